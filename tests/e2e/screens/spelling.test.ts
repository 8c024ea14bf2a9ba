import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violationsOn } from '../../helpers/axe.ts';
import { launchBrowser } from '../../helpers/browser.ts';
import { added, openLive } from '../pages/open-live.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe('the spelling of live minutes', () => {
  test('is checked beside the page and mended by the keyboard', async () => {
    const { live, before, close } = await openLive(browser);
    const { page } = live;
    const foreign: string[] = [];
    page.on('request', (request) => new URL(request.url()).hostname === '127.0.0.1' || foreign.push(request.url()));
    const list = page.getByRole('listbox');
    const misspelt = () => page.locator('.misspelt').allInnerTexts();
    await live.goToItem('Any other business');
    await live.newLine();
    await live.type('The lantren of Ida Quist at Vlierhaven was adjurned.');
    await expect.poll(misspelt).toEqual(['lantren', 'Vlierhaven', 'adjurned']);
    expect(page.workers().map((worker) => new URL(worker.url()).pathname)).toEqual([
      expect.stringMatching(/^\/assets\/worker-/),
    ]);

    await live.press('Control+Home');
    await live.press('F7');
    await list.getByRole('option', { name: 'lantern', exact: true }).waitFor();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      expect(await violationsOn(page)).toEqual([]);
    }
    await live.press('Enter');
    await live.press('F7');
    await list.getByRole('option', { name: /^Add to the words of/ }).waitFor();
    await live.press('ArrowUp');
    await live.press('ArrowUp');
    await live.press('Enter');
    await expect.poll(misspelt).toEqual(['adjurned']);
    await live.press('F7');
    await list.getByRole('option', { name: 'adjourned', exact: true }).waitFor();
    await live.press('Escape');
    await list.waitFor({ state: 'detached' });
    await live.saved();
    expect(foreign).toEqual([]);
    expect(await live.text.getAttribute('spellcheck')).toBe('false');

    // The word of the body is known when the meeting is opened anew.
    await page.reload();
    await live.goToItem('Any other business');
    await expect.poll(misspelt).toEqual(['adjurned']);
    expect(added(before, await close(), '4')).toEqual([
      { kind: 'paragraph', text: 'The lantern of Ida Quist at Vlierhaven was adjurned.' },
    ]);
  });

  test('is underlined where it is in sight, so that a long text is not laid out more slowly', async () => {
    const { live, close } = await openLive(browser);
    const { page } = live;
    const MANY = 400;
    await live.goToItem('Any other business');
    await live.newLine();
    await page.evaluate(
      (text) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/plain', text);
        document.activeElement?.dispatchEvent(
          new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
        );
      },
      Array.from({ length: MANY }, (_, index) => `Line ${index} of it was adjurned.`).join('\n'),
    );
    const underlined = page.locator('.misspelt');
    const at = (index: number) =>
      page.locator('.ProseMirror > p', { hasText: `Line ${index} of` }).locator('.misspelt');
    await at(MANY - 1).waitFor();
    expect(await underlined.count()).toBeLessThan(MANY / 2);
    expect(await at(0).count()).toBe(0);
    await page.locator('main.page').evaluate((scroller) => scroller.scrollTo(0, 0));
    await at(0).waitFor();
    await expect.poll(() => at(MANY - 1).count()).toBe(0);
    await live.saved();
    await close();
  });

  test('is corrected as it is typed, shown, and given back by one Backspace', async () => {
    const { live, before, close } = await openLive(browser);
    const corrected = live.page.locator('.corrected');
    await live.goToItem('Any other business');
    await live.newLine();
    await live.type('THe wardens said "teh ');
    expect(await corrected.allInnerTexts()).toEqual(['The', 'the']);
    for (const colorScheme of ['light', 'dark'] as const) {
      await live.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      expect(await violationsOn(live.page)).toEqual([]);
    }
    await live.press('Backspace');
    expect(await corrected.allInnerTexts()).toEqual(['The']);
    await live.type('lamps" adn left - all of them.');
    await live.press('Enter');
    expect(await corrected.count()).toBe(0);
    await live.saved();
    expect(added(before, await close(), '4')).toEqual([
      { kind: 'paragraph', text: 'The wardens said “teh lamps” and left – all of them.' },
    ]);
  });
});
