/** A subject that articles are about, with the words that belong to it. */
export interface Topic {
  /** As `topics` in an article shows it. */
  name: string;
  section: string;
  /** What is spoken of: `công tác dân vận`. */
  nouns: readonly string[];
  /** What is done: `vận động người dân hiến đất`. */
  actions: readonly string[];
  /** Who does it, or for whom: `người có uy tín`. */
  audiences: readonly string[];
}

/** Phrases parted by semicolons; line breaks are only for the eye. */
export function phrases(text: string): string[] {
  return text.split(';').map((phrase) => phrase.replace(/\s+/g, ' ').trim());
}
