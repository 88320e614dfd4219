import { describe, expect, it } from 'vitest';
import { brief, checkBody, checkFiles, GREEN, news, type Files } from '../testing.ts';
import { pictureNamed } from '../testing-pictures.ts';

const FOLDER = 'articles/2026/bai';

describe('photo files', () => {
  const found = (bytes: Uint8Array | string, name = 'a.jpg') =>
    checkBody(`![Lễ ký kết](${name})`, {
      [`${FOLDER}/${name}`]: typeof bytes === 'string' ? Buffer.from(bytes) : bytes,
    });

  it.each([
    ['empty', Buffer.alloc(0), 'là tệp rỗng'],
    ['HEIC', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'), 'HEIC của iPhone'],
    ['SVG', '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>', 'hình vẽ SVG'],
    ['a page', '<!DOCTYPE html><title>404</title>', 'trang web'],
    ['TIFF', Buffer.from('II*\0'), 'TIFF'],
    ['text', 'không phải ảnh', 'không phải là tệp ảnh'],
    ['cut off', pictureNamed('x').subarray(0, 40), 'cắt cụt'],
    ['a bomb', pictureNamed('x', 30_000, 30_000), 'quá lớn: 30.000 × 30.000'],
  ])('that are %s are refused, whatever they are called, with a mend', (_, bytes, message) => {
    const [finding, ...others] = found(bytes);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      severity: 'error',
      rule: 'photo-file',
      file: `${FOLDER}/index.md`,
      line: 9,
    });
    expect(finding!.message).toContain(message);
    expect(finding!.mend.length).toBeGreaterThan(10);
  });

  it('that are offered as files are whole, and of a kind that can be cleaned of where they were taken', () => {
    const offered = (bytes: Uint8Array) =>
      checkBody('[Áp phích](a.jpg)', { [`${FOLDER}/a.jpg`]: bytes }).map(({ rule, message }) => [
        rule,
        message,
      ]);
    expect(offered(pictureNamed('x', 30_000, 30_000))).toEqual([]);
    expect(brief(checkBody('[Hình](a.gif)', { [`${FOLDER}/a.gif`]: Buffer.from('GIF89a') }))).toEqual([
      `error attachment-type ${FOLDER}/index.md:9`,
    ]);
    expect(offered(pictureNamed('x').subarray(0, 40))).toEqual([
      ['photo-file', expect.stringContaining('cắt cụt')],
    ]);
    expect(offered(Buffer.from('\0\0\0\x14ftypavif\0\0\0\0avif', 'latin1'))).toEqual([
      ['photo-file', expect.stringContaining('thật ra là ảnh AVIF')],
    ]);
  });

  it('that move are shown still, and told of', () => {
    const still = Buffer.concat([Buffer.from('GIF89a\xe8\x03\xe8\x03\x80\0\0', 'latin1'), Buffer.from(';')]);
    const frame = Buffer.from('\x21\xf9\x04\x00\x0a\x00\x00\x00\x2c', 'latin1');
    const moving = Buffer.concat([still.subarray(0, -1), frame, frame, Buffer.from(';')]);
    expect(found(still, 'a.gif')).toEqual([]);
    expect(brief(found(moving, 'a.gif'))).toEqual([`warning photo-animated ${FOLDER}/index.md:9`]);
  });

  it('that are too small for their place are named with the pixels that they need', () => {
    const files = {
      [`${FOLDER}/a.jpg`]: pictureNamed('a', 500, 300),
      [`${FOLDER}/b.jpg`]: pictureNamed('b', 500, 300),
    };
    expect(brief(checkBody('![Lễ ký kết](a.jpg)\n\n![Lễ trao quà](b.jpg)', files))).toEqual([
      `warning photo-small ${FOLDER}/index.md:9`,
      `warning photo-small ${FOLDER}/index.md:11`,
    ]);
    expect(
      checkBody('![Lễ ký kết](a.jpg)', { [`${FOLDER}/a.jpg`]: pictureNamed('a', 500, 300) })[0]!.message,
    ).toContain('656');
    // Two side by side have half of the width each.
    expect(checkBody('![Lễ ký kết](a.jpg)\n![Lễ trao quà](b.jpg)', files)).toEqual([]);
  });
});

describe('copies of photos', () => {
  const twice = (...names: string[]): Files =>
    Object.fromEntries(names.map((name) => [`${FOLDER}/${name}`, pictureNamed('same')]));
  const body = (...names: string[]) => names.map((name) => `![Lễ ký ở xã](<${name}>)`).join('\n\n');

  it('are named where they lie in one folder, by their bytes', () => {
    const found = checkBody(body('a.jpg', 'b.jpg'), twice('a.jpg', 'b.jpg'));
    expect(brief(found)).toEqual([`warning photo-copy ${FOLDER}/b.jpg:1`]);
    expect(found[0]!.message).toContain('“a.jpg”');
  });

  it('are nobody’s business in two folders: each entry has its own files', () => {
    const other = {
      'articles/2026/hai/index.md': news('baithuhai1', '![Lễ ký ở xã](a.jpg)'),
      'articles/2026/hai/a.jpg': pictureNamed('same'),
    };
    expect(checkBody(body('a.jpg'), { ...twice('a.jpg'), ...other })).toEqual([]);
  });

  it.each(['img-1-copy.jpg', 'img-1-ban-sao.jpg', 'img-1-edited.jpg'])(
    'are suspected by their names: %s',
    (name) => {
      const files = { [`${FOLDER}/img-1.jpg`]: pictureNamed('a'), [`${FOLDER}/${name}`]: pictureNamed('b') };
      expect(brief(checkBody(body('img-1.jpg', name), files))).toEqual([
        `warning photo-like-name ${FOLDER}/${name}:1`,
      ]);
    },
  );
});

describe('albums', () => {
  const album = (fields: string) =>
    `---\ntitle: Lễ hội\ndate: 2026-01-02\n${fields}---\n\nMột số hình ảnh.\n`;

  it('without any text are read, and what they were taken for is told', () => {
    const found = checkFiles({
      ...GREEN,
      'albums/2026-02-20-hoi-xuan/1.jpg': 'x',
      'albums/2026-02-20-hoi-xuan/2.jpg': 'x',
    });
    expect(brief(found)).toEqual([
      'warning album-alt albums/2026-02-20-hoi-xuan:1',
      'warning album-untold albums/2026-02-20-hoi-xuan:1',
      'warning image-credit albums/2026-02-20-hoi-xuan:1',
    ]);
    expect(found[1]!.message).toContain('tên “Hoi xuan”, ngày 20/02/2026 và 2 ảnh');
  });

  it('whose text lists no photos show the folder’s, which are then not unused', () => {
    const found = checkFiles({
      ...GREEN,
      'albums/le-hoi/index.md': album('credit: Thu Hằng\n'),
      'albums/le-hoi/1.jpg': 'x',
    });
    expect(brief(found)).toEqual(['warning album-alt albums/le-hoi/index.md:1']);
  });

  it('that list photos describe them all, and the files that they do not list are unused', () => {
    const files = { 'albums/le-hoi/1.jpg': 'x', 'albums/le-hoi/2.jpg': 'x', 'albums/le-hoi/3.jpg': 'x' };
    const photos = 'credit: Thu Hằng\nphotos:\n  - src: 1.jpg\n  - { src: 2.jpg, caption: Rước kiệu }\n';
    expect(brief(checkFiles({ ...GREEN, ...files, 'albums/le-hoi/index.md': album(photos) }))).toEqual([
      'warning unused-file albums/le-hoi/3.jpg:1',
      'error image-alt albums/le-hoi/index.md:6',
    ]);
  });

  it('say which originals cannot be offered', () => {
    const files = {
      'albums/le-hoi/index.md': album(
        'credit: A\nallowDownload: true\nphotos: [{ src: 1.avif, alt: Rước kiệu đầu năm }]\n',
      ),
      'albums/le-hoi/1.avif': 'x',
    };
    expect(brief(checkFiles({ ...GREEN, ...files }))).toContain(
      'warning album-original albums/le-hoi/index.md:5',
    );
  });
});

describe('the photographer of a picture in the text', () => {
  const rules = (body: string, fields = '') =>
    brief(
      checkFiles({
        ...GREEN,
        [`${FOLDER}/index.md`]: news('baikiemtra1', body, fields),
        [`${FOLDER}/a b.jpg`]: 'x',
      }),
    ).filter((finding) => finding.includes('credit'));

  it('is asked for once', () => {
    expect(rules('![Lễ ký kết](a%20b.jpg)\n\n![Lễ ký kết](<a b.jpg> "Sáng nay.")')).toEqual([
      `warning image-credit ${FOLDER}/index.md:9`,
    ]);
  });

  it.each([
    ['by the caption', '![Lễ ký kết](<a b.jpg> "Sáng nay. Ảnh: Thu Hằng")', ''],
    [
      'by the front matter',
      '![Lễ ký kết](a%20b.jpg)',
      'images: [{ src: a b.jpg, alt: Lễ ký kết, credit: Thu Hằng }]',
    ],
    ['by the source of the whole article', '![Lễ ký kết](a%20b.jpg)', 'source: { name: Báo tỉnh }'],
  ])('is known %s', (_, body, fields) => {
    expect(rules(body, fields)).toEqual([]);
  });
});

describe('pictures beside the text', () => {
  it.each([
    ['![Lễ ký kết](a.jpg#canh-chu)', []],
    ['![Lễ ký kết](a.jpg#canhchu)', ['warning image-placement']],
    ['![Lễ ký kết](a.jpg#canh-chu)\n![Lễ trao quà](b.jpg)', ['warning image-placement']],
  ])('%j', (body, rules) => {
    const files = {
      [`${FOLDER}/a.jpg`]: 'x',
      ...(body.includes('b.jpg') ? { [`${FOLDER}/b.jpg`]: 'x' } : {}),
    };
    expect(checkBody(body, files).map(({ severity, rule }) => `${severity} ${rule}`)).toEqual(rules);
  });
});
