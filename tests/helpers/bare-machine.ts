import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, symlinkSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { root } from '../../scripts/lib/places.mjs';
import { projectFiles } from './project-files.ts';

/** The machine's own programs: the ones that npm puts on the path for us are not on everybody's. */
const findProgram = (name: string): string => {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => !folder.includes('node_modules'));
  const found = folders.map((folder) => join(folder, name)).find((file) => existsSync(file));
  if (!found) throw new Error(`There is no ${name} on the PATH.`);
  return found;
};

/** Where packages come from and are kept; everything else that an npm or a test runner above us has set must not count. */
const KEPT = /^npm_config_(?:cache|registry|cafile|userconfig|globalconfig)$/i;
const DROPPED = /^(?:npm_|node_|vitest|minutebook_|init_cwd$|path$|display$|wayland_display$)/i;

const plainEnvironment = (): Record<string, string | undefined> =>
  Object.fromEntries(Object.entries(process.env).filter(([name]) => KEPT.test(name) || !DROPPED.test(name)));

export type Ended = { readonly code: number | null; readonly stdout: string; readonly stderr: string };

/** A program that runs: what it has said so far, a wait for its words and one for its end. */
export type Running = {
  readonly child: ChildProcess;
  readonly says: (pattern: RegExp) => Promise<RegExpExecArray>;
  readonly ended: Promise<Ended>;
};

const watch = (child: ChildProcess): Running => {
  const said = { stdout: '', stderr: '' };
  child.stdout?.on('data', (data) => {
    said.stdout += String(data);
  });
  child.stderr?.on('data', (data) => {
    said.stderr += String(data);
  });
  const ended = new Promise<Ended>((resolve) => child.on('close', (code) => resolve({ code, ...said })));
  const says = (pattern: RegExp): Promise<RegExpExecArray> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        const match = pattern.exec(said.stdout);
        if (match) resolve(match);
      };
      child.stdout?.on('data', look);
      look();
      void ended.then(({ code, stderr }) =>
        reject(new Error(`Ended with ${code} before it said ${pattern}: ${stderr}`)),
      );
    });
  return { child, says, ended };
};

/** A copy of the project in a folder, without anything installed or built, and npm there on a PATH of node, npm and sh alone. */
export const bareMachine = (folder: string) => {
  const [clone, bin] = [join(folder, 'clone'), join(folder, 'bin')];
  for (const file of projectFiles()) {
    mkdirSync(dirname(join(clone, file)), { recursive: true });
    cpSync(join(root, file), join(clone, file));
  }
  mkdirSync(bin);
  for (const name of ['node', 'npm', 'sh']) symlinkSync(findProgram(name), join(bin, name));
  /** In a process group of its own, as a terminal would give it. */
  const npm = (...words: readonly string[]): Running =>
    watch(spawn(join(bin, 'npm'), words, { cwd: clone, env: { ...plainEnvironment(), PATH: bin }, detached: true }));
  return { clone, npm };
};
