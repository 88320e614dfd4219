/** The ways a rule points at a place: by a field of the head, by a line of the body, by a place noted before. */
import type { Finding } from '../lib/finding.ts';
import type { FieldPlaces } from '../store/entry.ts';

export type FieldPath = readonly (string | number)[];

/** What a rule says; where it says it comes from the place. */
export type Remark = Pick<Finding, 'severity' | 'rule' | 'message' | 'mend'>;

/** Where in a file something stands. */
export type Place = Pick<Finding, 'line' | 'field'>;

/** A finding about a field of an entry or of `site.yaml`. */
export function atField(places: FieldPlaces, path: FieldPath, remark: Remark): Finding {
  return atPlace(places.file, fieldPlace(places, path), remark);
}

export function fieldPlace(places: FieldPlaces, path: FieldPath): Required<Place> {
  return { line: places.lineOf(path), field: path.join('.') };
}

/** A finding about a line of a file. */
export function atLine(file: string, line: number, remark: Remark): Finding {
  return atPlace(file, { line }, remark);
}

export function atPlace(file: string, { line, field }: Place, remark: Remark): Finding {
  const { severity, rule, message, mend } = remark;
  return { severity, rule, file, line, ...(field === undefined ? {} : { field }), message, mend };
}
