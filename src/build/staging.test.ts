import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { exampleSite, type Example } from '../tests/support/example-site.ts';
import { listFiles, temporaryFolder, writeFiles } from '../tests/support/folders.ts';
import { publishAttachments, publishPictures } from './published-files.ts';
import { assertReplaceable, openStaging, publishStaging } from './staging.ts';

let folder: string;
let outDir: string;
let cacheDir: string;
beforeEach(() => {
  folder = temporaryFolder('site');
  outDir = path.join(folder, 'public/dist');
  cacheDir = path.join(folder, 'cache');
});

describe('assertReplaceable', () => {
  it('lets go a folder that is absent, empty or Loa’s own', () => {
    expect(() => assertReplaceable(outDir)).not.toThrow();
    mkdirSync(outDir, { recursive: true });
    expect(() => assertReplaceable(outDir)).not.toThrow();
    writeFiles(outDir, { 'index.html': 'x', '.loa/redirects.json': '{}' });
    expect(() => assertReplaceable(outDir)).not.toThrow();
  });

  it.each(['anh-gia-dinh.jpg', '.git/config', '.gitkeep', 'loa/a', 'site.yaml'])(
    'refuses a folder with %s, naming it',
    (file) => {
      writeFiles(outDir, { [file]: 'x' });
      expect(() => assertReplaceable(outDir)).toThrow(`${outDir} có tệp không phải do Loa tạo ra`);
      expect(existsSync(path.join(outDir, file))).toBe(true);
    },
  );

  it('says in Vietnamese that a file is no folder', () => {
    writeFiles(path.dirname(outDir), { dist: 'x' });
    expect(() => assertReplaceable(outDir)).toThrow(/Chọn OUT_DIR khác/);
  });
});

describe('publishStaging', () => {
  it('puts the new site in the place of the old one, whole', () => {
    writeFiles(outDir, { 'index.html': 'cũ', 'da-xoa/index.html': 'cũ', '.loa/redirects.json': '{}' });
    const staging = openStaging(cacheDir);
    writeFiles(staging, { 'index.html': 'mới', '.loa/redirects.json': '{}' });
    publishStaging(staging, outDir);
    expect(listFiles(outDir)).toEqual(['.loa/redirects.json', 'index.html']);
    expect(readFileSync(path.join(outDir, 'index.html'), 'utf8')).toBe('mới');
    expect(existsSync(path.join(cacheDir, 'staging'))).toBe(false);
  });

  it('makes the folders above a first site', () => {
    const staging = openStaging(cacheDir);
    writeFiles(staging, { 'index.html': 'mới' });
    publishStaging(staging, outDir);
    expect(listFiles(outDir)).toEqual(['index.html']);
  });

  it('begins each time with an empty folder, and leaves the rest of the cache', () => {
    writeFiles(cacheDir, {
      'staging/site/rac.html': 'x',
      'staging/former/rac.html': 'x',
      'pictures/a.avif': 'x',
    });
    expect(listFiles(openStaging(cacheDir))).toEqual([]);
    expect(listFiles(cacheDir)).toEqual(['pictures/a.avif']);
  });

  // The old site is moved away first: if the new one cannot come, it must come back.
  it('leaves the old site where the new one cannot be put in place', () => {
    writeFiles(outDir, { 'index.html': 'cũ' });
    const staging = openStaging(cacheDir);
    rmSync(staging, { recursive: true });
    expect(() => publishStaging(staging, outDir)).toThrow();
    expect(listFiles(outDir)).toEqual(['index.html']);
  });
});

describe('publishAttachments', () => {
  const publish = (examples: readonly Example[], files: Record<string, string>) => {
    const root = path.join(folder, 'content');
    writeFiles(
      root,
      Object.fromEntries(Object.entries(files).map(([name, text]) => [`articles/2026/${name}`, text])),
    );
    publishAttachments(exampleSite(examples.map((example) => ({ root, ...example }))), outDir);
    return Object.fromEntries(
      (existsSync(outDir) ? listFiles(outDir) : []).map((file) => [
        file,
        readFileSync(path.join(outDir, file), 'utf8'),
      ]),
    );
  };

  it('copies what public articles offer, under names as they are', () => {
    const published = publish(
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
    expect(published).toEqual({
      '_tep/baiviet0000/a.pdf': '0',
      '_tep/baiviet0000/Kế hoạch & dự toán, 100%.pdf': 'K',
      '_tep/baiviet0001/a.pdf': '1',
    });
  });

  it('keeps two files of one name in two folders', () => {
    const attachments = [{ file: 'dot-1/ds.pdf' }, { file: 'dot-2/ds.pdf' }];
    const published = publish([{ fields: { attachments } }], {
      'bai-0/dot-1/ds.pdf': 'một',
      'bai-0/dot-2/ds.pdf': 'hai',
    });
    expect(Object.values(published).sort()).toEqual(['hai', 'một']);
  });
});

describe('publishPictures', () => {
  it('brings just the files that pages ask for', () => {
    writeFiles(cacheDir, {
      'pictures/a-360.avif': 'avif',
      'pictures/a-360.jpg': 'jpg',
      'pictures/cu.jpg': 'x',
      'pictures/manifest.json': '{}',
    });
    const picture = {
      width: 9,
      height: 9,
      sources: [{ type: 'image/avif' as const, variants: [{ url: '/_anh/a-360.avif', width: 9 }] }],
      fallback: { url: '/_anh/a-360.jpg', width: 9, height: 9 },
    };
    publishPictures({ 'a.jpg': picture, 'ban-sao.jpg': picture }, cacheDir, outDir);
    expect(listFiles(outDir)).toEqual(['_anh/a-360.avif', '_anh/a-360.jpg']);
  });
});
