import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { root } from '../../../scripts/lib/places.mjs';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

/** Notes what it is asked for, fails when there is a file `broken`, and puts down a Node that is the real one. */
const FAKE_NPM = `
import { appendFileSync, copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs';
const [command] = process.argv.slice(2);
appendFileSync('calls', command + ' ');
console.log('npm talks');
if (command === 'ci') rmSync('node_modules', { recursive: true, force: true });
mkdirSync('node_modules/node/bin', { recursive: true });
if (existsSync('broken')) process.exit(1);
if (command === 'rebuild') copyFileSync(process.execPath, 'node_modules/node/bin/' + (process.platform === 'win32' ? 'node.exe' : 'node'));
`;

describe('ensureInstalled', () => {
  let folder: string;

  beforeEach(() => {
    folder = temporaryFolder();
    mkdirSync(join(folder, 'fake'));
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
    writeFileSync(join(folder, 'package-lock.json'), '{}');
    writeFileSync(join(folder, 'fake/npm-cli.js'), FAKE_NPM);
    cpSync(join(root, 'scripts'), join(folder, 'scripts'), { recursive: true });
    writeFileSync(join(folder, 'scripts/test.mjs'), "console.log('ran', ...process.argv.slice(2));");
  });

  const run = () => {
    const env = { ...process.env, npm_execpath: join(folder, 'fake/npm-cli.js') };
    const words = [join(folder, 'scripts/run.mjs'), 'test', 'a b'];
    return spawnSync(process.execPath, words, { cwd: folder, env, encoding: 'utf8' });
  };

  const calls = (): string => readFileSync(join(folder, 'calls'), 'utf8');

  it('installs once and fetches the Node of the project', () => {
    const { status, stdout, stderr } = run();
    expect({ status, stdout }).toEqual({ status: 0, stdout: 'ran a b\n' });
    expect(stderr).toMatch(/Installing[\s\S]*npm talks/);
    expect(run().stderr).toBe('');
    expect(calls()).toBe('ci rebuild ');
  });

  it('installs again when the lock file has changed and when node_modules is gone', () => {
    run();
    appendFileSync(join(folder, 'package-lock.json'), '\n');
    run();
    expect(calls()).toBe('ci rebuild ci rebuild ');
    rmSync(join(folder, 'node_modules'), { recursive: true });
    run();
    expect(calls()).toBe('ci rebuild ci rebuild ci rebuild ');
  });

  it('says what to do when the install fails, runs nothing, and repairs it at the next call', () => {
    writeFileSync(join(folder, 'broken'), '');
    const { status, stdout, stderr } = run();
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(/could not be installed \("npm ci.*run the same command again/);
    expect(existsSync(join(folder, '.cache/install.lock'))).toBe(false);
    rmSync(join(folder, 'broken'));
    expect(run().stdout).toBe('ran a b\n');
  });
});
