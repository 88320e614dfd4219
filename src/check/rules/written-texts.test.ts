/** Texts that say less on the page than in the file, or otherwise: cut by `#`, letters lost, tables pasted. */
import { describe, expect, it } from 'vitest';
import { fixText } from '../fix/fix-text.ts';
import { checkBody } from '../testing.ts';

function findings(rule: string, body: string, fields = '') {
  return checkBody(body, {}, 'md', fields).filter((finding) => finding.rule === rule);
}

/** Line 7 of the file. */
function cut(fields: string) {
  return findings('cut-text', 'Nội dung.', fields).map(({ line, field, severity, message, mend }) => ({
    place: `${severity} ${line} ${field}`,
    message,
    line: /thành (.*)$/.exec(mend)?.[1],
  }));
}

describe('cutTexts', () => {
  it.each([
    ['summary: Tháng 10 # 2026', 'warning 7 summary', '# 2026', 'summary: "Tháng 10 # 2026"'],
    ['summary: Chủ đề #SơnHàQuêTôi', 'warning 7 summary', '#SơnHàQuêTôi', 'summary: "Chủ đề #SơnHàQuêTôi"'],
    ['place: Hội trường "A" #2', 'warning 7 place', '#2', `place: 'Hội trường "A" #2'`],
    ['place: Tầng\u00A0#3', 'warning 7 place', '#3', 'place: "Tầng #3"'],
    ['draft: false\nplace: Tầng 2 #3\r', 'warning 8 place', '#3', 'place: "Tầng 2 #3"'],
    ['topics:\n  - Một\n  - Hai # ba', 'warning 9 topics.1', '# ba', '- "Hai # ba"'],
    ['author:\n  name: Lan #1', 'warning 8 author.name', '#1', 'name: "Lan #1"'],
    ['summary: Một\n  hai # ba', 'warning 8 summary', '# ba', undefined],
  ])('%j', (fields, place, lost, line) => {
    expect(cut(fields)).toEqual([{ place, message: `phần từ dấu # trở đi bị bỏ: “${lost}”`, line }]);
  });

  it('names a field that is nothing but such a word', () => {
    expect(cut('summary: #SơnHàQuêTôi')).toMatchObject([{ line: 'summary: "#SơnHàQuêTôi"' }]);
  });

  it.each([
    'summary: "Tháng 10 # 2026"',
    'summary: Tháng 10#2026',
    'summary: "Một" # ghi chú',
    'summary: Một\n# hai # ba',
    'summary: Một\n  # ghi chú',
    'updatedAt: 2026-05-05 # giờ Việt Nam',
    'draft: false # đăng ngay',
    'unit: ubnd-tinh # mã cơ quan',
    'summary: >-\n  Một # hai',
    'topics: [Một, Hai] # ghi chú',
  ])('lets %j pass', (fields) => {
    expect(cut(fields)).toEqual([]);
  });

  it('says nothing of a text that is no field', () => {
    expect(findings('cut-text', 'summary: một # hai')).toEqual([]);
  });
});

describe('lostLetters', () => {
  it('names each line on which a letter is lost, in fields and in the text', () => {
    const found = findings('lost-letter', 'Một.\n\nBan H\uFFFDi ngh\uFFFD tỉnh.', 'summary: H\uFFFDi');
    expect(found.map(({ line, severity }) => `${severity} ${line}`)).toEqual(['warning 7', 'warning 12']);
    expect(found[1]!.message).toContain('“Ban H\uFFFDi ngh\uFFFD tỉnh.”');
  });
});

describe('pastedTables', () => {
  const TABLE = 'Họ tên\tNgày sinh\tĐiểm\nLan\t01/02/2000\t9\nMai\t03/04/2001\t\nHoa\t05/06/2002\t8|7';

  it('shows how to draw the table, once', () => {
    const [found, ...more] = findings('pasted-table', `Danh sách:\n\nTrúng tuyển:\n${TABLE}\nHết.`);
    expect(more).toEqual([]);
    expect(found).toMatchObject({ severity: 'warning', line: 12 });
    expect(found!.message).toMatch(/^4 dòng/);
    for (const row of ['| Họ tên | Ngày sinh | Điểm |', '| --- | --- | --- |', '| Lan | 01/02/2000 | 9 |'])
      expect(found!.mend).toContain(`${row} `);
  });

  it.each([
    ['one line', 'Một\thai'],
    ['lines that do not follow each other', 'Một\thai\nba\nbốn\tnăm'],
    ['tabs at the ends of lines', 'Một\t\nhai\t'],
    ['code', '```\na\tb\nc\td\n```\n\n\ta\tb\n\tc\td'],
    ['a table that is drawn', '| a | b |\n|---|---|\n| c\td | e |\n| f\tg | h |'],
  ])('lets %s pass', (_, body) => {
    expect(findings('pasted-table', body)).toEqual([]);
  });

  it('is kept as it is by --fix, which mends the words in it', () => {
    const untidy = TABLE.replace('Ngày sinh', 'Ngày  sinh ,năm');
    const head = '---\ntitle: x\n---\n';
    expect(fixText(head + untidy, 'md')).toBe(head + TABLE.replace('Ngày sinh', 'Ngày sinh, năm'));
    expect(findings('text-spaces', TABLE)).toEqual([]);
    expect(findings('text-spaces', untidy).map(({ line }) => line)).toEqual([9]);
  });
});
