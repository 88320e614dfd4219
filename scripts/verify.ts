/** `npm run verify [-- --target HOST] [--json]`: looks a built site over before it is published; a thin shell around src/verify. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { formatFindings, hasErrors } from '../src/check/report.ts';
import { describeError } from '../src/lib/describe-error.ts';
import { readAddressBook, type AddressBook } from '../src/store/address-book.ts';
import { readContent } from '../src/store/content.ts';
import { readEnvironment, type Environment } from '../src/store/environment.ts';
import {
  digestState,
  readLastVerdict,
  writeLastVerdict,
  type Verdict,
} from '../src/verify/last-verification.ts';
import { readValidPages, writeValidPages } from '../src/verify/valid-pages-file.ts';
import { HOSTS, type HostLimits } from '../src/verify/rules/host-limits.ts';
import { verifySite } from '../src/verify/verify-site.ts';

const PROGRAM = ['src', 'package-lock.json'].map((name) => path.resolve(import.meta.dirname, '..', name));

const USAGE = `Cách dùng: npm run verify [-- --target ${Object.keys(HOSTS).join('|')}] [--json]`;

async function main(): Promise<void> {
  const { target, host, json } = readArguments();
  const environment = readEnvironment();
  const { contentDir, outDir, cacheDir, now, showUnpublished } = environment;
  if (!existsSync(contentDir)) throw new Error(`Không có thư mục nội dung: ${contentDir}`);
  const addresses = readAddressBook(cacheDir);
  const state = digestState([outDir, contentDir, ...PROGRAM], [target, showUnpublished, addresses]);
  const known = readLastVerdict(cacheDir, state, now);
  const verdict = known ?? (await verify(environment, host, addresses));
  const isRight = !hasErrors(verdict.findings);
  if (isRight && !known) writeLastVerdict(cacheDir, state, now, verdict);
  process.exitCode = isRight ? 0 : 1;
  process.stdout.write(json ? `${toJson(verdict)}\n` : printed(verdict, outDir, known !== undefined));
}

async function verify(environment: Environment, host: HostLimits, addresses: AddressBook): Promise<Verdict> {
  const { contentDir, outDir, cacheDir, now, showUnpublished } = environment;
  const verification = await verifySite(outDir, {
    content: readContent(contentDir),
    now,
    host,
    addresses,
    isPreview: showUnpublished,
    privateFolders: [process.cwd(), contentDir, cacheDir],
    knownValid: readValidPages(cacheDir),
  });
  writeValidPages(cacheDir, verification.valid);
  return verification;
}

function toJson({ findings, pages, files }: Verdict): string {
  return JSON.stringify({ findings, pages, files }, null, 2);
}

function printed({ findings, pages, files }: Verdict, outDir: string, isKnown: boolean): string {
  const colour = process.stdout.isTTY && !process.env['NO_COLOR'];
  const seen = `Đã xem ${pages} trang, ${files} tệp${isKnown ? ' lần trước; từ đó không có gì thay đổi' : ''}.`;
  return `${formatFindings(findings, outDir, { colour })}${seen}\n`;
}

function readArguments(): { target: string; host: HostLimits; json: boolean } {
  const { target, json } = parseOptions();
  const host = HOSTS[target];
  if (!host) throw new Error(`Không biết nơi đăng “${target}”.\n${USAGE}`);
  return { target, host, json };
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
  process.stderr.write(`${describeError(error)}\n`);
  process.exitCode = 2;
}
