import { describe, expect, it } from 'vitest';
import { brief, checkFiles, GREEN, news } from '../testing.ts';

const ALBUM = `---
title: Lễ hội
date: 2026-02-20
credit: Lan
photos:
  - { src: keo-co.jpg, alt: Hai đội kéo co }
---
`;

/** What the check says of an article beside an album of one photo. */
function findingsFor(body: string, fields = '', album = ALBUM): string[] {
  return brief(
    checkFiles({
      ...GREEN,
      'albums/le-hoi/index.md': album,
      'albums/le-hoi/keo-co.jpg': 'x',
      'articles/2026/bai/index.md': news('baihoi0001', body, fields),
    }),
  );
}

describe('the album that an article names', () => {
  it('is there', () => {
    expect(findingsFor('Chữ.', 'album: le-hoi')).toEqual([]);
    expect(findingsFor('Chữ.', 'album: le-hoii')).toEqual([
      'error unknown-album articles/2026/bai/index.md:7',
    ]);
  });

  it('may come out after the article', () => {
    expect(findingsFor('Chữ.', 'album: le-hoi', ALBUM.replace('credit', 'draft: true\ncredit'))).toEqual([]);
  });

  it('is suggested where it was misspelt, and told how to be made where it is another', () => {
    const mendFor = (name: string) =>
      checkFiles({
        ...GREEN,
        'albums/le-hoi/index.md': ALBUM,
        'albums/le-hoi/keo-co.jpg': 'x',
        'articles/2026/bai/index.md': news('baihoi0001', 'Chữ.', `album: ${name}`),
      }).find(({ rule }) => rule === 'unknown-album')?.mend;
    expect(mendFor('le-hoii')).toContain('`le-hoi`');
    expect(mendFor('mua-gat')).toContain('albums/mua-gat');
  });
});

describe('a link to the page of a photo', () => {
  it('leads somewhere where the album has the photo', () => {
    expect(findingsFor('[Ảnh](/thu-vien-anh/le-hoi/keo-co/)')).toEqual([]);
    expect(findingsFor('[Ảnh](/thu-vien-anh/le-hoi/nem-con/)')).toEqual([
      'error dead-link articles/2026/bai/index.md:9',
    ]);
  });
});
