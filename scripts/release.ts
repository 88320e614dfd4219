/** `npm run release -- DIR [--keep N] | --rollback [--to NAME] | --list`: publishes on this server; a thin shell around src/publish. */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { publishRelease, rollBack } from '../src/publish/publish-release.ts';
import { readSiteFolder } from '../src/publish/release-folders.ts';
import { readEnvironment } from '../src/store/environment.ts';

const USAGE = `Cách dùng:
  npm run release -- THƯ_MỤC [--keep 5]                 đăng bản vừa dựng
  npm run release -- THƯ_MỤC --rollback [--to TÊN_BẢN]  quay về bản trước, hoặc bản nêu tên
  npm run release -- THƯ_MỤC --list                     xem các bản đang giữ`;

async function main(): Promise<void> {
  const { root, keep, rollback, to, list } = readArguments();
  if (list) return print(listReleases(root));
  if (rollback) return print(`Bạn đọc đang xem bản ${await rollBack(root, to)}.`);
  const { outDir } = readEnvironment();
  const { name, changed, unchanged, kept, gone } = await publishRelease(outDir, root, {
    keep,
    now: Date.now(),
  });
  print(
    `Đã đăng bản ${name}: ${changed} tệp mới hoặc đổi, ${unchanged} tệp như cũ, giữ ${kept} tệp cũ cho trang đang mở` +
      (gone.length > 0 ? `, xóa ${gone.length} bản cũ.` : '.'),
  );
}

function listReleases(root: string): string {
  const { releases, current } = readSiteFolder(root);
  if (releases.length === 0) return `Chưa có bản nào trong ${root}.`;
  return releases.map((name) => (name === current ? `${name}  (đang chạy)` : name)).join('\n');
}

function readArguments() {
  const { values, positionals } = parse();
  const [root, ...more] = positionals;
  const keep = Number(values.keep ?? 5);
  if (root === undefined || more.length > 0) throw new Error(USAGE);
  if (!Number.isInteger(keep) || keep < 2) throw new Error('--keep: cần giữ ít nhất 2 bản.');
  return { ...values, keep, root: path.resolve(root) };
}

function parse() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        keep: { type: 'string' },
        rollback: { type: 'boolean' },
        to: { type: 'string' },
        list: { type: 'boolean' },
      },
    });
  } catch (error) {
    throw new Error(USAGE, { cause: error });
  }
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

try {
  await main();
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 2;
}
