import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { root } from '../../../scripts/lib/places.mjs';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

const PROGRAM = 'console.log(process.pid); setInterval(() => {}, 1000)';
const runner = (program: string): string => `
import { endLike, run } from '${pathToFileURL(join(root, 'scripts/lib/process.mjs')).href}';
endLike(await run(process.execPath, ['--eval', ${JSON.stringify(program)}], { cwd: process.cwd() }));
`;

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

/** Starts the runner, in a shell of its own where wanted, and gives the id of the program that it runs. */
const start = async (how: { program?: string; shell?: boolean; npm?: boolean }) => {
  const file = join(temporaryFolder(), 'runner.mjs');
  writeFileSync(file, runner(how.program ?? PROGRAM));
  const { npm_lifecycle_event: _, ...env } = process.env;
  const words = how.shell ? ['sh', '-c', `"${process.execPath}" "${file}"; true`] : [process.execPath, file];
  const [program = '', ...args] = words;
  const outer = spawn(program, args, { env: how.npm ? { ...env, npm_lifecycle_event: 'start' } : env });
  const [said] = await once(outer.stdout, 'data');
  const pid = Number(String(said));
  onTestFinished(() => {
    if (isAlive(pid)) process.kill(pid, 'SIGKILL');
  });
  return { outer, pid };
};

const endOf = async (outer: ChildProcess) => {
  const [code, signal] = await once(outer, 'exit');
  return { code, signal };
};

describe('run', () => {
  it('passes a signal on and ends the way the program ended', async () => {
    const { outer, pid } = await start({});
    outer.kill('SIGTERM');
    expect(await endOf(outer)).toEqual({ code: null, signal: 'SIGTERM' });
    expect(isAlive(pid)).toBe(false);
  });

  it('lets the program end in its own way after a signal', async () => {
    const program = `process.on('SIGTERM', () => process.exit(7)); ${PROGRAM}`;
    const { outer } = await start({ program });
    outer.kill('SIGTERM');
    expect(await endOf(outer)).toEqual({ code: 7, signal: null });
  });

  it("ends the program when npm's shell has gone, and only npm's", async () => {
    const underNpm = await start({ shell: true, npm: true });
    const alone = await start({ shell: true });
    for (const { outer } of [underNpm, alone]) outer.kill('SIGKILL');
    await vi.waitFor(() => expect(isAlive(underNpm.pid)).toBe(false), { timeout: 5_000 });
    expect(isAlive(alone.pid)).toBe(true);
  });
});
