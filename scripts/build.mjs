import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprint } from './lib/fingerprint.mjs';
import { withLock } from './lib/lock.mjs';
import { cache, root } from './lib/places.mjs';

/** Brings dist/ up to date: builds what is missing or was made from other sources, and nothing else. */

/** @typedef {{ name: 'renderer' | 'electron', sources: string[] }} Target */

/** @type {Target[]} */
const TARGETS = [
  { name: 'electron', sources: ['electron', 'db', 'shared'] },
  { name: 'renderer', sources: ['renderer', 'shared'] },
];
const COMMON = ['package.json', 'package-lock.json', 'vite.config.ts', 'scripts/build.mjs'];

/** @param {Target} target */
const places = ({ name }) => ({
  output: join(root, 'dist', name),
  stamp: join(cache, `built-${name}`),
  fresh: join(cache, `build-${name}-${process.pid}`),
  old: join(cache, `build-${name}-${process.pid}-old`),
});

/** @param {Target} target */
const sourcesOf = ({ sources }) => fingerprint(root, [...COMMON, ...sources]);

/** @param {Target} target */
const isStale = (target) => {
  const { output, stamp } = places(target);
  return !existsSync(output) || !existsSync(stamp) || readFileSync(stamp, 'utf8') !== sourcesOf(target);
};

/** Vite is loaded only when there is something to build. @param {Target} target @param {string} outDir */
const runBuilds = async ({ name }, outDir) => {
  const [{ build }, { builds }] = await Promise.all([import('vite'), import('../vite.config.ts')]);
  for (const config of builds[name]) await build(config(outDir));
};

/** The stamp goes before the output changes and comes back after it: killed in between, the next call builds again. @param {Target} target @param {string} sources */
const changeOver = (target, sources) => {
  const { output, stamp, fresh, old } = places(target);
  rmSync(stamp, { force: true });
  mkdirSync(join(root, 'dist'), { recursive: true });
  if (existsSync(output)) renameSync(output, old);
  renameSync(fresh, output);
  writeFileSync(stamp, sources);
};

/** Builds beside the output in use, so that no half-built folder is ever run. @param {Target} target */
const buildTarget = async (target) => {
  const { fresh, old } = places(target);
  const sources = sourcesOf(target);
  console.error(`Building ${target.name} ...`);
  try {
    await runBuilds(target, fresh);
    changeOver(target, sources);
  } finally {
    for (const leftover of [fresh, old]) rmSync(leftover, { recursive: true, force: true });
  }
};

const buildStale = async () => {
  mkdirSync(cache, { recursive: true });
  if (!TARGETS.some(isStale)) return;
  await withLock(join(cache, 'build.lock'), async () => {
    for (const target of TARGETS.filter(isStale)) await buildTarget(target);
  });
};

try {
  await buildStale();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.error('The build failed: see the lines above. What was built before is still in place.');
  process.exitCode = 1;
}
