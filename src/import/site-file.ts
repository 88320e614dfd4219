/** The `site.yaml` of an imported folder: sections and units found, and placeholders for what no page says. */
import path from 'node:path';
import { parse, stringify } from 'yaml';
import { RESERVED_SEGMENTS } from '../lib/paths.ts';
import { compareVietnamese, slugify } from '../lib/vietnamese-text.ts';
import { siteSchema } from '../schemas/site.ts';
import { hashText } from './import-state.ts';
import { readIfPresent, writeFileAtomically } from './write-file.ts';

export interface NamedKey {
  id: string;
  name: string;
}

export interface KnownSite {
  sections: NamedKey[];
  units: NamedKey[];
  /** The file as it stands; `undefined` where there is none. */
  text: string | undefined;
}

export const DEFAULT_SECTION: NamedKey = { id: 'tin-tuc', name: 'Tin tức' };
const OWNER: NamedKey = { id: 'don-vi-chu-quan', name: 'Cơ quan chủ quản (cần điền)' };

/** What `site.yaml` already knows; a broken file knows nothing and is never written over. */
export function readSite(outDir: string): KnownSite {
  const text = readIfPresent(siteFile(outDir));
  const data: unknown = text === undefined ? undefined : parseLoosely(text);
  const list = (key: string) => {
    const items: unknown = (data as Record<string, unknown> | null | undefined)?.[key];
    return Array.isArray(items) ? items.filter(isNamedKey).map(({ id, name }) => ({ id, name })) : [];
  };
  return { sections: list('sections'), units: list('units'), text };
}

function parseLoosely(text: string): unknown {
  try {
    return parse(text, { schema: 'core' });
  } catch {
    // The check names what is wrong with the file; here it only means that no key is known.
    return undefined;
  }
}

function isNamedKey(value: unknown): value is NamedKey {
  const { id, name } = (value ?? {}) as Partial<NamedKey>;
  return typeof id === 'string' && typeof name === 'string';
}

/** The key of a section by its name: the one in `site.yaml`, or one made from the name. */
export function sectionKey(name: string | undefined, known: readonly NamedKey[]): NamedKey {
  if (name === undefined) return DEFAULT_SECTION;
  const folded = slugify(name);
  const match =
    known.find((section) => section.name === name) ??
    known.find((section) => slugify(section.name) === folded);
  if (match) return match;
  if (folded === '') return DEFAULT_SECTION;
  return { id: RESERVED_SEGMENTS.has(folded) ? `muc-${folded}` : folded, name };
}

/** The key of a unit by its name; none for a name without a Latin letter. */
export function unitKey(name: string, known: readonly NamedKey[]): NamedKey[] {
  const id = slugify(name);
  const match = known.find((unit) => unit.name === name);
  if (match) return [match];
  return id === '' || id === OWNER.id ? [] : [{ id, name }];
}

export type SiteOutcome = { status: 'written' | 'unchanged' | 'kept'; missing: NamedKey[]; written?: string };

/**
 * Writes `site.yaml` if there is none, or if it still is what an earlier import wrote. A file that a person wrote
 * or changed is kept, and the sections it lacks are returned.
 * @param lastWritten hash of what the import wrote before
 */
export function writeSite(
  outDir: string,
  known: KnownSite,
  sections: readonly NamedKey[],
  units: readonly NamedKey[],
  lastWritten: string | undefined,
): SiteOutcome {
  const text = composeSite(
    merge(known.sections, sections),
    merge(known.units, units).filter(({ id }) => id !== OWNER.id),
  );
  // The same text is ours too: a run may have been cut short before it could note that it wrote it.
  const isOurs = known.text === undefined || known.text === text || hashText(known.text) === lastWritten;
  if (!isOurs) {
    const missing = merge([], sections).filter(
      ({ id }) => !known.sections.some((section) => section.id === id),
    );
    return { status: 'kept', missing, ...(lastWritten && { written: lastWritten }) };
  }
  const isWritten = writeFileAtomically(siteFile(outDir), text);
  return { status: isWritten ? 'written' : 'unchanged', missing: [], written: hashText(text) };
}

function siteFile(outDir: string): string {
  return path.join(outDir, 'site.yaml');
}

/** Each key once, by name, so that the order of the sources does not matter. */
function merge(first: readonly NamedKey[], second: readonly NamedKey[]): NamedKey[] {
  const byId = new Map<string, NamedKey>();
  const sorted = [...first, ...second].sort(
    (a, b) => compareVietnamese(a.name, b.name) || (a.name < b.name ? -1 : 1),
  );
  for (const key of sorted) if (!byId.has(key.id)) byId.set(key.id, key);
  return [...byId.values()];
}

function composeSite(sections: readonly NamedKey[], units: readonly NamedKey[]): string {
  const site = {
    name: 'Tên trang thông tin (cần điền)',
    url: 'https://example.gov.vn',
    unit: OWNER.id,
    contacts: {},
    sections: sections.length > 0 ? sections : [DEFAULT_SECTION],
    units: [OWNER, ...units],
  };
  siteSchema.parse(site);
  const yaml = (part: object) => stringify(part, { schema: 'core', lineWidth: 0 });
  return [
    '# Lệnh `npm run import` tạo tệp này khi thư mục chưa có. Hãy sửa các dòng có chữ «cần điền».',
    '# Từ khi có người sửa, lệnh nhập không ghi vào đây nữa.',
    '',
    '# Cần điền: tên trang và địa chỉ thật của trang.',
    yaml({ name: site.name, url: site.url }).trimEnd(),
    '',
    '# Cần điền: mã cơ quan chủ quản, là một trong các mã ở `units` bên dưới.',
    yaml({ unit: site.unit }).trimEnd(),
    '',
    '# Cần điền: phone, email, address, editor … để bạn đọc liên hệ.',
    yaml({ contacts: site.contacts }).trimEnd(),
    '',
    '# Chuyên mục tìm thấy trên các trang đã nhập. Xem lại tên và thứ tự; đổi mã (id) thì sửa cả trong các bài.',
    yaml({ sections: site.sections }).trimEnd(),
    '',
    '# Cơ quan, phòng ban đi cùng tên người viết. Xem lại: một cơ quan có thể đứng nhiều lần dưới nhiều tên.',
    yaml({ units: site.units }),
  ].join('\n');
}
