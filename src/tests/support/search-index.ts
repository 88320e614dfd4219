/** A small site's worth of pages for the search index, and a reader who asks it. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { SearchRecord } from '../../build/search-record.ts';
import { openSearch } from '../../search/open-search.ts';
import {
  NO_FILTERS,
  PLAIN_REQUEST,
  type SearchFilters,
  type SearchRequest,
  type SearchUpdate,
} from '../../search/session.ts';

export const NAMES = {
  sections: [
    { id: 'tin-tuc', name: 'Tin tức' },
    { id: 'thong-bao', name: 'Thông báo' },
  ],
  units: [
    { id: 'so-cu', name: 'Sở Cũ', successors: ['so-moi'] },
    { id: 'so-moi', name: 'Sở Mới', successors: [] },
  ],
  abbreviations: [['Khu kinh tế mở', 'KKTM']] as const,
};

const WORDS =
  'công tác dân vận khéo của Đảng ủy tỉnh về chuyển đổi số và cải cách hành chính trong nhân dân ở cơ sở năm nay'.split(
    ' ',
  );

/** The same «random» texts each time. */
function words(seed: number, count: number): string {
  let state = seed * 7919 + 13;
  return Array.from({ length: count }, () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return WORDS[Math.floor(state / 65536) % WORDS.length]!;
  }).join(' ');
}

export function record(at: number, change: Partial<SearchRecord> = {}): SearchRecord {
  const year = 2019 + (at % 5);
  const title = `Bài ${at} ${words(at, 6)}`;
  const body = `${words(at + 1000, 60)}.\n${words(at + 2000, 40)}.`;
  return {
    url: `/tin-tuc/bai-${at}/`,
    title,
    date: `${year}-0${1 + (at % 9)}-15`,
    section: at % 3 === 0 ? 'thong-bao' : 'tin-tuc',
    unit: at % 4 === 0 ? 'so-cu' : 'so-moi',
    kind: at % 3 === 0 ? 'notice' : 'news',
    isExpired: false,
    source: body,
    lead: () => undefined,
    besides: at % 4 === 0 ? ['Sở Cũ', 'Ty Cổ'] : [],
    body: () => body,
    ...change,
  };
}

export const records = [
  ...Array.from({ length: 60 }, (_, at) => record(at)),
  record(100, {
    url: '/thong-bao/ke-hoach/',
    title: 'Kế hoạch tuyên truyền',
    number: 'Kế hoạch số 2426/KH-VKS',
    section: 'thong-bao',
    kind: 'document',
  }),
  record(101, {
    title: 'Hội nghị',
    source: 'x',
    body: () => 'Họp theo Kế hoạch số 2426/KH-VKS ngày 1/9/2021 tại KKTM.',
  }),
  record(102, {
    title: 'Giới thiệu',
    date: undefined,
    section: undefined,
    unit: undefined,
    kind: 'page',
    url: '/gioi-thieu/',
  }),
  record(103, { title: 'Tuyển dụng viên chức', isExpired: true, date: '2023-09-20' }),
  record(104, {
    title: 'Tuyển dụng viên chức',
    date: '2021-02-01',
    source: 'y',
    body: () => 'Cùng một nội dung',
  }),
  record(105, {
    title: 'Tuyển dụng viên chức',
    date: '2022-02-01',
    source: 'y',
    body: () => 'Cùng một nội dung',
  }),
];

/** Opens a written index as a reader does. @param read takes the name of every file that is read */
export function openIndex(folder: string, read: string[] = []) {
  const session = openSearch({
    read: (name) => {
      read.push(name);
      return Promise.resolve().then(() => new Uint8Array(readFileSync(path.join(folder, name))));
    },
  });
  const ask = async (
    text: string,
    change: Partial<Omit<SearchRequest, 'filters'>> & Partial<SearchFilters> = {},
  ) => {
    const { sections, kinds, units, years, from, to, ...rest } = change;
    const given = Object.fromEntries(
      Object.entries({ sections, kinds, units, years, from, to }).filter(([, value]) => value !== undefined),
    );
    const updates: SearchUpdate[] = [];
    const request: SearchRequest = {
      text,
      ...PLAIN_REQUEST,
      filters: { ...NO_FILTERS, ...given },
      limit: 100,
      ...rest,
    };
    await session.ask(request, (update) => updates.push(update));
    const last = updates.at(-1)!;
    return {
      ...last,
      updates,
      titles: last.results.map(({ title }) => title),
      urls: last.results.map(({ url }) => url),
    };
  };
  return { session, ask, read };
}
