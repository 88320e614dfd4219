import { mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../tests/support/folders.ts';
import { readCacheFile, writeCacheFile } from './cache-file.ts';
import { removeUnfinished } from './shards.ts';

const VALUE = { 'articles/2026/a/index.md': ['Đảng ủy', { lẻ: '\uD800' }, 1.5, null] };

function written() {
  const folder = temporaryFolder('site');
  const file = path.join(folder, 'sâu/00.json');
  writeCacheFile(file, 'khoa', VALUE);
  return { folder: path.dirname(file), file };
}

describe('a file of the cache', () => {
  it('gives back what was written, and leaves nothing beside it', () => {
    const { folder, file } = written();
    expect(readCacheFile(file, 'khoa')).toEqual(VALUE);
    expect(readdirSync(folder)).toEqual(['00.json']);
  });

  it('is as good as none for another key', () => {
    expect(readCacheFile(written().file, 'khac')).toBeUndefined();
  });

  it('is as good as none where it is not whole, at whatever place it ends', () => {
    const { file } = written();
    const bytes = readFileSync(file);
    for (let length = 0; length < bytes.length; length++) {
      writeFileSync(file, bytes.subarray(0, length));
      expect(readCacheFile(file, 'khoa')).toBeUndefined();
    }
  });

  it('is as good as none where one bit of it is another', () => {
    const { file } = written();
    const bytes = readFileSync(file);
    for (let at = 0; at < bytes.length; at++) {
      const changed = Buffer.from(bytes);
      changed[at]! ^= 1;
      writeFileSync(file, changed);
      expect(readCacheFile(file, 'khoa')).toBeUndefined();
    }
  });

  it('is as good as none where there is a folder in its place, or nothing', () => {
    const { folder } = written();
    mkdirSync(path.join(folder, '01.json'));
    expect(readCacheFile(path.join(folder, '01.json'), 'khoa')).toBeUndefined();
    expect(readCacheFile(path.join(folder, '02.json'), 'khoa')).toBeUndefined();
    expect(readCacheFile(path.join(folder, '00.json/03.json'), 'khoa')).toBeUndefined();
  });
});

describe('removeUnfinished', () => {
  it('takes away what a killed build left, and nothing that may be written now', () => {
    const { folder, file } = written();
    writeFileSync(`${file}.a.tmp`, 'x');
    writeFileSync(`${file}.b.tmp`, 'x');
    utimesSync(`${file}.b.tmp`, 1, 1);
    removeUnfinished(folder);
    expect(readdirSync(folder).sort()).toEqual(['00.json', '00.json.a.tmp']);
    removeUnfinished(path.join(folder, 'khong-co'));
  });
});
