/** What must not stop the server: it runs in a process of its own, for an error nobody catches would end this one. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { PROJECT, temporaryFolder, writeFiles } from '../../tests/support/folders.ts';

const SERVER = `
  import { createSiteServer } from './src/edge/node/site-server.ts';
  const server = createSiteServer(process.env.SITE);
  server.listen(0, '127.0.0.1', () => console.log(server.address().port));
`;

/** A served site, and what it answers: a status, or what became of the connection. */
async function serve() {
  const outDir = temporaryFolder('site');
  writeFiles(outDir, { 'index.html': 'trang chủ', '404.html': 'không thấy', '.loa/redirects.json': '{}' });
  const child = spawn(process.execPath, ['--input-type=module', '-e', SERVER], {
    cwd: PROJECT,
    env: { SITE: outDir },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  onTestFinished(() => void child.kill());
  const [port] = (await once(child.stdout, 'data')) as [Buffer];
  const ask = (target: string, headers = {}) =>
    fetch(`http://127.0.0.1:${String(port).trim()}${target}`, {
      headers,
      signal: AbortSignal.timeout(2000),
    }).then(
      ({ status }) => status,
      () => 'no answer',
    );
  expect(await ask('/')).toBe(200);
  return { outDir, ask };
}

describe('the site server goes on', () => {
  it('after requests that make no sense', async () => {
    const { ask } = await serve();
    for (const target of ['/%', '/%00', '/%c0%af', '/\\', '/?%', '//[', '/a?url=//['])
      expect(await ask(target)).not.toBe('no answer');
    expect(await ask('/', { Range: 'bytes=x-y', 'If-None-Match': '"', Cookie: ';;' })).toBeLessThan(500);
    expect(await ask('/')).toBe(200);
  });

  // One request from anybody: the end of the range stands before its beginning.
  it('after a range that is upside down', async () => {
    const { ask } = await serve();
    await ask('/', { Range: 'bytes=5-2' });
    expect(await ask('/')).toBe(200);
  });

  // For a moment a release is not there; from one disk to another it takes as long as the copy.
  it('while a release is being put in place', async () => {
    const { outDir, ask } = await serve();
    rmSync(outDir, { recursive: true });
    await ask('/tin-tuc/');
    writeFiles(outDir, { 'index.html': 'trang chủ', '404.html': 'không thấy' });
    expect(await ask('/')).toBe(200);
  });

  it('while its table of redirects is half written', async () => {
    const { outDir, ask } = await serve();
    writeFiles(outDir, { '.loa/redirects.json': '{"/a/":' });
    await ask('/a/');
    writeFiles(outDir, { [path.join('.loa', 'redirects.json')]: '{}' });
    expect(await ask('/')).toBe(200);
  });
});
