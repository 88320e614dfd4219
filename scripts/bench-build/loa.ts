/** Loa in the comparison: its build says after each part what it has used so far. */
import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { PICTURES_FOLDER } from '../../src/build/pictures.ts';
import { SEARCH_FOLDER } from '../../src/build/search-index.ts';
import { fromInstant, toInstant } from '../../src/lib/local-time.ts';
import type { Contestant } from './contestant.ts';
import type { Cost } from './measure.ts';

/** Written by `loa-build.ts` at the end of each part of a build. */
export interface Mark {
  /** The part that ended; the same name may come twice. */
  phase: string;
  /** Seconds of processor since the process began, its children's included. */
  cpu: number;
  /** Seconds since the build's process began. */
  wall: number;
  /** The most memory that the process held so far, in megabytes. */
  peak: number;
}

export interface Phase {
  name: string;
  cpu: number;
  wall: number;
}

const MARKS_FILE = 'marks.json';
const ROOT = path.resolve(import.meta.dirname, '../..');

/** What of the project a build reads, and this script. */
const PROJECT_PARTS = [
  ...['src', 'public', 'scripts/bench-build'],
  ...['astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'],
];

/** What no other generator of the comparison makes: parts of a build, and folders of the output. */
const APART = ['pictures', 'search'];
const APART_FOLDERS = [PICTURES_FOLDER, SEARCH_FOLDER];

/** As in life no two builds have the same time. */
let minute = 0;

export const loa: Contestant = {
  name: 'Loa',
  output: 'dist',
  builds: ['cold', 'nothing changed', 'one article edited', 'one article added'],
  prepare(corpus, folder) {
    cpSync(corpus, path.join(folder, 'content'), { recursive: true });
    // A copy: what somebody edits meanwhile must not make a build a cold one, and Astro's types are written beside the code.
    for (const part of PROJECT_PARTS)
      cpSync(path.join(ROOT, part), path.join(folder, 'project', part), { recursive: true });
    linkPackages(path.join(folder, 'project/node_modules'));
  },
  articleFile: (file) => `content/${file}`,
  build: (folder) => ({
    command: [
      process.execPath,
      ...nodeFlags(),
      path.join(folder, 'project/scripts/bench-build/loa-build.ts'),
      path.join(folder, MARKS_FILE),
    ],
    cwd: path.join(folder, 'project'),
    env: {
      CONTENT_DIR: path.join(folder, 'content'),
      OUT_DIR: path.join(folder, 'dist'),
      CACHE_DIR: path.join(folder, 'cache'),
      LOA_NOW: fromInstant(toInstant('2026-11-21T08:00') + ++minute * 60_000),
    },
  }),
};

/** What `npm run build` tells Node of the memory that it may use. */
function nodeFlags(): string[] {
  const { scripts } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as {
    scripts: { build: string };
  };
  return scripts.build.split(' ').filter((word) => word.startsWith('--'));
}

/** Whether a file of the output is made by what is taken out of the comparison. */
export function isExtra(file: string): boolean {
  return APART_FOLDERS.includes(file.split('/')[0]!);
}

export function readMarks(folder: string): Mark[] {
  return JSON.parse(readFileSync(path.join(folder, MARKS_FILE), 'utf8')) as Mark[];
}

/** What each part used, in the order in which they began; what is left of the whole is the process' end. */
export function toPhases(marks: readonly Mark[], whole: Cost): Phase[] {
  const phases = new Map<string, Phase>();
  let before = { cpu: 0, wall: 0 };
  for (const { phase, cpu, wall } of [...marks, { phase: 'end', ...whole }]) {
    const known = phases.get(phase) ?? { name: phase, cpu: 0, wall: 0 };
    // Clocks of two kinds are compared: a child's time comes in hundredths.
    known.cpu += Math.max(0, cpu - before.cpu);
    known.wall += Math.max(0, wall - before.wall);
    phases.set(phase, known);
    before = { cpu, wall };
  }
  return [...phases.values()];
}

/** What a build costs without what others do not have: pictures, and the search with its memory. */
export function withoutExtras(marks: readonly Mark[], whole: Cost): Cost {
  const extras = toPhases(marks, whole).filter(({ name }) => APART.includes(name));
  const search = marks.findIndex(({ phase }) => phase === 'search');
  return {
    cpu: extras.reduce((rest, { cpu }) => rest - cpu, whole.cpu),
    wall: extras.reduce((rest, { wall }) => rest - wall, whole.wall),
    peak: search > 0 ? marks[search - 1]!.peak : whole.peak,
  };
}

/** Packages are shared; the caches that tools keep beside them are this site's own. */
function linkPackages(folder: string): void {
  mkdirSync(folder);
  const packages = path.join(ROOT, 'node_modules');
  for (const name of readdirSync(packages))
    if (!name.startsWith('.')) symlinkSync(path.join(packages, name), path.join(folder, name));
}
