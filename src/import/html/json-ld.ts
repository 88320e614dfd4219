/** The facts that search engines are told in JSON-LD. */

export interface LinkedFact {
  field: 'title' | 'section' | 'publishedAt' | 'updatedAt' | 'author' | 'url';
  value: string;
}

const ARTICLE = /^(?:News|Blog|Report|Tech|Scholarly)?(?:Article|Posting)$|^AnalysisNewsArticle$/;
const MAX_LENGTH = 500_000;
const MAX_DEPTH = 6;

/** Broken or foreign data gives no facts: it is evidence that is not there. */
export function readJsonLd(text: string): LinkedFact[] {
  if (text.length > MAX_LENGTH) return [];
  const json = text.trim().replace(/^<!\[CDATA\[|^\/\/<!\[CDATA\[|\/\/\]\]>$|\]\]>$/g, '');
  let data: unknown;
  try {
    // Some portals put raw line breaks into strings.
    data = JSON.parse(json.replace(/[\n\r\t]/g, ' '));
  } catch {
    // Templates break their JSON with unescaped quotes; the visible page still says what is needed.
    return [];
  }
  return collect(data, 0);
}

function collect(data: unknown, depth: number): LinkedFact[] {
  if (depth > MAX_DEPTH) return [];
  if (Array.isArray(data)) return data.slice(0, 50).flatMap((item) => collect(item, depth + 1));
  if (!isRecord(data)) return [];
  const types = [data['@type']].flat().filter((type) => typeof type === 'string');
  if (types.some((type) => ARTICLE.test(type))) return readArticle(data);
  if (types.includes('BreadcrumbList')) return readCrumbs(data);
  return collect(data['@graph'], depth + 1);
}

function readArticle(data: Record<string, unknown>): LinkedFact[] {
  const author = [data['author']].flat().map((who) => (isRecord(who) ? who['name'] : who))[0];
  const main = data['mainEntityOfPage'];
  const facts: [LinkedFact['field'], unknown][] = [
    ['title', data['headline'] ?? data['name']],
    ['section', [data['articleSection']].flat()[0]],
    ['publishedAt', data['datePublished']],
    ['updatedAt', data['dateModified']],
    ['author', author],
    ['url', data['url'] ?? (isRecord(main) ? main['@id'] : main)],
  ];
  return facts.flatMap(([field, value]) =>
    typeof value === 'string' && value.trim() ? [{ field, value }] : [],
  );
}

/** The last crumb but the article itself, which some portals append: only crumbs with a place of their own count. */
function readCrumbs(data: Record<string, unknown>): LinkedFact[] {
  const items = [data['itemListElement']].flat().filter(isRecord);
  const names = items.map(
    (item) => item['name'] ?? (isRecord(item['item']) ? item['item']['name'] : undefined),
  );
  const value = names.filter((name) => typeof name === 'string').join(' › ');
  return value ? [{ field: 'section', value }] : [];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
