/** Which files of an output folder a build wrote, whatever it says of it. */
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { listFiles } from '../../src/store/list-files.ts';

/** By each file's path, what changes when it is written: its place on the disk and its time. */
export type OutputFiles = ReadonlyMap<string, string>;

export function lookAtOutput(folder: string): OutputFiles {
  if (!existsSync(folder)) return new Map();
  return new Map(
    listFiles(folder).map((file) => {
      const { ino, mtimeNs } = statSync(path.join(folder, file), { bigint: true });
      return [file, `${ino} ${mtimeNs}`];
    }),
  );
}

/** The files that are new, or were written again, with the same bytes or others. */
export function writtenFiles(before: OutputFiles, after: OutputFiles): string[] {
  return [...after].filter(([file, identity]) => before.get(file) !== identity).map(([file]) => file);
}

export function countPages(files: OutputFiles): number {
  return [...files.keys()].filter((file) => file.endsWith('.html')).length;
}
