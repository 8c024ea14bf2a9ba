import { join } from 'node:path';
import { ensureInstalled } from './install.mjs';
import { swallowedOptions } from './npm-options.mjs';
import { PROJECT_NODE, root } from './places.mjs';
import { endLike, run } from './process.mjs';

/**
 * `script` is run with `args` and then the caller's own; `build`: after dist/ is brought up to date; `here`: in the
 * folder where the caller stands; `options` (with their value's name) are those npm takes for itself when they are given without `--`.
 * @typedef {{ script: string, args?: string[], build?: boolean, here?: boolean, options?: Record<string, string> }} Command
 */

/** @type {Record<string, Command>} */
const COMMANDS = {
  start: {
    script: 'dist/electron/launch.js',
    build: true,
    here: true,
    options: { data: 'DIR', host: 'electron|loopback|auto', port: 'N', open: '' },
  },
  cli: {
    script: 'dist/electron/cli.js',
    build: true,
    here: true,
    options: { data: 'DIR', format: 'FORMAT', output: 'FILE', o: 'FILE', open: '', body: 'BODY', json: '' },
  },
  build: { script: 'scripts/build.mjs' },
  package: {
    script: 'node_modules/electron-builder/cli.js',
    args: ['--publish', 'never'],
    build: true,
    options: { linux: '', mac: '', win: '', dir: '', x64: '', arm64: '' },
  },
  bench: { script: 'bench/run.ts', build: true },
  shots: { script: 'tests/e2e/shots.ts', build: true },
  test: { script: 'scripts/test.mjs' },
  'test:whole': { script: 'scripts/test.mjs', args: ['--whole'] },
  'test:kill': { script: 'scripts/test.mjs', args: ['--kill'] },
  'test:soak': { script: 'scripts/test.mjs', args: ['--soak'] },
  vitest: { script: 'node_modules/vitest/vitest.mjs', args: ['run'] },
  format: { script: 'node_modules/@biomejs/biome/bin/biome', args: ['check', '--write'] },
};

/** npm changes into the project's folder and says where it was called. @param {string} name */
const callersFolder = (name) =>
  (process.env['npm_lifecycle_event'] === name && process.env['INIT_CWD']) || process.cwd();

/** @param {string} name @param {string[]} swallowed */
const explainSwallowed = (name, swallowed) => {
  const call = { start: 'npm start', cli: 'npm run -s cli' }[name] ?? `npm run ${name}`;
  return `npm takes options for itself unless they come after "--". Write it so: ${call} -- ${swallowed.join(' ')}`;
};

/** @param {Command} command @param {string} name @param {string[]} args */
const runCommand = async (command, name, args) => {
  await ensureInstalled();
  if (command.build) {
    const built = await run(PROJECT_NODE, [join(root, 'scripts/build.mjs')], { cwd: root, stdout: 'stderr' });
    if (built.code !== 0) return endLike(built);
  }
  const cwd = command.here ? callersFolder(name) : root;
  return endLike(await run(PROJECT_NODE, [join(root, command.script), ...(command.args ?? []), ...args], { cwd }));
};

/** @param {string[]} argv the command's name and its arguments */
export const main = async ([name = '', ...args]) => {
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) {
    console.error(`There is no command "${name}". The commands are: ${Object.keys(COMMANDS).join(', ')}.`);
    process.exitCode = 2;
    return;
  }
  const swallowed = swallowedOptions(command.options ?? {}, process.env);
  if (swallowed.length > 0) {
    console.error(explainSwallowed(name, swallowed));
    process.exitCode = 2;
    return;
  }
  try {
    await runCommand(command, name, args);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
};
