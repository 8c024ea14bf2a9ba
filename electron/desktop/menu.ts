import { BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron';
import { COMMAND_CHANNEL } from '../../shared/api/bridge.ts';
import type { CommandName } from '../../shared/api/commands.ts';
import { screens } from '../../shared/api/screens.ts';
import { type KeyChanges, noChanges } from '../../shared/keys/bindings.ts';
import { acceleratorOf } from './accelerator.ts';
import { ownWindows } from './public-contents.ts';

/** A line of the menu that the page of the window carries out. */
type Entry = { readonly command: CommandName; readonly label: string };

const screensUnder = (...menus: readonly (typeof screens)[number]['menu'][]): Entry[] =>
  screens
    .filter(({ menu }) => menus.includes(menu))
    .map(({ command, name, letter }) => ({ command, label: name.replace(letter, `&${letter}`) }));

const FILE: readonly Entry[] = [
  ...screensUnder('file').map(({ command, label }) => ({ command, label: `${label}…` })),
  { command: 'loadMeeting', label: '&Load meeting…' },
  { command: 'handOut', label: '&Hand out…' },
];

const HELP: readonly Entry[] = [{ command: 'showKeys', label: '&Keys' }, ...screensUnder('help')];

/** To the window in front: the menu of macOS is there without one, and then there is nobody to ask. */
const send = (command: CommandName): void => {
  const own = ownWindows();
  const focused = BrowserWindow.getFocusedWindow();
  (own.find((window) => window === focused) ?? own[0])?.webContents.send(COMMAND_CHANNEL, command);
};

const lineOf = ({ command, label }: Entry, changes: KeyChanges): MenuItemConstructorOptions => {
  const accelerator = acceleratorOf(command, changes);
  return {
    id: command,
    label,
    ...(accelerator === undefined ? {} : { accelerator }),
    click: () => send(command),
  };
};

const SEPARATOR: MenuItemConstructorOptions = { type: 'separator' };

const VIEW: readonly MenuItemConstructorOptions[] = [
  { role: 'resetZoom' },
  { role: 'zoomIn' },
  { role: 'zoomOut' },
  SEPARATOR,
  { role: 'togglefullscreen' },
];

/** The menu as data. Electron's own would offer tools for developers and links out of the program. */
const template = (platform: NodeJS.Platform, changes: KeyChanges): MenuItemConstructorOptions[] => {
  const linesOf = (entries: readonly Entry[]) => entries.map((entry) => lineOf(entry, changes));
  const isMac = platform === 'darwin';
  return [
    ...(isMac ? [{ role: 'appMenu' } as const] : []),
    { label: '&File', submenu: [...linesOf(FILE), SEPARATOR, { role: isMac ? 'close' : 'quit' }] },
    { role: 'editMenu' },
    { label: '&View', submenu: [...VIEW] },
    { label: '&Go', submenu: [...linesOf(screensUnder('frame')), SEPARATOR, ...linesOf(screensUnder('go'))] },
    ...(isMac ? [{ role: 'windowMenu' } as const] : []),
    { label: '&Help', submenu: linesOf(HELP) },
  ];
};

/** Shows the menu, with the keys that were changed. */
export const setMenu = (platform: NodeJS.Platform, changes: KeyChanges = noChanges): void =>
  Menu.setApplicationMenu(Menu.buildFromTemplate(template(platform, changes)));
