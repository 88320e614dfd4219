import { describe, expect, it } from 'vitest';
import type { Finding } from '../lib/finding.ts';
import { toCodeQuality, toGithubAnnotations } from './annotations.ts';

const FINDING: Finding = {
  severity: 'error',
  rule: 'image-alt',
  file: 'articles/2026/le, hoi/index.md',
  line: 7,
  field: 'images.0.alt',
  message: 'ảnh chưa có lời tả: 100% cần',
  mend: 'ghi một câu\ncho người không nhìn thấy ảnh',
};

describe('findings on the lines of a change', () => {
  it('are commands to GitHub, with nothing that would end them early', () => {
    expect(toGithubAnnotations([FINDING, { ...FINDING, severity: 'warning' }], 'content')).toBe(
      '::error file=content/articles/2026/le%2C hoi/index.md,line=7,title=images.0.alt%3A ảnh chưa có lời tả%3A 100%25 cần::ghi một câu%0Acho người không nhìn thấy ảnh\n' +
        '::warning file=content/articles/2026/le%2C hoi/index.md,line=7,title=images.0.alt%3A ảnh chưa có lời tả%3A 100%25 cần::ghi một câu%0Acho người không nhìn thấy ảnh\n',
    );
  });

  const reported = (...findings: Finding[]) =>
    JSON.parse(toCodeQuality(findings, 'content')) as Record<string, unknown>[];

  it('are a report to GitLab, the same fault with the same fingerprint wherever it stands', () => {
    const [one, other] = reported(FINDING, { ...FINDING, message: 'khác' });
    const [, moved] = reported({ ...FINDING, file: 'site.yaml' }, { ...FINDING, line: 9 });
    expect(one).toMatchObject({
      check_name: 'image-alt',
      severity: 'blocker',
      location: { path: 'content/articles/2026/le, hoi/index.md', lines: { begin: 7 } },
    });
    expect(moved!['fingerprint']).toBe(one!['fingerprint']);
    expect(other!['fingerprint']).not.toBe(one!['fingerprint']);
  });

  it('are as many to GitLab as there are: like faults of a file have a fingerprint each', () => {
    const prints = (...lines: number[]) =>
      reported(...lines.map((line) => ({ ...FINDING, line }))).map(({ fingerprint }) => fingerprint);
    expect(new Set(prints(7, 9, 12)).size).toBe(3);
    expect(prints(8, 10, 13)).toEqual(prints(7, 9, 12));
  });

  it('say nothing where nothing is wrong', () => {
    expect(toGithubAnnotations([], 'content')).toBe('');
    expect(JSON.parse(toCodeQuality([], 'content'))).toEqual([]);
  });
});
