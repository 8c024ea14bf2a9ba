import { BrowserWindow, type IpcMainInvokeEvent, ipcMain } from 'electron';
import { type ApiError, apiError } from '../../shared/api/errors.ts';
import { err, type Result } from '../../shared/result.ts';
import { APP_ORIGIN, isOwnAddress } from './address.ts';
import { isPublicContents } from './public-contents.ts';

/** What a window that others see may not ask for. */
export const PUBLIC = apiError('refused', 'A window that others see shows decisions and nothing else.');
const FOREIGN = apiError('refused', 'Only the page of a Minutebook window may ask this.');

/**
 * The window whose page a message comes from: from its top frame, not from a subframe, a webview or a frame that is no
 * more. A page that is being unloaded may still speak: those are the last words typed.
 */
const windowOf = ({ sender, senderFrame: frame }: IpcMainInvokeEvent): BrowserWindow | undefined => {
  if (frame === null || frame.isDestroyed() || frame.parent !== null) return undefined;
  if (frame.origin !== APP_ORIGIN || !isOwnAddress(frame.url)) return undefined;
  return BrowserWindow.getAllWindows().find((window) => window.webContents === sender);
};

type Answer<Value> = (window: BrowserWindow, ...words: readonly unknown[]) => Promise<Result<Value, ApiError>>;

/**
 * Answers what the pages of all our windows ask on a channel, those that others see too, and refuses everybody else;
 * gives the function that ends it.
 */
export const answerAllPages = <Value>(channel: string, answer: Answer<Value>): (() => void) => {
  ipcMain.handle(channel, async (event, ...words: readonly unknown[]) => {
    const window = windowOf(event);
    return window ? answer(window, ...words) : err(FOREIGN);
  });
  return () => ipcMain.removeHandler(channel);
};

/** The same for the secretary's own windows alone. */
export const answerOwnPages = <Value>(channel: string, answer: Answer<Value>): (() => void) =>
  answerAllPages<Value>(channel, async (window, ...words) =>
    isPublicContents(window.webContents) ? err(PUBLIC) : answer(window, ...words),
  );
