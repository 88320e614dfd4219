/** What Loa's builds are held to, where the comparison has the figure for it. */
import type { BuildName } from './contestant.ts';

export interface Figure {
  count: number;
  generator: string;
  build: BuildName;
  reference: string;
  /** Processor time against the reference's. */
  ratio: number | undefined;
  /** Megabytes. */
  peak: number;
}

interface Target {
  /** Holds for this many articles; for fewer there is no promise. */
  count: number;
  build: BuildName;
  /** Against Hugo's build of the same round. */
  ratio?: number;
  /** Megabytes. */
  peak?: number;
}

const TARGETS: readonly Target[] = [
  { count: 10_000, build: 'cold', ratio: 1.6, peak: 1_000 },
  { count: 100_000, build: 'cold', peak: 2_500 },
  { count: 3_000, build: 'one article edited', ratio: 0.3 },
  { count: 10_000, build: 'one article edited', ratio: 0.1, peak: 1_000 },
  { count: 100_000, build: 'one article edited', peak: 2_500 },
];

/** @returns each target of this very row with whether it is met; empty where it has none */
export function judge({ count, generator, build, reference, ratio, peak }: Figure): string {
  if (generator !== 'Loa') return '';
  return TARGETS.filter((target) => target.count === count && target.build === build)
    .flatMap((target) => [
      ...(target.ratio !== undefined && ratio !== undefined && reference.startsWith('Hugo')
        ? [`${ratio <= target.ratio ? '✓' : '✗'} ≤ ${target.ratio} × Hugo`]
        : []),
      ...(target.peak !== undefined && !Number.isNaN(peak)
        ? [`${peak <= target.peak ? '✓' : '✗'} ≤ ${target.peak} MB`]
        : []),
    ])
    .join(', ');
}
