/** `npm run release` as people start it: what is no built site, and what is no release, never comes before readers. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { hostingFiles } from '../build/hosting/hosting-files.ts';
import { readSiteFolder } from '../publish/release-folders.ts';
import { runScript } from './support/build-fixture.ts';
import { PROJECT, temporaryFolder, writeFiles } from './support/folders.ts';

let outDir: string;
let root: string;
beforeEach(() => {
  outDir = path.join(temporaryFolder('site'), 'dist');
  root = path.join(temporaryFolder('site'), 'loa');
});

function build(text: string, isPreview = false): void {
  writeFiles(outDir, {
    'index.html': text,
    '404.html': 'Không tìm thấy trang.',
    ...hostingFiles({}, isPreview),
  });
}

const release = (...args: string[]) => runScript('scripts/release.ts', args, { OUT_DIR: outDir });
const seen = () => readFileSync(path.join(root, 'current/index.html'), 'utf8');

async function publish(...texts: string[]): Promise<void> {
  for (const text of texts) {
    build(text);
    expect(await release(root)).toMatchObject({ exitCode: 0, stderr: '' });
  }
}

/** Refused with a sentence (and no stack), exit 2, and nothing made of it. */
async function expectRefusal(args: string[], told: string): Promise<void> {
  const { exitCode, stdout, stderr } = await release(...args);
  expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
  expect(stderr).toContain(told);
  expect(stderr).not.toMatch(/ENOENT|^\s+at /m);
}

describe('npm run release, what is published', () => {
  it('refuses a folder that is missing, empty, or no built site', async () => {
    await expectRefusal([root], `Trong ${outDir} không có trang đã dựng`);
    mkdirSync(outDir);
    await expectRefusal([root], 'thiếu 404.html, .loa, _headers');
    writeFiles(outDir, { 'index.html': 'một trang khác', '404.html': '' });
    await expectRefusal([root], 'thiếu .loa, _headers');
    expect(existsSync(root)).toBe(false);
  });

  it('refuses a preview, which shows drafts', async () => {
    await publish('đã đăng');
    build('bản nháp', true);
    await expectRefusal([root], 'là bản xem trước, có cả bài nháp');
    expect(seen()).toBe('đã đăng');
  });

  it('refuses to put releases inside of what is published', async () => {
    build('một');
    for (const folder of [outDir, path.join(outDir, 'srv')])
      await expectRefusal([folder], 'nằm trong thư mục trang vừa dựng');
    expect(readdirSync(outDir)).not.toContain('releases');
  });

  it('refuses what it does not understand, and publishes nothing', async () => {
    build('một');
    await expectRefusal([], 'Cách dùng');
    await expectRefusal([''], 'Cách dùng');
    await expectRefusal([root, 'thua'], 'Cách dùng');
    await expectRefusal([root, '--list', '--rollback'], 'Cách dùng');
    await expectRefusal([root, '--la'], 'Cách dùng');
    await expectRefusal([root, '--keep', '1'], '--keep: cần giữ ít nhất 2 bản');
    expect(existsSync(root)).toBe(false);
  });

  it('publishes for another user to read, where whoever publishes keeps files private', () => {
    build('một '.repeat(1000));
    const command = [process.execPath, path.join(PROJECT, 'scripts/release.ts'), root];
    execFileSync('sh', ['-c', 'umask 077 && "$@"', 'sh', ...command], {
      env: { ...process.env, OUT_DIR: outDir },
    });
    const [name] = readSiteFolder(root).releases;
    const modes = ['', 'index.html', 'index.html.br', '.loa', '.loa/release.json'].map((file) =>
      (statSync(path.join(root, 'releases', name!, file)).mode & 0o777).toString(8),
    );
    expect(modes).toEqual(['755', '644', '644', '755', '644']);
  });
});

describe('npm run release -- --rollback', () => {
  it('takes --to only for going back', async () => {
    await publish('một');
    build('hai');
    await expectRefusal([root, '--to', readSiteFolder(root).releases[0]!], '--to chỉ đi cùng --rollback');
    await expectRefusal([root, '--rollback', '--keep', '5'], '--keep chỉ dùng khi đăng');
    expect(seen()).toBe('một');
  });

  it('goes back to releases only, never to another folder', async () => {
    await publish('một', 'hai!');
    const [first] = readSiteFolder(root).releases;
    writeFiles(root, { 'incoming/index.html': 'đang gửi lên', 'releases/ghi-chu.txt': '' });
    for (const name of ['', '.', '../..', '../incoming', 'ghi-chu.txt', 'khong-co'])
      await expectRefusal([root, '--rollback', '--to', name], `Không có bản “${name}” trong ${root}.`);
    expect(seen()).toBe('hai!');
    expect(await release(root, '--rollback', '--to', first!)).toMatchObject({ exitCode: 0 });
    expect(seen()).toBe('một');
  });

  it('makes no folder where there is no site', async () => {
    await expectRefusal([root, '--rollback'], `Không có thư mục ${root}`);
    expect(existsSync(root)).toBe(false);
  });

  it('publishes though `current` leads to what is no release', async () => {
    await publish('một');
    rmSync(path.join(root, 'current'));
    symlinkSync('releases/da-xoa', path.join(root, 'current'));
    await publish('hai!');
    expect(seen()).toBe('hai!');
  });
});
