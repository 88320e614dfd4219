/** The two ways a rule points at a place: by a field of the head, or by a line of the body. */
import type { Finding } from '../lib/finding.ts';
import type { FieldPlaces } from '../store/entry.ts';

export type FieldPath = readonly (string | number)[];

/** What a rule says; where it says it comes from the place. */
export type Remark = Pick<Finding, 'severity' | 'rule' | 'message' | 'mend'>;

/** A finding about a field of an entry or of `site.yaml`. */
export function atField(places: FieldPlaces, path: FieldPath, remark: Remark): Finding {
  const { severity, rule, message, mend } = remark;
  return {
    severity,
    rule,
    file: places.file,
    line: places.lineOf(path),
    field: path.join('.'),
    message,
    mend,
  };
}

/** A finding about a line of a file. */
export function atLine(file: string, line: number, remark: Remark): Finding {
  const { severity, rule, message, mend } = remark;
  return { severity, rule, file, line, message, mend };
}
