import { describe, expect, it } from 'vitest';
import { KIND_NAMES } from '../search/kind-names.ts';
import {
  countFilters,
  LONGEST_TEXT,
  readSearchState,
  withoutFilters,
  writeSearchState,
} from './search-state.ts';

const WHOLE =
  '?q=d%C3%A2n+v%E1%BA%ADn&chuyen-muc=thong-bao&chuyen-muc=tin-tuc&loai=thong-bao&don-vi=ubnd-tinh&nam=2021&tu=2021-01-01&den=2021-12-31&xep=moi-nhat';
const NONE = { section: [], kind: [], unit: [], year: [] };

describe('the search in the address', () => {
  it('is read and written without loss', () => {
    const state = readSearchState(WHOLE);
    expect(state).toEqual({
      text: 'dân vận',
      chosen: { section: ['thong-bao', 'tin-tuc'], kind: ['notice'], unit: ['ubnd-tinh'], year: ['2021'] },
      from: '2021-01-01',
      to: '2021-12-31',
      order: 'newest',
    });
    expect(readSearchState(writeSearchState(state))).toEqual(state);
  });

  it.each(Object.keys(KIND_NAMES))('names the kind %s in plain Vietnamese, and reads it back', (kind) => {
    const written = writeSearchState({ ...readSearchState(''), chosen: { ...NONE, kind: [kind] } });
    expect(written).toMatch(/^\?loai=[a-z-]+$/);
    expect(written).not.toBe(`?loai=${kind}`);
    expect(readSearchState(written).chosen.kind).toEqual([kind]);
  });

  it('has one spelling', () => {
    const mixed = '?nam=2022&nam=2021&nam=2021&q=%20d%C3%A2n%20%20v%E1%BA%ADn%20&x=1&xep=lien-quan&tu=';
    expect(writeSearchState(readSearchState(mixed))).toBe('?q=d%C3%A2n+v%E1%BA%ADn&nam=2021&nam=2022');
    expect(writeSearchState(readSearchState(''))).toBe('');
  });

  it.each(['2021-02-30', '2021-13-01', '01/01/2021', '2021', '9999-01-01', "';--"])(
    'ignores the day %s',
    (day) => {
      expect(readSearchState(`?q=a&tu=${encodeURIComponent(day)}`).from).toBe('');
    },
  );

  it('composes what came decomposed, and cuts what is no question', () => {
    expect(readSearchState(`?q=${encodeURIComponent('dân'.normalize('NFD'))}`).text).toBe('dân');
    const { text } = readSearchState(`?q=${'😀'.repeat(10_000)}`);
    expect(text.length).toBeLessThanOrEqual(LONGEST_TEXT);
    expect(text.isWellFormed()).toBe(true);
    expect(readSearchState(`?${'chuyen-muc=a&'.repeat(9)}${'nam=20&'.repeat(5)}`).chosen).toEqual({
      ...NONE,
      section: ['a'],
    });
  });

  it('counts filters, a range of days as one, and takes them away but not the order', () => {
    const state = readSearchState(WHOLE);
    expect(countFilters(state)).toBe(6);
    expect(writeSearchState(withoutFilters(state))).toBe('?q=d%C3%A2n+v%E1%BA%ADn&xep=moi-nhat');
  });
});
