import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withLock } from './lock.mjs';
import { cache, PROJECT_NODE, root } from './places.mjs';
import { run } from './process.mjs';

/** Lies in node_modules, which `npm ci` empties first: an install that was broken off has none. */
const STAMP = join(root, 'node_modules/.minutebook-installed');

/** What has to be installed, here: the lock file, and the platform that the binaries are for. */
const wanted = () =>
  createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .update(`${process.platform} ${process.arch}`)
    .digest('hex');

const isInstalled = () =>
  existsSync(PROJECT_NODE) && existsSync(STAMP) && readFileSync(STAMP, 'utf8').trim() === wanted();

/**
 * Through the npm that called us where there is one, and the Node that runs it: on Windows `npm` alone is a batch file, and our
 * own Node goes with the packages that it is to replace. @param {string[]} args
 */
const npm = (args) => {
  const script = process.env['npm_execpath'];
  const options = { cwd: root, stdout: /** @type {const} */ ('stderr') };
  return script?.endsWith('npm-cli.js')
    ? run(process.env['npm_node_execpath'] ?? process.execPath, [script, ...args], options)
    : run('npm', args, { ...options, shell: process.platform === 'win32' });
};

/** @param {string[]} args */
const npmOrFail = async (args) => {
  const { code } = await npm([...args, '--loglevel=error', '--no-progress']);
  if (code === 0) return;
  throw new Error(
    `The packages could not be installed ("npm ${args.join(' ')}" failed, see above). Make sure that the npm registry can be reached and that there is room on the disk, then run the same command again.`,
  );
};

/**
 * Install scripts are off (.npmrc): one of them would want Python and a compiler for a binary that is there already.
 * The one that is needed fetches the project's Node.
 */
const install = async () => {
  console.error('Installing the packages (once, about a minute) ...');
  await npmOrFail(['ci', '--prefer-offline']);
  console.error('Fetching the Node that Minutebook runs on ...');
  await npmOrFail(['rebuild', 'node', '--ignore-scripts=false']);
  if (!existsSync(PROJECT_NODE))
    throw new Error(`There is no Node for ${process.platform} ${process.arch} in the npm registry.`);
  writeFileSync(STAMP, wanted());
};

/** Makes node_modules match the lock file; does nothing when it does already. */
export const ensureInstalled = async () => {
  if (isInstalled()) return;
  mkdirSync(cache, { recursive: true });
  await withLock(join(cache, 'install.lock'), async () => {
    if (!isInstalled()) await install();
  });
};
