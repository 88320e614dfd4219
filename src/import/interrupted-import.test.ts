/** A run may be killed at any moment: what it leaves is whole, and the next one ends as if nothing had happened. */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readContent } from '../store/content.ts';
import { STATE_FILE } from './import-state.ts';
import { writeLegacyCorpus } from './legacy-corpus/write-legacy-corpus.ts';
import { REPORT_FILE, writeHtmlReport } from './report/html-report.ts';
import { runImport } from './run-import.ts';
import { importFiles, makeWorkspace, type Workspace } from './testing.ts';

fc.configureGlobal({ seed: 20261122 });

let workspace: Workspace;
beforeEach(() => {
  workspace = makeWorkspace();
});
afterEach(() => {
  workspace.remove();
});

/** Bytes of every file, without the times of change. */
const contents = (folder: string) =>
  Object.entries(workspace.snapshot(folder)).map(([file, { text }]) => [file, text] as const);

describe('an interrupted import', () => {
  it('has the same result wherever a run was cut short, and whatever the order', async () => {
    await writeLegacyCorpus(workspace.at('mirror'), 12);
    const sources = ['eduportal', 'home-made', 'nukeviet', 'sharepoint', 'wordpress'].map(
      (name) => `mirror/hoason.example.vn/${name}`,
    );
    const whole = { files: sources.map((file) => workspace.at(file)), force: false };
    const report = (out: string) => path.join(workspace.at(out), REPORT_FILE);
    const finish = (out: string, files = whole.files) =>
      runImport({ ...whole, files, outDir: workspace.at(out) }, (result) =>
        writeHtmlReport(result, report(out)),
      );
    await finish('x');
    const expected = contents('x');
    let round = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.constantFrom('read', 'write'), fc.integer({ min: 1, max: 12 })), {
          maxLength: 3,
        }),
        fc.shuffledSubarray(whole.files, { minLength: whole.files.length }),
        async (cuts, files) => {
          const out = `y${round++}`;
          for (const [step, at] of cuts) {
            const cut = runImport(
              { ...whole, files, outDir: workspace.at(out) },
              () => undefined,
              (point) => {
                if (point.step === step && point.done === at) throw new Error('cut short');
              },
            );
            await expect(cut).rejects.toThrow('cut short');
            for (const entry of readContent(workspace.at(out)).articles)
              expect(entry.typed['title']).toBeTruthy();
          }
          await finish(out, files);
          expect(contents(out)).toEqual(expected);
        },
      ),
      { numRuns: 12 },
    );
  }, 60_000);

  it('knows its own site.yaml though it was killed before it could note it', async () => {
    await writeLegacyCorpus(workspace.at('mirror'), 3);
    const request = { files: [workspace.at('mirror')], outDir: workspace.at('out'), force: false };
    await importFiles(request);
    const expected = contents('out');
    const state = workspace.at(`out/${STATE_FILE}`);
    writeFileSync(state, readFileSync(state, 'utf8').replace(/ {2}"site": .*\n/, ''));
    expect((await importFiles(request)).site.status).toBe('unchanged');
    expect(contents('out')).toEqual(expected);
  });

  it('survives kill -9', async () => {
    await writeLegacyCorpus(workspace.at('mirror'), 40);
    const command = (out: string) => [
      path.join(import.meta.dirname, '../../scripts/import.ts'),
      workspace.at('mirror'),
      '--out',
      workspace.at(out),
    ];
    const start = (out: string) => spawn(process.execPath, command(out), { stdio: 'ignore' });
    const ended = (child: ReturnType<typeof start>) => new Promise((resolve) => child.once('exit', resolve));
    expect(await ended(start('x'))).toBe(0);
    const child = start('y');
    const gone = ended(child);
    const journal = workspace.at('y/.loa-import.journal');
    while (child.exitCode === null && !existsSync(journal))
      await new Promise((resolve) => setTimeout(resolve, 2));
    child.kill('SIGKILL');
    await gone;
    expect(await ended(start('y'))).toBe(0);
    expect(contents('y')).toEqual(contents('x'));
  }, 60_000);
});

describe('what staff did while an import was cut short', () => {
  it('is kept', async () => {
    await writeLegacyCorpus(workspace.at('mirror'), 4);
    const request = { files: [workspace.at('mirror')], outDir: workspace.at('out'), force: false };
    const cut = runImport(
      request,
      () => undefined,
      ({ step, done }) => {
        if (step === 'write' && done === 3) throw new Error('cut short');
      },
    );
    await expect(cut).rejects.toThrow('cut short');
    const [first] = readContent(workspace.at('out')).articles;
    writeFileSync(first!.absolutePath, first!.raw.replace('kind: news', 'kind: news\ntopics: [x]'));
    const { files } = await importFiles(request);
    expect(files.map(({ status }) => status).sort()).toContain('kept');
    expect(readFileSync(first!.absolutePath, 'utf8')).toContain('topics: [x]');
  });
});
