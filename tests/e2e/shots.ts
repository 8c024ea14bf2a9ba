/*
 * Takes a picture of each screen with the sample in it, light and dark, into docs/shots/. The clock stands still, so
 * that two runs differ only in what was changed between them.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../helpers/browser.ts';
import { startHost } from '../helpers/host.ts';
import { makeSampleBook, SAMPLE_MORNING } from '../helpers/sample-book.ts';
import { picturesOf, type ShownScreen, showScreen } from './pages/screens.ts';

const FOLDER = join(import.meta.dirname, '../../docs/shots');
/** Always the same: About shows where the book lies. */
const DATA = join(import.meta.dirname, '../../.cache/shots');
const VIEWPORT = { width: 1280, height: 800 };
const SCHEMES = ['light', 'dark'] as const;

const FIRST_RUN: ShownScreen = {
  name: 'first-run',
  address: '/',
  sign: (page) => page.getByRole('heading', { name: 'This book is empty' }),
};

const openPage = async (browser: Browser, url: string): Promise<Page> => {
  const context = await browser.newContext({
    viewport: VIEWPORT,
    reducedMotion: 'reduce',
    locale: 'en-GB',
    timezoneId: 'Europe/London',
  });
  const page = await context.newPage();
  await page.clock.setFixedTime(SAMPLE_MORNING);
  await page.goto(url);
  return page;
};

const takeAll = async (browser: Browser, data: string, screens: readonly ShownScreen[]): Promise<void> => {
  const host = await startHost({ data });
  const page = await openPage(browser, host.url);
  for (const screen of screens) {
    await showScreen(page, screen);
    for (const colorScheme of SCHEMES) {
      await page.emulateMedia({ colorScheme });
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      await page.screenshot({ path: join(FOLDER, `${screen.name}-${colorScheme}.png`), animations: 'disabled' });
    }
  }
  await page.context().close();
  await host.stop();
};

mkdirSync(FOLDER, { recursive: true });
const clear = (): void => rmSync(DATA, { recursive: true, force: true, maxRetries: 5 });
clear();
const browser = await launchBrowser();
try {
  await takeAll(browser, join(DATA, 'empty'), [FIRST_RUN]);
  await takeAll(browser, join(DATA, 'sample'), picturesOf(await makeSampleBook(join(DATA, 'sample'))));
} finally {
  await browser.close();
  clear();
}
process.stdout.write(`The pictures are in ${FOLDER}\n`);
