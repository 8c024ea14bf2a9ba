import { BrowserWindow, type BrowserWindowConstructorOptions } from 'electron';
import { START_ADDRESS } from './address.ts';
import { ownWindows } from './public-contents.ts';
import { askBeforeLeaving, offerToReload } from './trouble.ts';

/**
 * What a window is and may do. Most of these are defaults of Electron, written down so that a change of a default
 * changes nothing here. The page's own tools are those of a browser, by way of `--host loopback`.
 */
export const windowOptions = (preload: string): BrowserWindowConstructorOptions => ({
  title: 'Minutebook',
  width: 1280,
  height: 860,
  minWidth: 640,
  minHeight: 480,
  show: false,
  webPreferences: {
    preload,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    devTools: false,
    // Chromium would fetch dictionaries from the network; the page checks spelling itself, the same on every system.
    spellcheck: false,
  },
});

/** Opens a window on the book, shown when it is painted. Fails when the page can't be loaded. */
export const openWindow = async (preload: string): Promise<void> => {
  const window = new BrowserWindow(windowOptions(preload));
  window.once('ready-to-show', () => window.show());
  askBeforeLeaving(window);
  offerToReload(window);
  await window.loadURL(START_ADDRESS);
};

/** Brings the window to the front, for whoever starts the program a second time. */
export const showWindow = (): void => {
  const [window] = ownWindows();
  if (!window) return;
  if (window.isMinimized()) window.restore();
  window.focus();
};
