import { BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron';
import { COMMAND_CHANNEL } from '../../shared/api/bridge.ts';
import type { CommandName } from '../../shared/api/commands.ts';

/** A line of the menu that the page of the window carries out. */
type Entry = { readonly command: CommandName; readonly label: string; readonly accelerator?: string };

const FILE: readonly Entry[] = [
  { command: 'newMeeting', label: '&New meeting…', accelerator: 'CmdOrCtrl+N' },
  { command: 'loadMeeting', label: '&Load meeting…', accelerator: 'CmdOrCtrl+O' },
  { command: 'handOut', label: '&Hand out…', accelerator: 'CmdOrCtrl+Shift+H' },
];

const GO: readonly Entry[] = [
  { command: 'goHome', label: '&Home', accelerator: 'CmdOrCtrl+1' },
  { command: 'goMeetings', label: '&Meetings', accelerator: 'CmdOrCtrl+2' },
  { command: 'goActions', label: '&Actions', accelerator: 'CmdOrCtrl+3' },
  { command: 'goBodies', label: '&Bodies', accelerator: 'CmdOrCtrl+4' },
];

const HELP: readonly Entry[] = [
  { command: 'showKeys', label: '&Keys', accelerator: 'F1' },
  { command: 'showAbout', label: '&About Minutebook' },
];

/** To the window in front: the menu of macOS is there without one, and then there is nobody to ask. */
const send = (command: CommandName): void =>
  (BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0])?.webContents.send(COMMAND_CHANNEL, command);

const lineOf = ({ command, label, accelerator }: Entry): MenuItemConstructorOptions => ({
  id: command,
  label,
  ...(accelerator === undefined ? {} : { accelerator }),
  click: () => send(command),
});

const SEPARATOR: MenuItemConstructorOptions = { type: 'separator' };

const VIEW: readonly MenuItemConstructorOptions[] = [
  { role: 'resetZoom' },
  { role: 'zoomIn' },
  { role: 'zoomOut' },
  SEPARATOR,
  { role: 'togglefullscreen' },
];

/** The menu as data. Electron's own would offer tools for developers and links out of the program. */
const template = (platform: NodeJS.Platform): MenuItemConstructorOptions[] => {
  const isMac = platform === 'darwin';
  return [
    ...(isMac ? [{ role: 'appMenu' } as const] : []),
    { label: '&File', submenu: [...FILE.map(lineOf), SEPARATOR, { role: isMac ? 'close' : 'quit' }] },
    { role: 'editMenu' },
    { label: '&View', submenu: [...VIEW] },
    { label: '&Go', submenu: GO.map(lineOf) },
    ...(isMac ? [{ role: 'windowMenu' } as const] : []),
    { label: '&Help', submenu: HELP.map(lineOf) },
  ];
};

export const setMenu = (platform: NodeJS.Platform): void =>
  Menu.setApplicationMenu(Menu.buildFromTemplate(template(platform)));
