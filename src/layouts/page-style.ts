/** The one `<style>` of a page: what this type of page needs, and the province's colour. */
import albumCss from '../styles/album.css?inline';
import articleCss from '../styles/article.css?inline';
import baseCss from '../styles/base.css?inline';
import homeCss from '../styles/home.css?inline';
import listCss from '../styles/list.css?inline';
import photosCss from '../styles/photos.css?inline';
import searchCss from '../styles/search.css?inline';
import textCss from '../styles/text.css?inline';
import { readableOn } from '../lib/colour.ts';
import { PICTURE_TONES_CSS } from '../lib/picture-tones.ts';

/** `album-text` is an album with more than paragraphs in its text: few have, and a style that ends sooner paints sooner. */
export type PageType = 'home' | 'list' | 'text' | 'article' | 'search' | 'albums' | 'album' | 'album-text';

const SHEETS: Record<PageType, string[]> = {
  home: [baseCss, listCss, homeCss, photosCss],
  list: [baseCss, listCss],
  text: [baseCss, textCss, articleCss],
  article: [baseCss, listCss, textCss, articleCss],
  search: [baseCss, listCss, searchCss],
  albums: [baseCss, listCss, photosCss],
  album: [baseCss, listCss, textCss, photosCss, albumCss],
  'album-text': [baseCss, listCss, textCss, articleCss, photosCss, albumCss],
};

const DEFAULT_COLOUR = '#9b1c1c';
/** The papers on which links stand, light and dark; see base.css. */
const LIGHT_PAPER = '#f3f0e9';
const DARK_PAPER = '#24282d';

const styles = new Map<string, string>();

export function pageStyle(type: PageType, colour = DEFAULT_COLOUR): string {
  const key = `${type} ${colour}`;
  const known = styles.get(key) ?? makeStyle(type, colour);
  styles.set(key, known);
  return known;
}

function makeStyle(type: PageType, colour: string): string {
  const brand = readableOn(colour, LIGHT_PAPER);
  const band = readableOn(colour, '#fff');
  const theme = `:root{--band:${band};--brand:${brand};--brand-light:${readableOn(colour, DARK_PAPER, 6)}}`;
  // Tones last: they stand against whatever colour a style gives to pictures.
  return theme + SHEETS[type].join('').trim() + (type === 'list' ? '' : PICTURE_TONES_CSS);
}
