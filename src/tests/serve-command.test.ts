/** `npm run serve` as people start it: a wrong setting is told in one sentence, and everything else is served. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { TEST_MANIFEST } from '../edge/node/test-site.ts';
import { runScript } from './support/build-fixture.ts';
import { PROJECT, temporaryFolder, writeFiles } from './support/folders.ts';

const outDir = temporaryFolder('site');
const counterDir = temporaryFolder('counter');
const taken = createServer();
let takenPort: number;

beforeAll(async () => {
  writeFiles(outDir, {
    'index.html': 'Trang chủ',
    '404.html': 'Không thấy',
    'tep.txt': '',
    '.loa/redirects.json': '{}',
    '.loa/counter.json': JSON.stringify(TEST_MANIFEST),
  });
  taken.listen(0);
  await once(taken, 'listening');
  takenPort = (taken.address() as AddressInfo).port;
});
afterAll(() => taken.close());

const environment = (changed: Record<string, string>) => ({
  OUT_DIR: outDir,
  COUNTER_DIR: counterDir,
  HOST: '127.0.0.1',
  ...changed,
});

describe('npm run serve', () => {
  it.each<[setting: Record<string, string>, told: string]>([
    [{ PORT: 'tám' }, 'PORT="tám" không phải là số cổng. Hãy đặt một số từ 1 đến 65535, ví dụ PORT=4321.'],
    [
      { PORT: '70000' },
      'PORT="70000" không phải là số cổng. Hãy đặt một số từ 1 đến 65535, ví dụ PORT=4321.',
    ],
    [
      { PORT: '4321.5' },
      'PORT="4321.5" không phải là số cổng. Hãy đặt một số từ 1 đến 65535, ví dụ PORT=4321.',
    ],
    [
      { COUNTER_ORIGINS: 'https://vidu.example/' },
      'COUNTER_ORIGINS: "https://vidu.example/" phải có dạng https://www.example.gov.vn, không có "/" ở cuối.',
    ],
    [
      { COUNTER_TRUST: 'x-forwarded-for' },
      'COUNTER_TRUST="x-forwarded-for": chỉ nhận x-real-ip hoặc cf-connecting-ip.',
    ],
    [{ COUNTER_EXPORT_TOKEN: 'ngắn' }, 'COUNTER_EXPORT_TOKEN: cần ít nhất 16 ký tự, không có khoảng trắng.'],
    [{ COUNTER_STORE: 'mysql://x' }, 'COUNTER_STORE: chỉ nhận redis://máy:6379 hoặc rediss://máy:6379.'],
    [
      { LOA_NOW: 'hôm nay' },
      'LOA_NOW="hôm nay" không phải là thời điểm. Hãy viết như 2026-11-21T08:30 (giờ Việt Nam).',
    ],
    [{ OUT_DIR: '/khong/co' }, 'Chưa có trang trong /khong/co. Chạy `npm run build` trước.'],
    [
      { HOST: '203.0.113.1', PORT: '4399' },
      'HOST="203.0.113.1" không phải là địa chỉ của máy này. Bỏ trống, hoặc đặt HOST=127.0.0.1.',
    ],
  ])('says what is wrong with %j', async (setting, told) => {
    expect(await runScript('scripts/serve.ts', [], environment(setting))).toEqual({
      exitCode: 1,
      stdout: '',
      stderr: `${told}\n`,
    });
  });

  it('says so where the port is taken, and where the counter cannot be kept', async () => {
    const inUse = await runScript('scripts/serve.ts', [], environment({ HOST: '', PORT: String(takenPort) }));
    expect([inUse.exitCode, inUse.stderr]).toEqual([
      1,
      `Cổng ${takenPort} đang có chương trình khác dùng. Đặt PORT khác, ví dụ: PORT=4322 npm run serve\n`,
    ]);
    const blocked = path.join(outDir, 'tep.txt', 'dem');
    const noFolder = await runScript('scripts/serve.ts', [], environment({ COUNTER_DIR: blocked }));
    expect([noFolder.exitCode, noFolder.stderr.split('\n').length]).toEqual([1, 2]);
    expect(noFolder.stderr).toContain(`Không mở được bộ đếm trong ${blocked} (`);
    expect(noFolder.stderr).toContain('COUNTER_DIR');
  });

  it('serves the site and its counter, and ends when it is asked to', async () => {
    const port = await freePort();
    const child = spawn(process.execPath, [path.join(PROJECT, 'scripts/serve.ts')], {
      env: { PATH: process.env['PATH'], ...environment({ PORT: String(port) }) },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    onTestFinished(() => void child.kill('SIGKILL'));
    const [said] = (await once(child.stdout, 'data')) as [Buffer];
    expect(said.toString()).toBe(`Trang đang chạy tại http://localhost:${port}/ (dừng: Ctrl+C)\n`);
    const origin = `http://127.0.0.1:${port}`;
    expect(await (await fetch(`${origin}/`)).text()).toBe('Trang chủ');
    expect(await (await fetch(`${origin}/_c/health`)).json()).toEqual({ ok: true });
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([0, null]);
  });
});

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}
