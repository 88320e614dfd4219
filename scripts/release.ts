/** `npm run release -- DIR [--keep N] | --rollback [--to NAME] | --list`: publishes on this server; a thin shell around src/publish. */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { describeError } from '../src/lib/describe-error.ts';
import { assertPublishable } from '../src/publish/built-site.ts';
import { publishRelease, rollBack } from '../src/publish/publish-release.ts';
import { readSiteFolder, releaseBefore } from '../src/publish/release-folders.ts';
import { readEnvironment } from '../src/store/environment.ts';

const USAGE = `Cách dùng:
  npm run release -- THƯ_MỤC [--keep 10]                đăng bản vừa dựng
  npm run release -- THƯ_MỤC --rollback [--to TÊN_BẢN]  quay về bản trước, hoặc bản nêu tên
  npm run release -- THƯ_MỤC --list                     xem các bản đang giữ`;

/** Releases share the files that are the same: one more costs little, and a mistake may be noticed late. */
const KEEP = 10;

const AFTER_ROLLBACK = `Bây giờ hãy chạy loa-nginx với quyền root, để các địa chỉ cũ cũng theo bản này.
Lần đăng sau sẽ lại lấy những gì đang có trong kho git: hãy dừng loa-publish.timer (hoặc CI) cho đến khi sửa xong bài.`;

async function main(): Promise<void> {
  const { root, keep, rollback, to, list } = readArguments();
  if (list) return print(listReleases(root));
  if (rollback)
    return print(`Bạn đọc đang xem bản ${await rollBack(root, Date.now(), to)}.\n${AFTER_ROLLBACK}`);
  const { outDir } = readEnvironment();
  assertPublishable(outDir, root);
  const { name, isNew, changed, unchanged, kept, gone } = await publishRelease(outDir, root, {
    keep,
    now: Date.now(),
  });
  if (!isNew) return print(`Không có gì thay đổi: bạn đọc vẫn xem bản ${name}.`);
  print(
    `Đã đăng bản ${name}: ${changed} tệp mới hoặc đổi, ${unchanged} tệp như cũ, giữ ${kept} tệp cũ cho trang đang mở` +
      (gone.length > 0 ? `, xóa ${gone.length} bản cũ.` : '.'),
  );
}

function listReleases(root: string): string {
  const site = readSiteFolder(root);
  if (site.releases.length === 0) return `Chưa có bản nào trong ${root}.`;
  const marks = new Map([
    [site.current, '  (đang chạy)'],
    [releaseBefore(site), '  (--rollback quay về bản này)'],
  ]);
  return site.releases.map((name) => name + (marks.get(name) ?? '')).join('\n');
}

function readArguments() {
  const { values, positionals } = parse();
  const { rollback, list, to } = values;
  const [root, ...more] = positionals;
  const keep = Number(values.keep ?? KEEP);
  const isPublishing = !rollback && !list;
  if (!root || more.length > 0 || (rollback && list)) throw new Error(USAGE);
  if (to !== undefined && !rollback) throw new Error(`--to chỉ đi cùng --rollback.\n${USAGE}`);
  if (values.keep !== undefined && !isPublishing) throw new Error(`--keep chỉ dùng khi đăng.\n${USAGE}`);
  if (!Number.isInteger(keep) || keep < 2) throw new Error('--keep: cần giữ ít nhất 2 bản.');
  return { rollback, list, to, keep, root: path.resolve(root) };
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

// Whoever publishes is another user than the server that sends it to readers.
process.umask(0o022);
try {
  await main();
} catch (error) {
  process.stderr.write(`${describeError(error)}\n`);
  process.exitCode = 2;
}
