import { describe, expect, it } from 'vitest';
import { digestOf } from './digest.ts';
import { findTextFlaw } from './entry-text.ts';

function flawOf(bytes: Buffer) {
  return findTextFlaw(bytes.toString('utf8'), digestOf(bytes));
}

const ARTICLE = '---\ntitle: Hội nghị\n---\n';

describe('findTextFlaw', () => {
  it.each([
    ['plain letters', Buffer.from('---\ntitle: a\n---\n')],
    ['Vietnamese', Buffer.from(ARTICLE)],
    ['a byte order mark', Buffer.from(`\uFEFF${ARTICLE}`)],
    ['nothing', Buffer.from('')],
    ['letters that were lost before', Buffer.from('---\ntitle: H\uFFFDi\n---\n')],
    ['a heading with seven marks below it', Buffer.from('Hội nghị\n=======\n')],
    ['marks inside a line', Buffer.from('a <<<<<<< b\n  >>>>>>> c\n>>>>>>>> d\n')],
  ])('lets %s pass', (_, bytes) => {
    expect(flawOf(bytes)).toBeUndefined();
  });

  it.each([
    ['Windows-1258', Buffer.from('---\nkind: news\ntitle: H\xF4i ngh\xF2\n---\n', 'latin1'), 3],
    ['UTF-16', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(ARTICLE, 'utf16le')]), 1],
    ['UTF-16 without a mark', Buffer.from('---\ntitle: a\n---\n', 'utf16le'), 1],
    ['UTF-16 the other way round', Buffer.from('---\ntitle: Ha\n---\n', 'utf16le').swap16(), 1],
  ])('refuses %s', (_, bytes, line) => {
    expect(flawOf(bytes)).toMatchObject({ severity: 'error', rule: 'encoding', line });
    expect(flawOf(bytes)!.mend).toContain('UTF-8');
  });

  it.each([
    ['a\n<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> main\n', 2, 'dòng 2, 4, 6'],
    ['a\r\n<<<<<<< HEAD\r\nb\r\n=======\r\nc\r\n>>>>>>> main\r\n', 2, 'dòng 2, 4, 6'],
    ['<<<<<<<\nb\n||||||| 1a2b3c\na\n=======\nc\n>>>>>>>\nHai\n=======\n', 1, 'dòng 1, 3, 5, 7'],
    ['a\nb\nc\n>>>>>>> main\n', 4, 'dòng 4'],
  ])('finds the two versions in %j', (text, line, lines) => {
    const flaw = flawOf(Buffer.from(text));
    expect(flaw).toMatchObject({ severity: 'error', rule: 'merge-conflict', line });
    expect(flaw!.mend).toContain(`(${lines})`);
  });
});
