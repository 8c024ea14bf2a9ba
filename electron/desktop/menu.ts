import { Menu, type MenuItemConstructorOptions } from 'electron';

/** The menu as data. Electron's own would offer tools for developers and links out of the program. */
const template = (platform: NodeJS.Platform): MenuItemConstructorOptions[] => [
  ...(platform === 'darwin' ? [{ role: 'appMenu' } as const] : []),
  { role: 'fileMenu' },
  { role: 'editMenu' },
  {
    label: 'View',
    submenu: [
      { role: 'resetZoom' },
      { role: 'zoomIn' },
      { role: 'zoomOut' },
      { type: 'separator' },
      { role: 'togglefullscreen' },
    ],
  },
  { role: 'windowMenu' },
];

export const setMenu = (platform: NodeJS.Platform): void =>
  Menu.setApplicationMenu(Menu.buildFromTemplate(template(platform)));
