import { describe, expect, it } from 'vitest';
import { BODY_PLACEHOLDERS, FIELD_PLACEHOLDERS } from '../../lib/draft-placeholders.ts';
import { brief, checkFiles, GREEN } from '../testing.ts';

const document = (more = '') => `---
id: vanban0001
kind: document
title: Quyết định về biên chế
documentType: ${FIELD_PLACEHOLDERS.documentType}
number: ${FIELD_PLACEHOLDERS.number} (vanban0001)
issuer: Ủy ban nhân dân tỉnh
issuedAt: 2026-10-01
publishedAt: 2026-10-01
${more}---

${BODY_PLACEHOLDERS.article}
`;
const recruitment = `---
id: tuyendung1
kind: recruitment
title: Tuyển dụng viên chức
section: thong-bao
publishedAt: 2026-10-01
positions:
  - name: ${FIELD_PLACEHOLDERS.position}
intakeFrom: 2026-10-01
intakeTo: 2026-12-01
where: Số 1 đường Hùng Vương
---

Hồ sơ gồm đơn và bản sao văn bằng.
`;
const album = (more = '', body = 'Lời.') =>
  `---\ntitle: Lễ hội\ndate: 2026-01-01\ncredit: Lan\n${more}---\n\n${body}\n`;

const rulesFor = (file: string, text: string) => brief(checkFiles({ ...GREEN, [file]: text }));

describe('what a draft leaves to be filled in', () => {
  it('is refused once it is no draft, each at its line', () => {
    const file = 'articles/2026/bai/index.md';
    expect(rulesFor(file, document())).toEqual(
      [5, 6, 12].map((line) => `error placeholder-text ${file}:${line}`),
    );
    expect(rulesFor(file, recruitment)).toEqual([`error placeholder-text ${file}:8`]);
    expect(rulesFor(file, document('draft: true\n'))).toEqual([]);
  });

  it('may stand beside what was written', () => {
    const text = album('', `Ba ngày hội. ${BODY_PLACEHOLDERS.album}`);
    expect(rulesFor('albums/le-hoi/index.md', text)).toContain(
      'error placeholder-text albums/le-hoi/index.md:7',
    );
  });
});

describe('an album without photos', () => {
  it('is told of, unless it is a draft', () => {
    const empty = 'warning album-empty albums/le-hoi/index.md:1';
    expect(rulesFor('albums/le-hoi/index.md', album())).toEqual([empty]);
    expect(rulesFor('albums/le-hoi/index.md', album('photos: []\n'))).toEqual([empty]);
    expect(rulesFor('albums/le-hoi/index.md', album('draft: true\n'))).toEqual([]);
  });
});
