/** Generated pages of old portals of which the truth is known: what benchmarks and property tests are made of. */
import { headline, paragraph, person, randomOf, SECTIONS } from './prose.ts';
import { TEMPLATES } from './templates.ts';

export interface LegacyTruth {
  title: string;
  section: string;
  /** `2019-05-16T10:28`; absent on pages that do not say it. */
  publishedAt?: string;
  author: string;
  views: number;
  /** Its address on the old portal; half of them have a query. */
  url: string;
  paragraphs: string[];
  photos: { src: string; caption: string }[];
  attachments: { href: string; title: string }[];
}

export interface LegacyPage {
  /** From the mirror's root, with `/`. */
  file: string;
  html: string;
  truth: LegacyTruth;
  template: string;
  /** Another form of the article of this number, or no article at all. */
  kind: 'article' | 'print' | 'list';
}

export const HOST = 'hoason.example.vn';
/** One page in so many is without a date, has a print version beside it, is a list. */
const UNDATED = 50;
const WITH_PRINT = 40;
const LISTS = 100;
const WITH_PHOTO = 10;
const WITH_FILE = 25;

/** The pages of one number: an article, for some numbers its print version or a list page beside it. */
export function legacyPages(number: number, seed = 1): LegacyPage[] {
  const truth = makeTruth(number, seed);
  const { name, render } = TEMPLATES[number % TEMPLATES.length]!;
  const file = fileOf(truth.url);
  const article: LegacyPage = { file, html: render(truth, false), truth, template: name, kind: 'article' };
  const pages = [article];
  if (number % WITH_PRINT === 7) {
    const address = `${truth.url}${truth.url.includes('?') ? '&' : '?'}print=1`;
    pages.push({
      ...article,
      file: fileOf(address),
      html: render({ ...truth, photos: [] }, true),
      kind: 'print',
    });
  }
  if (number % LISTS === 3)
    pages.push({
      ...article,
      file: `${HOST}/danh-sach/trang-${number}.html`,
      html: listPage(number, seed),
      kind: 'list',
    });
  return pages;
}

function makeTruth(number: number, seed: number): LegacyTruth {
  const random = randomOf(seed * 1_000_003 + number);
  const pad = (value: number) => String(value).padStart(2, '0');
  const publishedAt = `${2009 + random.below(16)}-${pad(1 + random.below(12))}-${pad(1 + random.below(28))}T${pad(7 + random.below(12))}:${pad(random.below(60))}`;
  const template = TEMPLATES[number % TEMPLATES.length]!.name;
  return {
    title: headline(random, number),
    section: random.pick(SECTIONS),
    ...(number % UNDATED !== 11 && { publishedAt }),
    author: person(random),
    views: 10 + random.below(5000),
    url:
      number % 2 === 0
        ? `http://${HOST}/${template}/tin.aspx?id=${1000 + number}`
        : `http://${HOST}/${template}/bai-viet-${1000 + number}.html`,
    paragraphs: Array.from({ length: 4 + random.below(8) }, () => paragraph(random)),
    photos:
      number % WITH_PHOTO === 1
        ? [
            {
              src: `../images/anh-${number % 50}.jpg`,
              caption: `Quang cảnh đợt ${number} nhìn từ hội trường`,
            },
          ]
        : [],
    attachments:
      number % WITH_FILE === 2
        ? [{ href: `../files/Kế%20hoạch%20${number % 20}.pdf`, title: `Kế hoạch số ${number}` }]
        : [],
  };
}

/** As wget names pages with a query. */
function fileOf(url: string): string {
  const name = url.replace(/^https?:\/\//, '');
  return name.endsWith('.html') ? name : `${name}.html`;
}

function listPage(number: number, seed: number): string {
  const items = Array.from({ length: 20 }, (_, index) => makeTruth(number + index, seed));
  const rows = items.map(({ title, url }) => `<li><a href="${url}">${title}</a></li>`);
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><title>Danh sách tin</title></head><body><h1>Danh sách tin</h1><ul>${rows.join('')}</ul></body></html>`;
}
