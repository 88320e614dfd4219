import { describe, expect, it } from 'vitest';
import { exampleSite } from '../tests/support/example-site.ts';
import { absoluteUrl } from './absolute-url.ts';
import { successorsOf, unitNamed } from './units.ts';

describe('units', () => {
  const units = [
    {
      id: 'bac-giang',
      name: 'Tỉnh Bắc Giang',
      shortName: 'Bắc Giang',
      aliases: ['Tỉnh Hà Bắc'],
      successor: [
        { unit: 'bac-ninh', from: '2025-07-01' },
        { unit: 'khong-co', from: '2025-07-01' },
      ],
    },
    { id: 'bac-ninh', name: 'Tỉnh Bắc Ninh' },
    { id: 'ubnd-tinh', name: 'UBND tỉnh' },
  ];
  const site = (now: string) => exampleSite([], { now, site: { units } });

  it.each([
    'bac-giang',
    'Tỉnh Bắc Giang',
    'TINH BAC GIANG',
    'Bắc  Giang',
    'tỉnh hà bắc',
    'Bắc Giang'.normalize('NFD'),
  ])('are found as %j', (name) => {
    expect(unitNamed(site('2026-01-01'), name)?.id).toBe('bac-giang');
  });

  it('have successors from their day on', () => {
    const successors = (now: string) =>
      successorsOf(site(now), site(now).units.get('bac-giang')).map(({ unit, from }) => [unit.id, from]);
    expect(successors('2025-06-30T23:59')).toEqual([]);
    expect(successors('2025-07-01T00:00')).toEqual([['bac-ninh', '2025-07-01']]);
    expect(successorsOf(site('2026-01-01'), undefined)).toEqual([]);
    expect(unitNamed(site('2026-01-01'), 'Lạng Sơn')).toBeUndefined();
  });
});

describe('absoluteUrl', () => {
  it.each(['https://lamson.example.vn', 'https://lamson.example.vn/'])('is below the site at %s', (url) => {
    expect(absoluteUrl(exampleSite([], { site: { url } }), '/thong-bao/')).toBe(
      'https://lamson.example.vn/thong-bao/',
    );
  });
});
