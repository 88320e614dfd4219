import { describe, expect, it } from 'vitest';
import { CODE_SPELLING } from '../lib/citations/document-types.ts';
import { isDocumentNumber, joinNumbers } from './number-words.ts';

const join = (query: string) => joinNumbers(query.split(' ')).join(' ');

describe('joinNumbers', () => {
  it.each([
    ['2426 kh vks', '2426/kh-vks'],
    ['2426/KH-VKS', '2426/KH-VKS'],
    ['2426KH-VKS', '2426KH-VKS'],
    ['số 2426/KH-VKS', '2426/KH-VKS'],
    ['2426 / KH - VKS', '2426/KH-VKS'],
    ['38 KH TU', '38/KH-TU'],
    ['50 kh du', '50/kh-du'],
    ['121 2013 NĐ CP', '121/2013/NĐ-CP'],
    ['32 qd ttg', '32/qd-ttg'],
    ['7748 TCĐBVN TC', '7748/TCĐBVN-TC'],
    ['kế hoạch số 2426 KH VKS năm 2021', 'kế hoạch 2426/KH-VKS năm 2021'],
  ])('%s → %s', (typed, joined) => {
    expect(join(typed)).toBe(joined);
  });

  it.each(['32 ca mắc', '2021 tổng kết', 'số người', '30 4', 'năm 2021 có gì', '100 ngày', 'quận 1'])(
    'leaves %s alone',
    (query) => {
      expect(join(query)).toBe(query);
    },
  );
});

it('knows every code of a single letter', () => {
  const codes = [...CODE_SPELLING.keys()].filter((code) => code.length === 1);
  expect(codes.length).toBeGreaterThan(0);
  for (const code of codes) expect(join(`12 ${code} CTN`)).toBe(`12/${code}-CTN`);
  expect(join('12 X CTN')).toBe('12 X CTN');
});

describe('isDocumentNumber', () => {
  it.each(['2426/KH-VKS', '38-KH/TU', '80/2015/QH13', '2426KH-VKS', '86-KH/ĐUK'])('takes %s', (word) => {
    expect(isDocumentNumber(word)).toBe(true);
  });
  it.each(['25/10/2021', 'covid-19', '2021', 'KT-XH', '19h30'])('refuses %s', (word) => {
    expect(isDocumentNumber(word)).toBe(false);
  });
});
