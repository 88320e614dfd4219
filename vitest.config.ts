import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

// The time zone is left as the machine has it: tests must pass under any, and CI runs them under several.
export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'],
    // Tests start commands and native libraries (sharp, satteri), which do not all bear worker threads.
    pool: 'forks',
    // Many tests wait, for a browser or a server: two at a time even where Vitest would leave a core free.
    maxWorkers: Math.max(2, availableParallelism()),
    testTimeout: 15_000,
    hookTimeout: 60_000,
  },
});
