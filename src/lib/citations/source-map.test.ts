import { describe, expect, it } from 'vitest';
import { mapSource } from './source-map.ts';

describe('mapSource', () => {
  it.each([
    ['a \u00A0\t b', 'a b'],
    ['Q\u00D0 – 1\u20112', 'QĐ - 1-2'],
    ['Đảng ủy'.normalize('NFD'), 'Đảng ủy'],
    ['so\u00ADft\u200B', 'soft'],
    ['một\nhai', 'một hai'],
    ['một\n\nhai', 'một\nhai'],
    ['một\n- hai\n2. ba', 'một\n- hai\n2. ba'],
    ['một\r\nhai', 'một hai'],
  ])('copies %j', (source, copy) => {
    expect(mapSource(source).text).toBe(copy);
  });

  it('finds the way back', () => {
    const source = `  ${'của Đảng'.normalize('NFD')} \u00A0 ủy`;
    const { text, toSource } = mapSource(source);
    const at = text.indexOf('Đảng ủy');
    const { start, end } = toSource(at, at + 'Đảng ủy'.length);
    expect(source.slice(start, end)).toBe(`${'Đảng'.normalize('NFD')} \u00A0 ủy`);
  });
});
