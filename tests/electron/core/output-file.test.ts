import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openOutputFile } from '../../../electron/core/output-file.ts';
import { powerless } from '../../helpers/other-program.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'minutebook-output-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const begin = (file: string) => {
  const opened = openOutputFile(file);
  if (!opened.ok) throw new Error(opened.error);
  return opened.value;
};
const refusal = (file: string): string => {
  const opened = openOutputFile(file);
  return opened.ok ? 'opened' : opened.error.replace(folder, '');
};

describe('openOutputFile', () => {
  it('puts the file there when it is finished, and nothing before', () => {
    const file = join(folder, 'minutes.json');
    writeFileSync(file, 'the old one');
    const output = begin(file);
    expect(readFileSync(file, 'utf8')).toBe('the old one');
    expect(output.finish(Buffer.from('the new one'))).toEqual({ ok: true, value: undefined });
    output.discard();
    expect(readFileSync(file, 'utf8')).toBe('the new one');
    expect(readdirSync(folder)).toEqual(['minutes.json']);
  });

  it('takes back what was begun', () => {
    const output = begin(join(folder, 'minutes.json'));
    expect(readdirSync(folder)).toHaveLength(1);
    output.discard();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('writes where a link leads to, and keeps the link', () => {
    mkdirSync(join(folder, 'elsewhere'));
    writeFileSync(join(folder, 'elsewhere/real.json'), 'old');
    symlinkSync(join(folder, 'elsewhere/real.json'), join(folder, 'link.json'));
    begin(join(folder, 'link.json')).finish(Buffer.from('new'));
    expect(readFileSync(join(folder, 'elsewhere/real.json'), 'utf8')).toBe('new');
    expect(readdirSync(folder)).toEqual(['elsewhere', 'link.json']);
  });

  it('writes into a folder that may be written but not listed', () => {
    chmodSync(folder, 0o333);
    const output = powerless(() => begin(join(folder, 'minutes.json')));
    expect(powerless(() => output.finish(Buffer.from('x')))).toEqual({ ok: true, value: undefined });
    expect(() => powerless(() => readdirSync(folder))).toThrow('EACCES');
    chmodSync(folder, 0o700);
    expect(readdirSync(folder)).toEqual(['minutes.json']);
  });

  it('takes a name as long as a name may be', () => {
    const file = join(folder, `${'a'.repeat(250)}.json`);
    begin(file).finish(Buffer.from('x'));
    expect(readdirSync(folder)).toEqual([`${'a'.repeat(250)}.json`]);
  });

  it.each([
    ['a folder', () => folder, /^is a folder$/],
    [
      'a missing folder',
      () => join(folder, 'none/minutes.json'),
      /^can't be written: there is no such file or folder$/,
    ],
    ['a device', () => '/dev/null', /^is not a file$/],
    ['a name that is too long', () => join(folder, 'a'.repeat(300)), /^can't be written: its name is too long$/],
  ])('refuses %s and leaves nothing behind', (_what, file, sentence) => {
    expect(refusal(file())).toMatch(sentence);
    expect(readdirSync(folder)).toEqual([]);
  });
});
