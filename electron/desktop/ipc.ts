import { BrowserWindow, type WebContents } from 'electron';
import { CALL_CHANNEL, CHANGED_CHANNEL } from '../../shared/api/bridge.ts';
import type { Envelope } from '../../shared/api/envelope.ts';
import { apiError } from '../../shared/api/errors.ts';
import type { Changed } from '../../shared/api/events.ts';
import { MAX_REQUEST_BYTES } from '../../shared/api/limits.ts';
import { isPublicMethod } from '../../shared/api/public-window.ts';
import { err } from '../../shared/result.ts';
import type { App } from '../core/app.ts';
import { isPublicContents } from './public-contents.ts';
import { answerAllPages, PUBLIC } from './sender.ts';

const parse = (body: string): { readonly input: unknown } | undefined => {
  try {
    return { input: JSON.parse(body) };
  } catch {
    return undefined;
  }
};

/** The name of a window as the page that a write came from; the main process gives it, so that none can be forged. */
const originOf = (contents: WebContents): string => `window-${contents.id}`;

const answer = async (app: App, contents: WebContents, name: unknown, body: unknown): Promise<Envelope> => {
  if (typeof name !== 'string' || typeof body !== 'string') {
    return err(apiError('invalidInput', 'A request is the name of a method and its input as JSON text.'));
  }
  if (isPublicContents(contents) && !isPublicMethod(name)) return err(PUBLIC);
  if (Buffer.byteLength(body) > MAX_REQUEST_BYTES) {
    return err(apiError('tooLarge', 'This is more than Minutebook takes at once (8 MB). Save it in smaller parts.'));
  }
  const parsed = parse(body);
  return parsed
    ? app.call(name, parsed.input, originOf(contents))
    : err(apiError('invalidInput', 'The input is not JSON text.'));
};

const tellOthers = (changed: Changed): void => {
  for (const { webContents } of BrowserWindow.getAllWindows()) {
    if (originOf(webContents) !== changed.origin) webContents.send(CHANGED_CHANNEL, changed);
  }
};

/** Connects the pages of our windows to the application; gives the function that disconnects them. */
export const connectIpc = (app: App): (() => void) => {
  const stopAnswering = answerAllPages(CALL_CHANNEL, ({ webContents }, name, body) =>
    answer(app, webContents, name, body),
  );
  const stopTelling = app.onChanged(tellOthers);
  return () => {
    stopTelling();
    stopAnswering();
  };
};
