/** Reads files of the index over the network. */
import type { ReadIndexFile } from './session.ts';

/**
 * @param folder where the index stands, with a slash at the end: `/pagefind/`
 */
export function readFromSite(folder: string): ReadIndexFile {
  return async (name, signal) => {
    const response = await fetch(folder + name, signal ? { signal } : {});
    if (!response.ok) throw new Error(`${response.status} ${folder}${name}`);
    return new Uint8Array(await response.arrayBuffer());
  };
}
