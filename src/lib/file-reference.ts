/** A reference to a file as Markdown writes it: `bieu%20mau.pdf#page=2`. */

export interface FileReference {
  /** The file's name on disk. */
  name: string;
  /** The query and fragment that follow it, `#page=2`. */
  suffix: string;
}

/** Splits a reference; a name that is no valid escape stands as it is. */
export function readFileReference(reference: string): FileReference {
  const at = reference.search(/[?#]/);
  const [name, suffix] = at < 0 ? [reference, ''] : [reference.slice(0, at), reference.slice(at)];
  try {
    return { name: decodeURIComponent(name), suffix };
  } catch {
    // A lone percent sign is part of the name.
    return { name, suffix };
  }
}
