import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
} from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { listFiles } from '../../store/list-files.ts';
import { temporaryFolder, writeFiles } from '../../tests/support/folders.ts';
import type { FileRecords } from './file-records.ts';
import { openOutput, type OutputChanges } from './output.ts';
import { assertReplaceable, copyFolder, finishExchange, twinFolder } from './twin-folders.ts';

let outDir: string;
let cacheDir: string;
let records: FileRecords;
beforeEach(() => {
  const folder = temporaryFolder('site');
  outDir = path.join(folder, 'public/dist');
  cacheDir = path.join(folder, 'cache');
  records = new Map();
});

/** A build that writes all its files, as far as they are not there. */
function build(files: Readonly<Record<string, string>>, expectsChanges = true): OutputChanges {
  const output = openOutput({ cacheDir, outDir }, records, expectsChanges);
  for (const [file, text] of Object.entries(files)) output.write(file, text);
  const changes = output.publish();
  records = output.records();
  return changes;
}

const contentOf = (folder: string) =>
  Object.fromEntries(listFiles(folder).map((file) => [file, readFileSync(path.join(folder, file), 'utf8')]));
const inodeOf = (file: string) => statSync(path.join(outDir, file)).ino;

const SITE = { 'index.html': 'nhà', 'tin/a/index.html': 'a', 'tin/b/index.html': 'b', '.loa/x.json': '{}' };

describe.each([
  ['told that something changes', true],
  ['told that nothing changes', false],
])('openOutput, %s', (_, expectsChanges) => {
  it('writes what is new, keeps what is not, takes out what went', () => {
    expect(build(SITE, expectsChanges)).toEqual({
      written: Object.keys(SITE).sort(),
      removed: [],
      unchanged: 0,
    });
    expect(contentOf(outDir)).toEqual(SITE);
    const inode = inodeOf('tin/b/index.html');
    const { 'tin/a/index.html': _gone, ...rest } = SITE;
    const next = { ...rest, 'index.html': 'nhà mới', 'tin/c/index.html': 'c' };
    expect(build(next, expectsChanges)).toEqual({
      written: ['index.html', 'tin/c/index.html'],
      removed: ['tin/a/index.html'],
      unchanged: 2,
    });
    expect(contentOf(outDir)).toEqual(next);
    expect(existsSync(path.join(outDir, 'tin/a'))).toBe(false);
    expect(inodeOf('tin/b/index.html')).toBe(inode);
    // The twin follows, so that the next build finds it up to date.
    expect(contentOf(twinFolder(cacheDir))).toEqual(next);
  });

  it('touches nothing where nothing changed', () => {
    build(SITE, expectsChanges);
    const before = statSync(outDir).ino;
    expect(build(SITE, expectsChanges)).toEqual({ written: [], removed: [], unchanged: 4 });
    expect(statSync(outDir).ino).toBe(before);
  });

  it('touches nothing where an archive cut the times of its files to whole seconds', () => {
    build(SITE, expectsChanges);
    for (const file of Object.keys(SITE)) {
      const { mtimeMs } = statSync(path.join(outDir, file));
      utimesSync(path.join(outDir, file), Math.floor(mtimeMs / 1000), Math.floor(mtimeMs / 1000));
    }
    expect(build(SITE, expectsChanges)).toEqual({ written: [], removed: [], unchanged: 4 });
  });

  it.each<[string, (file: (name: string) => string) => void]>([
    ['a file that was written into', (file) => appendFileSync(file('index.html'), '!')],
    ['a file that was saved again', (file) => utimesSync(file('index.html'), 1e9, 1e9)],
    ['a missing file', (file) => rmSync(file('tin/a/index.html'))],
    ['a missing folder', (file) => rmSync(file('tin'), { recursive: true })],
    [
      'a folder in the place of a file',
      (file) => {
        rmSync(file('index.html'));
        mkdirSync(file('index.html/x'), { recursive: true });
      },
    ],
    [
      'a file in the place of a folder',
      (file) => {
        rmSync(file('tin'), { recursive: true });
        writeFiles(outDir, { tin: 'x' });
      },
    ],
    ['a strange file', () => writeFiles(outDir, { 'tin/la.html': 'x', 'la/la.html': 'x' })],
    ['no output at all', (file) => rmSync(file(''), { recursive: true })],
    ['no twin', () => rmSync(twinFolder(cacheDir), { recursive: true })],
    ['a strange file in the twin', () => writeFiles(twinFolder(cacheDir), { 'tin/la.html': 'x' })],
    ['a missing file in the twin', () => rmSync(path.join(twinFolder(cacheDir), 'tin/a/index.html'))],
    [
      'neither',
      (file) => {
        rmSync(file(''), { recursive: true });
        rmSync(twinFolder(cacheDir), { recursive: true });
      },
    ],
  ])('repairs %s', (_what, damage) => {
    build(SITE, expectsChanges);
    damage((name) => path.join(outDir, name));
    build(SITE, expectsChanges);
    expect(contentOf(outDir)).toEqual(SITE);
    const next = { ...SITE, 'tin/c/index.html': 'c' };
    build(next, expectsChanges);
    expect(contentOf(outDir)).toEqual(next);
    build(SITE, expectsChanges);
    expect(contentOf(outDir)).toEqual(SITE);
  });

  it('replaces a page by pages below it, and back', () => {
    build({ ...SITE, trang: 'tệp' }, expectsChanges);
    const next = { ...SITE, 'trang/index.html': 'trang' };
    build(next, expectsChanges);
    expect(contentOf(outDir)).toEqual(next);
    build({ ...SITE, trang: 'tệp' }, expectsChanges);
    expect(contentOf(outDir)).toEqual({ ...SITE, trang: 'tệp' });
    expect(contentOf(twinFolder(cacheDir))).toEqual({ ...SITE, trang: 'tệp' });
  });
});

describe('openOutput', () => {
  it('leaves the published site as it is until the new one is whole', () => {
    build(SITE);
    const output = openOutput({ cacheDir, outDir }, records, true);
    output.write('index.html', 'dở dang');
    expect(contentOf(outDir)).toEqual(SITE);
    // The build stops here; the next one knows nothing of it.
    build(SITE);
    expect(contentOf(outDir)).toEqual(SITE);
  });

  it('replaces a site of which it has no records', () => {
    build(SITE);
    records = new Map();
    expect(build({ 'index.html': 'nhà' }).written).toEqual(['index.html']);
    expect(contentOf(outDir)).toEqual({ 'index.html': 'nhà' });
    expect(contentOf(twinFolder(cacheDir))).toEqual({ 'index.html': 'nhà' });
  });

  it('copies a file once, and again when it is another', () => {
    const source = path.join(cacheDir, 'nguon.pdf');
    writeFiles(cacheDir, { 'nguon.pdf': 'một' });
    const copy = () => {
      const output = openOutput({ cacheDir, outDir }, records, false);
      output.copy('_tep/a.pdf', source);
      const { written } = output.publish();
      records = output.records();
      return written;
    };
    expect(copy()).toEqual(['_tep/a.pdf']);
    expect(copy()).toEqual([]);
    // A fresh checkout: another time, the same bytes.
    utimesSync(source, 1e9, 1e9);
    expect(copy()).toEqual([]);
    writeFiles(cacheDir, { 'nguon.pdf': 'hai' });
    expect(copy()).toEqual(['_tep/a.pdf']);
    expect(readFileSync(path.join(outDir, '_tep/a.pdf'), 'utf8')).toBe('hai');
  });

  it('refuses to keep what is not there', () => {
    expect(() => openOutput({ cacheDir, outDir }, records, true).keep('index.html')).toThrow();
  });
});

describe('finishExchange', () => {
  it.each([
    ['before the new site came in', () => renameSync(outDir, path.join(cacheDir, 'site/former'))],
    [
      'after it came in',
      () => {
        renameSync(outDir, path.join(cacheDir, 'site/former'));
        renameSync(twinFolder(cacheDir), outDir);
      },
    ],
  ])('mends what a build left that was stopped %s', (_, stop) => {
    build(SITE);
    stop();
    finishExchange(cacheDir, outDir);
    expect(contentOf(outDir)).toEqual(SITE);
    expect(build(SITE, false).written).toEqual([]);
    expect(listFiles(path.join(cacheDir, 'site')).every((file) => file.startsWith('twin/'))).toBe(true);
  });
});

describe('across disks', () => {
  it('takes back the old site where a copy of the new one was broken off', () => {
    build(SITE);
    renameSync(outDir, path.join(cacheDir, 'site/former'));
    writeFiles(outDir, { 'index.html': 'nhà' });
    finishExchange(cacheDir, outDir);
    expect(contentOf(outDir)).toEqual(SITE);
  });

  it('copies what says that a site is whole last', () => {
    const { '.loa/x.json': mark, ...pages } = SITE;
    writeFiles(outDir, SITE);
    const copy = path.join(cacheDir, 'copy');
    writeFiles(copy, { 'of-an-older-site.html': 'x' });
    copyFolder(outDir, copy);
    expect(contentOf(copy)).toEqual(SITE);
    // A file in the place of a folder: the copy cannot be finished.
    writeFiles(outDir, { '.loa.part': 'x' });
    rmSync(copy, { recursive: true });
    expect(() => copyFolder(outDir, copy)).toThrow();
    expect(contentOf(copy)).toMatchObject(pages);
    expect(existsSync(path.join(copy, '.loa'))).toBe(false);
    expect(mark).toBe('{}');
  });
});

describe('assertReplaceable', () => {
  it('lets go a folder that is absent, empty or Loa’s own', () => {
    expect(() => assertReplaceable(outDir)).not.toThrow();
    mkdirSync(outDir, { recursive: true });
    expect(() => assertReplaceable(outDir)).not.toThrow();
    writeFiles(outDir, { 'index.html': 'x', '.loa/redirects.json': '{}' });
    expect(() => assertReplaceable(outDir)).not.toThrow();
  });

  it.each(['anh-gia-dinh.jpg', '.git/config', '.gitkeep', 'loa/a', 'site.yaml'])(
    'refuses a folder with %s, naming it',
    (file) => {
      writeFiles(outDir, { [file]: 'x' });
      expect(() => assertReplaceable(outDir)).toThrow(`${outDir} có tệp không phải do Loa tạo ra`);
      expect(existsSync(path.join(outDir, file))).toBe(true);
    },
  );

  it('says in Vietnamese that a file is no folder', () => {
    writeFiles(path.dirname(outDir), { dist: 'x' });
    expect(() => assertReplaceable(outDir)).toThrow(/Chọn OUT_DIR khác/);
  });
});
