/** `npm run counter`: what an operator does with the counter's numbers, and what must not happen to them. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { HtmlValidate } from 'html-validate';
import { beforeEach, describe, expect, it } from 'vitest';
import { openSqliteStore } from '../edge/node/sqlite-store.ts';
import { dayOf } from '../edge/policy.ts';
import { runScript } from './support/build-fixture.ts';
import { temporaryFolder, writeFiles } from './support/folders.ts';

const BACKUP = `{"kind":"loa-counter","version":1}
{"kind":"site","shown":7264300}
{"kind":"visits","day":"2026-11-20","visits":30}
{"kind":"visits","day":"2026-11-22","visits":5}
{"kind":"views","day":"2026-11-20","article":"tintucso1","views":7}
{"kind":"end","records":4}
`;
const TOLD = '35 lượt truy cập từ 20/11/2026 đến 22/11/2026; 7 lượt xem của 1 bài;';

let folder: string;
let file: (name: string) => string;
beforeEach(() => {
  folder = temporaryFolder('counter');
  file = (name) => path.join(folder, name);
  writeFiles(folder, {
    'sao-luu.ndjson': BACKUP,
    'dist/.loa/counter.json': JSON.stringify({
      origin: 'https://tinh.example',
      site: { base: 1_000 },
      articles: { tintucso1: {} },
    }),
    'dist/.loa/titles.json': JSON.stringify({ tintucso1: ['Hội nghị “Dân vận”', '/tin-tuc/hoi-nghi/'] }),
  });
});

const run = (...args: string[]) =>
  runScript('scripts/counter.ts', args, { COUNTER_DIR: file('so-dem'), OUT_DIR: file('dist') });
const restore = () => run('restore', file('sao-luu.ndjson'), '--yes');

describe('backup and restore', () => {
  it('go round without a change, the file whole and new', async () => {
    expect(await restore()).toMatchObject({ exitCode: 0, stderr: '' });
    const { stdout, exitCode } = await run('backup', file('moi.ndjson'));
    expect([exitCode, stdout]).toEqual([0, expect.stringContaining(TOLD)]);
    expect(readFileSync(file('moi.ndjson'), 'utf8')).toBe(BACKUP);
    expect(readdirSync(folder).sort()).toEqual(['dist', 'moi.ndjson', 'sao-luu.ndjson', 'so-dem']);
    expect((await run('status')).stdout).toContain(`${TOLD} tổng cao nhất từng hiện 7.264.300.`);
  }, 30_000);

  it('write over no file', async () => {
    await restore();
    const { exitCode, stderr } = await run('backup', file('sao-luu.ndjson'));
    expect([exitCode, stderr]).toEqual([1, expect.stringMatching(/^Đã có tệp .*sao-luu\.ndjson/)]);
    expect(readFileSync(file('sao-luu.ndjson'), 'utf8')).toBe(BACKUP);
  });

  it('replace nothing without being told to, and say what would be replaced', async () => {
    await restore();
    writeFileSync(file('khac.ndjson'), BACKUP.replace('"visits":30', '"visits":3'));
    const { exitCode, stdout } = await run('restore', file('khac.ndjson'));
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(/Bản sao lưu: 8 lượt truy cập.*Đang có: 35 lượt truy cập.*Chưa thay gì/s);
    expect((await run('status')).stdout).toContain(TOLD);
  }, 30_000);

  it.each([
    ['cut short', BACKUP.slice(0, -30)],
    ['another file', '{"name":"loa"}\n'],
    ['with a line lost', BACKUP.replace(/.*2026-11-22.*\n/, '')],
  ])(
    'take no backup that is %s, and leave what is there',
    async (_what, text) => {
      await restore();
      writeFileSync(file('hong.ndjson'), text);
      const { exitCode, stderr } = await run('restore', file('hong.ndjson'), '--yes');
      expect([exitCode, stderr]).toEqual([1, expect.stringMatching(/sao lưu/i)]);
      expect((await run('status')).stdout).toContain(TOLD);
    },
    30_000,
  );
});

describe('the total shown', () => {
  const shown = async () => {
    const { store, close } = openSqliteStore(file('so-dem'));
    const totals = await store.totals({
      day: dayOf(0),
      onlineSince: 0,
      articles: new Set(),
    });
    close();
    return totals.shown;
  };

  it('does not fall by a restore of fewer visits, and falls by the operator’s word alone', async () => {
    await restore();
    writeFileSync(file('it.ndjson'), BACKUP.replace('7264300', '0'));
    await run('restore', file('it.ndjson'), '--yes');
    expect(await shown()).toBe(7_264_300);
    const asked = await run('reset-total');
    expect([asked.exitCode, asked.stdout]).toEqual([
      1,
      expect.stringMatching(/Tổng đang hiện: 7\.264\.300\..*: 1\.035\..*Chưa đổi gì/s),
    ]);
    expect(await shown()).toBe(7_264_300);
    expect((await run('reset-total', '--yes')).stdout).toContain('từ nay trang hiện 1.035.');
    expect(await shown()).toBe(0);
    expect((await run('reset-total')).stdout).toContain('không có gì để đặt lại');
  }, 30_000);
});

describe('a report', () => {
  it('is one valid page with titles, that needs nothing else', async () => {
    await restore();
    expect((await run('report', file('bao-cao.html'))).exitCode).toBe(0);
    const html = readFileSync(file('bao-cao.html'), 'utf8');
    expect(html).toContain('<a href="https://tinh.example/tin-tuc/hoi-nghi/">Hội nghị “Dân vận”</a>');
    expect(html).not.toMatch(/_c\/export|<script|<link/);
    const validator = new HtmlValidate({
      root: true,
      extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y'],
      rules: { 'no-inline-style': 'error', 'require-csp-nonce': 'off' },
    });
    const { results } = await validator.validateString(html);
    expect(results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([]);
  });
});

describe('without what it needs', () => {
  it.each([[], ['sao-luu'], ['backup'], ['status', 'x'], ['backup', 'a', '--force']])(
    'tells how it is used: %s',
    async (...args) => {
      const { exitCode, stderr } = await run(...(args as string[]));
      expect([exitCode, stderr]).toEqual([1, expect.stringMatching(/^Cách dùng:/)]);
    },
  );

  it('says that there is no counter, and makes none', async () => {
    const { exitCode, stderr } = await run('status');
    expect([exitCode, stderr]).toEqual([1, expect.stringMatching(/^Chưa có bộ đếm trong /)]);
    expect(existsSync(file('so-dem'))).toBe(false);
  });
});
