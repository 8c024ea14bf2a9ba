import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violationsOn } from '../../helpers/axe.ts';
import { launchBrowser } from '../../helpers/browser.ts';
import { makeSampleBook, SAMPLE_MORNING } from '../../helpers/sample-book.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';
import { openWatchedPage } from '../../helpers/watched-page.ts';
import { openLive } from '../pages/open-live.ts';
import { screensOf, showScreen } from '../pages/screens.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** What the text of minutes measures: the size of its letters and the width of its column, in pixels. */
const measure = (page: Page) =>
  page.locator('.ProseMirror').evaluate((text) => ({
    size: Number.parseFloat(getComputedStyle(text).fontSize),
    width: text.getBoundingClientRect().width,
  }));

describe('the text of minutes', () => {
  test('is made larger and wider by keys, and stays so when the program is opened again', async () => {
    const { live, close } = await openLive(browser);
    const { page } = live;
    const before = await measure(page);
    await live.press('Control+Shift+>');
    await live.press('Control+Shift+>');
    await expect.poll(async () => (await measure(page)).size).toBe(before.size * 1.25);
    await live.press('Control+\\');
    await live.press('Control+|');
    await expect.poll(async () => (await measure(page)).width).toBeGreaterThan(before.width * 1.4);
    await page.getByText('The width of the text is wide').waitFor({ state: 'attached' });
    await expect.poll(() => page.evaluate(() => document.querySelector('[data-save]')?.textContent)).toBe('All saved');
    await page.reload();
    await live.text.waitFor();
    expect((await measure(page)).size).toBe(before.size * 1.25);
    await live.press('Control+<');
    await expect.poll(async () => (await measure(page)).size).toBe(before.size * 1.12);
    await close();
  });

  test('is all that is shown in focus, with nothing that axe objects to, until the line at the foot leads out', async () => {
    const { live, close } = await openLive(browser);
    const { page } = live;
    await live.text.focus();
    await live.press('Control+Shift+F');
    await expect.poll(() => live.agenda.isVisible()).toBe(false);
    expect(await page.getByRole('navigation', { name: 'Minutebook' }).isVisible()).toBe(false);
    expect(await live.text.isVisible()).toBe(true);
    expect(await live.status.isVisible()).toBe(true);
    // One block is set off, and it is the one that the caret is in.
    expect(await page.locator('.ProseMirror > [data-current]').count()).toBe(1);
    const first = await page.locator('.ProseMirror > [data-current]').textContent();
    await live.press('Control+End');
    await expect.poll(() => page.locator('.ProseMirror > [data-current]').textContent()).not.toBe(first);
    expect(await violationsOn(page)).toEqual([]);
    await page.getByRole('button', { name: 'Only the text' }).click();
    await live.agenda.waitFor();
    expect(await page.locator('.ProseMirror > [data-current]').count()).toBe(0);
    await close();
  });
});

describe('high contrast', () => {
  test.each(['light', 'dark'] as const)('has nothing that axe objects to: %s', async (colorScheme) => {
    const book = await makeSampleBook(temporaryFolder());
    const { page, url, violations, close } = await openWatchedPage(browser, book.data);
    await page.clock.setFixedTime(SAMPLE_MORNING);
    // The system asks for it, and is heard.
    await page.emulateMedia({ colorScheme, contrast: 'more' });
    await page.goto(url);
    const found: Record<string, unknown> = {};
    const names = ['action', 'live', 'attendance', 'settings', 'palette'];
    for (const screen of screensOf(book).filter(({ name }) => names.includes(name))) {
      await showScreen(page, screen);
      expect(await page.evaluate(() => document.documentElement.dataset['contrast'])).toBe('high');
      found[screen.name] = await violations();
    }
    expect(found).toEqual(Object.fromEntries(names.map((name) => [name, []])));
    await close();
  });
});

type AxNode = Awaited<ReturnType<typeof axTree>>[number];

const axTree = async (page: Page) => {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  return nodes;
};

/** What the live region says in the tree that a screen reader is given. */
const spoken = async (page: Page): Promise<string> => {
  const nodes = await axTree(page);
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const wordsOf = (node: AxNode | undefined): string[] =>
    node?.role?.value === 'StaticText'
      ? [String(node.name?.value)]
      : (node?.childIds ?? []).flatMap((id) => wordsOf(byId.get(id)));
  const isLive = ({ properties = [] }: AxNode): boolean =>
    properties.some(({ name, value }) => name === 'live' && value.value === 'polite');
  return nodes
    .filter((node) => node.role?.value === 'status' && isLive(node))
    .flatMap(wordsOf)
    .join(' ');
};

describe('a screen reader', () => {
  test('hears kind, number and owner of the block that the caret comes into, and that all is saved', async () => {
    const { live, close } = await openLive(browser);
    const { page } = live;
    await live.goToItem('Any other business');
    await expect.poll(() => spoken(page)).toMatch(/^Item 4, Any other business\. /);
    await live.newLine();
    await live.type('AGREED to print');
    await expect.poll(() => spoken(page)).toBe('Decision: AGREED');
    await live.press('Enter');
    await live.type('ACTION Tomasz Lind: to print by 30 September 2027');
    await expect.poll(() => spoken(page), { timeout: 5000 }).toBe('Saved.');
    await live.press('ArrowUp');
    await expect.poll(() => spoken(page)).toBe('Decision, AGREED');
    await live.press('ArrowDown');
    await expect.poll(() => spoken(page)).toBe('Action HLC 7/07, Tomasz Lind, due Thu 30 Sep 2027');
    await close();
  });
});
