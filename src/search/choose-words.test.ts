import { expect, it } from 'vitest';
import { chooseWords } from './choose-words.ts';

const common = { cua: 60, quyen: 30, nguoi: 40, dan: 35 };
const choose = (query: string, pages = 3000) =>
  chooseWords(query.split(' '), { common, pages })
    .map((word) => word ?? '_')
    .join(' ');

it('leaves out the dearest once a question costs enough', () => {
  expect(choose('quyền của người')).toBe('quyền _ người');
  expect(choose('tố cáo của dân')).toBe('tố cáo _ dân');
});

it('asks for cheap words however many', () => {
  expect(choose('tố cáo lấn chiếm')).toBe('tố cáo lấn chiếm');
});

it('asks for two at least, and for a repeated word once', () => {
  expect(choose('của người')).toBe('của người');
  expect(choose('của của')).toBe('của của');
});

it('drops what is left out at either end', () => {
  expect(choose('của quyền người')).toBe('quyền người');
});

it('may spend more where there is more', () => {
  expect(choose('quyền của người', 30_000)).toBe('quyền của người');
});

it('takes the rarest of a long question', () => {
  const words = Array.from({ length: 40 }, (_, at) => `a${at}`);
  expect(chooseWords([...words, 'dân'], { common, pages: 3000 }).filter((word) => word)).toHaveLength(24);
});

it('knows no word of an object as common', () => {
  expect(chooseWords(['constructor', 'toString'], { common: {}, pages: 0 })).toEqual([
    'constructor',
    'toString',
  ]);
});
