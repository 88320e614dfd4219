/** Sections, units and albums that an article or `site.yaml` names are there; successors lead somewhere. */
import type { Finding } from '../../lib/finding.ts';
import { suggest } from '../../schemas/explain-issue.ts';
import type { SiteConfig } from '../../schemas/site.ts';
import type { FieldPlaces } from '../../store/entry.ts';
import { atField, type FieldPath } from '../findings.ts';
import type { CheckContext, Rule } from '../context.ts';
import { typedOf } from '../facts.ts';

export const references: Rule = (context) => {
  const { site } = context.content;
  // Without site.yaml every reference would be unknown; its own absence is reported.
  return site
    ? [...inArticles(context, site), ...inSite(context, site), ...successorCycles(context, site)]
    : [];
};

function inArticles({ content, factsOf }: CheckContext, site: SiteConfig): Finding[] {
  const sections = site.sections.map(({ id }) => id);
  const units = site.units.map(({ id }) => id);
  const albums = content.albums.map(({ slug }) => slug);
  return content.articles.flatMap((entry) => {
    const { section, unit, album } = typedOf(entry, factsOf(entry));
    return [
      ...unknownAlbum(entry, album, albums),
      ...unknown(entry, ['section'], section, sections, 'section'),
      ...unknown(entry, ['unit'], unit, units, 'unit'),
    ];
  });
}

/** Whether the album is public is not asked: an article may come out before its album, and links to it then. */
function unknownAlbum(places: FieldPlaces, album: string | undefined, known: readonly string[]): Finding[] {
  if (album === undefined || album === '' || known.includes(album)) return [];
  const nearest = suggest(album, known);
  const remark = {
    severity: 'error',
    rule: 'unknown-album',
    message: `không có album “${album}”`,
    mend: nearest
      ? `có phải bạn muốn viết \`${nearest}\`?`
      : `tạo thư mục albums/${album}, hoặc ghi đúng tên một thư mục trong albums`,
  } as const;
  return [atField(places, ['album'], remark)];
}

function inSite({ content }: CheckContext, site: SiteConfig): Finding[] {
  const places = content.sitePlaces;
  const ids = site.units.map(({ id }) => id);
  const successors = site.units.flatMap(({ successor }, index) =>
    (successor ?? []).flatMap(({ unit }, at) =>
      unknown(places, ['units', index, 'successor', at, 'unit'], unit, ids, 'unit'),
    ),
  );
  return [...unknown(places, ['unit'], site.unit, ids, 'unit'), ...successors];
}

function unknown(
  places: FieldPlaces,
  path: FieldPath,
  value: string | undefined,
  known: readonly string[],
  what: 'section' | 'unit',
): Finding[] {
  if (value === undefined || value === '' || known.includes(value)) return [];
  const name = what === 'section' ? 'chuyên mục' : 'cơ quan';
  const nearest = suggest(value, known);
  const mend = nearest
    ? `có phải bạn muốn viết \`${nearest}\`?`
    : `khai ${name} này trong site.yaml (mục ${what}s), hoặc chọn một trong: ${known.join(', ')}`;
  return [
    atField(places, path, {
      severity: 'error',
      rule: `unknown-${what}`,
      message: `site.yaml không có ${name} “${value}”`,
      mend,
    }),
  ];
}

/** A unit that would in the end succeed itself. */
function successorCycles({ content }: CheckContext, site: SiteConfig): Finding[] {
  const successors = new Map(
    site.units.map(({ id, successor }) => [id, (successor ?? []).map(({ unit }) => unit)]),
  );
  return site.units.flatMap(({ id }, index) => {
    if (!reaches(successors, id)) return [];
    const remark = {
      severity: 'error',
      rule: 'successor-cycle',
      message: `cơ quan “${id}” kế thừa chính nó theo vòng`,
      mend: 'xem lại các dòng successor: cơ quan kế thừa phải là cơ quan có sau',
    } as const;
    return [atField(content.sitePlaces, ['units', index, 'successor'], remark)];
  });
}

function reaches(successors: ReadonlyMap<string, readonly string[]>, start: string): boolean {
  const seen = new Set<string>();
  const waiting = [...(successors.get(start) ?? [])];
  for (let unit = waiting.pop(); unit !== undefined; unit = waiting.pop()) {
    if (unit === start) return true;
    if (seen.has(unit)) continue;
    seen.add(unit);
    waiting.push(...(successors.get(unit) ?? []));
  }
  return false;
}
