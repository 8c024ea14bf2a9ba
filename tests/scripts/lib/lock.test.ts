import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { withLock } from '../../../scripts/lib/lock.mjs';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

/** Two pieces of work that note when they begin and end. */
const overlapping = async (run: (work: () => Promise<void>) => Promise<void>): Promise<string[]> => {
  const notes: string[] = [];
  const work = async (): Promise<void> => {
    notes.push('begin');
    await sleep(30);
    notes.push('end');
  };
  await Promise.all([run(work), run(work)]);
  return notes;
};

const deadProcess = (): number => spawnSync(process.execPath, ['--version']).pid;

describe('withLock', () => {
  it('lets one work at a time', async () => {
    const file = join(temporaryFolder(), 'lock');
    expect(await overlapping((work) => withLock(file, work))).toEqual(['begin', 'end', 'begin', 'end']);
    expect(await overlapping((work) => work())).toEqual(['begin', 'begin', 'end', 'end']);
  });

  it('gives what the work gives and lets go when it fails', async () => {
    const file = join(temporaryFolder(), 'lock');
    expect(await withLock(file, async () => 7)).toBe(7);
    await expect(withLock(file, () => Promise.reject(new Error('No room')))).rejects.toThrow('No room');
    expect(existsSync(file)).toBe(false);
  });

  it('holds its process id while the work runs', async () => {
    const file = join(temporaryFolder(), 'lock');
    expect(await withLock(file, async () => readFileSync(file, 'utf8'))).toBe(String(process.pid));
  });

  it('takes over from a process that was killed', async () => {
    const file = join(temporaryFolder(), 'lock');
    writeFileSync(file, String(deadProcess()));
    expect(await withLock(file, async () => 'done')).toBe('done');
  });

  it('takes over a lock that was never finished, once it is old', async () => {
    const file = join(temporaryFolder(), 'lock');
    writeFileSync(file, '');
    utimesSync(file, 1, 1);
    expect(await withLock(file, async () => 'done')).toBe('done');
  });
});
