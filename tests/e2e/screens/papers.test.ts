import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../../helpers/browser.ts';
import { added, openLive } from '../pages/open-live.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const PASTED = `HLC_7_1203_09 the terms of the buoy contract (For Decision)
NOTE the contents; and
AGREE to the terms.
PONDER the price`;

test('a paper is put before an item, opens its minutes, and its recommendations become decisions by one key', async () => {
  const { live, before, close } = await openLive(browser);
  const { page, press } = live;
  const tab = (name: string) => page.getByRole('navigation', { name: 'Screens of the meeting' }).getByText(name);

  await tab('Plan').click();
  await page.getByRole('textbox', { name: 'Item 4', exact: true }).focus();
  await press('Control+Enter');
  await page.getByRole('combobox', { name: 'Add a paper to item 4' }).focus();
  await page.evaluate((text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, PASTED);
  await page.getByRole('button', { name: /HLC_7_1203_09 .*3 recommendations/ }).waitFor();

  await tab('Live').click();
  await live.text.waitFor();
  await live.goToItem('Any other business');
  await live.newLine();
  await press('F2');
  await live.type(' It was read.');
  await press('Shift+F2');
  await page.getByText('PONDER the price').waitFor();
  await live.saved();
  const OPENING = 'The Committee were provided with a paper on the terms of the buoy contract. It was read.';
  const paragraph = (text: string) => ({ kind: 'paragraph', text });

  // One undo takes all of them back; another paper is asked for in vain.
  await press('Control+z');
  await expect.poll(() => page.getByText('PONDER the price').count()).toBe(0);
  await press('Control+y');
  await page.getByText('PONDER the price').waitFor();
  await press('Shift+F2');
  await page.getByText('What the papers recommend is in the text already.').waitFor();
  await live.saved();
  expect(added(before, await close(), '4')).toEqual([
    paragraph(OPENING),
    { kind: 'decision', verb: 'NOTED', text: 'the contents' },
    { kind: 'decision', verb: 'AGREED', text: 'to the terms' },
    paragraph('PONDER the price'),
  ]);
});
