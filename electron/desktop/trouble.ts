import { type BrowserWindow, dialog } from 'electron';

/** A page with words that are not saved yet asks to stay: without this, Electron would not close and not say why. */
export const askBeforeLeaving = (window: BrowserWindow): void => {
  window.webContents.on('will-prevent-unload', (event) => {
    const chosen = dialog.showMessageBoxSync(window, {
      type: 'warning',
      message: 'Some words are not saved yet.',
      detail: 'Stay to see where: a status line or a sentence beside a field says so. If you close now, they are lost.',
      buttons: ['Stay', 'Close and lose them'],
      defaultId: 0,
      cancelId: 0,
    });
    if (chosen === 1) event.preventDefault();
  });
};

/** A page that died leaves an empty window; what was saved is in the book, so it can be opened again. */
export const offerToReload = (window: BrowserWindow): void => {
  window.webContents.on('render-process-gone', async (_event, details) => {
    if (details.reason === 'clean-exit' || window.isDestroyed()) return;
    await dialog.showMessageBox(window, {
      type: 'error',
      message: 'The window stopped working.',
      detail: 'Everything that was marked as saved is in the book. The window is opened again.',
      buttons: ['Open again'],
    });
    if (!window.isDestroyed()) window.webContents.reload();
  });
};
