/** Sections, pages and albums can be told apart by their names: in menus, in search results, in browser tabs. */
import type { Finding } from '../../lib/finding.ts';
import { atField, type FieldPath } from '../findings.ts';
import type { Rule } from '../context.ts';
import type { FieldPlaces } from '../../store/entry.ts';

interface Named {
  name: string;
  places: FieldPlaces;
  field: FieldPath;
}

/** Articles may share a title: offices publish «Lịch tiếp công dân» every month. */
export const sameTitles: Rule = ({ content: { site, sitePlaces, pages, albums } }) => {
  const named: Named[] = [
    ...(site?.sections ?? []).map(({ name }, index) => ({
      name,
      places: sitePlaces,
      field: ['sections', index, 'name'],
    })),
    ...[...pages, ...albums].flatMap((entry) =>
      entry.data && !entry.data.draft ? [{ name: entry.data.title, places: entry, field: ['title'] }] : [],
    ),
  ];
  const owners = new Map<string, Named>();
  return named.flatMap((one): Finding[] => {
    const owner = owners.get(one.name);
    if (!owner) owners.set(one.name, one);
    return owner ? [taken(one, owner)] : [];
  });
};

function taken({ name, places, field }: Named, owner: Named): Finding {
  return atField(places, field, {
    severity: 'warning',
    rule: 'same-title',
    message: `tên “${name}” đã có ở ${owner.places.file}:${owner.places.lineOf(owner.field)}`,
    mend: 'đặt tên khác, ví dụ thêm năm hoặc địa điểm, để bạn đọc phân biệt được hai trang',
  });
}
