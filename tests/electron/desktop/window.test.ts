import { beforeEach, describe, expect, it, vi } from 'vitest';
import { openWindow, showWindow, windowOptions } from '../../../electron/desktop/window.ts';
import { anEvent, BrowserWindow, dialog, resetElectron } from './fake-electron.ts';

vi.mock('electron', () => import('./fake-electron.ts'));

const theWindow = (): BrowserWindow => {
  const [window] = BrowserWindow.open;
  if (!window) throw new Error('No window was opened.');
  return window;
};

beforeEach(resetElectron);

describe('windowOptions', () => {
  it('gives the page no more than it needs', () => {
    expect(windowOptions('/program/preload.cjs').webPreferences).toEqual({
      preload: '/program/preload.cjs',
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
      spellcheck: false,
    });
  });
});

describe('openWindow', () => {
  beforeEach(() => openWindow('/program/preload.cjs'));

  it('shows our own page when it is painted', () => {
    expect(theWindow().did).toEqual(['load minutebook://book/', 'show']);
    expect(theWindow().options).toEqual(windowOptions('/program/preload.cjs'));
  });

  it('stays when words are not saved, unless the user gives them up', () => {
    const leave = (chosen: number): boolean => {
      dialog.chosen = chosen;
      const event = anEvent();
      theWindow().webContents.emit('will-prevent-unload', event);
      return event.defaultPrevented;
    };
    expect([leave(0), leave(1)]).toEqual([false, true]);
    expect(dialog.questions).toMatchObject([{ cancelId: 0 }, { defaultId: 0 }]);
  });

  it('opens the page again when it died, and not when it ended', async () => {
    const { webContents } = theWindow();
    webContents.emit('render-process-gone', anEvent(), { reason: 'clean-exit' });
    await vi.waitFor(() => expect(dialog.questions).toHaveLength(0));
    webContents.emit('render-process-gone', anEvent(), { reason: 'crashed' });
    await vi.waitFor(() => expect(webContents.reloads).toBe(1));
    expect(dialog.questions).toHaveLength(1);
  });
});

describe('showWindow', () => {
  it('brings the window to the front', async () => {
    await openWindow('/program/preload.cjs');
    showWindow();
    expect(theWindow().did.slice(-2)).toEqual(['restore', 'focus']);
  });

  it('does nothing when there is none', () => {
    expect(showWindow).not.toThrow();
  });
});
