import { expect, it } from 'vitest';
import { parseManifest } from './manifest.ts';

it('reads what the build wrote', () => {
  const file = {
    origin: 'https://tinh.example/',
    showIp: true,
    site: { base: 19_976_292 },
    articles: { 'bai-1': { base: 1_040 }, 'bai-2': {} },
  };
  expect(parseManifest(JSON.stringify(file))).toEqual({
    origin: 'https://tinh.example',
    showIp: true,
    base: 19_976_292,
    articles: new Map([
      ['bai-1', 1_040],
      ['bai-2', 0],
    ]),
  });
});

it.each([
  '',
  'null',
  '{}',
  '{"origin":"tinh","site":{},"articles":{}}',
  '{"origin":"https://a.vn","site":{}}',
])('refuses %j', (json) => expect(() => parseManifest(json)).toThrow());

it.each([-1, 1.5, '7', 2 ** 60])('refuses a base of %j', (base) => {
  const file = { origin: 'https://tinh.example', site: { base }, articles: {} };
  expect(() => parseManifest(JSON.stringify(file))).toThrow(/base/);
});
