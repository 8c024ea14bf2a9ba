import { parseArgs } from 'node:util';
import { closingLine, describe, total } from './test/outcome.mjs';
import { runSteps } from './test/steps.mjs';

/**
 * Runs every check of the project, the later ones also when an earlier one fails, and ends with `N passed, N failed`.
 * `--whole` leaves no test out, `--kill` runs the long kill tests alone, `--soak` all tests in their long form. The
 * environment variable MINUTEBOOK_WHOLE is the same as `--whole`.
 */
const wantedRun = () => {
  try {
    return parseArgs({ options: { whole: { type: 'boolean' }, kill: { type: 'boolean' }, soak: { type: 'boolean' } } })
      .values;
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}`);
    console.error('To run some of the test files: npm run vitest -- tests/db/actions.test.ts');
    return process.exit(2);
  }
};

const { whole, kill, soak } = wantedRun();
if (whole || soak) process.env['MINUTEBOOK_WHOLE'] = '1';
if (kill || soak) process.env['MINUTEBOOK_LONG'] = '1';

const outcomes = await runSteps({ only: kill ? 'kill' : undefined });
for (const outcome of outcomes) console.log(describe(outcome));
const { passed, failed } = total(outcomes);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
console.log(closingLine({ passed, failed }));
