/** The last part of the address of a photo's page. */
import { slugify } from './vietnamese-text.ts';

/**
 * Made of the file's name, `01 Hái chè.jpg` → `01-hai-che`: a link to a photo holds when others are added, taken out or
 * moved.
 * @param fileNames of one album, in its order; of two that would be alike the later gets a number
 */
export function photoSlugs(fileNames: readonly string[]): string[] {
  const taken = new Set<string>();
  return fileNames.map((name) => {
    const plain = slugify(name.replace(/\.[^./]+$/, '')) || 'anh';
    let slug = plain;
    for (let number = 2; taken.has(slug); number++) slug = `${plain}-${number}`;
    taken.add(slug);
    return slug;
  });
}
