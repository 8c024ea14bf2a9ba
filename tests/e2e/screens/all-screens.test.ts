import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../../helpers/browser.ts';
import { makeSampleBook, SAMPLE_MORNING } from '../../helpers/sample-book.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';
import { openWatchedPage } from '../../helpers/watched-page.ts';
import { screensOf, showScreen } from '../pages/screens.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** What reaches over the right edge of the window, or has to be scrolled sideways to be seen; and whether the window itself scrolls, which no screen lets it. */
const overflowing = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth, scrollHeight, clientHeight } = document.documentElement;
    const wide = [...document.body.querySelectorAll('*')]
      .filter((element) => {
        const { right, width } = element.getBoundingClientRect();
        const scrolls = ['auto', 'scroll'].includes(getComputedStyle(element).overflowX);
        const isCut = scrolls && element.scrollWidth > element.clientWidth + 1;
        return isCut || (width > 0 && right > innerWidth + 1);
      })
      .map(({ outerHTML }) => outerHTML.slice(0, 120));
    const scrolls = scrollWidth > clientWidth || scrollHeight > clientHeight;
    return scrolls ? ['the page', ...wide] : wide;
  });

/** What shows where the keyboard is: an edge round what has the focus, or round what it stands for. */
const isFocusShown = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const focused = document.activeElement;
    // In the text of the minutes the caret shows it.
    if (!focused || focused === document.body || focused.closest('[contenteditable]')) return true;
    const around = ['.mantine-Input-input', 'label', '.roll-line', '.agenda-line'].map((part) => focused.closest(part));
    const beside = [focused.parentElement, focused.nextElementSibling];
    return [focused, ...around, ...beside].some((part) => {
      if (!part) return false;
      return [undefined, '::after'].some((pseudo) => {
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(part, pseudo);
        return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
      });
    });
  });

describe('the screens, with the sample', () => {
  test.each(['light', 'dark'] as const)('have nothing that axe objects to: %s', async (colorScheme) => {
    const book = await makeSampleBook(temporaryFolder());
    const { page, url, violations, close } = await openWatchedPage(browser, book.data);
    await page.clock.setFixedTime(SAMPLE_MORNING);
    await page.emulateMedia({ colorScheme });
    await page.goto(url);
    const found: Record<string, unknown> = {};
    const screens = screensOf(book);
    for (const screen of screens) {
      await showScreen(page, screen);
      found[screen.name] = await violations();
    }
    expect(found).toEqual(Object.fromEntries(screens.map(({ name }) => [name, []])));
    await close();
  });

  test('fit a window of 1024 by 700', async () => {
    const book = await makeSampleBook(temporaryFolder());
    const { page, url, close } = await openWatchedPage(browser, book.data, { width: 1024, height: 700 });
    await page.clock.setFixedTime(SAMPLE_MORNING);
    await page.goto(url);
    const found: Record<string, readonly string[]> = {};
    const screens = screensOf(book);
    for (const screen of screens) {
      await showScreen(page, screen);
      found[screen.name] = await overflowing(page);
    }
    expect(found).toEqual(Object.fromEntries(screens.map(({ name }) => [name, []])));
    await page.evaluate(() => {
      const wide = document.body.appendChild(document.createElement('p'));
      wide.textContent = 'w'.repeat(500);
    });
    expect(await overflowing(page), 'a line that is too long is seen').not.toEqual([]);
    await close();
  });

  test.each(['home', 'action', 'body', 'plan', 'attendance', 'palette'])(
    'show where the keyboard is, step by step: %s',
    async (name) => {
      const book = await makeSampleBook(temporaryFolder());
      const { page, url, close } = await openWatchedPage(browser, book.data);
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await page.goto(url);
      const screen = screensOf(book).find((one) => one.name === name);
      if (!screen) throw new Error(`There is no screen ${name}`);
      await showScreen(page, screen);
      const unseen: (string | undefined)[] = [];
      for (let step = 0; step < 45; step += 1) {
        await page.keyboard.press('Tab');
        if (!(await isFocusShown(page))) {
          unseen.push(await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 160)));
        }
      }
      expect(unseen).toEqual([]);
      await close();
    },
  );

  test('begin an empty book with nothing that axe objects to', async () => {
    const { page, url, violations, close } = await openWatchedPage(browser, temporaryFolder());
    await page.goto(url);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.getByRole('heading', { name: 'This book is empty' }).waitFor();
      expect(await violations()).toEqual([]);
    }
    await close();
  });
});
