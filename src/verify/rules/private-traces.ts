/** Nothing of the machine that built the site, and no contact that its content does not give. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Finding } from '../../lib/finding.ts';
import type { BuiltSite } from '../built-site.ts';
import { textOf } from '../page-facts.ts';
import { finding, type PageRule } from '../rule.ts';

const TEXT_FILE = /\.(?:html|xml|json|js|css|txt|map|svg)$|^_(?:headers|redirects)$/;

/** Folders of this machine in any file. @param folders absolute paths; those too short to mean anything are left out */
export function localPaths({ outDir, files }: BuiltSite, folders: readonly string[]): Finding[] {
  const told = [...new Set([...folders, `${os.homedir()}/`])].filter((folder) => folder.length > 5);
  return [...files.keys()]
    .filter((file) => TEXT_FILE.test(file) && !file.startsWith('_tep/'))
    .flatMap((file) => {
      const text = readFileSync(path.join(outDir, file), 'utf8');
      return told
        .filter((folder) => text.includes(folder))
        .map((folder) =>
          finding(
            'local-path',
            file,
            `có đường dẫn của máy dựng trang: ${folder}`,
            'bỏ đường dẫn này khỏi trang',
          ),
        );
    });
}

const EMAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;
const PHONE = /(?<![\d.,/-])(?:\+84|0)[ .-]?\d(?:[ .-]?\d){7,9}(?![\d/])/g;

/** E-mail addresses and telephone numbers that stand in a page but in no file of the content. */
export function contacts(contentDir: string): PageRule {
  const known = new Set(textFiles(contentDir).flatMap((file) => contactsIn(readFileSync(file, 'utf8'))));
  return ({ file, html }) =>
    [...new Set(contactsIn(textOf(html)))]
      .filter((contact) => !known.has(contact))
      .map((contact) =>
        finding(
          'contacts',
          file,
          `có địa chỉ thư hoặc số điện thoại không có trong nội dung: ${contact}`,
          'xem số này từ đâu ra; nếu đúng thì ghi vào site.yaml hoặc bài',
        ),
      );
}

/** Telephone numbers by their digits alone, `+84` as `0`. */
export function contactsIn(text: string): string[] {
  const phones = [...text.matchAll(PHONE)].map(([phone]) =>
    phone.replaceAll(/[ .-]/g, '').replace(/^\+84/, '0'),
  );
  return [...[...text.matchAll(EMAIL)].map(([address]) => address.toLowerCase()), ...phones];
}

function textFiles(contentDir: string): string[] {
  if (!existsSync(contentDir)) return [];
  return readdirSync(contentDir, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile() && /\.(?:mdx?|ya?ml|html|txt)$/.test(item.name))
    .map((item) => path.join(item.parentPath, item.name));
}
