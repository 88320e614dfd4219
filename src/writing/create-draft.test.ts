import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { stringify } from 'yaml';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BODY_PLACEHOLDERS, FIELD_PLACEHOLDERS } from '../lib/draft-placeholders.ts';
import type { SiteConfig } from '../schemas/site.ts';
import { readContent } from '../store/content.ts';
import { createDraft } from './create-draft.ts';
import { describeFields } from './fields.ts';
import { DRAFT_SCHEMAS, type DraftKind } from './kinds.ts';

const SITE: SiteConfig = {
  name: 'Trang thử',
  url: 'https://thu.example.gov.vn',
  unit: 'ubnd',
  contacts: { address: 'Số 1 đường Trung Tâm' },
  sections: [
    { id: 'tin-hoat-dong', name: 'Tin hoạt động' },
    { id: 'thong-bao', name: 'Thông báo' },
    { id: 'gop-y-du-thao', name: 'Góp ý dự thảo' },
    { id: 'tuyen-dung', name: 'Tuyển dụng' },
  ],
  units: [{ id: 'ubnd', name: 'Ủy ban nhân dân tỉnh' }],
};
const NOW = '2026-11-21T08:30';
const KINDS = Object.keys(DRAFT_SCHEMAS) as DraftKind[];

let contentDir: string;
beforeEach(() => {
  contentDir = mkdtempSync(path.join(tmpdir(), 'loa-draft-'));
  writeFileSync(path.join(contentDir, 'site.yaml'), stringify(SITE));
});
afterEach(() => rmSync(contentDir, { recursive: true, force: true }));

const create = (kind: DraftKind, title: string) => createDraft({ contentDir, kind, title, now: NOW });
const read = (file: string) => readFileSync(path.join(contentDir, file), 'utf8');

describe('createDraft', () => {
  it.each(KINDS)('makes a %s that is valid as it stands, and a draft', (kind) => {
    create(kind, 'Kế hoạch: "phòng, chống rét" # năm 2026');
    const content = readContent(contentDir);
    expect(content.findings).toEqual([]);
    const entry = [...content.articles, ...content.albums, ...content.pages][0]!;
    expect(entry.data).toMatchObject({ title: 'Kế hoạch: "phòng, chống rét" # năm 2026', draft: true });
  });

  it.each(KINDS)('names every field of a %s, with its hint', (kind) => {
    const text = read(create(kind, 'Bài thử'));
    for (const { name, description } of describeFields(DRAFT_SCHEMAS[kind])) {
      expect(text).toMatch(new RegExp(`^#?${name}:`, 'm'));
      if (text.includes(`#${name}:`)) expect(text).toContain(`# ${description}\n#${name}:`);
    }
  });

  it.each(KINDS)('becomes valid YAML when the # before a field of a %s is taken away', (kind) => {
    const file = create(kind, 'Bài thử');
    writeFileSync(path.join(contentDir, file), read(file).replace(/^#(?! \S)/gm, ''));
    expect(
      readContent(contentDir).findings.filter(({ rule }) => rule === 'yaml' || rule === 'unknown-field'),
    ).toEqual([]);
  });

  it('chooses the section by its kind', () => {
    for (const kind of ['news', 'notice', 'consultation', 'recruitment'] as const)
      create(kind, `Bài ${kind}`);
    const sections = readContent(contentDir).articles.map(({ data }) => [data!.kind, data!.section]);
    expect(Object.fromEntries(sections)).toEqual({
      news: 'tin-hoat-dong',
      notice: 'thong-bao',
      consultation: 'gop-y-du-thao',
      recruitment: 'tuyen-dung',
    });
  });

  it('gives a recruitment thirty days, and a document its type from the title', () => {
    expect(read(create('recruitment', 'Tuyển dụng'))).toContain(
      'intakeFrom: 2026-11-21\nintakeTo: 2026-12-21',
    );
    expect(read(create('document', 'Quyết định về biên chế'))).toContain('documentType: Quyết định');
  });

  it.each(KINDS)('leaves nothing to be filled in to a %s that the check does not know', (kind) => {
    const known = [...Object.values(FIELD_PLACEHOLDERS), ...Object.values(BODY_PLACEHOLDERS)];
    const left = read(create(kind, 'Bài thử')).match(/^(?!#).*(?:điền|ở đây).*$/gm) ?? [];
    expect(left.filter((line) => !known.some((words) => line.includes(words)))).toEqual([]);
    expect(left.length).toBeGreaterThan(0);
  });

  it('publishes now, by the clock it is given, and gives each an id of its own', () => {
    const texts = [create('news', 'Một'), create('news', 'Hai')].map(read);
    expect(texts[0]).toContain('publishedAt: 2026-11-21 08:30');
    const ids = texts.map((text) => /^id: ([a-z0-9]{10})$/m.exec(text)?.[1]);
    expect(new Set(ids).size).toBe(2);
  });

  it('never takes a name that is in use, whatever its year or kind', () => {
    mkdirSync(path.join(contentDir, 'articles/2019/hoi-xuan'), { recursive: true });
    expect(create('news', 'Hội xuân')).toBe('articles/2026/hoi-xuan-2/index.md');
    expect(create('news', 'Hội xuân')).toBe('articles/2026/hoi-xuan-3/index.md');
    expect(create('album', 'Hội xuân')).toBe('albums/hoi-xuan-4/index.md');
    mkdirSync(path.join(contentDir, 'albums/20-02-2026 Lễ hội'), { recursive: true });
    expect(create('album', '20-02-2026 Lễ hội')).toBe('albums/20-02-2026-le-hoi-2/index.md');
    expect(create('page', 'Thông báo')).toBe('pages/thong-bao-2.md');
    expect(create('page', 'Tìm kiếm')).toBe('pages/tim-kiem-2.md');
  });

  it('says in Vietnamese what is missing', () => {
    expect(() => create('news', '  ')).toThrow('Thiếu tiêu đề');
    expect(() => create('news', '!!!')).toThrow('không có chữ hoặc số nào');
    writeFileSync(path.join(contentDir, 'site.yaml'), 'name: x\nnam: y\n');
    expect(() => create('news', 'Bài')).toThrow('site.yaml có lỗi ở dòng');
    rmSync(path.join(contentDir, 'site.yaml'));
    expect(() => create('news', 'Bài')).toThrow('Không thấy tệp');
  });
});
