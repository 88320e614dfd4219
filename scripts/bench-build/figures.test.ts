import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from 'yaml';
import { describe, expect, test } from 'vitest';
import { convertArticle } from './convert-article.ts';
import type { Row } from './compare.ts';
import { isExtra, toPhases, withoutExtras } from './loa.ts';
import { measure, parseTimes } from './measure.ts';
import { lookAtOutput, writtenFiles } from './output-files.ts';
import { parseStat } from './process-tree.ts';
import { comparisonTable } from './tables.ts';
import { judge } from './targets.ts';

describe('an article for other generators', () => {
  const text = `---
id: 0001zdgkpt
kind: notice
title: "Thông báo: mời họp"
section: thong-bao
publishedAt: 2019-05-07 09:36
summary: Một câu.
legacy:
  url: https://cu.example/?ID=1
---

Đoạn một.

Đoạn hai: --- không phải hết.
`;

  test('keeps every field, those that it shows by their usual names', () => {
    const article = convertArticle('articles/2019/moi-hop-71/index.md', text);
    expect(article).toMatchObject({ section: 'thong-bao', slug: 'moi-hop-71' });
    const [, yaml, body] = article.text.split(/^---\n/m);
    expect(parse(yaml!)).toEqual({
      title: 'Thông báo: mời họp',
      date: '2019-05-07T09:36:00+07:00',
      description: 'Một câu.',
      section: 'thong-bao',
      topics: [],
      details: { id: '0001zdgkpt', kind: 'notice', legacy: { url: 'https://cu.example/?ID=1' } },
    });
    expect(body).toBe('\nĐoạn một.\n\nĐoạn hai: --- không phải hết.\n');
  });

  test('refuses what is none', () => {
    expect(() => convertArticle('articles/2019/a/index.md', 'Chỉ có lời.')).toThrow('articles/2019/a');
    expect(() =>
      convertArticle('articles/2019/a/index.md', text.replace('2019-05-07 09:36', '07/05/2019')),
    ).toThrow('07/05/2019');
  });
});

describe('what processes cost', () => {
  test('as shells and Linux write it', () => {
    expect(parseTimes('0m0.00s 0m0.01s\n1m2.500000s 0m0.250000s\n')).toBeCloseTo(62.75);
    expect(parseTimes('0m0,00s 0m0,01s\n0m1,5s 0m0,5s\n')).toBeCloseTo(2);
    expect(() => parseTimes('sh: times: not found')).toThrow('times said');
    const stat = '7 (a) b (c)) S 1 7 7 0 -1 4194560 900 80 0 0 250 50 30 20 20 0 11 0';
    expect(parseStat(stat)).toEqual({ own: 3, ended: 0.5 });
  });

  test('of a command and of what it starts', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'loa-measure-'));
    const busy = 'const { cpuUsage } = process; while (cpuUsage().user + cpuUsage().system < 300_000);';
    const twice = `require('node:child_process').spawnSync(process.execPath, ['-e', '${busy}']); ${busy}`;
    const log = path.join(folder, 'log');
    try {
      const cost = await measure({ command: [process.execPath, '-e', twice], cwd: folder }, log);
      expect(cost.cpu).toBeGreaterThan(0.55);
      const failing = measure(
        { command: [process.execPath, '-e', 'throw new Error("vì sao")'], cwd: folder },
        log,
      );
      await expect(failing).rejects.toThrow('vì sao');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test('files that were written, and no others', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'loa-written-'));
    const file = (name: string) => path.join(folder, name);
    try {
      for (const name of ['kept', 'again', 'gone']) writeFileSync(file(name), name);
      const before = lookAtOutput(folder);
      utimesSync(file('again'), 1, 1);
      rmSync(file('gone'));
      writeFileSync(file('new'), 'new');
      expect(writtenFiles(before, lookAtOutput(folder))).toEqual(['again', 'new']);
      expect(writtenFiles(lookAtOutput(file('absent')), before)).toHaveLength(3);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe("Loa's parts", () => {
  const whole = { cpu: 9, wall: 10, peak: 900 };
  const marks = [
    { phase: 'start', cpu: 1, wall: 1, peak: 100 },
    { phase: 'read', cpu: 2, wall: 2, peak: 200 },
    { phase: 'pictures', cpu: 2.5, wall: 3, peak: 300 },
    { phase: 'read', cpu: 3, wall: 3.5, peak: 300 },
    { phase: 'pages', cpu: 5, wall: 5, peak: 400 },
    { phase: 'search', cpu: 8, wall: 9, peak: 880 },
  ];

  test('add up to the whole', () => {
    const phases = toPhases(marks, whole);
    expect(phases.map(({ name, cpu }) => [name, cpu])).toEqual([
      ['start', 1],
      ['read', 1.5],
      ['pictures', 0.5],
      ['pages', 2],
      ['search', 3],
      ['end', 1],
    ]);
    expect(phases.reduce((sum, { wall }) => sum + wall, 0)).toBe(whole.wall);
  });

  test('without pictures and search', () => {
    expect(withoutExtras(marks, whole)).toEqual({ cpu: 5.5, wall: 5, peak: 400 });
    expect(['pagefind/pagefind.js', '_anh/a.webp', 'tim-kiem/index.html'].map(isExtra)).toEqual([
      ...[true, true, false],
    ]);
  });
});

describe('ratios', () => {
  const row = (generator: string, build: Row['build'], cpu: number): Row => ({
    ...{ generator, build, cpu, wall: cpu, peak: 100, written: 1, pages: 1 },
  });
  const round = (hugo: number, loa: number) => [
    row('Hugo 1', 'cold', hugo),
    row('Hugo 1', 'one article edited', hugo),
    row('Loa', 'cold', loa),
    row('Loa', 'one article added', loa),
  ];
  const cellsOf = (lines: string[], start: string) =>
    lines
      .find((line) => line.startsWith(start))!
      .split('|')
      .map((cell) => cell.trim());

  test('are of the same round, and the middle one is told', () => {
    const lines = comparisonTable(3_000, [round(1, 2), round(10, 5), round(4, 4)], 'Hugo 1');
    const cold = lines.filter((line) => line.startsWith('| cold'));
    expect(cellsOf(cold, '| cold')).toContain('Hugo 1');
    expect(cold[1]!.split('|').map((cell) => cell.trim())).toEqual(
      expect.arrayContaining(['Loa', '4.00', '1.000']),
    );
    expect(cellsOf(lines, '| one article added')).toContain('1.000');
  });

  test('are held against the targets of that count', () => {
    const figure = {
      ...{ count: 10_000, generator: 'Loa', reference: 'Hugo 1' },
      ...{ build: 'one article edited' as const, ratio: 0.11, peak: 800 },
    };
    expect(judge(figure)).toBe('✗ ≤ 0.1 × Hugo, ✓ ≤ 1000 MB');
    expect(judge({ ...figure, reference: 'Astro 7' })).toBe('✓ ≤ 1000 MB');
    expect(judge({ ...figure, count: 200 })).toBe('');
    expect(judge({ ...figure, generator: 'Loa, whole' })).toBe('');
  });
});
