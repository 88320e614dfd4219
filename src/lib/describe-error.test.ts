import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../tests/support/folders.ts';
import { describeError } from './describe-error.ts';

function thrownBy(task: () => unknown): unknown {
  try {
    task();
  } catch (error) {
    return error;
  }
  return undefined;
}

it('names the place of what the system refuses, and what to do', () => {
  const folder = temporaryFolder('error');
  const missing = path.join(folder, 'khong-co/a.txt');
  expect(describeError(thrownBy(() => readFileSync(missing)))).toBe(
    `Không có ${missing}. Hãy xem lại đường dẫn. (ENOENT)`,
  );
  const file = path.join(folder, 'a.txt');
  writeFileSync(file, '');
  expect(describeError(thrownBy(() => mkdirSync(path.join(file, 'b'))))).toContain(
    'là tệp, không phải thư mục',
  );
});

it.each([
  ['ENOSPC', 'Hết chỗ trên ổ đĩa khi ghi /b'],
  ['EBUSY', 'ví dụ /a/dist'],
  ['EACCES', 'Không có quyền đọc hoặc ghi /b'],
])('says of %s which of two places refuses', (code, said) => {
  expect(describeError(Object.assign(new Error('x'), { code, path: '/a', dest: '/b' }))).toContain(said);
});

it('leaves other errors in their own words', () => {
  expect(describeError(new Error('Không đọc được.'))).toBe('Không đọc được.');
  expect(describeError(Object.assign(new Error('lạ'), { code: 'ERR_X' }))).toBe('lạ');
  expect(describeError('chữ')).toBe('chữ');
});
