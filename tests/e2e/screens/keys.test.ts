import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../../helpers/browser.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';
import { openWatchedPage } from '../../helpers/watched-page.ts';
import { openLive } from '../pages/open-live.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe('a key that is changed', () => {
  test('works at once in the text that is open in another window, and the one before does not', async () => {
    const { live, close } = await openLive(browser);
    const settings = await live.page.context().newPage();
    await settings.goto(`${new URL(live.page.url()).origin}/#/settings/keys`);
    await settings.getByRole('button', { name: 'Change the key of “bold”' }).click();
    await settings.keyboard.press('Control+Shift+F9');
    await settings.getByText('“bold” has Ctrl+Shift+F9').waitFor();
    await live.page.bringToFront();
    await live.goToItem('Any other business');
    await live.newLine();
    await live.press('Control+b');
    await live.type('plain ');
    await live.press('Control+Shift+F9');
    await live.type('bold');
    await live.saved();
    expect(await live.text.locator('strong').last().textContent()).toBe('bold');
    await close();
  });
});

/** Lines of the card that are not whole on its page. */
const linesOff = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const card = document.querySelector('.card')?.getBoundingClientRect();
    const lines = [...document.querySelectorAll('.card dl > div')];
    const isOff = (line: Element): boolean => {
      const { top, bottom, left, right } = line.getBoundingClientRect();
      return !card || top < card.top || bottom > card.bottom || left < card.left || right > card.right;
    };
    return lines.filter(isOff).map((line) => line.textContent ?? '');
  });

const pagesOf = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;

describe('the key card', () => {
  test('is one page of A4 when it is printed, in dark too, with every line whole', async () => {
    const { page, url, close } = await openWatchedPage(browser, temporaryFolder());
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.goto(url);
    await page.goto(`${new URL(url).origin}/#/settings/card`);
    await page.getByRole('article', { name: 'Key card' }).waitFor();
    expect(pagesOf(await page.pdf({ preferCSSPageSize: true }))).toBe(1);
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('button', { name: 'Print the card' }).isVisible()).toBe(false);
    expect(await page.evaluate(() => getComputedStyle(document.body).color)).toBe('rgb(31, 35, 40)');
    expect(await page.locator('.card dl > div').count()).toBeGreaterThan(60);
    expect(await linesOff(page)).toEqual([]);
    // Control: with twice as many lines some are found to be off the page.
    await page.evaluate(() => {
      const card = document.querySelector('.card');
      for (const group of [...(card?.querySelectorAll('section') ?? [])]) card?.append(group.cloneNode(true));
    });
    expect(await linesOff(page)).not.toEqual([]);
    await close();
  });
});
