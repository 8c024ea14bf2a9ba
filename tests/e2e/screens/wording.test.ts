import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { meetingIdSchema } from '../../../shared/ids.ts';
import { violationsOn } from '../../helpers/axe.ts';
import { ask, withBook } from '../../helpers/book-on-disk.ts';
import { launchBrowser } from '../../helpers/browser.ts';
import { added, openLive } from '../pages/open-live.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

test('makes a text of the body and a link of selected words, and an item of other business, by keyboard', async () => {
  const { live, data, meetingId, before, close } = await openLive(browser, 'draft');
  const { page } = live;
  const command = async (words: string): Promise<void> => {
    await live.press('Control+k');
    await page.getByRole('combobox').fill(words);
    await page.getByRole('option', { name: words }).first().waitFor();
    await live.press('Enter');
  };
  /** Back in the text after a dialog, as a hand is that waits to see the caret. */
  const inText = (): Promise<void> => page.locator('.ProseMirror:focus').waitFor();
  await live.goToItem('Any other business');
  await live.newLine();
  await command('Make the selected words a link');
  await page.getByText('Select the words first that are to be a link').waitFor();
  await live.type('Thanks to the crew');
  await command('Make a text of the body from the selection');
  const name = page.getByLabel('Its name, one word');
  await name.fill('two words');
  await live.press('Enter');
  await page.getByText('Write one word of letters and figures').waitFor();
  expect(await violationsOn(page)).toEqual([]);
  await name.fill('thanks');
  await live.press('Enter');
  await page.getByText(/^;thanks is a text of the .* now/).waitFor();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await inText();
  await live.press('Enter');
  await live.type(';tha');
  await page.getByRole('option', { name: /^;thanks/ }).waitFor();
  await live.press('Tab');
  for (let step = 0; step < 4; step += 1) await live.press('Shift+ArrowLeft');
  await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toBe('crew');
  await command('Make a text of the body from the selection');
  await name.fill('THANKS');
  await live.press('Enter');
  await page.getByText(/^;THANKS is a text of the .* already/).waitFor();
  await live.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await inText();
  await command('Make the selected words a link');
  const address = page.getByLabel('Address');
  await address.fill('javascript:alert(1)');
  await live.press('Enter');
  await page.getByText('Write an address that begins with https://').waitFor();
  expect(await violationsOn(page)).toEqual([]);
  await address.fill('https://example.org/crew');
  await live.press('Enter');
  await page.locator('[data-link="https://example.org/crew"]', { hasText: 'crew' }).waitFor();
  await live.saved();
  await live.newLine();
  await live.type('/other');
  await page.getByRole('option', { name: 'Add an item of other business' }).waitFor();
  await live.press('Tab');
  await page.getByRole('dialog', { name: 'An item below 4 Any other business' }).waitFor();
  await page.getByLabel('Title').fill('A drifting buoy');
  await live.press('Enter');
  await live.agenda.getByRole('button', { name: /^4\.1 A drifting buoy.*added/ }).waitFor();
  await live.saved();
  expect(added(before, await close(), '4').slice(0, 2)).toEqual([
    { kind: 'paragraph', text: 'Thanks to the crew' },
    { kind: 'paragraph', text: 'Thanks to the crew' },
  ]);
  const { rules } = await withBook(data, (app) =>
    ask(app, 'meetings.get', { meetingId: meetingIdSchema.parse(meetingId) }),
  );
  expect(rules.modules).toEqual([{ name: 'thanks', text: 'Thanks to the crew' }]);
});
