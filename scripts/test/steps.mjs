import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { cache, PROJECT_NODE, root } from '../lib/places.mjs';
import { run } from '../lib/process.mjs';
import { longFiles } from './long-files.mjs';
import { countReport } from './vitest-report.mjs';

/** @typedef {import('./outcome.mjs').Outcome} Outcome */
/** @typedef {Omit<Outcome, 'name' | 'seconds'>} Count */

const TSC = 'node_modules/typescript/bin/tsc';
const BIOME = 'node_modules/@biomejs/biome/bin/biome';
const VITEST = 'node_modules/vitest/vitest.mjs';

/** Who breaks off one step means them all. @param {string[]} args */
const runNode = async (args) => {
  const ending = await run(PROJECT_NODE, args, { cwd: root });
  if (ending.interrupted) process.exit(130);
  return ending;
};

/** One program that is right or wrong as a whole. @param {string[]} args @returns {Promise<Count>} */
const check = async (args) => {
  const { code } = await runNode(args);
  return code === 0 ? { passed: 1, failed: 0, remarks: [] } : { passed: 0, failed: 1, remarks: ['See above.'] };
};

/** @param {string} file @returns {import('./vitest-report.mjs').Report | undefined} */
const readReport = (file) => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
};

/** @param {string} project */
const leftOut = (project) => (process.env['MINUTEBOOK_WHOLE'] === undefined ? longFiles[project] : undefined);

/** @param {string} project @param {string | undefined} only a part of the paths of the test files to run @returns {Promise<Count>} */
const runVitest = async (project, only) => {
  const file = join(cache, 'tests', `${project}-${process.pid}.json`);
  mkdirSync(join(cache, 'tests'), { recursive: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const left = only ? undefined : leftOut(project);
  const which = [
    ...(only ? [only] : []),
    '--project',
    project,
    ...(left?.map((file) => `--exclude=${file}${file.includes('.test.') ? '' : '/**'}`) ?? []),
  ];
  const { code } = await runNode([VITEST, 'run', ...which, ...reporters]);
  const report = readReport(file);
  rmSync(file, { force: true });
  const count = countReport(report, code);
  if (left)
    count.remarks.push(`Left to npm run test:whole: ${left.map((file) => file.replace(/^tests\//, '')).join(', ')}.`);
  return count;
};

/** @param {string} name @param {() => Promise<Count>} work @returns {Promise<Outcome>} */
const step = async (name, work) => {
  console.log(`\n--- ${name}`);
  const started = performance.now();
  const count = await work();
  return { name, seconds: (performance.now() - started) / 1000, ...count };
};

/** Tests of an old build would say nothing about these sources. @param {Outcome} build @param {string | undefined} only */
const endToEnd = (build, only) =>
  step('e2e', async () =>
    build.failed === 0
      ? runVitest('e2e', only)
      : { passed: 0, failed: 1, remarks: ['Not run, because the build failed.'] },
  );

/**
 * @param {{ only: string | undefined }} wanted `only` these test files, without the checks of the sources
 * @returns {Promise<Outcome[]>}
 */
export const runSteps = async ({ only }) => {
  const outcomes = [];
  if (!only) {
    outcomes.push(await step('types', () => check([TSC, '-b'])));
    outcomes.push(
      await step('lint', () =>
        check([BIOME, 'ci', '--error-on-warnings', ...(process.stdout.isTTY ? [] : ['--colors=off'])]),
      ),
    );
  }
  outcomes.push(await step('unit', () => runVitest('unit', only)));
  if (!only) outcomes.push(await step('renderer', () => runVitest('renderer', only)));
  const build = await step('build', () => check(['scripts/build.mjs']));
  outcomes.push(build, await endToEnd(build, only));
  return outcomes;
};
