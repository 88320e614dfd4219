import { expect, it } from 'vitest';
import { parseBackup } from './backup-lines.ts';

const FIRST = '{"kind":"loa-counter","version":1}';
const DAY = '{"kind":"visits","day":"2026-11-22","visits":5}';
const END = '{"kind":"end","records":1}';

it('reads a whole backup', () => {
  expect(parseBackup([FIRST, DAY, END, ''].join('\n'))).toEqual({
    shown: 0,
    visits: new Map([[20_779, 5]]),
    views: new Map(),
  });
});

it.each([
  ['nothing', ''],
  ['another file', '{"name":"loa"}'],
  ['another version', [FIRST.replace('1', '2'), DAY, END].join('\n')],
  ['one cut short', [FIRST, DAY].join('\n')],
  ['one cut within a line', [FIRST, DAY.slice(0, 20)].join('\n')],
  ['one with a line lost', [FIRST, END].join('\n')],
  ['a day that is none', [FIRST, DAY.replace('11-22', '11-31'), END].join('\n')],
  ['a count that is none', [FIRST, DAY.replace('5', '-5'), END].join('\n')],
  ['a kind that is none', [FIRST, DAY.replace('visits', 'hits'), END].join('\n')],
])('refuses %s', (_what, text) => expect(() => parseBackup(text)).toThrow(/sao lưu/));
