/** `npm run verify`: what it says where there is nothing to look at. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { expect, it } from 'vitest';
import { GREEN, NOW, withFolder } from '../check/testing.ts';

const COMMAND = path.resolve(import.meta.dirname, '../../scripts/verify.ts');

function run(env: NodeJS.ProcessEnv, ...options: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, ...options], {
    env: { ...process.env, LOA_NOW: NOW, ...env },
    encoding: 'utf8',
  });
  return { status, stdout, said: stderr };
}

it('refuses to judge a site without the content that it was built from', () => {
  withFolder({ 'index.html': '<!DOCTYPE html>' }, (root) => {
    const missing = `${root}/khong-co`;
    expect(run({ CONTENT_DIR: missing, OUT_DIR: root, CACHE_DIR: `${root}/.cache` })).toEqual({
      status: 2,
      stdout: '',
      said: `Không có thư mục nội dung: ${missing}\n`,
    });
  });
});

it('refuses a folder in which nothing was built, and a host that it does not know', () => {
  withFolder(GREEN, (root) => {
    const env = { CONTENT_DIR: root, OUT_DIR: `${root}/dist`, CACHE_DIR: `${root}/.cache` };
    expect(run(env)).toMatchObject({ status: 2, said: expect.stringContaining('npm run build') as string });
    const strange = run(env, '--target', 'khong-co');
    expect(strange).toMatchObject({ status: 2, said: expect.stringContaining('Cách dùng') as string });
  });
});
