/** Ids are what counters, attachments and imports know an article by: two articles never share one. */
import { atField, type Remark } from '../findings.ts';
import type { Rule } from '../context.ts';
import { typedOf } from '../facts.ts';
import type { FieldPlaces } from '../../store/entry.ts';

export const duplicateIds: Rule = ({ content, factsOf }) => {
  const articles = content.articles.map((entry) => ({
    places: entry,
    path: ['id'],
    id: typedOf(entry, factsOf(entry)).id,
  }));
  const sections = listIds(content.sitePlaces, 'sections', content.site?.sections);
  const units = listIds(content.sitePlaces, 'units', content.site?.units);
  return [articles, sections, units].flatMap((owners) => findRepeated(owners));
};

interface Owner {
  places: FieldPlaces;
  path: (string | number)[];
  id: string | undefined;
}

function listIds(places: FieldPlaces, list: string, items: readonly { id: string }[] | undefined): Owner[] {
  return (items ?? []).map(({ id }, index) => ({ places, path: [list, index, 'id'], id }));
}

function findRepeated(owners: readonly Owner[]) {
  const first = new Map<string, Owner>();
  return owners.flatMap((owner) => {
    const { id, places, path } = owner;
    if (id === undefined) return [];
    const known = first.get(id);
    if (!known) first.set(id, owner);
    return known
      ? [atField(places, path, remark(id, `${known.places.file}:${known.places.lineOf(known.path)}`))]
      : [];
  });
}

function remark(id: string, where: string): Remark {
  return {
    severity: 'error',
    rule: 'duplicate-id',
    message: `mã “${id}” đã dùng ở ${where}`,
    mend: 'đặt một mã khác cho nơi mới hơn (chữ thường không dấu và chữ số); mã đã đăng thì giữ nguyên',
  };
}
