import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violationsOn } from '../../helpers/axe.ts';
import { launchBrowser } from '../../helpers/browser.ts';
import { actionBy, added, openLive } from '../pages/open-live.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const FULL = 'The lamp at the pier went out at dusk, and nobody saw it.';

const open = async () => {
  const opened = await openLive(browser);
  const { page } = opened.live;
  const panel = page.getByRole('complementary', { name: 'Earlier' });
  const tab = (name: string): Promise<void> => panel.getByText(name, { exact: true }).click();
  return { ...opened, page, panel, tab };
};

describe('the history of a block', () => {
  test('brings words back that were typed over, by the keyboard alone, and one undo takes them away again', async () => {
    const { live, before, close, page, panel } = await open();
    await live.goToItem('Any other business');
    await live.newLine();
    await live.type(FULL);
    await live.saved();
    await live.press('Shift+Home');
    await live.type('Nothing.');
    await live.saved();
    await live.press('F9');
    await panel.getByText('Nothing').waitFor();
    await live.press('ArrowDown');
    await live.press('Enter');
    await expect.poll(() => live.text.innerText()).toContain(FULL);
    await live.type(' It burns again.');
    await live.saved();
    for (let step = 0; step < 2; step += 1) await live.press('Control+z');
    await expect.poll(() => live.text.innerText()).toContain('Nothing.');
    await live.press('Control+y');
    await live.saved();
    await page.waitForTimeout(300);
    expect(added(before, await close(), '4')).toEqual([{ kind: 'paragraph', text: FULL }]);
  });

  test('outlives the page: what was taken out before comes back with its number', async () => {
    const { live, before, close, page, panel, tab } = await open();
    await live.goToItem('A complaint about a member');
    await live.text.focus();
    await live.press('Control+End');
    await live.press('Shift+Home');
    await live.press('Control+x');
    await live.saved();
    await page.reload();
    await live.text.waitFor();
    await expect.poll(() => page.getByRole('group', { name: 'Action HLC 7/06' }).count()).toBe(0);
    await live.press('F9');
    await tab('Taken out');
    await panel.getByText('to answer the writer').waitFor();
    await panel.getByRole('button', { name: 'Put it back' }).first().click();
    await live.card('HLC 7/06').waitFor();
    await live.saved();
    const book = await close();
    expect(book.itemOf('3')).toEqual(before.itemOf('3'));
    expect(actionBy(book, 'to answer the writer')).toMatchObject({ reference: 'HLC 7/06', itemNumber: '3' });
  });
});

describe('a kept version', () => {
  test('gives a whole item back in one step', async () => {
    const { live, before, close, page, panel, tab } = await open();
    await live.goToItem('Lamp proposals');
    await live.press('F9');
    await tab('Versions');
    await panel.getByRole('combobox', { name: 'Keep a version' }).fill('before the break');
    await live.press('Enter');
    await panel.getByRole('button', { name: 'Look at it: before the break' }).waitFor();
    await live.text.focus();
    await live.press('Control+a');
    await live.press('Delete');
    await live.type('All is gone.');
    await live.saved();
    await panel.getByRole('button', { name: 'Look at it: before the break' }).click();
    const version = page.getByRole('dialog', { name: 'Version: before the break' });
    await version.getByRole('button', { name: 'Take the whole item back' }).click();
    await expect.poll(() => live.text.innerText()).not.toContain('All is gone.');
    await live.saved();
    await live.press('Control+z');
    await expect.poll(() => live.text.innerText()).toContain('All is gone.');
    await live.press('Control+y');
    await expect.poll(() => live.text.innerText()).not.toContain('All is gone.');
    await live.saved();
    const book = await close();
    expect(book.itemOf('2')).toEqual(before.itemOf('2'));
    expect(book.actions.map(({ reference }) => reference)).toEqual(before.actions.map(({ reference }) => reference));
  });
});

test.each(['light', 'dark'] as const)(
  'what was said earlier has nothing that axe objects to: %s',
  async (colorScheme) => {
    const { live, close, page, panel, tab } = await open();
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await live.goToItem('Lamp proposals');
    await live.newLine();
    for (const line of [FULL, 'Another one that goes.']) {
      await live.type(line, 0);
      await live.saved();
      await live.press('Shift+Home');
    }
    await live.press('Delete');
    await live.press('Backspace');
    await live.press('F9');
    await panel.getByRole('listitem').first().waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await tab('Taken out');
    await panel.getByText('Another one that goes.').waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await tab('Versions');
    await panel.getByRole('combobox', { name: 'Keep a version' }).fill('before the break');
    await live.press('Enter');
    await panel.getByRole('button', { name: 'Look at it: before the break' }).click();
    await page.getByRole('dialog').getByText('The whole meeting').click();
    await page.getByRole('dialog').getByText('Confidential item').waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await close();
  },
);
