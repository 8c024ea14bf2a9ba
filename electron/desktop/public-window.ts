import { BrowserWindow, type BrowserWindowConstructorOptions } from 'electron';
import { READ_BACK_CHANNEL } from '../../shared/api/bridge.ts';
import { type ApiError, apiError } from '../../shared/api/errors.ts';
import { readBackAddress } from '../../shared/api/public-window.ts';
import { meetingIdSchema } from '../../shared/ids.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { START_ADDRESS } from './address.ts';
import { isPublicContents, markPublic } from './public-contents.ts';
import { answerOwnPages } from './sender.ts';
import { offerToReload } from './trouble.ts';
import { windowOptions } from './window.ts';

/** Those of every window; without a menu, whose words are for the secretary's. */
export const publicWindowOptions = (preload: string): BrowserWindowConstructorOptions => ({
  ...windowOptions(preload),
  title: 'Minutebook – Decision',
  autoHideMenuBar: true,
});

const openWindows = (): BrowserWindow[] =>
  BrowserWindow.getAllWindows().filter(({ webContents }) => isPublicContents(webContents));

/** It goes with the window that it was opened from. */
const newWindow = (preload: string, opener: BrowserWindow): BrowserWindow => {
  const window = new BrowserWindow(publicWindowOptions(preload));
  markPublic(window.webContents);
  window.once('ready-to-show', () => window.show());
  opener.once('closed', () => {
    if (!window.isDestroyed()) window.close();
  });
  offerToReload(window);
  return window;
};

const show = async (preload: string, opener: BrowserWindow, raw: unknown): Promise<Result<undefined, ApiError>> => {
  const meetingId = meetingIdSchema.safeParse(raw);
  if (!meetingId.success) return err(apiError('invalidInput', 'A window shows the decisions of one meeting.'));
  const [known] = openWindows();
  const window = known ?? newWindow(preload, opener);
  await window.loadURL(`${START_ADDRESS}#${readBackAddress(meetingId.data)}`);
  window.focus();
  return ok(undefined);
};

/**
 * Lets the secretary's windows open one that others see; gives the function that ends it. There is one such window, of
 * our own page, and it may ask for public data only (see `public-contents.ts`).
 */
export const connectPublicWindow = (preload: string): (() => void) =>
  answerOwnPages(READ_BACK_CHANNEL, (opener, meetingId) => show(preload, opener, meetingId));
