import { appendFileSync, existsSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { contentOf, FOLDER } from '../tests/support/article-folder.ts';
import { listFiles } from '../store/list-files.ts';
import { temporaryFolder } from '../tests/support/folders.ts';
import { drawPhoto } from '../tests/support/pictures.ts';
import { cachedFile, openPictureCache } from './pictures-cache.ts';
import { preparePictures } from './pictures.ts';

const photo = (hue: number) => drawPhoto(40, 30, hue);

describe('the memory of pictures', () => {
  async function prepare(
    content: Parameters<typeof preparePictures>[0],
    cacheDir: string,
    now = '2026-11-21T08:00',
  ) {
    let made = 0;
    const pictures = await preparePictures(content, cacheDir, {
      now,
      onProgress: (progress) => (made = progress.made),
    });
    return { made, pictures };
  }

  /** A file that was written long before the notes on it: nobody doubts its time. */
  function settle(root: string, name: string): string {
    const file = path.join(root, FOLDER, name);
    utimesSync(file, 1_000_000, 1_000_000);
    return file;
  }

  it('does not read a file again whose size and time are as they were', async () => {
    const content = contentOf('![A](a.png)', { [`${FOLDER}/a.png`]: await photo(10) });
    const cacheDir = temporaryFolder('site');
    const file = settle(content.root, 'a.png');
    expect((await prepare(content, cacheDir)).made).toBe(1);
    // Other bytes under the same stamp would be noticed by whoever reads them.
    const { size } = statSync(file);
    writeFileSync(file, Buffer.alloc(size));
    settle(content.root, 'a.png');
    expect((await prepare(content, cacheDir)).made).toBe(0);
  });

  it('knows a photo by its bytes on a fresh checkout, where every time is new', async () => {
    const content = contentOf('![A](a.png)', { [`${FOLDER}/a.png`]: await photo(10) });
    const cacheDir = temporaryFolder('site');
    await prepare(content, cacheDir);
    utimesSync(path.join(content.root, FOLDER, 'a.png'), 2_000_000, 2_000_000);
    expect((await prepare(content, cacheDir)).made).toBe(0);
  });

  it('looks again at a file that was written in the moment in which it was noted', async () => {
    const content = contentOf('![A](a.png)', { [`${FOLDER}/a.png`]: await photo(10) });
    const cacheDir = temporaryFolder('site');
    const { pictures } = await prepare(content, cacheDir);
    const file = path.join(content.root, FOLDER, 'a.png');
    const { atime, mtime, size } = statSync(file);
    const other = Buffer.from(await photo(10));
    other[size - 20] = other[size - 20]! ^ 1; // broken, but of the same size
    writeFileSync(file, other);
    utimesSync(file, atime, mtime);
    await expect(prepare(content, cacheDir)).rejects.toThrow(/a\.png: không đọc được/);
    expect(Object.keys(pictures)).toHaveLength(1);
  });

  it('makes an emblem anew that was noted when an article’s file could stand for it', async () => {
    const content = contentOf('', { 'emblem.png': await photo(10) }, [], {
      appearance: { emblem: 'emblem.png' },
    });
    const cacheDir = temporaryFolder('site');
    await prepare(content, cacheDir);
    const notes = cachedFile(cacheDir, 'known.json');
    writeFileSync(notes, readFileSync(notes, 'utf8').replaceAll(':mark-2"', ':mark"'));
    expect((await prepare(content, cacheDir)).made).toBe(1);
  });

  it('goes on where a build was stopped: what its journal holds is not made again', async () => {
    const files = { [`${FOLDER}/a.png`]: await photo(10), [`${FOLDER}/b.png`]: await photo(99) };
    const content = contentOf('![A](a.png) ![B](b.png)', files);
    const [cacheDir, stopped] = [temporaryFolder('site'), temporaryFolder('site')];
    await prepare(content, cacheDir);
    const { pictures } = JSON.parse(readFileSync(cachedFile(cacheDir, 'known.json'), 'utf8')) as {
      pictures: Record<string, { picture: unknown }>;
    };
    const [[key, { picture }]] = Object.entries(pictures) as [[string, { picture: unknown }]];
    openPictureCache(stopped, '', '');
    for (const name of listFiles(cachedFile(cacheDir, '')).filter((one) => one.startsWith(key.slice(0, 12))))
      writeFileSync(cachedFile(stopped, name), readFileSync(cachedFile(cacheDir, name)));
    appendFileSync(cachedFile(stopped, 'known.journal'), `${JSON.stringify([key, picture])}\n["half a li`);
    expect((await prepare(content, stopped)).made).toBe(1);
    expect(existsSync(cachedFile(stopped, 'known.journal'))).toBe(false);
  });

  it('bears notes that nobody can read', async () => {
    const content = contentOf('![A](a.png)', { [`${FOLDER}/a.png`]: await photo(10) });
    const cacheDir = temporaryFolder('site');
    await prepare(content, cacheDir);
    writeFileSync(cachedFile(cacheDir, 'known.json'), '{"pictures":');
    // The files are there and whole: only what is said of them is found out anew.
    const before = listFiles(cacheDir).map((name) => statSync(path.join(cacheDir, name)).mtimeMs);
    await prepare(content, cacheDir);
    expect(listFiles(cacheDir).filter((name) => /avif|webp|jpg/.test(name))).toHaveLength(3);
    expect(before.length).toBeGreaterThan(3);
  });

  it('forgets after a month what no build has used, and takes away nothing else', async () => {
    const cacheDir = temporaryFolder('site');
    const files = { [`${FOLDER}/a.png`]: await photo(10), [`${FOLDER}/b.png`]: await photo(99) };
    const all = contentOf('![A](a.png) ![B](b.png)', { ...files, 'emblem.png': await photo(50) }, [], {
      appearance: { emblem: 'emblem.png' },
    });
    await prepare(all, cacheDir, '2026-01-01T08:00');
    writeFileSync(cachedFile(cacheDir, 'ghi-chu.txt'), 'không phải của Loa');
    const images = () => listFiles(cachedFile(cacheDir, '')).filter((name) => /^[0-9a-f]{12}-/.test(name));
    for (const name of images()) utimesSync(cachedFile(cacheDir, name), 1_700_000_000, 1_700_000_000);
    const alone = contentOf('![A](a.png)', { [`${FOLDER}/a.png`]: await photo(10) });
    expect((await prepare(alone, cacheDir, '2026-01-25T08:00')).made).toBe(0);
    expect(images()).toHaveLength(8);
    await prepare(alone, cacheDir, '2026-02-10T08:00');
    expect(images()).toHaveLength(3);
    expect(existsSync(cachedFile(cacheDir, 'ghi-chu.txt'))).toBe(true);
    expect((await prepare(alone, cacheDir, '2026-02-10T09:00')).made).toBe(0);
  });
});
