import { cpSync, mkdirSync, renameSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { fingerprint } from '../../../scripts/lib/fingerprint.mjs';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

describe('fingerprint', () => {
  let root: string;
  let before: string;

  beforeEach(() => {
    root = join(temporaryFolder(), 'one');
    mkdirSync(join(root, 'notes/deep'), { recursive: true });
    writeFileSync(join(root, 'notes/deep/a.txt'), 'ab');
    writeFileSync(join(root, 'notes/b.txt'), 'c');
    writeFileSync(join(root, 'alone.txt'), 'd');
    before = fingerprint(root, ['notes', 'alone.txt']);
  });

  const now = (): string => fingerprint(root, ['notes', 'alone.txt']);

  it('stays when only times change and in a copy', () => {
    utimesSync(join(root, 'alone.txt'), 1, 1);
    expect(now()).toBe(before);
    const copy = join(root, '../copy');
    cpSync(root, copy, { recursive: true });
    expect(fingerprint(copy, ['notes', 'alone.txt'])).toBe(before);
  });

  it('changes with a content, a name and a new file', () => {
    writeFileSync(join(root, 'notes/deep/a.txt'), 'aB');
    const content = now();
    renameSync(join(root, 'notes/b.txt'), join(root, 'notes/c.txt'));
    const name = now();
    writeFileSync(join(root, 'notes/new.txt'), '');
    expect(new Set([before, content, name, now()]).size).toBe(4);
  });

  it('does not mistake the end of one file for the start of the next', () => {
    writeFileSync(join(root, 'notes/b.txt'), '');
    writeFileSync(join(root, 'notes/deep/a.txt'), 'abc');
    expect(now()).not.toBe(before);
  });
});
