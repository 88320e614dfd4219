import { expect, it } from 'vitest';
import { isSyllable } from './vietnamese-syllable.ts';

it.each([
  'ủy',
  'Ủ',
  'y',
  'nghiêng',
  'Quyên',
  'giếng',
  'gì',
  'khuỷu',
  'Đường',
  'thuở',
  'NGHỊ',
  'ủy'.normalize('NFD'),
])('takes %s', (word) => {
  expect(isSyllable(word)).toBe(true);
});

it.each(['', 'ngh', 'v', 'KSND', 'viênủy', 'Web', 'kế-hoạch', 'nghiêngg'])('refuses «%s»', (word) => {
  expect(isSyllable(word)).toBe(false);
});
