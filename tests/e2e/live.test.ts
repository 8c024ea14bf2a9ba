import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violationsOn } from '../helpers/axe.ts';
import { launchBrowser } from '../helpers/browser.ts';
import { actionBy, added, openLive } from './pages/open-live.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe('live minutes', () => {
  test('keep what is typed: prose, a heading, a list, a decision and an action', async () => {
    const { live, before, close } = await openLive(browser);
    await live.goToItem('Any other business');
    await live.newLine();
    for (const line of [
      '## Tide tables',
      'Ida Quist (IQ) showed the new tables. The Committee NOTED the tables as shown.',
      '- one copy for each pier',
      'one for the office',
    ]) {
      await live.type(line);
      await live.press('Enter');
    }
    await live.press('Enter');
    await live.type('AGREED to print the tables');
    await live.press('Enter');
    await live.type('ACTION Tomasz Lind: to send the tables to the printer by 30 September 2027');
    await live.card('HLC 7/07').waitFor();
    await live.saved();
    const book = await close();
    expect(added(before, book, '4')).toEqual([
      { kind: 'heading', level: 2, text: 'Tide tables' },
      { kind: 'paragraph', text: 'Ida Quist (IQ) showed the new tables. The Committee NOTED the tables as shown.' },
      { kind: 'bullet', text: 'one copy for each pier' },
      { kind: 'bullet', text: 'one for the office' },
      { kind: 'decision', verb: 'AGREED', text: 'to print the tables' },
      {
        kind: 'action',
        owners: ['Tomasz Lind'],
        due: { date: '2027-09-30' },
        text: 'to send the tables to the printer by 30 September 2027',
      },
    ]);
    expect(actionBy(book, 'send the tables')).toMatchObject({ reference: 'HLC 7/07', owners: ['Tomasz Lind'] });
  });

  test('keep every character of quick typing, with Enter right behind an arrow key', async () => {
    const { live, before, close } = await openLive(browser);
    await live.goToItem('Any other business');
    await live.newLine();
    await live.type('first line, second line', 0);
    for (let step = 0; step < 'second line'.length; step += 1) await live.press('ArrowLeft');
    await live.press('Enter');
    await live.type('the ', 0);
    await live.saved();
    const book = await close();
    expect(added(before, book, '4')).toEqual([
      { kind: 'paragraph', text: 'first line, ' },
      { kind: 'paragraph', text: 'the second line' },
    ]);
  });

  test('give the literal text back by Backspace', async () => {
    const { live, before, close } = await openLive(browser);
    await live.goToItem('Any other business');
    await live.newLine();
    await live.type('AGREED ');
    await live.press('Backspace');
    await live.type('is the word we use.');
    await live.saved();
    expect(added(before, await close(), '4')).toEqual([{ kind: 'paragraph', text: 'AGREED is the word we use.' }]);
  });

  test('undo over items in the order in which things were typed', async () => {
    const { live, before, close } = await openLive(browser);
    await live.goToItem('Any other business');
    await live.newLine();
    await live.type('In the fourth item.');
    await live.press('Alt+PageUp');
    await live.newLine();
    await live.type('In the third item.');
    await live.saved();
    await live.press('Control+z');
    await expect.poll(() => live.text.innerText()).not.toContain('In the third item.');
    for (let step = 0; step < 3; step += 1) await live.press('Control+z');
    await live.page.getByRole('textbox', { name: 'Minutes of item 4' }).waitFor();
    await expect.poll(() => live.text.innerText()).not.toContain('In the fourth item.');
    await live.press('Control+y');
    await expect.poll(() => live.text.innerText()).toContain('In the fourth item.');
    await live.saved();
    const book = await close();
    expect(added(before, book, '4')).toEqual([{ kind: 'paragraph', text: 'In the fourth item.' }]);
    expect(book.itemOf('3')).toEqual(before.itemOf('3'));
  });

  test('let the owner and the date of an action be filled in by the keyboard', async () => {
    const { live, close } = await openLive(browser);
    await live.goToItem('A complaint about a member');
    await live.text.focus();
    await live.press('Control+End');
    await live.press('Tab');
    await live.type('Ida Quist');
    await live.press('Tab');
    await live.type('next meeting');
    await live.press('Enter');
    await live.type(' at once');
    await live.saved();
    const book = await close();
    expect(actionBy(book, 'to answer the writer')).toMatchObject({
      reference: 'HLC 7/06',
      text: 'to answer the writer at once',
      owners: ['Ida Quist'],
      due: { meeting: 'next' },
    });
  });

  test('take what an input method composes, also while a reference arrives', async () => {
    const { live, before, close } = await openLive(browser);
    await live.goToItem('Any other business');
    await live.newLine();
    await live.type('ACTION Tomasz Lind: ');
    const devTools = await live.page.context().newCDPSession(live.page);
    for (const text of ['n', 'に', 'にほ', 'にほん']) {
      await devTools.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
      await live.page.waitForTimeout(120);
    }
    await live.card('HLC 7/07').waitFor();
    await devTools.send('Input.insertText', { text: '日本' });
    await live.type(' by post');
    await live.saved();
    expect(added(before, await close(), '4')).toEqual([
      { kind: 'action', owners: ['Tomasz Lind'], text: '日本 by post' },
    ]);
  });

  test('take a paste of a megabyte, to the letter', async () => {
    const { live, before, close } = await openLive(browser);
    await live.goToItem('Any other business');
    await live.newLine();
    const lines = Array.from(
      { length: 10_000 },
      (_, index) => `Line ${index} of a very long paper that somebody pasted in whole.`,
    );
    const pasted = [...lines, 'x'.repeat(400_000)];
    await live.page.evaluate((text) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', text);
      document.activeElement?.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      );
    }, pasted.join('\n'));
    await live.page.locator('[data-save="saved"]').filter({ hasText: 'Saved ' }).waitFor({ timeout: 30_000 });
    const kept = added(before, await close(), '4');
    expect(kept).toHaveLength(pasted.length);
    expect(
      pasted.findIndex((text, at) => JSON.stringify(kept[at]) !== JSON.stringify({ kind: 'paragraph', text })),
    ).toBe(-1);
  });
});

describe('the live screen', () => {
  test.each(['light', 'dark'] as const)('has nothing that axe objects to: %s', async (colorScheme) => {
    const { live, close } = await openLive(browser);
    await live.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    for (const title of ['Lamp proposals', 'North breakwater', 'A complaint about a member']) {
      await live.goToItem(title);
      expect(await violationsOn(live.page)).toEqual([]);
    }
    await live.press('F1');
    await live.page.getByRole('dialog', { name: 'Keys' }).waitFor();
    expect(await violationsOn(live.page)).toEqual([]);
    await live.page.keyboard.press('Escape');
    await live.press('Control+k');
    await live.page.getByRole('option', { name: /Go to item 4/ }).waitFor();
    expect(await violationsOn(live.page)).toEqual([]);
    await live.page.keyboard.press('Escape');
    await live.page.getByRole('link', { name: 'Minutebook', exact: true }).click();
    await live.page.getByRole('heading', { name: /^Open actions/ }).waitFor();
    expect(await violationsOn(live.page)).toEqual([]);
    await close();
  });

  test('leads to another item by the palette, and the keys go on into its text', async () => {
    const { live, before, close } = await openLive(browser);
    await live.press('Control+k');
    await live.type('any other', 0);
    await live.page.getByRole('option', { name: /Go to item 4, Any other business/, selected: true }).waitFor();
    await live.press('Enter');
    await live.page.getByRole('textbox', { name: 'Minutes of item 4' }).waitFor();
    await expect.poll(() => live.text.evaluate((text) => text.contains(document.activeElement))).toBe(true);
    await live.press('Control+End');
    await live.press('Enter');
    await live.type('Typed after the palette.');
    await live.saved();
    expect(added(before, await close(), '4')).toEqual([{ kind: 'paragraph', text: 'Typed after the palette.' }]);
  });

  test('can be gone round by the keyboard', async () => {
    const { live, close } = await openLive(browser);
    const regionInFocus = () =>
      live.page.evaluate(() => document.activeElement?.closest('[data-region]')?.getAttribute('data-region'));
    const seen: (string | null | undefined)[] = [];
    for (let step = 0; step < 4; step += 1) {
      seen.push(await regionInFocus());
      await live.press('F6');
    }
    expect(seen).toEqual(['text', 'side', 'status', 'agenda']);
    await live.press('Control+\\');
    await expect.poll(() => live.agenda.isVisible()).toBe(false);
    await close();
  });

  test('shows lists, headings and actions to a screen reader as what they are', async () => {
    const { live, close } = await openLive(browser);
    await live.goToItem('Lamp proposals');
    const tree = await live.text.ariaSnapshot();
    expect(tree).toMatch(/heading "LP014[^"]*" \[level=4\]/);
    expect(tree).toMatch(/list:\s+- listitem/);
    expect(tree).toMatch(/group "Action HLC 7\/\d\d"/);
    expect(tree).toMatch(/combobox "Owner"/);
    await close();
  });
});
