import { describe, expect, it } from 'vitest';
import { readArticle } from './read-article.ts';
import { textCaptureReader } from './read-text-capture.ts';
import { page, PARAGRAPH, readPage, SENTENCE } from './testing.ts';

const TITLE = 'Hội nghị triển khai công tác phổ biến pháp luật';

describe('publication date', () => {
  const publishedAt = (...head: string[]) => readPage(page(...head)).article.publishedAt;

  it.each([
    ['above the title, with a time', ['25/10/2021 16:45', TITLE], '2021-10-25T16:45'],
    ['below the title, with a time', [TITLE, '25/10/2021 16:45'], '2021-10-25T16:45'],
    ['below the title, the date alone', [TITLE, 'Thứ Hai, ngày 05 tháng 6 năm 2023'], '2023-06-05'],
    ['labelled', [TITLE, 'Ngày đăng: 08/07/2024'], '2024-07-08'],
    ['labelled as an update only', [TITLE, 'Cập nhật:04/10/2018 10:15:52 SA'], '2018-10-04T10:15'],
    [
      'labelled, under a clock',
      ['Thứ Ba, 16/07/2024 08:15:22', TITLE, 'Ngày đăng: 08/07/2024  11:38'],
      '2024-07-08T11:38',
    ],
  ])('is taken %s', (_, head, expected) => {
    expect(publishedAt(...head)).toBe(expected);
  });

  it.each([
    ['a bare date above the title', ['Thứ Năm, 2/2/2023', TITLE]],
    ['a clock that breaks off', ['Thứ 3, Ngày 16/07/2024 -', TITLE]],
    ['a clock that runs to the second', ['Thứ Ba, 16/07/2024 08:15:22', TITLE]],
    ['a labelled clock', ['Hôm nay: 16/07/2024 08:15', TITLE]],
    ['a date and time away from the title', ['16/07/2024 08:15', 'Sở Tư pháp tỉnh', TITLE]],
    ['no date', [TITLE]],
  ])('is not made of %s', (_, head) => {
    const { article, report } = readPage(page(...head));
    expect(article.publishedAt).toBeUndefined();
    expect(report.doubts.map(({ field }) => field)).toContain('publishedAt');
  });

  it('names the clock as a candidate, with the reason', () => {
    const doubt = readPage(page('Thứ Năm, 2/2/2023', TITLE)).report.doubts.find(
      ({ field }) => field === 'publishedAt',
    );
    expect(doubt?.candidates).toMatchObject([
      { value: '2023-02-02', line: 1, reason: expect.stringContaining('đồng hồ') as string },
    ]);
  });

  it('tells publication from update', () => {
    const { article } = readPage(page(TITLE, 'Ngày đăng: 08/07/2024 11:38', 'Cập nhật: 09/07/2024 08:00'));
    expect(article).toMatchObject({ publishedAt: '2024-07-08T11:38', updatedAt: '2024-07-09T08:00' });
  });

  it('says so where day and month might be the other way round', () => {
    const { article, report } = readPage(page(TITLE, 'Đăng ngày: 3/4/2021 3:50:19 PM'));
    expect(article.publishedAt).toBe('2021-03-04T15:50');
    expect(report.doubts).toContainEqual(
      expect.objectContaining({
        field: 'publishedAt',
        candidates: [expect.objectContaining({ value: '2021-04-03' })],
      }),
    );
  });
});

describe('title and section', () => {
  it('reads the line above the title as the section', () => {
    const { article } = readPage(page('Tin hoạt động', TITLE, '25/10/2021 16:45'));
    expect(article).toMatchObject({ title: TITLE, sectionName: 'Tin hoạt động' });
  });

  it('reads a trail of crumbs, under a menu and a clock', () => {
    const menu = [
      'Trang chủ',
      'Giới thiệu',
      'Tin tức',
      'Thứ Ba, 16/07/2024 08:15:22',
      'Trang chủ › Tin tức › Tin trong tỉnh',
    ];
    const { article } = readPage(page(...menu, TITLE, '25/10/2021 16:45'));
    expect(article).toMatchObject({
      title: TITLE,
      sectionName: 'Tin trong tỉnh',
      publishedAt: '2021-10-25T16:45',
    });
  });

  it("takes neither the site's name nor an agency in capitals for a section, and says that there is none", () => {
    for (const banner of ['Cổng thông tin điện tử tỉnh Bắc Giang', 'SỞ TƯ PHÁP TỈNH BẮC GIANG']) {
      const { article, report } = readPage(page(banner, TITLE, '25/10/2021 16:45'));
      expect(article).toMatchObject({ title: TITLE });
      expect(article.sectionName).toBeUndefined();
      expect(report.doubts.map(({ field }) => field)).toContain('section');
    }
  });

  it('finds a title that ends with a full stop', () => {
    const title = 'Sở Tư pháp triển khai, phổ biến pháp luật cho người dân vùng sâu, vùng xa năm 2021.';
    expect(readPage(page('Tin hoạt động', title, '25/10/2021 16:45')).article).toMatchObject({
      title,
      sectionName: 'Tin hoạt động',
      publishedAt: '2021-10-25T16:45',
    });
  });

  it('does not take a lead above the date for the title', () => {
    const { article } = readPage(page('Tin hoạt động', TITLE, SENTENCE, '25/10/2021 16:45'));
    expect(article).toMatchObject({ title: TITLE });
    expect(article.body).toContain(SENTENCE);
  });

  it('finds the title under a slogan of the site', () => {
    const slogan =
      'Toàn Đảng, toàn dân, toàn quân chung sức xây dựng quê hương ngày càng giàu đẹp, văn minh.';
    expect(readPage(page(slogan, TITLE, '25/10/2021 16:45')).article.title).toBe(TITLE);
  });
});

describe('content', () => {
  it('leaves furniture out, wherever it stands, and says which lines', () => {
    const text = page('Đăng nhập', '• Online 17', TITLE, '25/10/2021 16:45', 'Xem với cỡ chữ : A- A A+');
    const after = [
      'Diệu Hương',
      'Chia sẻ',
      'Các tin khác',
      'Hội nghị khác, có nhiều đại biểu tham dự và phát biểu ý kiến, kết thúc tốt đẹp.',
      '© 2021',
    ];
    const { article, report } = readPage([text, ...after].join('\n\n'));
    expect(article.body.split('\n\n')).toHaveLength(2);
    expect(article.author).toEqual({ name: 'Diệu Hương' });
    expect(report.leftOut.map(({ text: said }) => said)).toEqual(
      expect.arrayContaining(['Đăng nhập', '• Online 17', 'Các tin khác', '© 2021']),
    );
    // A sentence that is dropped is never dropped in silence.
    expect(report.doubts).toContainEqual(
      expect.objectContaining({ field: 'body', message: expect.stringContaining('Hội nghị khác') as string }),
    );
  });

  it('keeps text after a line that only looks like furniture', () => {
    const text = [TITLE, SENTENCE, 'Thống kê', PARAGRAPH, PARAGRAPH.replace('Sở', 'Sở Y tế và Sở')].join(
      '\n\n',
    );
    expect(readPage(text).article.body.split('\n\n')).toHaveLength(3);
  });

  it('drops an exact repetition and says so', () => {
    const { article, report } = readPage([TITLE, SENTENCE, PARAGRAPH, SENTENCE].join('\n\n'));
    expect(article.body.split(SENTENCE)).toHaveLength(3);
    expect(report.leftOut).toContainEqual(expect.objectContaining({ line: 7 }));
  });

  it('keeps headings, lists and the end mark', () => {
    const parts = [page(TITLE, '25/10/2021 16:45'), 'I. KẾT QUẢ', '- Một việc;\n- Hai việc./.'];
    expect(readPage(parts.join('\n\n')).article.body).toMatch(
      /\n\n## I\. KẾT QUẢ\n\n- Một việc;\n- Hai việc\.\/\.\n$/,
    );
  });

  it('takes a summary only where the page marks it', () => {
    const { article } = readPage(
      page(TITLE, '25/10/2021 16:45', 'Tóm tắt: Hội nghị bàn về công tác phổ biến pháp luật trong năm 2021.'),
    );
    expect(article.summary).toBe('Hội nghị bàn về công tác phổ biến pháp luật trong năm 2021.');
    expect(readPage(page(TITLE)).article.summary).toBeUndefined();
  });

  it('knows the address at the head of a capture', () => {
    const { article } = readPage(page('URL: https://vks.bacgiang.gov.vn/tin?id=12', TITLE));
    expect(article).toMatchObject({ url: 'https://vks.bacgiang.gov.vn/tin?id=12', title: TITLE });
  });

  it('reads the same text the same under other spacing of its paragraphs', () => {
    const tight = page(TITLE, '25/10/2021 16:45').replaceAll('\n\n', '\n');
    expect(readPage(tight).article).toMatchObject({ title: TITLE, publishedAt: '2021-10-25T16:45' });
    expect(readPage(tight).article.body).toBe(readPage(page(TITLE, '25/10/2021 16:45')).article.body);
  });
});

describe('refusal', () => {
  const refuse = (text: string) => {
    const reading = readArticle(textCaptureReader.read(text));
    return reading.ok ? undefined : reading.reason;
  };

  it.each([
    ['a menu', 'Trang chủ\nGiới thiệu\nTin tức\nLiên hệ'],
    ['too little text', `${TITLE}\n\nTrang này đang được cập nhật, xin mời bạn đọc quay lại sau ít ngày.`],
    ['text without a title', `${PARAGRAPH} ${PARAGRAPH} ${PARAGRAPH}`],
  ])('refuses %s with the reason', (_, text) => {
    expect(refuse(text)).toBeTruthy();
  });
});

describe('hostile size', () => {
  it.each([
    ['one line', `${PARAGRAPH} `.repeat(10_000)],
    ['marks', `${PARAGRAPH} ${'*_[(<`'.repeat(200_000)}`],
    ['dates', `${PARAGRAPH}${'\n25/10/2021 16:45'.repeat(60_000)}`],
    ['lists', `${PARAGRAPH}${'\n- a\n* b\n1. c'.repeat(60_000)}`],
    ['addresses', `${PARAGRAPH} ${'http://a@www.x.vn,'.repeat(60_000)}`],
    ['split words', `${PARAGRAPH}${'\nngh\nị'.repeat(100_000)}`],
  ])('reads a megabyte of %s in bounded time', (_, text) => {
    expect(readArticle(textCaptureReader.read(`${TITLE}\n25/10/2021 16:45\n${text}`)).ok).toBe(true);
  });
});
