import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findDataDir, type Place, prepareDataDir } from '../../../electron/core/data-dir.ts';

const linux: Place = { argument: undefined, env: {}, platform: 'linux', home: '/home/ada', cwd: '/work' };

describe('findDataDir', () => {
  it('takes what was asked for before what the environment says', () => {
    const env = { MINUTEBOOK_DATA: '/from-env' };
    expect(findDataDir({ ...linux, argument: '/asked', env })).toBe('/asked');
    expect(findDataDir({ ...linux, env })).toBe('/from-env');
  });

  it('starts a relative path from the folder that the program was started in', () => {
    expect(findDataDir({ ...linux, argument: 'minutes' })).toBe('/work/minutes');
  });

  it('passes over an empty answer', () => {
    expect(findDataDir({ ...linux, argument: '', env: { MINUTEBOOK_DATA: '' } })).toBe(
      '/home/ada/.local/share/minutebook',
    );
  });

  it.each([
    [{ ...linux }, '/home/ada/.local/share/minutebook'],
    [{ ...linux, env: { XDG_DATA_HOME: '/xdg' } }, '/xdg/minutebook'],
    [
      { ...linux, platform: 'darwin', home: '/Users/ada' } as const,
      '/Users/ada/Library/Application Support/Minutebook',
    ],
    [
      { ...linux, platform: 'win32', home: 'C:\\Users\\ada', cwd: 'C:\\' } as const,
      'C:\\Users\\ada\\AppData\\Roaming\\Minutebook',
    ],
    [{ ...linux, platform: 'win32', env: { APPDATA: 'D:\\Roaming' } } as const, 'D:\\Roaming\\Minutebook'],
  ])("finds the platform's own place (%#)", (place, folder) => {
    expect(findDataDir(place)).toBe(folder);
  });
});

describe('prepareDataDir', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'minutebook-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('makes a missing folder for its owner alone and names the book in it', () => {
    const made = join(folder, 'deep', 'down');
    expect(prepareDataDir(made)).toEqual({ ok: true, value: join(made, 'minutebook.db') });
    expect(statSync(made).mode & 0o777).toBe(0o700);
  });

  it('leaves the rights of a folder that is there', () => {
    const before = statSync(folder).mode;
    expect(prepareDataDir(folder).ok).toBe(true);
    expect(statSync(folder).mode).toBe(before);
  });

  it('says in a sentence that a folder can not be made', () => {
    writeFileSync(join(folder, 'file'), '');
    const inside = join(folder, 'file', 'minutes');
    const prepared = prepareDataDir(inside);
    expect(prepared).toMatchObject({ ok: false, error: { code: 'bookUnreadable' } });
    expect(!prepared.ok && prepared.error.message).toContain(inside);
    expect(existsSync(inside)).toBe(false);
  });
});
