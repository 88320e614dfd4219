import { describe, expect, it } from 'vitest';
import { progressBar } from './progress.ts';

describe('progressBar', () => {
  it('shows each step to its end, on one line, and not more often than anybody can see', () => {
    const written: string[] = [];
    let time = 0;
    const bar = progressBar(
      (text) => written.push(text),
      () => time,
    );
    for (let done = 1; done <= 1000; done++) {
      time += 10;
      bar({ step: 'read', done, total: 1000 });
    }
    bar({ step: 'write', done: 1, total: 2 });
    time += 200;
    bar({ step: 'write', done: 1, total: 2 });
    bar.clear();
    expect(written.length).toBeLessThan(100);
    expect(written.every((text) => text.startsWith('\r\u001B[K') && !text.includes('\n'))).toBe(true);
    expect(written.some((text) => /Đọc █+░+ \d+\/1\.000 bài, còn \d+ giây/.test(text))).toBe(true);
    expect(written.some((text) => text.includes('Đọc ████████████████████████ 1.000/1.000 bài'))).toBe(true);
    expect(written.at(-2)).toContain('Ghi ████████████░░░░░░░░░░░░ 1/2 bài');
  });
});
