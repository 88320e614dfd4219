import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { exampleSite, type Example } from '../tests/support/example-site.ts';
import { temporaryFolder, writeFiles } from '../tests/support/folders.ts';
import { attachmentCopies, pictureCopies } from './published-files.ts';

let folder: string;
beforeEach(() => {
  folder = temporaryFolder('site');
});

describe('attachmentCopies', () => {
  const copiesOf = (examples: readonly Example[], files: Record<string, string>) => {
    const root = path.join(folder, 'content');
    writeFiles(
      root,
      Object.fromEntries(Object.entries(files).map(([name, text]) => [`articles/2026/${name}`, text])),
    );
    const copies = attachmentCopies(
      exampleSite(examples.map((example) => ({ root, ...example }))),
      path.join(root, 'cache'),
    );
    return Object.fromEntries(
      copies.map(({ file, from }) => [file, path.relative(path.join(root, 'articles/2026'), from)]),
    );
  };

  it('copies what public articles offer, under names as they are', () => {
    const copies = copiesOf(
      [
        { body: '[x](a.pdf)', fields: { attachments: [{ file: 'Kế hoạch & dự toán, 100%.pdf' }] } },
        { body: '[x](a.pdf)' },
        { fields: { draft: true }, body: '[x](mat.pdf)' },
      ],
      {
        'bai-0/a.pdf': '0',
        'bai-0/Kế hoạch & dự toán, 100%.pdf': 'K',
        'bai-0/khong-ai-nhac.pdf': 'x',
        'bai-1/a.pdf': '1',
        'bai-2/mat.pdf': 'M',
      },
    );
    expect(copies).toEqual({
      '_tep/baiviet0000/a.pdf': 'bai-0/a.pdf',
      '_tep/baiviet0000/Kế hoạch & dự toán, 100%.pdf': 'bai-0/Kế hoạch & dự toán, 100%.pdf',
      '_tep/baiviet0001/a.pdf': 'bai-1/a.pdf',
    });
  });

  it('keeps two files of one name in two folders', () => {
    const attachments = [{ file: 'dot-1/ds.pdf' }, { file: 'dot-2/ds.pdf' }];
    const copies = copiesOf([{ fields: { attachments } }], {
      'bai-0/dot-1/ds.pdf': 'một',
      'bai-0/dot-2/ds.pdf': 'hai',
    });
    expect(Object.keys(copies)).toHaveLength(2);
    expect(Object.values(copies).sort()).toEqual(['bai-0/dot-1/ds.pdf', 'bai-0/dot-2/ds.pdf']);
  });
});

describe('pictureCopies', () => {
  it('brings just the files that pages ask for', () => {
    const picture = {
      width: 9,
      height: 9,
      tone: 0,
      sources: [
        { type: 'image/avif' as const, variants: [{ url: '/_anh/a-360.avif', width: 9, bytes: 99 }] },
      ],
      fallback: { url: '/_anh/a-360.jpg', width: 9, height: 9, bytes: 99 },
    };
    const copies = pictureCopies({ 'a.jpg': picture, 'ban-sao.jpg': picture }, '/cache');
    expect(copies.map(({ file }) => file)).toEqual(['_anh/a-360.avif', '_anh/a-360.jpg']);
    expect(copies.map(({ from }) => path.basename(from))).toEqual(['a-360.avif', 'a-360.jpg']);
  });
});
