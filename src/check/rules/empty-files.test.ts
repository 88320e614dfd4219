import { expect, it } from 'vitest';
import { brief, checkBody } from '../testing.ts';

it('an empty download is refused, wherever it is named', () => {
  const files = { 'articles/2026/bai/mau-don.docx': '', 'articles/2026/bai/ke-hoach.pdf': 'x' };
  const body = '[đơn](mau-don.docx) [kế hoạch](ke-hoach.pdf)';
  expect(brief(checkBody(body, files, 'md', 'attachments: [{ file: mau-don.docx }]'))).toEqual([
    'error empty-file articles/2026/bai/index.md:7',
    'error empty-file articles/2026/bai/index.md:10',
  ]);
});
