import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, parse } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findElectronPackage, findRuntime, hasDisplay } from '../../../electron/launch/runtime.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'minutebook-runtime-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const install = (): string => {
  mkdirSync(join(folder, 'dist'));
  writeFileSync(join(folder, 'path.txt'), 'electron');
  writeFileSync(join(folder, 'dist/electron'), '');
  return join(folder, 'dist/electron');
};

describe('findRuntime', () => {
  it('finds what is installed', () => {
    const executable = install();
    expect(findRuntime(folder, {})).toBe(executable);
  });

  it('finds none in a package that never fetched it', () => {
    expect(findRuntime(folder, {})).toBeUndefined();
  });

  it('finds none that was begun and is not there', () => {
    rmSync(install());
    expect(findRuntime(folder, {})).toBeUndefined();
  });

  it('looks where it is told to', () => {
    install();
    const elsewhere = { ELECTRON_OVERRIDE_DIST_PATH: join(folder, 'dist') };
    expect(findRuntime(join(folder, 'none'), elsewhere)).toBe(join(folder, 'dist/electron'));
    expect(findRuntime(folder, { ELECTRON_OVERRIDE_DIST_PATH: join(folder, 'none') })).toBeUndefined();
  });
});

describe('findElectronPackage', () => {
  it('finds the package that is installed here, and none from elsewhere', () => {
    expect(findElectronPackage(import.meta.url)).toMatch(/electron$/);
    expect(findElectronPackage(join(parse(folder).root, 'program.js'))).toBeUndefined();
  });
});

describe('hasDisplay', () => {
  it('asks on Linux alone', () => {
    expect(hasDisplay('linux', {})).toBe(false);
    expect(hasDisplay('linux', { DISPLAY: '' })).toBe(false);
    expect(hasDisplay('linux', { DISPLAY: ':0' })).toBe(true);
    expect(hasDisplay('linux', { WAYLAND_DISPLAY: 'wayland-0' })).toBe(true);
    expect(hasDisplay('win32', {})).toBe(true);
    expect(hasDisplay('darwin', {})).toBe(true);
  });
});
