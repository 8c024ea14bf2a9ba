import type { Browser } from 'playwright-core';
import { v7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { editIdSchema } from '../../../shared/ids.ts';
import type { MeetingFile } from '../../../shared/interchange/schema.ts';
import { ask, withBook } from '../../helpers/book-on-disk.ts';
import { launchBrowser } from '../../helpers/browser.ts';
import { smallFile } from '../../helpers/builders.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';
import { openWatchedPage } from '../../helpers/watched-page.ts';
import { livePage } from '../pages/live-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const EARLIER: MeetingFile = smallFile({
  meeting: { number: '2', date: '2027-02-02', state: 'draft' },
  agenda: [
    {
      number: '1',
      title: 'Water',
      blocks: [
        { kind: 'heading', level: 1, text: 'PL14 ‘A second tap’' },
        { kind: 'paragraph', text: 'The tap was looked at.' },
        { kind: 'decision', verb: 'AGREED', text: 'to dig in spring' },
        { kind: 'action', reference: 'AT 2/01', text: 'to hire a digger', owners: ['Otis Bell'] },
      ],
    },
    {
      number: '2',
      title: 'Offers',
      confidential: true,
      blocks: [
        { kind: 'heading', level: 1, text: 'PL14' },
        { kind: 'paragraph', text: 'The price was named.' },
      ],
    },
  ],
});

/** Two meetings that speak of one matter; the second is on the live screen. */
const open = async () => {
  const data = temporaryFolder();
  const meetingId = await withBook(data, async (app) => {
    const load = (file: MeetingFile) => ask(app, 'meetings.load', { editId: editIdSchema.parse(v7()), file });
    await load(EARLIER);
    return (await load(smallFile())).meetingId;
  });
  const { page, url, violations, close } = await openWatchedPage(browser, data);
  const live = livePage(page);
  await live.open(url, meetingId);
  return { live, page, violations, close, panel: page.getByRole('complementary', { name: /^All that is said about/ }) };
};

test('all that is said about a matter is one key away, and the caret stays where it was', async () => {
  const { live, page, panel, violations, close } = await open();
  await live.press('F3');
  await page.getByText('No matter is named here.').waitFor();
  await live.type('# PL14');
  await page.getByText('A second tap').first().waitFor();
  await live.press('Tab');
  await live.press('Enter');
  await live.type('Water runs');
  await live.press('ArrowLeft');
  await live.press('F3');
  await panel.getByText('The tap was looked at.').waitFor();
  expect(await panel.getByRole('heading', { level: 2 }).innerText()).toBe('PL14 A second tap');
  expect(await panel.getByRole('region', { name: 'Open actions' }).innerText()).toContain(
    'AT 2/01 Otis Bell: to hire a digger',
  );
  expect(await panel.getByRole('region', { name: 'Decisions taken' }).innerText()).toContain('AGREED to dig in spring');
  expect(await panel.locator('[data-confidential]').allInnerTexts()).toEqual([
    expect.stringMatching(/AT 2.*Confidential.*The price was named\./s),
  ]);
  expect(await panel.evaluate((node) => node === document.activeElement)).toBe(true);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await violations()).toEqual([]);
  }
  await live.press('Escape');
  await panel.waitFor({ state: 'detached' });
  await live.type('u');
  await page.getByText('Water runus').waitFor();
  // The same key closes as well, also from the text.
  await live.press('F3');
  await panel.waitFor();
  await live.press('F3');
  await panel.waitFor({ state: 'detached' });
  await live.press('F3');
  await panel.waitFor();
  await live.text.focus();
  await live.press('F3');
  await panel.waitFor({ state: 'detached' });
  await live.type('l');
  await page.getByText('Water runuls').waitFor();
  await live.saved();
  await close();
});
