/** Which commits have their code tested: an untested one must never be published by a later one that changes nothing but content. */
import { execFileSync } from 'node:child_process';
import { chmodSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { PROJECT, temporaryFolder, writeFiles } from '../../../src/tests/support/folders.ts';

const SCRIPT = path.join(import.meta.dirname, 'code-digest.sh');

let folder: string;
beforeEach(() => {
  folder = temporaryFolder('site');
  git('init', '--quiet');
});

function git(...args: string[]): void {
  const as = ['-c', 'user.name=x', '-c', 'user.email=x@vidu.example', '-c', 'commit.gpgsign=false'];
  execFileSync('git', [...as, ...args], { cwd: folder, stdio: 'ignore' });
}

/** @returns the digest after one more commit */
function commit(files: Record<string, string>): string {
  writeFiles(folder, files);
  git('add', '--all');
  git('commit', '--quiet', '--allow-empty', '--message=x');
  return digest(folder);
}

function digest(cwd: string): string {
  return execFileSync(SCRIPT, { cwd, encoding: 'utf8' }).trim();
}

describe('the digest of the code', () => {
  it('is the same after every commit of content, and on a day without one', () => {
    const first = commit({ 'src/a.ts': '1', 'content/site.yaml': 'a' });
    expect(first).toMatch(/^[0-9a-f]{64}$/);
    expect(commit({ 'content/site.yaml': 'b', 'content/articles/x/index.md': 'x' })).toBe(first);
    expect(commit({})).toBe(first);
    expect(digest(path.join(folder, 'content'))).toBe(first);
  });

  it('is another with each change of code, and stays so until that is taken back', () => {
    const good = commit({ 'src/a.ts': '1' });
    const bad = commit({ 'src/a.ts': '2' });
    expect(bad).not.toBe(good);
    expect(commit({ 'content/site.yaml': 'a' })).toBe(bad);
    expect(commit({ 'src/a.ts': '1' })).toBe(good);
    chmodSync(path.join(folder, 'src/a.ts'), 0o755);
    expect(commit({})).not.toBe(good);
    expect(commit({ '.gitlab-ci.yml': 'x' })).not.toBe(good);
  });
});

interface Step {
  id?: string;
  if?: string;
  run?: string;
  uses?: string;
  with?: { key?: string };
}

describe('what runs the tests', () => {
  const read = (file: string) => parse(readFileSync(path.join(PROJECT, file), 'utf8')) as unknown;

  it('on GitHub: unless this very code has passed, which is noted last', () => {
    const { jobs } = read('.github/workflows/publish.yml') as {
      jobs: Record<string, { steps: Step[]; needs?: string }>;
    };
    const { steps } = jobs['code']!;
    const kept = steps.find(({ uses }) => uses?.startsWith('actions/cache@'));
    expect(kept).toMatchObject({
      id: 'passed',
      with: { key: 'tests-passed-${{ steps.code.outputs.digest }}' },
    });
    const work = steps.slice(steps.indexOf(kept!) + 1);
    expect(work.filter((step) => step.if !== "steps.passed.outputs.cache-hit != 'true'")).toEqual([]);
    expect(work.findIndex(({ run }) => run?.includes('npm test'))).toBeGreaterThanOrEqual(0);
    expect(work.at(-1)!.run).toContain('> .tests-passed');
    expect(jobs['site']!.needs).toBe('code');
  });

  it('on GitLab: by no rule of what a push changed', () => {
    const { code, stages } = read('.gitlab-ci.yml') as {
      code: { script: string[]; rules?: unknown };
      stages: string[];
    };
    expect(code.rules).toBeUndefined();
    expect(code.script.at(-1)).toContain('> .tests-passed');
    expect(stages).toEqual(['check', 'site', 'publish']);
  });
});
