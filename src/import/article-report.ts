/** What the import says of one file; the core fills it, one place prints it. */

/** A field that was filled, from where, and why. */
export interface FoundField {
  field: string;
  value: string;
  /** 1-based line in the source; absent for values that come from no line. */
  line?: number;
  /** In Vietnamese. */
  reason: string;
}

export interface Candidate {
  value: string;
  line: number;
  /** What speaks for it or against it, in Vietnamese. */
  reason: string;
}

/** What is missing or doubtful: a person decides. */
export interface Doubt {
  field: string;
  message: string;
  line?: number;
  candidates?: Candidate[];
}

/** A line that was left out. */
export interface LeftOut {
  line: number;
  text: string;
  reason: string;
}

/** A mechanical repair that changed more than spaces that nobody sees. */
export interface Repair {
  line: number;
  message: string;
}

/** A fault of wording that was kept as it stood. */
export interface Remark {
  line: number;
  message: string;
}

export interface ArticleReport {
  found: FoundField[];
  doubts: Doubt[];
  leftOut: LeftOut[];
  repairs: Repair[];
  remarks: Remark[];
}

/** A page of stamps or of lines must not fill the report. */
export const MAX_CANDIDATES = 10;

/** The beginning of a text, for reports. */
export function excerpt(text: string, length = 60): string {
  return text.length <= length ? text : `${text.slice(0, length).trimEnd()}…`;
}
