import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readContent } from '../../store/content.ts';
import { importFiles, makeWorkspace, PARAGRAPH, type Workspace } from '../testing.ts';
import { findLocalFile } from './find-local-file.ts';
import { preparePicture } from './prepare-picture.ts';

let workspace: Workspace;
beforeEach(() => {
  workspace = makeWorkspace();
});
afterEach(() => {
  workspace.remove();
});

function photo(width = 640, height = 420, colour = 90) {
  return sharp({ create: { width, height, channels: 3, background: { r: colour, g: 40, b: 40 } } });
}
const GPS = { IFD0: { Make: 'Máy ảnh' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '21/1 2/1 0/1' } };

describe('preparePicture', () => {
  it('leaves a clean picture as it is', async () => {
    const bytes = await photo().jpeg().toBuffer();
    expect(await preparePicture(bytes)).toEqual({ ok: true, bytes, extension: 'jpg', changes: [] });
  });

  it.each(['jpeg', 'png', 'webp'] as const)('takes place and camera out of %s', async (format) => {
    const bytes = await photo().withExif(GPS).toFormat(format).toBuffer();
    expect((await sharp(bytes).metadata()).exif).toBeDefined();
    const prepared = await preparePicture(bytes);
    if (!prepared.ok) throw new Error(prepared.reason);
    const { exif, xmp, iptc } = await sharp(prepared.bytes).metadata();
    expect({ exif, xmp, iptc }).toEqual({});
    expect(prepared.bytes.includes('Exif')).toBe(false);
  });

  it('turns a picture upright and makes an absurd one smaller', async () => {
    const bytes = await photo(4000, 2000)
      .withExif({ IFD0: { Orientation: '6' } })
      .jpeg()
      .toBuffer();
    const turned = await sharp(bytes).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    const prepared = await preparePicture(turned);
    if (!prepared.ok) throw new Error(prepared.reason);
    expect(await sharp(prepared.bytes).metadata()).toMatchObject({ width: 1280, height: 2560 });
    expect(prepared.changes.join()).toMatch(/thu nhỏ.*xoay/);
  });

  it('turns what the site does not take into what it takes', async () => {
    for (const format of ['gif', 'tiff'] as const) {
      const prepared = await preparePicture(await photo().toFormat(format).toBuffer());
      expect(prepared).toMatchObject({ ok: true, extension: 'png' });
    }
  });

  it('refuses what is broken, what can run, and what is no picture of anything', async () => {
    const whole = await photo().jpeg().toBuffer();
    const noisy = await sharp({
      create: {
        width: 400,
        height: 400,
        channels: 3,
        background: 'red',
        noise: { type: 'gaussian', mean: 128, sigma: 60 },
      },
    })
      .jpeg()
      .toBuffer();
    const bad: [Buffer, RegExp][] = [
      [noisy.subarray(0, noisy.length / 2), /hỏng/],
      [whole.subarray(0, 40), /hỏng/],
      [Buffer.from('<html>404'), /hỏng/],
      [
        Buffer.from(
          '<svg xmlns="http://www.w3.org/2000/svg" width="99" height="99"><script>alert(1)</script></svg>',
        ),
        /SVG/,
      ],
      [await photo(1, 1).png().toBuffer(), /quá nhỏ/],
    ];
    for (const [bytes, reason] of bad)
      expect(await preparePicture(bytes)).toEqual({
        ok: false,
        reason: expect.stringMatching(reason) as string,
      });
  });
});

describe('findLocalFile', () => {
  const find = (reference: string, page = 'mirror/x.gov.vn/tin/a.html', baseUrl?: string) => {
    const local = findLocalFile(reference, {
      file: workspace.at(page),
      root: workspace.at('mirror'),
      ...(baseUrl !== undefined && { baseUrl }),
    });
    return local.kind === 'found' ? path.relative(workspace.at('.'), local.file) : local.kind;
  };
  beforeEach(() => {
    workspace.write({
      'secret.jpg': '1',
      'mirror/x.gov.vn/tin/a.html': '',
      'mirror/x.gov.vn/tin/a_files/anh 1.jpg': '1',
      'mirror/x.gov.vn/uploads/Ảnh.jpg': '1',
      'mirror/x.gov.vn/anh.ashx?id=7': '1',
      'mirror/cdn.gov.vn/b.jpg': '1',
      'mirror/wp-content/uploads/2019/c.jpg': '1',
    });
    symlinkSync(workspace.at('secret.jpg'), workspace.at('mirror/x.gov.vn/tin/link.jpg'));
    symlinkSync('/etc', workspace.at('mirror/etc'));
    mkdirSync(workspace.at('mirror/x.gov.vn/tin/folder.jpg'));
  });

  it.each([
    ['a_files/anh%201.jpg', 'mirror/x.gov.vn/tin/a_files/anh 1.jpg'],
    ['./a_files/anh 1.jpg?v=2#x', 'mirror/x.gov.vn/tin/a_files/anh 1.jpg'],
    ['../uploads/%E1%BA%A2nh.jpg', 'mirror/x.gov.vn/uploads/Ảnh.jpg'],
    ['..\\uploads\\Ảnh.jpg', 'mirror/x.gov.vn/uploads/Ảnh.jpg'],
    ['/uploads/Ảnh.jpg', 'mirror/x.gov.vn/uploads/Ảnh.jpg'],
    ['http://x.gov.vn/uploads/Ảnh.jpg', 'mirror/x.gov.vn/uploads/Ảnh.jpg'],
    ['https://www.x.gov.vn/uploads/Ảnh.jpg', 'mirror/x.gov.vn/uploads/Ảnh.jpg'],
    [
      'https://web.archive.org/web/2019im_/http://x.gov.vn/uploads/Ảnh.jpg',
      'mirror/x.gov.vn/uploads/Ảnh.jpg',
    ],
    ['//cdn.gov.vn/b.jpg', 'mirror/cdn.gov.vn/b.jpg'],
    ['/anh.ashx?id=7', 'mirror/x.gov.vn/anh.ashx?id=7'],
    ['http://khac.vn/wp-content/uploads/2019/c.jpg', 'mirror/wp-content/uploads/2019/c.jpg'],
    ['http://khac.vn/anh 1.jpg', 'mirror/x.gov.vn/tin/a_files/anh 1.jpg'],
  ])('%s', (reference, file) => {
    expect(find(reference)).toBe(file);
  });

  it.each([
    ['../../../secret.jpg', 'outside'],
    ['link.jpg', 'outside'],
    ['../../etc/passwd', 'outside'],
    ['/../../../../../../etc/passwd', 'outside'],
    ['file:///etc/passwd', 'outside'],
    ['/etc/hostname', 'outside'],
    ['folder.jpg', 'missing'],
    ['khong-co.jpg', 'missing'],
    ['data:image/png;base64,AAAA', 'missing'],
    ['javascript:alert(1)', 'missing'],
    ['\0', 'missing'],
    ['', 'missing'],
    ['http://[', 'missing'],
  ])('never leaves the folder: %j', (reference, outcome) => {
    // A file that happens not to exist on this machine is as good as one outside.
    expect(['missing', outcome]).toContain(find(reference));
  });
});

describe('an import with pictures and files', () => {
  const page = (content: string) =>
    `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"></head><body><div class="detail">
<h1 class="title">Hội nghị triển khai công tác phổ biến pháp luật</h1><div class="date">Ngày đăng: 25/10/2021 16:45</div>
<div class="content"><p>${PARAGRAPH}</p>${content}<p>Các đơn vị báo cáo kết quả, nêu khó khăn và đề xuất giải pháp cho năm sau.</p></div></div></body></html>`;
  const run = (force = false) =>
    importFiles({ files: [workspace.at('mirror')], outDir: workspace.at('out'), force });
  const folder = () => {
    const [file] = readContent(workspace.at('out')).articles;
    return path.dirname(file!.absolutePath);
  };

  beforeEach(async () => {
    workspace.write({
      'mirror/tai-lieu/Kế hoạch số 5.PDF': '%PDF-1.4 x',
      'mirror/tai-lieu/hong.pdf': '<html>Lỗi 404',
    });
    await photo().withExif(GPS).jpeg().toFile(workspace.at('mirror/Ảnh Hội nghị.JPG'));
    writeFileSync(workspace.at('mirror/Bản sao.jpg'), readFileSync(workspace.at('mirror/Ảnh Hội nghị.JPG')));
    await photo(500, 300, 200).png().toFile(workspace.at('mirror/tai-lieu/Ảnh Hội nghị.png'));
    workspace.write({
      'mirror/a.html': page(
        `<p><img src="%E1%BA%A2nh%20H%E1%BB%99i%20ngh%E1%BB%8B.JPG" alt="Đại biểu biểu quyết"></p>
<p><img src="Bản sao.jpg"></p><p><img src="tai-lieu/Ảnh Hội nghị.png" alt="IMG_2034"></p><p><img src="mat.jpg"></p>
<p><a href="tai-lieu/K%E1%BA%BF%20ho%E1%BA%A1ch%20s%E1%BB%91%205.PDF">Kế hoạch số 5</a> <a href="tai-lieu/hong.pdf">Tệp hỏng</a> <a href="cai.exe">Chương trình</a></p>`,
      ),
    });
  });

  it('takes along what is there, under plain names, each file once', async () => {
    const { files } = await run();
    expect(files.filter(({ status }) => status === 'written')).toHaveLength(1);
    expect(readdirSync(folder()).sort()).toEqual([
      'anh-hoi-nghi.jpg',
      'anh-hoi-nghi.png',
      'index.md',
      'ke-hoach-so-5.pdf',
    ]);
    expect((await sharp(path.join(folder(), 'anh-hoi-nghi.jpg')).metadata()).exif).toBeUndefined();
    const text = readFileSync(path.join(folder(), 'index.md'), 'utf8');
    expect(text).toContain('Đại biểu biểu quyết');
    expect(text).toContain('Ảnh trong bài: Hội nghị triển khai');
    expect(text).not.toContain('IMG_2034');
    expect(readContent(workspace.at('out')).findings).toEqual([]);
    const said = JSON.stringify(files.find(({ status }) => status === 'written')!.article);
    for (const message of ['mat.jpg', 'trang HTML', '1 ảnh chưa có mô tả riêng', 'vị trí chụp'])
      expect(said).toContain(message);
  });

  it('changes nothing the second time, whatever staff did to the files', async () => {
    await run();
    const other = await photo(300, 300, 10).jpeg().toBuffer();
    writeFileSync(path.join(folder(), 'anh-hoi-nghi.jpg'), other);
    const before = workspace.snapshot('out');
    expect((await run()).files.map(({ status }) => status)).toContain('unchanged');
    expect(workspace.snapshot('out')).toEqual(before);
  });

  it('removes what the page no longer shows, but nothing that staff put there', async () => {
    await run();
    writeFileSync(path.join(folder(), 'cua-can-bo.jpg'), 'x');
    const text = readFileSync(workspace.at('mirror/a.html'), 'utf8');
    writeFileSync(
      workspace.at('mirror/a.html'),
      text.replace('<img src="tai-lieu/Ảnh Hội nghị.png" alt="IMG_2034">', ''),
    );
    expect((await run()).files.map(({ status }) => status)).toContain('updated');
    expect(readdirSync(folder()).sort()).toEqual([
      'anh-hoi-nghi.jpg',
      'cua-can-bo.jpg',
      'index.md',
      'ke-hoach-so-5.pdf',
    ]);
  });
});
