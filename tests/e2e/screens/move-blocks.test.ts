import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../../helpers/browser.ts';
import { actionBy, added, openLive } from '../pages/open-live.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const ACTION = { kind: 'action', text: 'to answer the writer' };

/** The fictional meeting with the caret at the end of the action of its third item. */
const openAtAction = async () => {
  const opened = await openLive(browser);
  await opened.live.goToItem('A complaint about a member');
  await opened.live.text.focus();
  await opened.live.press('Control+End');
  return opened;
};

describe('an action that is cut and pasted into another item', () => {
  test('keeps its number, also when that is undone and done again', async () => {
    const { live, before, close } = await openAtAction();
    const card = live.card('HLC 7/06');
    await live.press('Shift+Home');
    await live.press('Control+x');
    await expect.poll(() => card.count()).toBe(0);
    await live.saved();
    await live.goToItem('Any other business');
    await live.newLine();
    await live.press('Control+v');
    await card.waitFor();
    await live.saved();
    // The paste, the new line, the cut: back where it came from.
    for (let step = 0; step < 3; step += 1) await live.press('Control+z');
    await live.page.getByRole('textbox', { name: 'Minutes of item 3' }).waitFor();
    await card.waitFor();
    await live.saved();
    for (let step = 0; step < 3; step += 1) await live.press('Control+y');
    await live.page.getByRole('textbox', { name: 'Minutes of item 4' }).waitFor();
    await card.waitFor();
    await live.saved();
    const book = await close();
    expect(added(before, book, '4')).toEqual([ACTION]);
    expect(book.itemOf('3')).toEqual(before.itemOf('3').slice(0, -1));
    expect(actionBy(book, 'to answer the writer')).toMatchObject({ reference: 'HLC 7/06', itemNumber: '4' });
  });
});

describe('a block that is moved to another item', () => {
  test('goes there by key with its number, and what is typed goes on in it', async () => {
    const { live, before, close } = await openAtAction();
    await live.press('Alt+Shift+PageDown');
    await live.page.getByRole('textbox', { name: 'Minutes of item 4' }).waitFor();
    await live.card('HLC 7/06').waitFor();
    await live.type(' at once');
    await live.saved();
    const book = await close();
    expect(book.itemOf('4')).toEqual([{ ...ACTION, text: 'to answer the writer at once' }, ...before.itemOf('4')]);
    expect(book.itemOf('3')).toEqual(before.itemOf('3').slice(0, -1));
    expect(actionBy(book, 'to answer')).toMatchObject({ reference: 'HLC 7/06', itemNumber: '4' });
  });

  test('goes back by one undo', async () => {
    const { live, before, close } = await openAtAction();
    await live.press('Alt+Shift+PageUp');
    await live.page.getByRole('textbox', { name: 'Minutes of item 2' }).waitFor();
    await live.saved();
    await live.press('Control+z');
    await live.page.getByRole('textbox', { name: 'Minutes of item 3' }).waitFor();
    await live.card('HLC 7/06').waitFor();
    await live.saved();
    const book = await close();
    expect(book.itemOf('2')).toEqual(before.itemOf('2'));
    expect(book.itemOf('3')).toEqual(before.itemOf('3'));
    expect(actionBy(book, 'to answer')).toMatchObject({ reference: 'HLC 7/06', itemNumber: '3' });
  });

  test('goes to any item by the palette', async () => {
    const { live, before, close } = await openAtAction();
    await live.press('Control+k');
    await live.page.getByRole('combobox', { name: 'Go to' }).fill('move lamp');
    await live.page.getByRole('option', { name: /Move the block to item 2, Lamp proposals/, selected: true }).waitFor();
    await live.press('Enter');
    await live.page.getByRole('textbox', { name: 'Minutes of item 2' }).waitFor();
    await live.card('HLC 7/06').waitFor();
    await live.saved();
    expect(added(before, await close(), '2')).toEqual([ACTION]);
  });
});
