import { expect, it } from 'vitest';
import { hostingFiles } from '../../src/build/hosting/hosting-files.ts';
import { temporaryFolder, writeFiles } from '../../src/tests/support/folders.ts';
import { describeLeftOut } from './left-out.ts';

function say(table: Record<string, string>): string[] {
  const outDir = temporaryFolder('site');
  writeFiles(outDir, hostingFiles(table));
  return describeLeftOut(outDir);
}

const many = (count: number) =>
  Array.from({ length: count }, (_, at): [string, string] => [`/${at}/`, '/a/']);

it('says nothing where every host knows every address', () => {
  expect(say({})).toEqual([]);
  expect(say({ '/cu/': '/a/', ...Object.fromEntries(many(1_999)) })).toEqual([]);
});

it('says in one line how many addresses do not fit which hosts', () => {
  expect(say({ '/tin?id=1': '/a/', ...Object.fromEntries(many(3_200)) })).toEqual([
    'Trong số địa chỉ chuyển tiếp: nơi chỉ nhận tệp tĩnh không biết 1.201 (có tham số, quá dài, hoặc ngoài 2.000 dòng của _redirects).',
  ]);
  expect(say({ [`/${'a'.repeat(950)}`]: '/a/', '/Xem/': '/a/' })).toEqual([
    'Trong số địa chỉ chuyển tiếp: nginx hỏi máy chủ Node 2 (quá dài, hoặc chữ hoa chữ thường không rõ là bài nào).',
  ]);
});
