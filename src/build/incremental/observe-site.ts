/**
 * A site that tells what is looked at: the same to every query, but that each look becomes a fact in the ledger. So the
 * state of a build cannot miss what a component shows, however it came by it.
 */
import type { Ledger } from '../../store/ledger.ts';
import type { Article } from '../../store/article.ts';
import type { Pictures } from '../../store/pictures-manifest.ts';
import type { Album, Site, StaticPage } from '../../store/site.ts';

/** What a fact is called. */
export const FACTS = {
  /** Which articles, albums, pages there are, in order; or which articles a section has. */
  list: (name: 'articles' | 'albums' | 'pages') => `list:${name}`,
  section: (id: string) => `section:${id}`,
  /** What is said of an entry beside its text: its fields, its address, its lead. */
  card: (owner: string) => `card:${owner}`,
  /** The entry's file, and the files beside it. */
  body: (owner: string) => `body:${owner}`,
  /** A prepared picture. */
  picture: (file: string) => `picture:${file}`,
  now: 'now',
  relations: 'relations',
  /** Sizes and times of all files of content that are no texts: they may change and keep their size. */
  filesBeside: 'files beside',
} as const;

/** An entry's name in its facts. */
export const ownerOf = {
  article: ({ id }: Article) => `article/${id}`,
  album: ({ slug }: Album) => `album/${slug}`,
  page: ({ slug }: StaticPage) => `page/${slug}`,
};

/** The same site, observed. Articles and all else that it holds are other objects than those of the site itself. */
export function observeSite(site: Site, ledger: Ledger): Site {
  const observed = new Map(
    site.articles.map((article) => [article, observe(article, ownerOf.article(article), ledger, 'id')]),
  );
  const articles = site.articles.map((article) => observed.get(article)!);
  const albums = site.albums.map((album) => observe(album, ownerOf.album(album), ledger, 'slug'));
  const pages = site.pages.map((page) => observe(page, ownerOf.page(page), ledger, 'slug'));
  const { config, showUnpublished, sections, units } = site;
  const list = <Items>(name: 'articles' | 'albums' | 'pages', items: Items): Items => {
    ledger.saw(FACTS.list(name));
    return items;
  };
  return {
    ...{ config, showUnpublished, sections, units, ledger },
    pictures: observePictures(site.pictures, ledger),
    articlesById: new Map(articles.map((article) => [article.id, article])),
    bySection: observeSections(site, observed, ledger),
    get now() {
      ledger.saw(FACTS.now);
      return site.now;
    },
    get articles() {
      return list('articles', articles);
    },
    get albums() {
      return list('albums', albums);
    },
    get pages() {
      return list('pages', pages);
    },
  };
}

/** @param name the field that makes the entry what it is: to look at it says nothing */
function observe<Item extends { entry: object }>(
  item: Item,
  owner: string,
  ledger: Ledger,
  name: keyof Item,
): Item {
  const [card, body] = [FACTS.card(owner), FACTS.body(owner)];
  return new Proxy(item, {
    get(target, field) {
      if (field !== name) ledger.saw(field === 'entry' ? body : card);
      return target[field as keyof Item];
    },
  });
}

function observePictures(pictures: Pictures, ledger: Ledger): Pictures {
  return new Proxy(pictures, {
    get(target, file) {
      if (typeof file === 'string') ledger.saw(FACTS.picture(file));
      return target[file as string];
    },
    ownKeys() {
      throw new Error('Pages ask for pictures one by one: what they list, no build could follow.');
    },
  });
}

function observeSections(
  site: Site,
  observed: ReadonlyMap<Article, Article>,
  ledger: Ledger,
): ReadonlyMap<string, Article[]> {
  const sections = new Map(
    [...site.bySection].map(([id, articles]) => [id, articles.map((article) => observed.get(article)!)]),
  );
  const get = sections.get.bind(sections);
  sections.get = (id) => {
    ledger.saw(FACTS.section(id));
    return get(id);
  };
  return sections;
}
