/** What a page says of itself outside its visible text: meta tags, `<title>`, JSON-LD. Evidence, not truth. */
import type { Element, Root } from 'hast';
import { squeezeSpaces, normalizeText } from '../../lib/vietnamese-text.ts';
import type { Claim } from '../page-evidence.ts';
import { namesOf } from './element-names.ts';
import { readJsonLd, type LinkedFact } from './json-ld.ts';
import { attribute, findAll, lineOf, textOf } from './tree.ts';

export interface PageClaims {
  claims: Claim[];
  /** Addresses that the page gives itself, best first. */
  urls: { url: string; reason: string }[];
  baseHref?: string;
}

type Field = Claim['field'] | 'url';

const META_FIELDS: Readonly<Record<string, Field>> = {
  'og:title': 'title',
  'twitter:title': 'title',
  'dc.title': 'title',
  headline: 'title',
  'article:section': 'section',
  'article:published_time': 'publishedAt',
  'article:modified_time': 'updatedAt',
  'og:updated_time': 'updatedAt',
  datepublished: 'publishedAt',
  datemodified: 'updatedAt',
  pubdate: 'publishedAt',
  'dc.date': 'publishedAt',
  'dc.date.issued': 'publishedAt',
  'dcterms.created': 'publishedAt',
  'dcterms.issued': 'publishedAt',
  publishdate: 'publishedAt',
  date: 'publishedAt',
  author: 'author',
  'article:author': 'author',
  'dc.creator': 'author',
  'dc.source': 'source',
  'og:description': 'summary',
  description: 'summary',
  'og:url': 'url',
};
const MAX_VALUE = 2000;

export function readPageClaims(root: Root): PageClaims {
  const found: PageClaims = { claims: [], urls: [] };
  for (const link of findAll(root, 'link')) addLink(link, found);
  for (const meta of findAll(root, 'meta')) addMeta(meta, found);
  const [title] = findAll(root, 'title');
  if (title) add(found, 'title', textOf(title), lineOf(title), 'thẻ title');
  for (const script of findAll(root, 'script'))
    if (/ld\+json/i.test(attribute(script, 'type') ?? ''))
      for (const fact of readJsonLd(textOf(script))) addFact(fact, lineOf(script), found);
  for (const time of findAll(root, 'time')) addTime(time, found);
  const base = findAll(root, 'base').map((element) => attribute(element, 'href'))[0];
  return { ...found, ...(base && { baseHref: base }) };
}

function addLink(link: Element, found: PageClaims): void {
  const [rel, href] = [attribute(link, 'rel'), attribute(link, 'href')];
  if (!href) return;
  if (rel === 'canonical') found.urls.unshift({ url: href, reason: 'thẻ link canonical' });
  const id = rel === 'shortlink' ? /[?&]p=(\d{1,12})/.exec(href)?.[1] : undefined;
  if (id) found.claims.push({ field: 'id', value: id, line: lineOf(link), reason: 'thẻ link shortlink' });
}

/** Only what is called the time of publication: lists of other articles have times as well. */
function addTime(time: Element, found: PageClaims): void {
  const said = attribute(time, 'dateTime');
  if (said && / (?:published|date published|datepublished|entry date|pubdate) /.test(namesOf(time)))
    add(found, 'publishedAt', said, lineOf(time), 'thẻ time');
}

function addMeta(meta: Element, found: PageClaims): void {
  const name = (
    attribute(meta, 'property') ??
    attribute(meta, 'name') ??
    attribute(meta, 'itemProp') ??
    ''
  ).toLowerCase();
  const field = META_FIELDS[name];
  if (field) add(found, field, attribute(meta, 'content') ?? '', lineOf(meta), `thẻ meta ${name}`);
}

function addFact({ field, value }: LinkedFact, line: number, found: PageClaims): void {
  add(found, field, value, line, 'dữ liệu JSON-LD');
}

function add(found: PageClaims, field: Field, said: string, line: number, reason: string): void {
  const value = squeezeSpaces(normalizeText(said.slice(0, MAX_VALUE)));
  if (value === '') return;
  if (field === 'url') found.urls.push({ url: value, reason });
  else found.claims.push({ field, value, line, reason });
}
