import { describe, expect, it } from 'vitest';
import type { LocalTime } from '../lib/local-time.ts';
import { checkFiles, GREEN, news, type Files } from './testing.ts';

function article(kind: string, slug: string, fields: string, body: string): Files {
  const text = news(`${slug.replaceAll('-', '')}0001`, body, fields).replace('kind: news', `kind: ${kind}`);
  return { [`articles/2026/${slug}/index.md`]: text };
}

/** Every kind, with every date that a kind has, each linking to another: nothing that the clock could not touch. */
const CONTENT: Files = {
  ...GREEN,
  ...article(
    'news',
    'tin-hai',
    'updatedAt: 2026-05-05\neventDate: 2026-05-04\ncorrections: [{ at: 2026-05-06, text: Sửa tên }]',
    '[x](/thong-bao/khan/)',
  ),
  ...article(
    'notice',
    'khan',
    'urgent: true\neffectiveFrom: 2026-05-04\neffectiveTo: 2026-08-01\ndeadline: 2026-07-01',
    '[x](/van-ban/ke-hoach-15-kh-ubnd-2026/)',
  ),
  ...article(
    'document',
    'ke-hoach',
    'documentType: Kế hoạch\nnumber: 15/KH-UBND\nissuer: Sở Nội vụ\nissuedAt: 2026-05-01\neffectiveAt: 2026-05-02\nexpiresAt: 2027-01-01',
    '[x](/thong-bao/du-thao/) [y](/luu-tru/2026/05/)',
  ),
  ...article(
    'consultation',
    'du-thao',
    'opensAt: 2026-05-04\nclosesAt: 2026-07-04 17:00\nhowToRespond: Gửi thư',
    '[x](/thong-bao/tuyen-dung/)',
  ),
  ...article(
    'recruitment',
    'tuyen-dung',
    'positions: [{ name: Chuyên viên }]\nwhere: Sở\nintakeFrom: 2026-05-04\nintakeTo: 2026-07-04',
    '[x](/thu-vien-anh/le-hoi/)',
  ),
  'albums/le-hoi/index.md':
    '---\ntitle: Lễ hội\ndate: 2026-05-04\ncredit: A\nphotos: [{ src: a.jpg, alt: Rước kiệu }]\n---\n\n[x](/luu-tru/2026/)\n',
  'albums/le-hoi/a.jpg': 'x',
};

const files = Object.fromEntries(
  Object.entries(CONTENT).map(([file, text]) => [
    file,
    /\/(?:khan|du-thao|tuyen-dung)\//.test(file)
      ? String(text).replace('section: tin-tuc', 'section: thong-bao')
      : text,
  ]),
);

const TIMES: LocalTime[] = [
  '1990-01-01T00:00',
  '2026-05-04T07:59',
  '2026-05-04T08:00',
  '2026-07-01T23:59',
  '2026-07-02T00:00',
  '2026-11-21T08:30',
  '2100-01-01T00:00',
];

describe('time alone', () => {
  it.each(TIMES)('turns no green content red: %s', (now) => {
    expect(checkFiles(files, now).filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('changes warnings', () => {
    const rulesAt = (now: LocalTime) => new Set(checkFiles(files, now).map(({ rule }) => rule));
    expect(rulesAt('1990-01-01T00:00')).toEqual(new Set(['scheduled', 'link-scheduled']));
    expect(rulesAt('2100-01-01T00:00')).toEqual(new Set(['deadline-passed']));
  });

  it('never heals an error either', () => {
    const broken = {
      ...files,
      'articles/2026/loi/index.md': news('bailoi0001', '[x](/khong-co/) <b>y</b>', 'updatedAt: 2020-01-01'),
    };
    const errorsAt = (now: LocalTime) =>
      checkFiles(broken, now).filter(({ severity }) => severity === 'error');
    expect(errorsAt(TIMES[0]!)).toHaveLength(3);
    for (const now of TIMES) expect(errorsAt(now)).toEqual(errorsAt(TIMES[0]!));
  });
});
