import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../lib/finding.ts';
import { GREEN, news, NOW, withFolder, type Files } from './testing.ts';

const COMMAND = path.resolve(import.meta.dirname, '../../scripts/check.ts');

function run(root: string, ...options: string[]) {
  // Folders whose names begin with a dot are no content.
  const env = { ...process.env, CONTENT_DIR: root, CACHE_DIR: path.join(root, '.cache'), LOA_NOW: NOW };
  return spawnSync(process.execPath, [COMMAND, ...options], { env, encoding: 'utf8' });
}

const UNTIDY: Files = {
  ...GREEN,
  'articles/2026/bai/index.md': news(undefined, 'Hai  dấu cách. Lặp lặp từ.'),
};

describe('npm run check', () => {
  it('succeeds with warnings, fails with errors', () => {
    withFolder(UNTIDY, (root) => {
      const { status, stdout } = run(root);
      expect(status).toBe(0);
      expect(stdout).toContain(`${root}/articles/2026/bai/index.md:9  Nhắc  có dấu cách thừa`);
      expect(stdout).toContain('0 lỗi, 2 nhắc nhở trong 1 tệp');
      expect(stdout).not.toContain('\u001B');
    });
    withFolder({ ...GREEN, 'articles/2026/bai/index.md': news(undefined, '<b>x</b>') }, (root) => {
      expect(run(root).status).toBe(1);
    });
  });

  it('mends with --fix, says what it changed, and changes nothing the second time', () => {
    withFolder(UNTIDY, (root) => {
      const first = run(root, '--fix');
      expect(first.stdout).toContain('Đã sửa 1 dòng trong 1 tệp');
      expect(first.stdout).toContain(
        'index.md:9  “Hai  dấu cách. Lặp lặp từ.” → “Hai dấu cách. Lặp lặp từ.”',
      );
      expect(first.stdout).toContain('0 lỗi, 1 nhắc nhở trong 1 tệp');
      expect(readFileSync(`${root}/articles/2026/bai/index.md`, 'utf8')).toContain('Hai dấu cách.');
      expect(run(root, '--fix').stdout).toContain('Không có gì để sửa tự động.');
    });
  });

  it('speaks JSON', () => {
    withFolder(UNTIDY, (root) => {
      const { findings } = JSON.parse(run(root, '--json').stdout) as { findings: Finding[] };
      expect(findings.map(({ rule, line }) => `${rule}:${line}`)).toEqual([
        'doubled-word:9',
        'text-spaces:9',
      ]);
    });
  });

  it('explains itself where it is called wrongly', () => {
    withFolder(GREEN, (root) => {
      expect(run(root, '--fixx')).toMatchObject({
        status: 2,
        stderr: expect.stringContaining('Cách dùng') as string,
      });
      expect(run(`${root}/khong-co`)).toMatchObject({
        status: 2,
        stderr: expect.stringContaining('Không có thư mục') as string,
      });
    });
  });
});
