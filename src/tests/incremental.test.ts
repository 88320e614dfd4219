/**
 * A build upon what the last one left gives the bytes of a build from nothing: whatever was edited in between, and
 * whatever happened to the output and to the cache. `npm run bench:incremental` does more of the first.
 */
import { spawn } from 'node:child_process';
import { hash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { readBuildState } from '../build/build-state.ts';
import { writeCorpus } from '../corpus/write-corpus.ts';
import { runScript } from './support/build-fixture.ts';
import { listFiles } from '../store/list-files.ts';
import { PROJECT, temporaryFolder } from './support/folders.ts';

const NOW = '2026-11-21T08:00';

/** A site's folders, and the commands that build it. */
interface Place {
  contentDir: string;
  cacheDir: string;
  outDir: string;
}

let first: Place;
/** What a build of the corpus gives, and what it gives after the edit. */
let before: Record<string, string>;
let after: Record<string, string>;

function makePlace(): Place {
  const folder = temporaryFolder('site');
  const place = {
    contentDir: path.join(folder, 'content'),
    cacheDir: path.join(folder, 'cache'),
    outDir: path.join(folder, 'dist'),
  };
  writeCorpus({ seed: 'loa', count: 40, out: place.contentDir });
  return place;
}

/** The folders as they were after the first build, at the same place: a cache is of use nowhere else. */
function restorePlace(): Place {
  const folder = path.dirname(first.cacheDir);
  rmSync(folder, { recursive: true, force: true });
  cpSync(`${folder}-kept`, folder, { recursive: true, preserveTimestamps: true });
  return first;
}

const environmentOf = ({ contentDir, cacheDir, outDir }: Place) => ({
  CONTENT_DIR: contentDir,
  CACHE_DIR: cacheDir,
  OUT_DIR: outDir,
  LOA_NOW: NOW,
});

async function build(place: Place): Promise<Record<string, string>> {
  const { exitCode, stdout, stderr } = await runScript('scripts/build.ts', [], environmentOf(place));
  expect(exitCode, `${stdout}${stderr}`).toBe(0);
  return read(place.outDir);
}

/** Every file of the output, by the digest of its bytes. */
function read(outDir: string): Record<string, string> {
  const digestOf = (file: string) => hash('sha1', readFileSync(path.join(outDir, file)), 'hex');
  return Object.fromEntries(listFiles(outDir).map((file) => [file, digestOf(file)]));
}

function edit({ contentDir }: Place): void {
  const file = listFiles(contentDir).find((one) => one.endsWith('index.md'))!;
  writeFileSync(
    path.join(contentDir, file),
    `${readFileSync(path.join(contentDir, file), 'utf8')}\nThêm một câu vào cuối bài.\n`,
  );
}

/** What a build leaves of its work where nothing of the last one is known: only the compiled templates are kept, to save time. */
async function buildAnew(place: Place): Promise<Record<string, string>> {
  const anew = { ...place, cacheDir: `${place.cacheDir}-anew`, outDir: `${place.outDir}-anew` };
  rmSync(anew.outDir, { recursive: true, force: true });
  rmSync(anew.cacheDir, { recursive: true, force: true });
  mkdirSync(anew.cacheDir);
  for (const name of ['templates', 'addresses.json'])
    cpSync(path.join(place.cacheDir, name), path.join(anew.cacheDir, name), { recursive: true });
  return build(anew);
}

beforeAll(async () => {
  first = makePlace();
  before = await build(first);
  const folder = path.dirname(first.cacheDir);
  cpSync(folder, `${folder}-kept`, { recursive: true, preserveTimestamps: true });
  edit(first);
  after = await buildAnew(first);
  expect(after).not.toEqual(before);
}, 120_000);

describe('a build upon another', () => {
  it('gives the bytes of a build from nothing, over a series of edits at random', async () => {
    const script = 'scripts/bench-incremental.ts';
    const { exitCode, stdout, stderr } = await runScript(script, [
      '--count',
      '200',
      '--edits',
      '20',
      '--share-search',
    ]);
    expect(exitCode, `${stdout}${stderr}`).toBe(0);
  }, 300_000);

  it('writes nothing where nothing changed, and one article’s page where one changed', async () => {
    // Not a copy: in one, the output and its twin share no files.
    const place = makePlace();
    await build(place);
    const identityOf = (file: string) => {
      const { ino, mtimeMs } = statSync(path.join(place.outDir, file));
      return `${ino} ${mtimeMs}`;
    };
    const identities = () =>
      Object.fromEntries(listFiles(place.outDir).map((file) => [file, identityOf(file)]));
    const untouched = identities();
    expect(await build(place)).toEqual(before);
    expect(identities()).toEqual(untouched);
    edit(place);
    expect(await build(place)).toEqual(after);
    const pages = Object.entries(identities()).filter(
      ([file, identity]) => file.endsWith('.html') && untouched[file] !== identity,
    );
    expect(pages).toHaveLength(1);
  }, 120_000);

  it('makes nothing again because a minute has passed', () => {
    const { looks } = readBuildState(restorePlace().cacheDir);
    const whoLookedAt = (fact: string) =>
      looks.owners.filter((_, owner) =>
        looks.looks
          .subarray(looks.starts[owner], looks.starts[owner + 1])
          .some((at) => looks.names[at] === fact),
      );
    // What has closed by now, what day it is: such answers are looked at, and the clock only to find them.
    expect(looks.names.filter((name) => name.startsWith('closed:'))).not.toEqual([]);
    expect(whoLookedAt('now')).toEqual(['# grounds']);
  });

  it.each<[string, (place: Place) => void]>([
    ['the output is gone', ({ outDir }) => rmSync(outDir, { recursive: true })],
    [
      'the output was edited by hand',
      ({ outDir }) => {
        for (const file of listFiles(outDir).filter((_, at) => at % 3 === 0))
          writeFileSync(path.join(outDir, file), 'x');
      },
    ],
    [
      'files of the output are missing',
      ({ outDir }) => rmSync(path.join(outDir, 'luu-tru'), { recursive: true }),
    ],
    [
      'the state is cut short',
      ({ cacheDir }) => {
        const file = path.join(cacheDir, 'site/state.bin');
        writeFileSync(file, readFileSync(file).subarray(0, 5000));
      },
    ],
    [
      'the compiled templates are damaged',
      ({ cacheDir }) => {
        const file = listFiles(path.join(cacheDir, 'templates')).find((one) =>
          one.endsWith('server/entry.mjs'),
        )!;
        writeFileSync(path.join(cacheDir, 'templates', file), 'throw 1');
      },
    ],
    [
      'only the output is left',
      ({ cacheDir }) => {
        for (const name of ['site', 'content', 'search'])
          rmSync(path.join(cacheDir, name), { recursive: true, force: true });
      },
    ],
  ])(
    'gives them too where %s',
    async (_, damage) => {
      const place = restorePlace();
      damage(place);
      expect(await build(place)).toEqual(before);
      edit(place);
      damage(place);
      expect(await build(place)).toEqual(after);
    },
    120_000,
  );

  it('knows the state of another folder of content for what it is', async () => {
    const place = restorePlace();
    const other = `${place.contentDir}-khac`;
    writeCorpus({ seed: 'khac', count: 15, out: other });
    const built = await build({ ...place, contentDir: other });
    expect(built).toEqual(await buildAnew({ ...place, contentDir: other }));
  }, 120_000);
});

describe('a build that is killed', () => {
  it('leaves the old site or the new one, whole, and the next build goes on from there', async () => {
    const place = restorePlace();
    const started = performance.now();
    edit(place);
    await build(place);
    const duration = performance.now() - started;
    const found = new Set<string>();
    for (const part of [0.5, 0.75, 0.85, 0.95]) {
      const victim = restorePlace();
      edit(victim);
      await killAfter(victim, duration * part);
      const left = existsSync(victim.outDir) ? read(victim.outDir) : 'between two moves';
      // The one moment without a site is between two renames; the next build ends it.
      if (left !== 'between two moves') expect([before, after]).toContainEqual(left);
      found.add(left === before ? 'old' : 'new');
      expect(await build(victim)).toEqual(after);
    }
    expect(found.size).toBeGreaterThan(0);
  }, 180_000);
});

function killAfter(place: Place, milliseconds: number): Promise<void> {
  const { PATH, HOME, TMPDIR } = process.env;
  const child = spawn(process.execPath, [path.join(PROJECT, 'scripts/build.ts')], {
    cwd: PROJECT,
    env: { PATH, HOME, TMPDIR, ...environmentOf(place) },
    stdio: 'ignore',
  });
  const ended = new Promise<void>((resolve) => child.on('exit', () => resolve()));
  void wait(milliseconds).then(() => child.kill('SIGKILL'));
  return ended;
}

describe('two builds at the same time', () => {
  it('take turns', async () => {
    const place = restorePlace();
    edit(place);
    const [one, other] = await Promise.all([build(place), build(place)]);
    expect(other).toEqual(one);
    expect(read(place.outDir)).toEqual(after);
  }, 120_000);
});
