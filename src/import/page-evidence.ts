/**
 * What a reader makes of a file: the seam between the kinds of source (text captures, later other portals'
 * HTML) and everything that they share: dates, text repair, fields, writing, the report.
 */

/** A paragraph of the page, in reading order. */
export interface Block {
  /** As it stands in the source, its lines joined; no repair but the joining. */
  text: string;
  /** 1-based first line in the source. */
  line: number;
  /** Whether something blank stands before it. */
  gapBefore: boolean;
  /** Whether a blank paragraph that is not empty (an NBSP, as pictures leave behind) stands beside it. */
  besideEmptyParagraph: boolean;
}

export interface PageEvidence {
  blocks: Block[];
  /** The page's address, where the source says it. */
  url?: string;
  /** What the reader did to the text beyond reading it, for the report. */
  notes: ReaderNote[];
}

export interface ReaderNote {
  line: number;
  /** In Vietnamese. */
  message: string;
}

/** One kind of source. The first reader that accepts a text reads it. */
export interface Reader {
  accepts(text: string): boolean;
  read(text: string): PageEvidence;
}
