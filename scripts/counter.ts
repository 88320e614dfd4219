/**
 * `npm run counter -- status | backup FILE | restore FILE [--yes] | reset-total [--yes] | report FILE`: what an operator
 * does with the visit counter. Works on the counter that COUNTER_DIR or COUNTER_STORE names, whether its server runs or not.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { parseManifest, type CounterManifest } from '../src/edge/manifest.ts';
import { readBackupFile, writeBackupFile, writeNewFile } from '../src/edge/node/backup-files.ts';
import { readCounterSettings } from '../src/edge/node/counter-settings.ts';
import { MANIFEST_PATH } from '../src/edge/node/manifest-file.ts';
import { openStore } from '../src/edge/node/open-store.ts';
import { readTitlesFile } from '../src/edge/node/titles-file.ts';
import { formatDay } from '../src/edge/policy.ts';
import { renderStaffPage } from '../src/edge/staff-page.ts';
import { collectStatistics } from '../src/edge/statistics.ts';
import { gather } from '../src/edge/backup-lines.ts';
import type { BackupRecord, CounterBackup, Counts } from '../src/edge/store.ts';
import { formatLocalTime } from '../src/lib/local-time.ts';
import { formatNumber } from '../src/lib/numbers.ts';
import { readEnvironment } from '../src/store/environment.ts';

const HELP = `Cách dùng:
  npm run counter -- status             xem bộ đếm đang có những gì
  npm run counter -- backup TỆP         ghi bản sao lưu ra một tệp mới (bộ đếm vẫn chạy)
  npm run counter -- restore TỆP --yes  lấy bản sao lưu thay cho số đang có
  npm run counter -- reset-total --yes  cho tổng hiện trên trang về đúng số đã đếm
  npm run counter -- report TỆP.html    ghi trang thống kê ra một tệp, mở bằng trình duyệt`;

const BUILD_FIRST = 'Chạy `npm run build` trước, hoặc đặt OUT_DIR tới trang đã dựng.';

const { outDir } = readEnvironment();

try {
  await run();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function run(): Promise<void> {
  const { positionals, values } = readArguments();
  const [command = '', file = ''] = positionals;
  const needsFile = ['backup', 'restore', 'report'].includes(command);
  const isKnown = needsFile || ['status', 'reset-total'].includes(command);
  if (!isKnown || positionals.length !== (needsFile ? 2 : 1)) throw new Error(HELP);
  // A broken backup is told before anything is opened.
  const counts = command === 'restore' ? readBackupFile(file) : undefined;
  const { backup, close } = openCounterStore(command === 'restore');
  try {
    if (counts) await restore(backup, counts, file, values.yes);
    else if (command === 'backup') await saveBackup(backup, file);
    else if (command === 'report') await saveReport(backup, file);
    else if (command === 'reset-total') await resetTotal(backup, values.yes);
    else console.log(describe(await readCounts(backup)));
  } finally {
    close();
  }
}

function readArguments() {
  try {
    return parseArgs({ allowPositionals: true, options: { yes: { type: 'boolean', default: false } } });
  } catch (cause) {
    throw new Error(HELP, { cause });
  }
}

function openCounterStore(mayBeNew: boolean) {
  const settings = readCounterSettings(process.env);
  if (!mayBeNew && !settings.redis && !existsSync(path.join(settings.folder, 'counts.sqlite')))
    throw new Error(
      `Chưa có bộ đếm trong ${settings.folder}. Bộ đếm ở thư mục khác thì đặt COUNTER_DIR; ở Redis thì đặt COUNTER_STORE và COUNTER_NAME.`,
    );
  return openStore(settings);
}

async function saveBackup(backup: CounterBackup, file: string): Promise<void> {
  await writeBackupFile(backup, file);
  console.log(`Đã ghi bản sao lưu vào ${file}: ${describe(readBackupFile(file))}`);
}

async function restore(backup: CounterBackup, counts: Counts, file: string, isSure: boolean): Promise<void> {
  console.log(`Bản sao lưu: ${describe(counts)}`);
  console.log(`Đang có: ${describe(await readCounts(backup))}`);
  if (!isSure) {
    console.log(
      `Chưa thay gì. Để lấy bản sao lưu thay cho số đang có, chạy: npm run counter -- restore ${file} --yes`,
    );
    process.exitCode = 1;
    return;
  }
  await backup.replace(counts);
  console.log(`Đã khôi phục: ${describe(await readCounts(backup))}`);
}

async function resetTotal(backup: CounterBackup, isSure: boolean): Promise<void> {
  const manifest = readManifest();
  if (!manifest) throw new Error(`Chưa có trang trong ${outDir}, nên không rõ số ban đầu. ${BUILD_FIRST}`);
  const counts = await readCounts(backup);
  const counted = manifest.base + sumOf(counts.visits);
  const shown = Math.max(counts.shown, counted);
  console.log(`Tổng đang hiện: ${formatNumber(shown)}. Số ban đầu cộng số đã đếm: ${formatNumber(counted)}.`);
  if (shown === counted) console.log('Hai số đã bằng nhau: không có gì để đặt lại.');
  else if (isSure) {
    await backup.resetShown();
    console.log(`Đã đặt lại: từ nay trang hiện ${formatNumber(counted)}.`);
  } else {
    console.log('Chưa đổi gì. Để tổng giảm xuống, chạy: npm run counter -- reset-total --yes');
    process.exitCode = 1;
  }
}

async function saveReport(backup: CounterBackup, file: string): Promise<void> {
  const statistics = await collectStatistics(backup.read());
  const { shown } = await readCounts(backup);
  const manifest = readManifest();
  if (!manifest)
    console.error(`Chưa có trang trong ${outDir}: tổng chưa kể số ban đầu, bài chưa có tên. ${BUILD_FIRST}`);
  const page = renderStaffPage({
    statistics,
    total: Math.max(shown, (manifest?.base ?? 0) + statistics.visits),
    titles: readTitlesFile(outDir),
    origin: manifest?.origin ?? '',
  });
  await writeNewFile(file, [page]);
  console.log(`Đã ghi trang thống kê vào ${file}. Mở tệp bằng trình duyệt.`);
}

async function readCounts(backup: CounterBackup): Promise<Counts> {
  const records: BackupRecord[] = [];
  for await (const record of backup.read()) records.push(record);
  return gather(records);
}

/** «1.204 lượt truy cập từ 01/11/2026 đến 22/11/2026; 3.310 lượt xem của 87 bài; tổng đang hiện 7.265.453.» */
function describe({ visits, views, shown }: Counts): string {
  const days = [...visits.keys(), ...views.keys()].sort((a, b) => a - b);
  const span = days.length === 0 ? '' : ` từ ${showDay(days[0]!)} đến ${showDay(days.at(-1)!)}`;
  const articles = new Set([...views.values()].flatMap((ofDay) => [...ofDay.keys()]));
  const viewCount = [...views.values()].reduce((sum, ofDay) => sum + sumOf(ofDay), 0);
  return (
    `${formatNumber(sumOf(visits))} lượt truy cập${span}; ` +
    `${formatNumber(viewCount)} lượt xem của ${formatNumber(articles.size)} bài; ` +
    `tổng cao nhất từng hiện ${formatNumber(shown)}.`
  );
}

function sumOf(counts: ReadonlyMap<unknown, number>): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}

function showDay(day: number): string {
  return formatLocalTime(formatDay(day));
}

/** Nothing where no site is built: then nobody knows the numbers that it began with. */
function readManifest(): CounterManifest | undefined {
  const file = path.join(outDir, MANIFEST_PATH);
  return existsSync(file) ? parseManifest(readFileSync(file, 'utf8')) : undefined;
}
