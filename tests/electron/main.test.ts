import { spawnSync } from 'node:child_process';
import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { temporaryFolder } from '../helpers/temporary-folder.ts';
import type * as FakeElectron from './desktop/fake-electron.ts';

const CLI = join(import.meta.dirname, '../../electron/cli.ts');

const words = process.argv;
let folder: string;
let fake: typeof FakeElectron;

beforeEach(async () => {
  vi.resetModules();
  fake = await import('./desktop/fake-electron.ts');
  vi.doMock('electron', () => fake);
  folder = join(temporaryFolder(), 'data');
  process.argv = ['electron', 'main.js', '--some-switch-of-chromium', '--data', folder];
});
afterEach(() => {
  fake.app.emit('will-quit');
  process.argv = words;
});

const start = async (): Promise<void> => {
  await import('../../electron/main.ts');
};
const book = () => join(folder, 'minutebook.db');
const whenShown = () => vi.waitFor(() => expect(fake.BrowserWindow.open[0]?.did).toContain('show'));
const whenFailed = () => vi.waitFor(() => expect(fake.app.did).toContain('exit 1'));

describe('the desktop program', () => {
  it('guards the application before it is ready, then shows one window on the book', async () => {
    await start();
    await whenShown();
    const ready = fake.app.did.indexOf('ready');
    expect(fake.app.did.indexOf('sandbox')).toBeLessThan(ready);
    expect(fake.app.did.indexOf(`path userData ${join(folder, 'desktop')}`)).toBeLessThan(ready);
    expect([...fake.protocol.schemes.keys(), ...fake.protocol.handlers.keys()]).toEqual(['minutebook', 'minutebook']);
    expect(fake.session.defaultSession.mayCheck()).toBe(false);
    expect([...fake.ipcMain.handlers.keys()]).toEqual([
      'minutebook:call',
      'minutebook:open-file',
      'minutebook:open-bytes',
      'minutebook:choose-place',
      'minutebook:save-file',
      'minutebook:choose-folder',
      'minutebook:save-folder',
      'minutebook:read-back',
    ]);
    expect(fake.BrowserWindow.open).toHaveLength(1);
    expect(fake.dialog.errors).toEqual([]);
  });

  it('keeps what it makes for its owner alone', async () => {
    await start();
    await whenShown();
    const modes = [folder, join(folder, 'desktop'), book()].map((path) => statSync(path).mode & 0o077);
    expect(modes).toEqual([0, 0, 0]);
  });

  it('guards the window that it opens', async () => {
    await start();
    await whenShown();
    const event = fake.anEvent();
    fake.BrowserWindow.open[0]?.webContents.emit('will-navigate', event, 'https://example.com/');
    expect(event.defaultPrevented).toBe(true);
  });

  it('gives the book up when it ends', async () => {
    await start();
    await whenShown();
    // Asked by another program: this one would drop its own lock by looking at the file.
    const ask = () => spawnSync(process.execPath, [CLI, 'meetings', '--data', folder]).status;
    expect(ask()).toBe(1);
    fake.app.emit('will-quit');
    expect(ask()).toBe(0);
  });

  it('ends with its last window, and comes to the front when it is started a second time', async () => {
    await start();
    await whenShown();
    fake.app.emit('second-instance');
    expect(fake.BrowserWindow.open[0]?.did).toContain('focus');
    fake.app.emit('window-all-closed');
    expect(fake.app.did).toContain('quit');
  });

  it('ends at once, without touching the book, when it runs already', async () => {
    fake.app.isFirst = false;
    await start();
    await vi.waitFor(() => expect(fake.app.did).toContain('quit'));
    expect(fake.BrowserWindow.open).toEqual([]);
    expect(() => statSync(book())).toThrow();
  });

  it('says why the book can not be opened, and ends with 1', async () => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(book(), 'These are not the minutes that you are looking for. '.repeat(100));
    await start();
    await whenFailed();
    expect(fake.dialog.errors).toEqual([expect.stringMatching(/^Minutebook: .+[.]$/)]);
    expect(fake.BrowserWindow.open).toEqual([]);
  });

  it('says that the folder can not be used', async () => {
    writeFileSync(folder, 'a file');
    await start();
    await whenFailed();
    expect(fake.dialog.errors).toEqual([expect.stringContaining(folder)]);
  });
});
