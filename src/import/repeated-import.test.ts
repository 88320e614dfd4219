import { rmSync, utimesSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readContent } from '../store/content.ts';
import { STATE_FILE } from './import-state.ts';
import { importFiles, makeWorkspace, page, type Workspace } from './testing.ts';

const FIRST = page('Tin hoạt động', 'Hội nghị triển khai công tác phổ biến pháp luật', '25/10/2021 16:45');
const SECOND = page('Văn bản', 'Hội nghị tổng kết công tác phổ biến pháp luật', 'Thứ Tư, 26/10/2022 08:00');
const UNDATED = page('Hội nghị sơ kết công tác phổ biến pháp luật');
const FIRST_FILE = 'articles/2021/hoi-nghi-trien-khai-cong-tac-pho-bien-phap-luat/index.md';
const UNDATED_FILE = 'articles/chua-ro-ngay/hoi-nghi-so-ket-cong-tac-pho-bien-phap-luat/index.md';

let workspace: Workspace;
beforeEach(() => {
  workspace = makeWorkspace();
});
afterEach(() => {
  workspace.remove();
});

async function run(files: string[], { force = false, out = 'out' } = {}) {
  const report = await importFiles({
    files: files.map((file) => workspace.at(file)),
    outDir: workspace.at(out),
    force,
  });
  return {
    ...report,
    statuses: report.files.map(({ status }) => status),
    paths: report.files.map(({ path }) => path),
  };
}

/** Sets every file's time back, so that a write would show. */
function settle(folder = 'out') {
  for (const file of Object.keys(workspace.snapshot(folder)))
    utimesSync(workspace.at(`${folder}/${file}`), 1_600_000_000, 1_600_000_000);
  return workspace.snapshot(folder);
}

describe('an import', () => {
  it('writes a content folder that is valid but for the missing date', async () => {
    workspace.write({ 'a.txt': FIRST, 'b.txt': SECOND, 'c.txt': UNDATED });
    const { statuses } = await run(['a.txt', 'b.txt', 'c.txt']);
    expect(statuses).toEqual(['written', 'written', 'written']);
    const content = readContent(workspace.at('out'));
    expect(content.findings).toEqual([
      expect.objectContaining({ rule: 'missing-field', field: 'publishedAt', file: UNDATED_FILE }),
    ]);
    expect(content.articles.map(({ data }) => data?.publishedAt)).toEqual([
      '2021-10-25T16:45',
      '2022-10-26T08:00',
      undefined,
    ]);
    // «Văn bản» would take the address of the list of documents.
    expect(content.site?.sections.map(({ id }) => id)).toEqual(['tin-hoat-dong', 'tin-tuc', 'muc-van-ban']);
  });

  it('changes nothing the second time, whatever the order of the files', async () => {
    workspace.write({ 'a.txt': FIRST, 'b.txt': SECOND, 'c.txt': UNDATED });
    await run(['a.txt', 'b.txt', 'c.txt']);
    const before = settle();
    expect((await run(['c.txt', 'b.txt', 'a.txt'])).statuses).toEqual([
      'unchanged',
      'unchanged',
      'unchanged',
    ]);
    expect((await run(['b.txt'])).statuses).toEqual(['unchanged']);
    expect(workspace.snapshot('out')).toEqual(before);
  });

  it('gives the same bytes in any order, at once or one by one', async () => {
    workspace.write({ 'a.txt': FIRST, 'b.txt': SECOND, 'c.txt': UNDATED });
    await run(['a.txt', 'b.txt', 'c.txt'], { out: 'x' });
    for (const file of ['c.txt', 'a.txt', 'b.txt']) await run([file], { out: 'y' });
    const textOf = (folder: string) =>
      Object.entries(workspace.snapshot(folder)).map(([file, { text }]) => [file, text]);
    expect(textOf('y')).toEqual(textOf('x'));
  });

  it('does not depend on the current directory', async () => {
    workspace.write({ 'a.txt': FIRST, 'elsewhere/x': '' });
    await run(['a.txt']);
    const before = settle();
    const directory = process.cwd();
    process.chdir(workspace.at('elsewhere'));
    try {
      await importFiles({ files: ['../a.txt'], outDir: '../out', force: false });
    } finally {
      process.chdir(directory);
    }
    expect(workspace.snapshot('out')).toEqual(before);
  });

  it('refuses what is no article with the reason and writes the others', async () => {
    workspace.write({
      'a.txt': FIRST,
      'empty.txt': '',
      'menu.txt': 'Trang chủ\nTin tức\n',
      'x.html': '<html><body>x',
      'dir/x': '',
    });
    const { files } = await run(['a.txt', 'empty.txt', 'menu.txt', 'x.html', 'dir', 'none.txt']);
    expect(files.filter(({ status }) => status === 'refused')).toHaveLength(5);
    expect(files.every(({ status, reason }) => status !== 'refused' || reason !== undefined)).toBe(true);
    expect(Object.keys(workspace.snapshot('out'))).toEqual([STATE_FILE, FIRST_FILE, 'site.yaml']);
  });

  it('makes no folder where everything is refused', async () => {
    workspace.write({ 'empty.txt': '' });
    await run(['empty.txt']);
    expect(Object.keys(workspace.snapshot('.'))).toEqual(['empty.txt']);
  });

  it('imports one of several sources with the same text, and refuses another text of the same address', async () => {
    const address = 'https://x.gov.vn/tin?id=7';
    workspace.write({
      'a.txt': FIRST,
      'copy.txt': FIRST,
      'u.txt': `${address}\n${SECOND}`,
      'v.txt': `${address}\n${UNDATED}`,
    });
    expect((await run(['copy.txt', 'a.txt', 'v.txt', 'u.txt'])).statuses).toEqual([
      'written',
      'duplicate',
      'written',
      'refused',
    ]);
  });

  it('keeps two articles of one title apart', async () => {
    const later = FIRST.replace('25/10/2021', '26/10/2021');
    workspace.write({ 'a.txt': later, 'b.txt': FIRST });
    const { paths } = await run(['a.txt', 'b.txt']);
    // The older one has the plain address, whatever the files are called.
    expect(paths).toEqual([FIRST_FILE.replace('/index', '-2/index'), FIRST_FILE]);
    expect((await run(['b.txt', 'a.txt'])).statuses).toEqual(['unchanged', 'unchanged']);
  });

  it('takes no address from an article that staff wrote', async () => {
    const own = '---\nid: abcdef1234\ntitle: Của cán bộ\n---\n\nNội dung.\n';
    workspace.write({ 'a.txt': FIRST, [`out/${FIRST_FILE}`]: own });
    expect((await run(['a.txt'])).paths).toEqual([FIRST_FILE.replace('/index', '-2/index')]);
    expect(workspace.snapshot('out')[FIRST_FILE]?.text).toBe(own);
  });
});

describe('what staff did', () => {
  const edited = (text: string) => text.replace('section:', 'publishedAt: 2021-11-01\nsection:');

  it('is kept without --force, and overwritten with it', async () => {
    workspace.write({ 'c.txt': UNDATED });
    await run(['c.txt']);
    const original = workspace.snapshot('out')[UNDATED_FILE]!.text;
    workspace.write({ [`out/${UNDATED_FILE}`]: edited(original) });
    const before = settle();
    expect((await run(['c.txt'])).files).toMatchObject([
      { status: 'kept', reason: expect.stringContaining('--force') as string },
    ]);
    expect(workspace.snapshot('out')).toEqual(before);
    expect((await run(['c.txt'], { force: true })).statuses).toEqual(['overwritten']);
    expect(workspace.snapshot('out')[UNDATED_FILE]?.text).toBe(original);
  });

  it('is followed where an article was moved', async () => {
    workspace.write({ 'c.txt': UNDATED });
    await run(['c.txt']);
    const moved = UNDATED_FILE.replace('chua-ro-ngay', '2021');
    workspace.write({ [`out/${moved}`]: edited(workspace.snapshot('out')[UNDATED_FILE]!.text) });
    rmSync(workspace.at(`out/${UNDATED_FILE}`));
    expect((await run(['c.txt'])).files).toMatchObject([{ status: 'kept', path: moved }]);
    const before = settle();
    expect((await run(['c.txt'])).files).toMatchObject([{ status: 'kept', path: moved }]);
    expect(workspace.snapshot('out')).toEqual(before);
  });

  it('is respected where an article was deleted', async () => {
    workspace.write({ 'a.txt': FIRST });
    await run(['a.txt']);
    rmSync(workspace.at(`out/${FIRST_FILE}`));
    expect((await run(['a.txt'])).statuses).toEqual(['kept']);
    expect(Object.keys(workspace.snapshot('out'))).not.toContain(FIRST_FILE);
    await run(['a.txt'], { force: true });
    expect(Object.keys(workspace.snapshot('out'))).toContain(FIRST_FILE);
  });

  it('is kept in site.yaml, and the sections that it lacks are named', async () => {
    workspace.write({
      'a.txt': FIRST,
      'b.txt': SECOND,
      'out/site.yaml': 'sections:\n  - id: hoat-dong\n    name: Tin hoạt động\n',
    });
    const { site } = await run(['a.txt', 'b.txt']);
    expect(site).toEqual({ status: 'kept', missingSections: [{ id: 'muc-van-ban', name: 'Văn bản' }] });
    expect(workspace.snapshot('out')[FIRST_FILE]?.text).toContain('section: hoat-dong\n');
  });

  it('survives the loss of the state', async () => {
    workspace.write({ 'a.txt': FIRST });
    await run(['a.txt']);
    rmSync(workspace.at(`out/${STATE_FILE}`));
    expect((await run(['a.txt'])).statuses).toEqual(['unchanged']);
    workspace.write({ [`out/${FIRST_FILE}`]: edited(workspace.snapshot('out')[FIRST_FILE]!.text) });
    rmSync(workspace.at(`out/${STATE_FILE}`));
    expect((await run(['a.txt'])).statuses).toEqual(['kept']);
  });

  it('is not put at risk by a damaged state', async () => {
    workspace.write({
      'a.txt': FIRST,
      [`out/${STATE_FILE}`]: '{"version":1,"sources":{"x":{"path":"../../x"}}}',
    });
    await expect(run(['a.txt'])).rejects.toThrow(/bị hỏng/);
  });
});

describe('what became of the sources', () => {
  it('updates an article whose page was captured anew, at its old place and under its old id', async () => {
    workspace.write({ 'a.txt': FIRST });
    const [{ id } = {}] = (await run(['a.txt'])).files;
    workspace.write({ 'a.txt': FIRST.replace('triển khai', 'sơ kết') });
    expect((await run(['a.txt'])).files).toMatchObject([{ status: 'updated', id, path: FIRST_FILE }]);
  });

  it('knows a source that was moved', async () => {
    workspace.write({ 'a.txt': FIRST });
    await run(['a.txt']);
    workspace.write({ 'cu/b.txt': FIRST });
    rmSync(workspace.at('a.txt'));
    const { statuses, missingSources } = await run(['cu/b.txt']);
    expect(statuses).toEqual(['unchanged']);
    expect(missingSources).toEqual([]);
  });

  it('names the sources that are gone', async () => {
    workspace.write({ 'a.txt': FIRST, 'b.txt': SECOND });
    await run(['a.txt', 'b.txt']);
    rmSync(workspace.at('b.txt'));
    expect((await run(['a.txt'])).missingSources).toEqual(['../b.txt']);
    expect((await run(['a.txt', 'b.txt'])).statuses).toEqual(['unchanged', 'refused']);
  });
});

describe('hostile text', () => {
  it('stays text in every field', async () => {
    const title =
      'Hội nghị <script>alert(1)</script> về "chuyển đổi": [x](javascript:alert(1)) # và --- {{x}}';
    const head = page('Tin: &a *b !c', title, '25/10/2021 16:45');
    workspace.write({
      'a.txt': `${head}\n\nẢnh: !!js/function "x": { y: [z] } # ảnh chụp hội nghị\n\nNguyễn Văn An - !include: *x`,
    });
    await run(['a.txt']);
    const { articles, findings, site } = readContent(workspace.at('out'));
    expect(findings).toEqual([]);
    expect(articles[0]?.data).toMatchObject({
      title,
      author: { name: 'Nguyễn Văn An', unit: '!include: *x' },
      images: [{ caption: '!!js/function "x": { y: [z] } # ảnh chụp hội nghị' }],
    });
    expect(site?.sections[0]?.name).toBe('Tin: &a *b !c');
  });
});
