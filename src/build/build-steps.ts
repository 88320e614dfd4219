/** The parts of a build that make files beside the pages: each is done again only where something that it looked at changed. */
import type { StepRecord } from './build-state.ts';
import type { BuildLedger } from './incremental/build-ledger.ts';
import type { Output } from './output/output.ts';

/** What a step may do with the output: name files, with their content. */
export type StepOutput = Pick<Output, 'write' | 'copy' | 'link'>;

/**
 * Makes files. @returns how many things the summary counts
 * @param isDamaged whether files that the step made in the last build are no longer as it made them
 */
export type Step = (output: StepOutput, isDamaged: boolean) => number | Promise<number>;

export interface Steps {
  /** Does a step, or keeps what it made in the last build. @returns what it counts */
  run(name: string, step: Step): Promise<number>;
  records(): ReadonlyMap<string, StepRecord>;
}

/** @param former what the steps of the last build made */
export function createSteps(
  former: ReadonlyMap<string, StepRecord>,
  ledger: BuildLedger,
  output: Output,
): Steps {
  const records = new Map<string, StepRecord>();
  return {
    async run(name, step) {
      const known = former.get(name);
      const isDamaged = known?.files.some((file) => !output.isThere(file)) ?? false;
      if (known && !isDamaged && ledger.holds(stepName(name))) {
        known.files.forEach(output.keep);
        records.set(name, known);
        return known.count;
      }
      const files: string[] = [];
      const named = (file: string) => {
        files.push(file);
        return file;
      };
      const count = await ledger.record(stepName(name), () =>
        step(
          {
            write: (file, content) => output.write(named(file), content),
            copy: (file, from) => output.copy(named(file), from),
            link: (file, from) => output.link(named(file), from),
          },
          isDamaged,
        ),
      );
      records.set(name, { files, count });
      return count;
    },
    records: () => records,
  };
}

/** A step's name in the ledger, where pages have the names of their files. */
export function stepName(name: string): string {
  return `step ${name}`;
}
