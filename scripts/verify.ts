/** `npm run verify [-- --target HOST] [--json]`: looks a built site over before it is published; a thin shell around src/verify. */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { formatFindings, hasErrors } from '../src/check/report.ts';
import { readAddressBook } from '../src/store/address-book.ts';
import { readContent } from '../src/store/content.ts';
import { readEnvironment } from '../src/store/environment.ts';
import { readValidPages, writeValidPages } from '../src/verify/valid-pages-file.ts';
import { HOSTS, type HostLimits } from '../src/verify/rules/host-limits.ts';
import { verifySite, type Verification } from '../src/verify/verify-site.ts';

const USAGE = `Cách dùng: npm run verify [-- --target ${Object.keys(HOSTS).join('|')}] [--json]`;

async function main(): Promise<void> {
  const { host, json } = readArguments();
  const { contentDir, outDir, cacheDir, now, showUnpublished } = readEnvironment();
  if (!existsSync(contentDir)) throw new Error(`Không có thư mục nội dung: ${contentDir}`);
  const verification = await verifySite(outDir, {
    content: readContent(contentDir),
    now,
    host,
    addresses: readAddressBook(cacheDir),
    isPreview: showUnpublished,
    privateFolders: [process.cwd(), contentDir, cacheDir],
    knownValid: readValidPages(cacheDir),
  });
  writeValidPages(cacheDir, verification.valid);
  process.exitCode = hasErrors(verification.findings) ? 1 : 0;
  process.stdout.write(json ? `${toJson(verification)}\n` : printed(verification, outDir));
}

function toJson({ findings, pages, files }: Verification): string {
  return JSON.stringify({ findings, pages, files }, null, 2);
}

function printed({ findings, pages, files }: Verification, outDir: string): string {
  const colour = process.stdout.isTTY && !process.env['NO_COLOR'];
  return `${formatFindings(findings, outDir, { colour })}Đã xem ${pages} trang, ${files} tệp.\n`;
}

function readArguments(): { host: HostLimits; json: boolean } {
  const { target, json } = parseOptions();
  const host = HOSTS[target];
  if (!host) throw new Error(`Không biết nơi đăng “${target}”.\n${USAGE}`);
  return { host, json };
}

function parseOptions(): { target: string; json: boolean } {
  try {
    const { values } = parseArgs({ options: { target: { type: 'string' }, json: { type: 'boolean' } } });
    return { target: values.target ?? 'server', json: values.json ?? false };
  } catch (error) {
    throw new Error(USAGE, { cause: error });
  }
}

try {
  await main();
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 2;
}
