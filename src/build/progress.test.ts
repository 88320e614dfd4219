import { expect, it } from 'vitest';
import { progressTeller } from './progress.ts';

function told(isTerminal: boolean, steps: readonly [ms: number, made: number][]): string[] {
  const lines: string[] = [];
  let now = 0;
  const tell = progressTeller(
    'Đang làm ảnh',
    (text) => lines.push(text),
    isTerminal,
    () => now,
  );
  for (const [ms, made] of steps) {
    now = ms;
    tell({ made, total: 300 });
  }
  return lines;
}

it('says nothing of work that is done at once', () => {
  expect(
    told(true, [
      [0, 0],
      [500, 150],
      [1500, 300],
    ]),
  ).toEqual([]);
});

it('tells a terminal on one line, with the time that is left', () => {
  expect(
    told(true, [
      [0, 0],
      [6000, 10],
      [8000, 300],
    ]),
  ).toEqual(['\r\u001B[KĐang làm ảnh: 10/300, còn khoảng 3 phút', '\r\u001B[KĐang làm ảnh: 300/300\n']);
});

it('tells a log now and then, and the end', () => {
  expect(
    told(false, [
      [0, 0],
      [3000, 100],
      [4000, 101],
      [5000, 102],
      [30_000, 200],
      [31_000, 300],
    ]),
  ).toEqual([
    'Đang làm ảnh: 100/300, còn khoảng 6 giây\n',
    'Đang làm ảnh: 200/300, còn khoảng 15 giây\n',
    'Đang làm ảnh: 300/300\n',
  ]);
});

it('says nothing of the time that is left before there is something to judge it by', () => {
  expect(
    told(false, [
      [0, 0],
      [2500, 1],
      [23_000, 5],
      [43_000, 6],
    ]),
  ).toEqual(['Đang làm ảnh: 1/300\n', 'Đang làm ảnh: 5/300\n', 'Đang làm ảnh: 6/300, còn khoảng 35 phút\n']);
});
