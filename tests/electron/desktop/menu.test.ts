import { beforeEach, describe, expect, it, vi } from 'vitest';
import { setMenu } from '../../../electron/desktop/menu.ts';
import { markPublic } from '../../../electron/desktop/public-contents.ts';
import { COMMAND_CHANNEL } from '../../../shared/api/bridge.ts';
import { commandNames, isCommandName } from '../../../shared/api/commands.ts';
import { BrowserWindow, Menu, resetElectron } from './fake-electron.ts';

vi.mock('electron', () => import('./fake-electron.ts'));

beforeEach(resetElectron);

const PLATFORMS = ['linux', 'win32', 'darwin'] as const;

type Line = { id?: string; label?: string; role?: string; accelerator?: string; click?: () => void; submenu?: Line[] };

const isLines = (value: unknown): value is Line[] => Array.isArray(value);

const menuOn = (platform: NodeJS.Platform): Line[] => {
  setMenu(platform);
  if (!isLines(Menu.shown)) throw new Error('No menu was set.');
  return Menu.shown;
};
const linesOf = (menu: readonly Line[]): Line[] => menu.flatMap((line) => [line, ...linesOf(line.submenu ?? [])]);
const lineOf = (platform: NodeJS.Platform, id: string): Line | undefined =>
  linesOf(menuOn(platform)).find((line) => line.id === id);

describe('setMenu', () => {
  it.each(PLATFORMS)('leads neither out of the program nor into its tools on %s', (platform) => {
    const roles = linesOf(menuOn(platform)).flatMap(({ role }) => role ?? []);
    expect(roles.filter((role) => /help|devtools|reload|viewMenu/i.test(role))).toEqual([]);
    expect(roles).toContain('editMenu');
  });

  it('has the menu of the program where the system wants one', () => {
    expect(menuOn('darwin')).toContainEqual({ role: 'appMenu' });
    expect(menuOn('linux')).not.toContainEqual({ role: 'appMenu' });
  });

  it.each(PLATFORMS)('can ask everything that a page knows, and gives each key once, on %s', (platform) => {
    const lines = linesOf(menuOn(platform));
    expect(lines.flatMap(({ id }) => id ?? []).toSorted()).toEqual(commandNames.toSorted());
    const keys = lines.flatMap(({ accelerator }) => accelerator ?? []);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.length).toBeGreaterThan(5);
  });

  it('tells the secretary’s window when the one that others see is in front', () => {
    const [room, own] = [new BrowserWindow({}), new BrowserWindow({})];
    markPublic(Object(room.webContents));
    BrowserWindow.focused = room;
    lineOf('linux', 'goHome')?.click?.();
    expect([room.webContents.sent, own.webContents.sent]).toEqual([[], [[COMMAND_CHANNEL, 'goHome']]]);
  });

  it.each(commandNames)('tells the window in front, and no other: %s', (command) => {
    const [behind, inFront] = [new BrowserWindow({}), new BrowserWindow({})];
    BrowserWindow.focused = inFront;
    lineOf('linux', command)?.click?.();
    expect(inFront.webContents.sent).toEqual([[COMMAND_CHANNEL, command]]);
    expect(behind.webContents.sent).toEqual([]);
  });

  it('tells the one window there is when none is in front, and nobody when there is none', () => {
    const { webContents } = new BrowserWindow({});
    lineOf('darwin', 'goHome')?.click?.();
    expect(webContents.sent).toEqual([[COMMAND_CHANNEL, 'goHome']]);
    BrowserWindow.open = [];
    expect(lineOf('darwin', 'goHome')?.click).not.toThrow();
  });
});

describe('isCommandName', () => {
  it('knows no other words', () => {
    expect(['quit', 'constructor', '', ' goHome', 7, null, undefined, ['goHome']].filter(isCommandName)).toEqual([]);
  });
});
