/** Nothing of the machine that built the site. */
import { readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Finding } from '../../lib/finding.ts';
import type { Content } from '../../store/content.ts';
import type { BuiltSite } from '../built-site.ts';
import { finding } from '../rule.ts';

const TEXT_FILE = /\.(?:html|xml|json|js|css|txt|map|svg)$|^_(?:headers|redirects)$/;

/**
 * Folders of this machine in any file.
 * @param folders absolute paths; those too short to mean anything are left out, and those that an article speaks of
 */
export function localPaths(
  { outDir, files }: BuiltSite,
  folders: readonly string[],
  { articles, pages, albums }: Content,
): Finding[] {
  const told = [...new Set([...folders, `${os.homedir()}/`])].filter((folder) => folder.length > 5);
  const isWritten = (folder: string) =>
    [...articles, ...pages, ...albums].some(({ raw }) => raw.includes(folder));
  const unwritten = new Map<string, boolean>();
  const isForeign = (folder: string) => {
    const known = unwritten.get(folder) ?? !isWritten(folder);
    unwritten.set(folder, known);
    return known;
  };
  return [...files.keys()]
    .filter((file) => TEXT_FILE.test(file) && !file.startsWith('_tep/'))
    .flatMap((file) => {
      const text = readFileSync(path.join(outDir, file), 'utf8');
      return told
        .filter((folder) => text.includes(folder) && isForeign(folder))
        .map((folder) => tell(file, folder));
    });
}

function tell(file: string, folder: string): Finding {
  const message = `có đường dẫn của máy dựng trang: ${folder}`;
  return finding('local-path', file, message, 'bỏ đường dẫn này khỏi trang');
}
