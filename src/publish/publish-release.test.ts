/** Releases on a server: what travels, what readers see at each moment, and the way back. */
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
} from 'node:fs';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { beforeEach, describe, expect, it } from 'vitest';
import { takeLock } from '../store/file-lock.ts';
import { temporaryFolder, writeFiles } from '../tests/support/folders.ts';
import { publishRelease, rollBack } from './publish-release.ts';
import { readSiteFolder } from './release-folders.ts';

const DAY = 24 * 3_600_000;
const START = Date.UTC(2026, 10, 22, 2, 0, 0);
const LONG = 'Thông báo lịch tiếp công dân. '.repeat(100);

let outDir: string;
let root: string;
beforeEach(() => {
  outDir = temporaryFolder('site');
  root = path.join(temporaryFolder('site'), 'loa');
});

function build(files: Record<string, string>): void {
  rmSync(outDir, { recursive: true });
  mkdirSync(outDir);
  writeFiles(outDir, files);
}

const publish = (now: number, keep = 5) => publishRelease(outDir, root, { keep, now });
const back = (name?: string, now = START + DAY) => rollBack(root, now, name);
const seen = (file: string) => path.join(root, 'current', file);
const read = (file: string) => readFileSync(seen(file), 'utf8');

describe('publishing on a server', () => {
  it('shows readers what was built, compressed beside', async () => {
    build({ 'index.html': LONG, 'anh.avif': 'x', 'assets/a.1.js': 'a()' });
    const { name, changed } = await publish(START);
    expect({ name, changed }).toEqual({ name: '2026-11-22T09-00-00', changed: 3 });
    expect(read('index.html')).toBe(LONG);
    expect(brotliDecompressSync(readFileSync(seen('index.html.br'))).toString()).toBe(LONG);
    expect(gunzipSync(readFileSync(seen('index.html.gz'))).toString()).toBe(LONG);
    expect(statSync(seen('index.html.br')).mtimeMs).toBe(statSync(seen('index.html')).mtimeMs);
    // Too small to be worth a file, and no text.
    expect(existsSync(seen('assets/a.1.js.br'))).toBe(false);
    expect(existsSync(seen('anh.avif.gz'))).toBe(false);
  });

  it('leaves what did not change the same file, its time included', async () => {
    build({ 'index.html': LONG, 'tin/index.html': `${LONG} một` });
    await publish(START);
    const before = statSync(seen('index.html'));
    build({ 'index.html': LONG, 'tin/index.html': `${LONG} hai` });
    utimesSync(path.join(outDir, 'index.html'), 1, 1);
    expect(await publish(START + 1000)).toMatchObject({ changed: 1, unchanged: 1 });
    const { ino, mtimeMs } = statSync(seen('index.html'));
    expect({ ino, mtimeMs }).toEqual({ ino: before.ino, mtimeMs: before.mtimeMs });
    expect(existsSync(seen('index.html.br'))).toBe(true);
    expect(read('tin/index.html')).toContain('hai');
    expect(brotliDecompressSync(readFileSync(seen('tin/index.html.br'))).toString()).toContain('hai');
  });

  it('lets readers’ server read every file, whatever mode it came with', async () => {
    const mode = (file: string) => statSync(seen(file)).mode & 0o777;
    build({ '_tep/bieu-mau.pdf': 'x', 'bang.csv': LONG });
    chmodSync(path.join(outDir, '_tep/bieu-mau.pdf'), 0o600);
    chmodSync(path.join(outDir, 'bang.csv'), 0o755);
    await publish(START);
    expect([mode('_tep/bieu-mau.pdf'), mode('bang.csv'), mode('bang.csv.br')]).toEqual([0o644, 0o644, 0o644]);
    // A release of a version that kept the modes is mended by the next one.
    chmodSync(seen('_tep/bieu-mau.pdf'), 0o600);
    expect(await publish(START + 1000)).toMatchObject({ isNew: true, changed: 1 });
    expect(mode('_tep/bieu-mau.pdf')).toBe(0o644);
    expect(await publish(START + 2000)).toMatchObject({ isNew: false });
  });

  it('keeps hashed files of older pages for a week, and other files not', async () => {
    build({ 'index.html': '1', 'assets/a.1.js': LONG, 'tin/index.html': 'tin' });
    await publish(START);
    build({ 'index.html': '2 ', 'assets/a.2.js': LONG });
    expect(await publish(START + DAY)).toMatchObject({ kept: 1 });
    expect(existsSync(seen('assets/a.1.js.br'))).toBe(true);
    expect(existsSync(seen('tin/index.html'))).toBe(false);
    build({ 'index.html': '3  ', 'assets/a.2.js': LONG });
    expect(await publish(START + 8 * DAY)).toMatchObject({ kept: 1 });
    build({ 'index.html': '4   ', 'assets/a.2.js': LONG });
    expect(await publish(START + 8 * DAY + 1)).toMatchObject({ kept: 0 });
    expect(existsSync(seen('assets/a.1.js'))).toBe(false);
  });

  it('goes back to the release before, or to one by its name', async () => {
    for (const text of ['một', 'hai', 'ba']) {
      build({ 'index.html': text });
      await publish(START + text.length);
    }
    const { releases } = readSiteFolder(root);
    expect(await back()).toBe(releases[1]);
    expect(read('index.html')).toBe('hai');
    expect(await back(releases[2])).toBe(releases[2]);
    expect(read('index.html')).toBe('ba');
    await expect(back('khong-co')).rejects.toThrow('Không có bản “khong-co”');
    expect(read('index.html')).toBe('ba');
  });

  it('has nothing to go back to at first', async () => {
    await expect(back()).rejects.toThrow('Không có thư mục');
    build({ 'index.html': 'một' });
    await publish(START);
    await expect(back()).rejects.toThrow('không có bản nào trước');
  });

  it('goes back to what readers saw before, not to what was taken back from them', async () => {
    const names: string[] = [];
    const next = async (text: string) => {
      build({ 'index.html': text });
      names.push((await publish(START + names.length * 1000)).name);
    };
    await next('tốt');
    await next('hỏng');
    expect(await back()).toBe(names[0]);
    await next('tiếp theo');
    expect(await back()).toBe(names[0]);
    expect(read('index.html')).toBe('tốt');
    await expect(back()).rejects.toThrow(`Các bản đang giữ: ${names.join(', ')}`);
    // Each further step goes one further back.
    await next('bốn');
    await next('bốn năm');
    await back();
    expect(await back()).toBe(names[0]);
  });

  it('keeps pages whole that were opened before they were taken back', async () => {
    build({ 'index.html': '1', 'assets/a.1.js': LONG });
    await publish(START);
    build({ 'index.html': '2 ', 'assets/a.2.js': LONG, 'tin/index.html': 'tin' });
    await publish(START + 1000);
    await back(undefined, START + DAY);
    expect(read('assets/a.2.js')).toBe(LONG);
    expect(existsSync(seen('assets/a.2.js.br'))).toBe(true);
    expect(existsSync(seen('tin/index.html'))).toBe(false);
    // What is kept for them is no part of the site: the same site is no new release, the week goes on.
    build({ 'index.html': '1', 'assets/a.1.js': LONG });
    expect(await publish(START + 2 * DAY)).toMatchObject({ isNew: false });
    build({ 'index.html': '3  ', 'assets/a.1.js': LONG });
    expect(await publish(START + 8 * DAY)).toMatchObject({ kept: 1 });
    build({ 'index.html': '4   ', 'assets/a.1.js': LONG });
    expect(await publish(START + 8 * DAY + 1)).toMatchObject({ kept: 0 });
    expect(existsSync(seen('assets/a.2.js'))).toBe(false);
    expect(read('assets/a.1.js')).toBe(LONG);
  });

  it('keeps a file a week from the last page that asked for it, however often it came and went', async () => {
    const first = { 'index.html': '1', 'assets/a.1.js': LONG };
    build(first);
    await publish(START);
    build({ 'index.html': '2 ' });
    const second = await publish(START + DAY);
    build(first);
    await publish(START + 7 * DAY);
    await back(second.name, START + 9 * DAY);
    build({ 'index.html': '3  ' });
    expect(await publish(START + 16 * DAY)).toMatchObject({ kept: 1 });
  });

  it('deletes old releases, never the one that readers see nor the one before it', async () => {
    for (let at = 0; at < 4; at++) {
      // Of another size each: two files of one size and millisecond are taken for the same.
      build({ 'index.html': 'a'.repeat(at + 1) });
      await publish(START + at * 1000, 2);
    }
    const { releases, current } = readSiteFolder(root);
    expect(releases).toEqual(['2026-11-22T09-00-02', '2026-11-22T09-00-03']);
    expect(current).toBe(releases[1]);
  });

  it('names releases in order though the clock was put back', async () => {
    build({ 'index.html': 'một' });
    const first = await publish(START);
    build({ 'index.html': 'hai' });
    const second = await publish(START - DAY);
    build({ 'index.html': 'ba' });
    const third = await publish(START);
    expect([first.name, second.name, third.name].toSorted()).toEqual([first.name, second.name, third.name]);
    expect(readSiteFolder(root).current).toBe(third.name);
  });

  it('makes no release where nothing changed, so that the one before stays worth going back to', async () => {
    build({ 'index.html': 'sai', 'tin/index.html': 'tin' });
    const first = await publish(START);
    build({ 'index.html': 'đúng', 'tin/index.html': 'tin' });
    const second = await publish(START + 1000);
    for (let at = 2; at < 10; at++) {
      build({ 'index.html': 'đúng', 'tin/index.html': 'tin' });
      expect(await publish(START + at * 1000, 2)).toMatchObject({
        name: second.name,
        isNew: false,
        changed: 0,
      });
    }
    expect(readdirSync(path.join(root, 'releases'))).toEqual([first.name, second.name]);
    // A file that is gone is a change as well.
    build({ 'index.html': 'đúng' });
    expect(await publish(START + DAY)).toMatchObject({ isNew: true, changed: 0 });
    expect(existsSync(seen('tin/index.html'))).toBe(false);
    // After going back what is built is another thing than what readers see.
    await back();
    expect(await publish(START + 2 * DAY)).toMatchObject({ isNew: true });
  });

  it('clears away what an interrupted publication left', async () => {
    build({ 'index.html': 'một' });
    await publish(START);
    mkdirSync(path.join(root, 'releases/.unfinished-x/tin'), { recursive: true });
    build({ 'index.html': 'hai' });
    await publish(START + 1000);
    expect(read('index.html')).toBe('hai');
    expect(readdirSync(path.join(root, 'releases')).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('refuses while another publication runs, and not a moment longer', async () => {
    build({ 'index.html': 'một' });
    {
      using _lock = takeLock(path.join(root, '.publishing'));
      await expect(publish(START)).rejects.toThrow(`Đang có lần đăng khác chạy trong ${root}.`);
      await expect(back()).rejects.toThrow('Đang có lần đăng khác chạy');
    }
    expect(await publish(START)).toMatchObject({ isNew: true });
  });

  it('is not held up by a lock with the number of a process, which versions before left behind', async () => {
    build({ 'index.html': 'một' });
    writeFiles(root, { '.publishing': String(process.pid) });
    expect(await publish(START)).toMatchObject({ isNew: true });
  });

  it('does not touch a `current` that is no link of its own', async () => {
    build({ 'index.html': 'một' });
    writeFiles(root, { 'current/index.html': 'của người khác' });
    await expect(publish(START)).rejects.toThrow('phải là liên kết');
    expect(read('index.html')).toBe('của người khác');
  });
});
