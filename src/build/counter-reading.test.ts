import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseBackup } from '../edge/backup-lines.ts';
import { openSqliteStore } from '../edge/node/sqlite-store.ts';
import { counterReadingPath, readCounterReading, writeCounterReading } from '../store/counter-reading.ts';
import { exampleSite } from '../tests/support/example-site.ts';
import { askCounter } from './ask-counter.ts';
import { composeReading, refreshReading } from './counter-reading.ts';
import { findCounterSource, type CounterNumbers, type CounterSource } from './counter-source.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'loa-reading-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const SITE = exampleSite([{}, { fields: { legacy: { views: 40 } } }], {
  site: { counters: { startTotal: 1_000 } },
});
const NUMBERS: CounterNumbers = {
  online: 3,
  today: 20,
  total: 1_234,
  views: new Map([['baiviet0000', 7]]),
  isWhole: true,
};

/** Says how often it was asked. */
function source(answer: () => CounterNumbers = () => NUMBERS): CounterSource & { asked: number } {
  return {
    name: 'https://lamson.example.vn',
    asked: 0,
    read() {
      this.asked += 1;
      return new Promise((resolve) => resolve(answer()));
    },
  };
}

const refresh = (now: string, from: CounterSource | undefined) =>
  refreshReading(SITE, { cacheDir: folder, now }, from);

describe('refreshReading', () => {
  it('reads once in twenty hours, so that an edit in between changes its own pages alone', async () => {
    const counter = source();
    expect(await refresh('2026-11-21T08:30', counter)).toBeUndefined();
    const bytes = readFileSync(counterReadingPath(folder), 'utf8');
    await refresh('2026-11-22T04:29', counter);
    expect([counter.asked, readFileSync(counterReadingPath(folder), 'utf8')]).toEqual([1, bytes]);
    await refresh('2026-11-22T04:30', counter);
    expect([counter.asked, readCounterReading(folder)?.at]).toEqual([2, '2026-11-22T04:30']);
  });

  it('keeps what the counter told, and what the old site had for the rest', async () => {
    await refresh('2026-11-21T08:30', source());
    expect(readCounterReading(folder)).toEqual({
      at: '2026-11-21T08:30',
      online: 3,
      today: 20,
      total: 1_234,
      articleCount: 2,
      views: new Map([
        ['baiviet0000', 7],
        ['baiviet0001', 40],
      ]),
      gains: [],
    });
  });

  it('keeps the last reading where the counter is away, and says so plainly', async () => {
    const away = source(() => {
      throw new Error('máy chủ trả lời 502');
    });
    expect(await refresh('2026-11-21T08:30', away)).toBe(
      'Không đọc được bộ đếm ở https://lamson.example.vn (máy chủ trả lời 502). Trang dùng số ban đầu; ' +
        'người xem vẫn thấy số mới khi bộ đếm chạy lại.',
    );
    expect(existsSync(counterReadingPath(folder))).toBe(false);
    await refresh('2026-11-21T08:30', source());
    const kept = readFileSync(counterReadingPath(folder), 'utf8');
    expect(await refresh('2026-11-23T08:30', away)).toContain('số đã đọc lúc 21/11/2026 08:30');
    expect(readFileSync(counterReadingPath(folder), 'utf8')).toBe(kept);
  });

  it.each([
    ['không kết nối được, ECONNREFUSED', new TypeError('fetch failed', { cause: { code: 'ECONNREFUSED' } })],
    ['quá lâu không trả lời', AbortSignal.abort(new DOMException('', 'TimeoutError')).reason],
    ['máy chủ trả lời điều không phải là số đếm', new SyntaxError('Unexpected token <')],
  ])('says plainly why: %s', async (reason, error) => {
    const away = source(() => {
      throw error;
    });
    expect(await refresh('2026-11-21T08:30', away)).toContain(`(${reason})`);
  });

  it('tells where not all articles came in time', async () => {
    const late = source(() => ({ ...NUMBERS, isWhole: false }));
    expect(await refresh('2026-11-21T08:30', late)).toMatch(/lượt xem của 1\/2 bài/);
  });

  it('asks nobody where nobody is named, or where the site does not count', async () => {
    const counter = source();
    const silent = exampleSite([{}], { site: { counters: { show: false } } });
    await refreshReading(silent, { cacheDir: folder, now: '2026-11-21T08:30' }, counter);
    await refresh('2026-11-21T08:30', undefined);
    expect([counter.asked, existsSync(counterReadingPath(folder))]).toEqual([0, false]);
  });

  it('takes a broken file for none', async () => {
    await refresh('2026-11-21T08:30', source());
    writeFileSync(counterReadingPath(folder), '{"version":1,"at":"2026');
    expect(readCounterReading(folder)).toBeUndefined();
    writeFileSync(counterReadingPath(folder), '{"version":0}');
    expect(readCounterReading(folder)).toBeUndefined();
    await refresh('2026-11-21T08:31', source());
    expect(readCounterReading(folder)?.at).toBe('2026-11-21T08:31');
  });
});

describe('composeReading', () => {
  const bases = new Map([
    ['a', 0],
    ['b', 40],
  ]);
  const read = (at: string, a: number, b: number, kept?: ReturnType<typeof composeReading>) => {
    const views = new Map([
      ['a', a],
      ['b', b],
    ]);
    return composeReading({ today: 0, total: 0, views, isWhole: true }, kept, { at, bases });
  };

  it('remembers for thirty days what was read between one reading and the next', () => {
    const first = read('2026-10-01T08:00', 5, 45);
    const second = read('2026-10-02T08:00', 9, 45, first);
    const third = read('2026-10-31T09:00', 9, 50, second);
    expect(second.gains).toEqual([{ at: '2026-10-02T08:00', views: new Map([['a', 4]]) }]);
    expect(third.gains).toHaveLength(2);
    expect(read('2026-11-01T08:00', 9, 50, third).gains.map(({ at }) => at)).toEqual([
      '2026-10-31T09:00',
      '2026-11-01T08:00',
    ]);
  });

  it('takes a new article’s views for gained, and a number that fell for none', () => {
    const kept = { ...read('2026-10-01T08:00', 0, 60), views: new Map([['b', 60]]) };
    expect(read('2026-10-02T08:00', 3, 50, kept).gains.at(-1)?.views).toEqual(new Map([['a', 3]]));
  });

  it('comes back from its file as it was', () => {
    const reading = read('2026-10-02T08:00', 9, 45, read('2026-10-01T08:00', 5, 45));
    writeCounterReading(folder, reading);
    expect(readCounterReading(folder)).toEqual(reading);
  });
});

describe('askCounter', () => {
  async function withServer(answer: RequestListener, task: (origin: string) => Promise<void>) {
    const server = createServer(answer).listen(0, '127.0.0.1');
    await once(server, 'listening');
    try {
      await task(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    } finally {
      server.closeAllConnections();
      server.close();
    }
  }
  const ids = Array.from({ length: 450 }, (_, index) => `baiviet${index}`);
  const listOf = (url = '') => new URL(url, 'http://x').searchParams.get('a')!.split(',');
  const body = (url: string | undefined) =>
    JSON.stringify({ o: 1, d: 2, t: 3, l: Object.fromEntries(listOf(url).map((id) => [id, 9])) });

  it('asks for as many articles at a time as the server answers', async () => {
    const sizes: number[] = [];
    const answer: RequestListener = ({ url }, response) => {
      sizes.push(listOf(url).length);
      response.end(body(url));
    };
    await withServer(answer, async (origin) => {
      const { views, isWhole, ...rest } = await askCounter(origin, ids, 3_000);
      expect([views.size, isWhole, rest]).toEqual([450, true, { online: 1, today: 2, total: 3 }]);
      expect(sizes.sort((a, b) => a - b)).toEqual([50, 200, 200]);
    });
  });

  it('takes what came in time', async () => {
    const answer: RequestListener = ({ url }, response) => {
      if (listOf(url).includes('baiviet0')) response.end(body(url));
    };
    await withServer(answer, async (origin) => {
      const { views, isWhole } = await askCounter(origin, ids, 300);
      expect([views.size, isWhole]).toEqual([200, false]);
    });
  });

  it.each<[string, RequestListener]>([
    ['502', (_request, response) => response.writeHead(502).end('{}')],
    ['không phải là số đếm', (_request, response) => response.end('{"o":1,"d":-2,"t":3}')],
    ['', (_request, response) => response.end('<!doctype html>')],
    ['', (_request, response) => response.writeHead(302, { Location: 'http://127.0.0.1:9/' }).end()],
    ['', () => undefined],
  ])('fails where the server answers something else: %s', (message, answer) =>
    withServer(answer, (origin) => expect(askCounter(origin, ids, 300)).rejects.toThrow(message)),
  );
});

describe('findCounterSource', () => {
  const manifest = {
    origin: 'https://x',
    showIp: false,
    base: 1_000,
    articles: new Map([
      ['baiviet1', 0],
      ['baiviet2', 40],
    ]),
  };

  it('reads the counter’s own folder, bases added, and writes nothing into it', async () => {
    const { backup, close } = openSqliteStore(folder);
    const lines = [
      '{"kind":"loa-counter","version":1}',
      '{"kind":"visits","day":"2026-11-21","visits":5}',
      '{"kind":"views","day":"2026-11-21","article":"baiviet2","views":2}',
      '{"kind":"end","records":2}',
    ];
    await backup.replace(parseBackup(lines.join('\n')));
    close();
    const before = readFileSync(path.join(folder, 'counts.sqlite'));
    const found = findCounterSource({ COUNTER_DIR: folder, LOA_NOW: '2026-11-21T08:30' })!;
    expect(await found.read(manifest, Date.parse('2026-11-21T08:30+07:00'))).toEqual({
      today: 5,
      total: 1_005,
      views: new Map([
        ['baiviet1', 0],
        ['baiviet2', 42],
      ]),
      isWhole: true,
    });
    expect(readFileSync(path.join(folder, 'counts.sqlite'))).toEqual(before);
  });

  it('has none where no counter ever ran, and for a build that is to be repeated none by itself', () => {
    expect(findCounterSource({ COUNTER_DIR: path.join(folder, 'none') })).toBeUndefined();
    expect(findCounterSource({ LOA_NOW: '2026-11-21T08:30' })).toBeUndefined();
  });

  it('takes the origin of an address, and refuses what is none', () => {
    expect(findCounterSource({ COUNTER_URL: 'https://a.example/x' })?.name).toBe('https://a.example');
    expect(() => findCounterSource({ COUNTER_URL: 'a.example' })).toThrow(/COUNTER_URL="a.example"/);
  });
});
