/** Releases on a server: what travels, what readers see at each moment, and the way back. */
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { beforeEach, describe, expect, it } from 'vitest';
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

  it('keeps hashed files of older pages for a week, and other files not', async () => {
    build({ 'index.html': '1', 'assets/a.1.js': LONG, 'tin/index.html': 'tin' });
    await publish(START);
    build({ 'index.html': '2', 'assets/a.2.js': LONG });
    expect(await publish(START + DAY)).toMatchObject({ kept: 1 });
    expect(existsSync(seen('assets/a.1.js.br'))).toBe(true);
    expect(existsSync(seen('tin/index.html'))).toBe(false);
    expect(await publish(START + 8 * DAY)).toMatchObject({ kept: 1 });
    expect(await publish(START + 8 * DAY + 1)).toMatchObject({ kept: 0 });
    expect(existsSync(seen('assets/a.1.js'))).toBe(false);
  });

  it('goes back to the release before, or to one by its name', async () => {
    for (const text of ['một', 'hai', 'ba']) {
      build({ 'index.html': text });
      await publish(START + text.length);
    }
    const { releases } = readSiteFolder(root);
    expect(await rollBack(root)).toBe(releases[1]);
    expect(read('index.html')).toBe('hai');
    expect(await rollBack(root, releases[2])).toBe(releases[2]);
    expect(read('index.html')).toBe('ba');
    await expect(rollBack(root, 'khong-co')).rejects.toThrow('Không có bản “khong-co”');
    expect(read('index.html')).toBe('ba');
  });

  it('has nothing to go back to at first', async () => {
    await expect(rollBack(root)).rejects.toThrow('không có bản nào trước');
    build({ 'index.html': 'một' });
    await publish(START);
    await expect(rollBack(root)).rejects.toThrow('không có bản nào trước');
  });

  it('deletes old releases, never the one that readers see nor the one before it', async () => {
    for (let at = 0; at < 4; at++) {
      build({ 'index.html': String(at) });
      await publish(START + at * 1000, 2);
    }
    const { releases, current } = readSiteFolder(root);
    expect(releases).toEqual(['2026-11-22T09-00-02', '2026-11-22T09-00-03']);
    expect(current).toBe(releases[1]);
  });

  it('names releases in order though the clock was put back', async () => {
    build({ 'index.html': 'một' });
    const first = await publish(START);
    const second = await publish(START - DAY);
    const third = await publish(START);
    expect([first.name, second.name, third.name].toSorted()).toEqual([first.name, second.name, third.name]);
    expect(readSiteFolder(root).current).toBe(third.name);
  });

  it('clears away what an interrupted publication left, and is not held up by its lock', async () => {
    build({ 'index.html': 'một' });
    await publish(START);
    mkdirSync(path.join(root, 'releases/.unfinished-x/tin'), { recursive: true });
    // No process has a number as high as this.
    writeFileSync(path.join(root, '.publishing'), '99999999');
    build({ 'index.html': 'hai' });
    await publish(START + 1000);
    expect(read('index.html')).toBe('hai');
    expect(readdirSync(path.join(root, 'releases')).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('refuses while another publication runs', async () => {
    build({ 'index.html': 'một' });
    mkdirSync(root, { recursive: true });
    writeFileSync(path.join(root, '.publishing'), String(process.pid));
    await expect(publish(START)).rejects.toThrow('Đang có lần đăng khác');
  });

  it('does not touch a `current` that is no link of its own', async () => {
    build({ 'index.html': 'một' });
    writeFiles(root, { 'current/index.html': 'của người khác' });
    await expect(publish(START)).rejects.toThrow('phải là liên kết');
    expect(read('index.html')).toBe('của người khác');
  });
});
