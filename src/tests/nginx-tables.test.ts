/** What a release may say to nginx, which runs as root, and what it may not. Needs nginx, as `nginx.test.ts` does. */
import { rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { hostingFiles } from '../build/hosting/hosting-files.ts';
import type { RedirectTable } from '../lib/redirects.ts';
import { temporaryFolder, writeFiles } from './support/folders.ts';
import { NGINX, startNginx, type Nginx } from './support/nginx.ts';

const GOOD: RedirectTable = { '/cu/': '/tot/' };
/** nginx alone answers: nothing listens here. */
const NO_NODE = 9;

describe.skipIf(!NGINX)(`the tables of a release${NGINX ? '' : ' (skipped: nginx is not installed)'}`, () => {
  const root = path.join(temporaryFolder('site'), 'loa');
  let nginx: Nginx;

  beforeAll(async () => {
    writeFiles(root, { 'releases/1/index.html': 'Trang chủ', 'releases/1/404.html': 'Không thấy' });
    symlinkSync('releases/1', path.join(root, 'current'));
    // As on a fresh machine: nginx before any table.
    nginx = await startNginx(root, NO_NODE);
  }, 30_000);
  afterAll(() => nginx.stop());

  const publish = (table: RedirectTable, files: Record<string, string> = {}) => {
    writeFiles(path.join(root, 'current'), { ...hostingFiles(table), ...files });
    return nginx.takeTables();
  };
  const untilItLeads = (to: string) =>
    vi.waitFor(async () => expect((await nginx.get('/cu/')).headers.location).toBe(to), 5_000);

  it('are known to nginx once they are taken, and again after a change or the way back', async () => {
    expect((await nginx.get('/')).body.toString()).toBe('Trang chủ');
    expect((await nginx.get('/cu/')).status).toBe(404);
    for (const to of ['/mot/', '/hai/', '/mot/']) {
      expect(publish({ '/cu/': to })).toMatchObject({ status: 0 });
      await untilItLeads(to);
    }
  });

  it('disturb nobody where they are as before', async () => {
    publish(GOOD);
    await untilItLeads('/tot/');
    const workers = nginx.workers();
    expect(publish(GOOD)).toEqual({ status: 0, said: '' });
    expect(nginx.workers()).toBe(workers);
  });

  it.each([
    ['a directive', '"/a/" "/b/";\n}\naccess_log /etc/cron.d/x;\nmap $uri $y {\n'],
    ['two on a line', '"/a/" "/b/"; include /etc/passwd;\n'],
    ['an include', 'include /etc/passwd;\n'],
    ['a variable', '"/a/" "/$http_cookie";\n'],
    ['an address of another site', '"/a/" "https://x.example/";\n'],
    ['a pattern', '"~^/(.*)$" "/b/";\n'],
    ['a string that does not end', '"/a/" "/b/\n'],
    ['an escape', '"/a/" "/b/\\";\n'],
    ['a control character', '"/a/" "/b\u0007/";\n'],
    ['no end of the line', '"/a/" "/b/'],
  ])('are refused with %s, and those before stay', async (_, text) => {
    publish(GOOD);
    await untilItLeads('/tot/');
    const { status, said } = publish(GOOD, { '.loa/nginx/redirects.map': `"/cu/" "/xau/";\n${text}` });
    expect(status).toBe(1);
    expect(said).toMatch(/redirects\.map:\d+: không phải một dòng địa chỉ chuyển tiếp/);
    expect(nginx.isStartable()).toBe(true);
    expect((await nginx.get('/cu/')).headers.location).toBe('/tot/');
  });

  it.each([
    ['an address twice', '"/cu/" "/xau/";\n"/CU/" "/xau/";\n', 'conflicting parameter'],
    ['an address too long for it', `"/${'a'.repeat(1_180)}" "/xau/";\n`, 'map_hash_bucket_size'],
  ])('are given back where nginx refuses %s', async (_, text, why) => {
    publish(GOOD);
    await untilItLeads('/tot/');
    const { status, said } = publish(GOOD, { '.loa/nginx/redirects.map': text });
    expect(status).toBe(1);
    expect(said).toContain(why);
    expect(said).toContain('nginx giữ bảng cũ');
    expect(nginx.isStartable()).toBe(true);
    expect((await nginx.get('/cu/')).headers.location).toBe('/tot/');
    expect(publish({ '/cu/': '/moi/' })).toMatchObject({ status: 0 });
    await untilItLeads('/moi/');
  });

  it('may be missing, and nginx keeps those that it has', async () => {
    publish(GOOD);
    await untilItLeads('/tot/');
    rmSync(path.join(root, 'current/.loa/nginx/redirects.map'));
    expect(nginx.takeTables().status).toBe(1);
    expect(nginx.isStartable()).toBe(true);
    expect((await nginx.get('/cu/')).headers.location).toBe('/tot/');
  });
});
