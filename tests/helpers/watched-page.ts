import type { Browser, Page } from 'playwright-core';
import { expect } from 'vitest';
import { violationsOn } from './axe.ts';
import { startHost } from './host.ts';

export type Viewport = { readonly width: number; readonly height: number };

/** A page of the built program on a data folder. */
export type WatchedPage = {
  readonly page: Page;
  /** The address with the code that works once. */
  readonly url: string;
  /** What axe objects to on the page as it is now. */
  violations(): Promise<unknown>;
  /** Ends page and host; fails when the page complained: an error, a warning, a breach of its policy. */
  close(): Promise<void>;
};

/** Opens a page that everything is listened to on. */
export const openWatchedPage = async (
  browser: Browser,
  data: string,
  viewport: Viewport = { width: 1280, height: 800 },
): Promise<WatchedPage> => {
  const host = await startHost({ data });
  const context = await browser.newContext({ viewport });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => reportError(`policy: ${event.violatedDirective}`));
  });
  const close = async (): Promise<void> => {
    await context.close();
    await host.stop();
    expect(complaints).toEqual([]);
  };
  return { page, url: host.url, violations: () => violationsOn(page), close };
};
