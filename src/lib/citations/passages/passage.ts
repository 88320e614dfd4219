/** Passages with what a careful reader finds in them: the recogniser's examination. */

/** What a passage cites; an absent field is one that the passage does not say. */
export interface Expected {
  /** The cited text, where the passage tests the span. */
  span?: string;
  type?: string;
  number: string;
  date?: string;
  issuer?: string;
}

export interface Passage {
  /** What the passage is there for. */
  about: string;
  text: string;
  cites: Expected[];
}

/** One expected citation: `['Kế hoạch', '12/KH-UBND', '2021-03-05', 'UBND tỉnh', span]`; `''` for what is not said. */
export type Row = [type: string, number: string, date?: string, issuer?: string, span?: string];

/** A passage from its rows. */
export function passage(about: string, text: string, ...rows: Row[]): Passage {
  return { about, text, cites: rows.map(expected) };
}

function expected([type, number, date = '', issuer = '', span = '']: Row): Expected {
  return {
    number,
    ...(type === '' ? {} : { type }),
    ...(date === '' ? {} : { date }),
    ...(issuer === '' ? {} : { issuer }),
    ...(span === '' ? {} : { span }),
  };
}
