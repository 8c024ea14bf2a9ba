import { BrowserWindow, type WebContents } from 'electron';

/** The pages that others see. What they may ask for is held here, in the main process, whatever their scripts do. */
const pages = new WeakSet<WebContents>();

/** From here on the page is given public data only; before it is loaded. */
export const markPublic = (contents: WebContents): void => void pages.add(contents);

export const isPublicContents = (contents: WebContents): boolean => pages.has(contents);

/** The windows of the secretary, which others do not see. */
export const ownWindows = (): BrowserWindow[] =>
  BrowserWindow.getAllWindows().filter(({ webContents }) => !isPublicContents(webContents));
