import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

/** What a program compiled that a test starts is kept for the next one. */
const compiled = { NODE_COMPILE_CACHE: join(import.meta.dirname, '.cache/compiled') };

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/{architecture,helpers,shared,db,electron,scripts}/**/*.test.ts'],
          environment: 'node',
          setupFiles: ['tests/helpers/same-cases.ts'],
          testTimeout: 30_000,
          // A whole installation is taken away after a test.
          hookTimeout: 60_000,
          // Half the time went into loading the same modules for each file.
          isolate: false,
          // Most of what is left is waiting for those programs.
          maxWorkers: '100%',
          env: compiled,
        },
      },
      {
        test: {
          name: 'renderer',
          include: ['tests/renderer/**/*.test.{ts,tsx}'],
          environment: 'jsdom',
          setupFiles: ['tests/helpers/page-shims.ts', 'tests/helpers/patient-waits.ts', 'tests/helpers/same-cases.ts'],
          isolate: false,
          testTimeout: 30_000,
          maxWorkers: '100%',
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          environment: 'node',
          testTimeout: 120_000,
          hookTimeout: 120_000,
          isolate: false,
          // They mostly wait for keys to be typed, two of them at a time.
          maxWorkers: 2,
          // Keys pressed at a machine's speed now and then overtake a browser; what is wrong is wrong twice, and a test that
          // was tried again is named in what is printed.
          retry: 1,
          env: compiled,
        },
      },
    ],
  },
});
