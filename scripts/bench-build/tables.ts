/** Figures as tables: each generator beside the one that all are measured against, and where Loa's time goes. */
import type { BuildName } from './contestant.ts';
import type { Row } from './compare.ts';
import { judge } from './targets.ts';

/** The rows of one count, round by round; every round has the same rows in the same order. */
export type Rounds = readonly (readonly Row[])[];

const BUILDS: readonly BuildName[] = ['cold', 'one article edited', 'one article added', 'nothing changed'];

/**
 * @param reference the generator whose processor time is 1
 * @returns lines of a Markdown table
 */
export function comparisonTable(count: number, rounds: Rounds, reference: string): string[] {
  const lines = BUILDS.flatMap((build) =>
    rowsOf(rounds, build).map(({ generator }) => {
      const own = rowsOf(rounds, build, generator);
      const ratio = ratioTo(rounds, build, generator, reference);
      const one = {
        cpu: middle(own.map(({ cpu }) => cpu)),
        wall: middle(own.map(({ wall }) => wall)),
        peak: middle(own.map(({ peak }) => peak ?? NaN)),
      };
      return [
        ...[build, generator, one.cpu.toFixed(2), ratio?.toFixed(3) ?? '', one.wall.toFixed(2)],
        Number.isNaN(one.peak) ? '–' : one.peak.toFixed(0),
        String(middle(own.map(({ written }) => written))),
        String(middle(own.map(({ pages }) => pages))),
        judge({ count, generator, build, reference, ratio, peak: one.peak }),
      ];
    }),
  );
  const header = ['build', 'generator', 'CPU s', `× ${reference}`, 'wall s', 'peak MB', 'written', 'pages'];
  return toTable([...header, 'target'], lines);
}

/** Seconds of processor of each part of Loa's builds. */
export function phaseTable(rounds: Rounds): string[] {
  const builds = BUILDS.filter((build) => rowsOf(rounds, build).some(({ phases }) => phases));
  const phasesOf = (build: BuildName) =>
    rounds.flatMap((rows) => rows.filter((row) => row.build === build).flatMap(({ phases }) => phases ?? []));
  const names = [...new Set(builds.flatMap((build) => phasesOf(build).map(({ name }) => name)))];
  const lines = builds.map((build) => [
    build,
    ...names.map((name) =>
      middle(
        phasesOf(build)
          .filter((phase) => phase.name === name)
          .map(({ cpu }) => cpu),
      ).toFixed(2),
    ),
  ]);
  return toTable(['Loa, CPU s', ...names], lines);
}

/** Rows of a build: one of each generator or, of one generator, one of each round. */
function rowsOf(rounds: Rounds, build: BuildName, generator?: string): readonly Row[] {
  if (generator === undefined) return (rounds[0] ?? []).filter((row) => row.build === build);
  return rounds.flatMap((rows) => rows.filter((row) => row.build === build && row.generator === generator));
}

/** Of figures of the same round: what the machine did besides weighs on both. */
function ratioTo(rounds: Rounds, build: BuildName, generator: string, reference: string): number | undefined {
  // Whoever builds everything anew builds an added article as it builds an edited one.
  const peerBuild = build === 'cold' ? 'cold' : 'one article edited';
  const ratios = rounds.flatMap((rows) => {
    const own = rows.find((row) => row.build === build && row.generator === generator);
    const other = rows.find((row) => row.build === peerBuild && row.generator === reference);
    return own && other ? [own.cpu / other.cpu] : [];
  });
  return ratios.length > 0 ? middle(ratios) : undefined;
}

export function middle(figures: readonly number[]): number {
  return figures.toSorted((a, b) => a - b)[Math.floor(figures.length / 2)] ?? NaN;
}

function toTable(header: readonly string[], lines: readonly (readonly string[])[]): string[] {
  const widths = header.map((cell, at) => Math.max(cell.length, ...lines.map((line) => line[at]!.length)));
  const format = (cells: readonly string[]) =>
    `| ${cells.map((cell, at) => cell.padEnd(widths[at]!)).join(' | ')} |`;
  return [
    format(header),
    `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`,
    ...lines.map(format),
  ];
}
