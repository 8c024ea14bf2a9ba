import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadInto } from '../../helpers/book-on-disk.ts';
import { launchBrowser } from '../../helpers/browser.ts';
import { smallFile } from '../../helpers/builders.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';
import { openWatchedPage } from '../../helpers/watched-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const SHORT = 'the rates.';
const LONG = 'that the wall of the eastern quay is pointed before the winter, and paid for out of the reserve.';

/** A register of decisions in a window that is so wide, with a long and a short one in turns. */
const openRegister = async (width: number) => {
  const data = temporaryFolder();
  const blocks = Array.from({ length: 40 }, (_, at) => ({
    kind: 'decision' as const,
    verb: 'AGREED',
    text: at % 2 === 0 ? LONG : SHORT,
  }));
  const meeting = { number: '3', date: '2027-05-02', state: 'draft' } as const;
  const agenda = [{ number: '1', title: 'Walls', blocks }];
  await loadInto(data, JSON.stringify(smallFile({ format: 'minutebook-meeting/2', meeting, agenda })));
  const opened = await openWatchedPage(browser, data, { width, height: 700 });
  await opened.page.goto(opened.url);
  await opened.page.getByRole('navigation', { name: 'Minutebook' }).getByText('Decisions').click();
  await opened.page.getByText(LONG).first().waitFor();
  return opened;
};

const wordsOf = (page: Page, text: string): Locator =>
  page.locator('td[data-column="words"]', { hasText: text }).first();

/** Whether a part of the words of a decision is out of sight. */
const isCut = (words: Locator): Promise<boolean> =>
  words.evaluate(
    ({ scrollWidth, clientWidth, scrollHeight, clientHeight }) =>
      scrollWidth > clientWidth || scrollHeight > clientHeight + 1,
  );

const heightOf = async (words: Locator): Promise<number> => (await words.boundingBox())?.height ?? 0;

/** By how much rows stand over those above them, in CSS pixels: the most of all that are drawn. */
const overlap = (page: Page): Promise<number> =>
  page.locator('.list-table tbody tr').evaluateAll((rows) => {
    const boxes = rows.map((row) => row.getBoundingClientRect()).toSorted((a, b) => a.top - b.top);
    return Math.max(...boxes.slice(1).map(({ top }, at) => (boxes[at]?.bottom ?? 0) - top));
  });

test('a decision is read whole in a narrow window, while in a wide one each keeps to its line', async () => {
  const narrow = await openRegister(1024);
  expect(await isCut(wordsOf(narrow.page, LONG))).toBe(false);
  expect(await heightOf(wordsOf(narrow.page, LONG))).toBeGreaterThan(
    1.5 * (await heightOf(wordsOf(narrow.page, SHORT))),
  );
  expect(await narrow.violations()).toEqual([]);
  await narrow.close();
  const wide = await openRegister(1280);
  expect(await isCut(wordsOf(wide.page, LONG))).toBe(true);
  await wide.close();
});

test('rows of several lines keep clear of each other while the keyboard goes through them', async () => {
  const { page, close } = await openRegister(1024);
  for (let at = 0; at < 30; at += 1) await page.keyboard.press('j');
  const active = page.locator('tr[data-active]');
  await expect.poll(async () => (await active.getAttribute('aria-rowindex')) ?? '').toBe('31');
  await expect.poll(() => overlap(page)).toBeLessThan(1);
  const [row, list] = [await active.boundingBox(), await page.locator('.list-scroller').boundingBox()];
  if (!row || !list) throw new Error('Both are on the page');
  expect(row.y + row.height).toBeLessThanOrEqual(list.y + list.height + 1);
  await page.keyboard.press('Enter');
  await page
    .getByRole('complementary', { name: 'Decision' })
    .getByText(/^AGREED/u)
    .waitFor();
  await expect.poll(() => overlap(page)).toBeLessThan(1);
  await close();
});
