import { defineConfig } from 'vitest/config';

// The time zone is left as the machine has it: tests must pass under any, and CI runs them under several.
export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'],
    // Tests start commands and native libraries (sharp, satteri), which do not all bear worker threads.
    pool: 'forks',
    // One at a time: Astro keeps its list of content modules in the checkout, and two builds would mix them up.
    maxWorkers: 1,
    testTimeout: 15_000,
    // A second, as by default, is short for a browser on a machine that does other things as well.
    expect: { poll: { timeout: 10_000 } },
    hookTimeout: 60_000,
  },
});
