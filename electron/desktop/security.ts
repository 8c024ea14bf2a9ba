import { app, type Event, session, type WebContents } from 'electron';
import { isOwnAddress, isOwnBlob } from './address.ts';

const prevent = (event: Event): void => event.preventDefault();

/**
 * Nothing leads a window away: the one page is loaded by the program, and its own routes are only hashes, which are
 * no navigation. (Security checklist of Electron, items 11 to 14.)
 */
const guardContents = (contents: WebContents): void => {
  contents.on('will-navigate', prevent);
  contents.on('will-frame-navigate', prevent);
  contents.on('will-redirect', prevent);
  contents.on('will-attach-webview', prevent);
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
};

const mayLoad = (address: string): boolean =>
  isOwnAddress(address) || isOwnBlob(address) || address.startsWith('data:');

/**
 * The page may use no permission (Electron's default approves all of them), load nothing but what the program serves
 * or the page made itself, save only the latter, and look for no proxy. (Items 1 and 5.)
 */
export const guardSession = async (): Promise<void> => {
  const own = session.defaultSession;
  own.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  own.setPermissionCheckHandler(() => false);
  own.setDevicePermissionHandler(() => false);
  own.setDisplayMediaRequestHandler((_request, answer) => answer(null));
  own.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !mayLoad(details.url) }));
  own.on('will-download', (event, item) => {
    if (!isOwnBlob(item.getURL())) event.preventDefault();
  });
  // Chromium's own check of spelling would fetch dictionaries; the page brings one along.
  own.setSpellCheckerEnabled(false);
  await own.setProxy({ mode: 'direct' });
};

/** What has to be said before the application is ready: every window is sandboxed, guarded, and no name is looked up. */
export const guardApp = (): void => {
  app.enableSandbox();
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.on('web-contents-created', (_event, contents) => guardContents(contents));
};
