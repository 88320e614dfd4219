/** `npm run citations`: what it lists, and that it says so where it was called wrongly. */
import { beforeAll, describe, expect, it } from 'vitest';
import { GREEN, news } from '../check/testing.ts';
import { FIXTURE_NOW, runScript } from './support/build-fixture.ts';
import { temporaryFolder, writeFiles } from './support/folders.ts';

const FILES = {
  ...GREEN,
  'articles/2026/bai/index.md': news(
    'baiviet001',
    'Theo Kế hoạch số 15/KH-UBND ngày 12/3/2025 của UBND tỉnh.',
  ),
};

const root = temporaryFolder('site');
beforeAll(() => writeFiles(`${root}/content`, FILES));

function citations(args: readonly string[], contentDir = `${root}/content`) {
  const env = { CONTENT_DIR: contentDir, CACHE_DIR: `${root}/cache`, LOA_NOW: FIXTURE_NOW };
  return runScript('scripts/citations.ts', args, env);
}

describe('npm run citations', () => {
  it('lists documents for people and for programs', async () => {
    const { stdout, exitCode } = await citations([]);
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(
      /Kế hoạch số 15\/KH-UBND.*\n {2}articles\/2026\/bai\/index\.md\n\n1 văn bản, 0 chỗ/,
    );
    const { documents } = JSON.parse((await citations(['--json'])).stdout) as { documents: unknown[] };
    expect(documents).toEqual([expect.objectContaining({ citedBy: ['articles/2026/bai/index.md'] })]);
  });

  it('refuses what it does not know', async () => {
    for (const args of [['--foo'], ['--jsn'], ['bai.md']]) {
      const { stdout, stderr, exitCode } = await citations(args);
      expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 2 });
      expect(stderr).toContain('Cách dùng: npm run citations');
    }
  });

  it('refuses a folder that is not there', async () => {
    const { stderr, exitCode } = await citations([], '/khong-co');
    expect(exitCode).toBe(2);
    expect(stderr).toContain('Không có thư mục nội dung: /khong-co');
  });
});
