/** What a check says of the content: the one shape that the check, the build and the import print. */

export interface Finding {
  /** Errors stop a build; warnings never do. */
  severity: 'error' | 'warning';
  /** A stable name of the rule, `image-alt`, for tests and for annotations on a commit. */
  rule: string;
  /** Path from the content folder's root, with `/`. */
  file: string;
  /** 1-based line in the file as it stands on disk. */
  line: number;
  /** The frontmatter field, `images.0.alt`, where there is one. */
  field?: string;
  /** What is wrong, in Vietnamese. */
  message: string;
  /** How to mend it, in Vietnamese. */
  mend: string;
}

/** By file, then by line: the order in which a person works through them. */
export function compareFindings(a: Finding, b: Finding): number {
  return a.file < b.file
    ? -1
    : a.file > b.file
      ? 1
      : a.line - b.line || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0);
}
