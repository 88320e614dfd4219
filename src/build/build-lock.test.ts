/** Builds wait for each other, and for nothing else. */
import path from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { temporaryFolder, writeFiles } from '../tests/support/folders.ts';
import { lockBuilds } from './build-lock.ts';

let cacheDir: string;
let waited: number;
beforeEach(() => {
  cacheDir = path.join(temporaryFolder('site'), 'cache');
  waited = 0;
});

const lockHere = () => lockBuilds(cacheDir, () => waited++, 10);

it('waits for another build, and says that it does not end', () => {
  using _other = lockHere();
  expect(lockHere).toThrow('Một lần dựng trang khác vẫn chưa xong');
  expect(waited).toBe(1);
});

it('begins at once where the lock file is damaged', () => {
  writeFiles(cacheDir, { 'build.lock': 'x'.repeat(5000) });
  using _lock = lockHere();
  expect(waited).toBe(0);
});

it('names a lock file that no build can take', () => {
  writeFiles(cacheDir, { 'build.lock/tep': '' });
  expect(lockHere).toThrow(`Không khóa được tệp ${path.join(cacheDir, 'build.lock')}`);
  expect(waited).toBe(0);
});
