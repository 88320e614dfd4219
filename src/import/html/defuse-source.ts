/**
 * Makes hostile markup harmless before it is parsed. A parser that builds what browsers build needs time that grows
 * with the square of the nesting, of the formatting elements left open and of the attributes of one tag; tags beyond
 * what any page needs are taken out here, in one pass, and their text stays.
 */

/** Browsers stop at 512. */
const MAX_DEPTH = 400;
/** `<b>`, `<font>` … that are open at once: the parser opens each of them anew in every paragraph. */
const MAX_FORMATTING = 16;
/** Longer tags are looked at attribute by attribute. */
const LONG_TAG = 4_000;
const MAX_ATTRIBUTES = 60;
/** No page of one article has more. */
const MAX_TAGS = 250_000;

const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));
/** Their end tags may be left out, so that counting them would see depth where there is none. */
const ENDS_BY_ITSELF = new Set(
  'p li dt dd tr td th thead tbody tfoot option optgroup colgroup rb rt rtc rp'.split(' '),
);
const FORMATTING = new Set('a b big code em font i nobr s small strike strong tt u'.split(' '));
const RAW = new Set(
  'script style textarea title xmp noembed noframes iframe noscript template svg'.split(' '),
);

const TAG = /<!--|<(\/?)([a-z][^\s/>]{0,40})/gi;

export interface Defused {
  source: string;
  /** Tags taken out. */
  dropped: number;
  tooLarge: boolean;
}

/** Line breaks stay where they were, so that lines can still be named. */
export function defuseSource(source: string): Defused {
  const kept: string[] = [];
  const open = { depth: 0, formatting: 0, excess: 0, excessFormatting: 0 };
  let end = 0;
  let dropped = 0;
  let tags = 0;
  TAG.lastIndex = 0;
  for (let match = TAG.exec(source); match; match = TAG.exec(source)) {
    const stop = endOf(source, match);
    const [opening, slash, name = ''] = match;
    if (opening !== '<!--') {
      if (++tags > MAX_TAGS) return { source: '', dropped, tooLarge: true };
      const tag = source.slice(match.index, stop);
      const harmless = passes(name.toLowerCase(), slash === '/', open) ? shorten(tag) : newlinesOf(tag);
      if (harmless !== tag) {
        dropped++;
        kept.push(source.slice(end, match.index), harmless);
        end = stop;
      }
    }
    TAG.lastIndex = opening === '<!--' || slash ? stop : skipRaw(source, name.toLowerCase(), stop);
  }
  kept.push(source.slice(end));
  return { source: kept.join(''), dropped, tooLarge: false };
}

function passes(
  name: string,
  isEnd: boolean,
  open: { depth: number; formatting: number; excess: number; excessFormatting: number },
): boolean {
  if (VOID.has(name)) return true;
  if (FORMATTING.has(name)) {
    if (!isEnd) return open.formatting >= MAX_FORMATTING ? !++open.excessFormatting : !!++open.formatting;
    if (open.excessFormatting > 0) return !open.excessFormatting--;
    if (open.formatting > 0) open.formatting--;
    return true;
  }
  if (ENDS_BY_ITSELF.has(name)) return open.depth < MAX_DEPTH;
  if (!isEnd) return open.depth >= MAX_DEPTH ? !++open.excess : !!++open.depth;
  if (open.excess > 0) return !open.excess--;
  if (open.depth > 0) open.depth--;
  return true;
}

/** The end of a tag, quoted attribute values included, or of a comment. */
function endOf(source: string, { 0: opening, index }: RegExpExecArray): number {
  if (opening === '<!--') {
    const end = source.indexOf('-->', index + 4);
    return end < 0 ? source.length : end + 3;
  }
  let at = index + opening.length;
  const next = /["'>]/g;
  for (;;) {
    next.lastIndex = at;
    const found = next.exec(source);
    if (!found) return source.length;
    if (found[0] === '>') return found.index + 1;
    // A quote opens a value only after `=`; elsewhere it is a stray mark.
    const isValue = /=\s{0,20}$/.test(source.slice(Math.max(0, found.index - 22), found.index));
    const close = isValue ? source.indexOf(found[0], found.index + 1) : found.index;
    if (close < 0) return source.length;
    at = close + 1;
  }
}

/** What stands in scripts, styles and the like holds no tags. */
function skipRaw(source: string, name: string, from: number): number {
  if (!RAW.has(name) || name === 'template' || name === 'svg' || name === 'noscript') return from;
  const end = new RegExp(`</${name}[\\s/>]`, 'gi');
  end.lastIndex = from;
  return end.exec(source)?.index ?? from;
}

function shorten(tag: string): string {
  if (tag.length <= LONG_TAG) return tag;
  const attributes =
    tag.match(/[^\s"'<>/=]{1,100}\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+)|[^\s"'<>/=]{1,100}/g) ?? [];
  if (attributes.length <= MAX_ATTRIBUTES) return tag;
  return `<${attributes.slice(0, MAX_ATTRIBUTES).join(' ')}>${newlinesOf(tag)}`;
}

function newlinesOf(text: string): string {
  return text.replace(/[^\n]+/g, '');
}
