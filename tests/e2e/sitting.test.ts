import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { meetingIdSchema } from '../../shared/ids.ts';
import { violationsOn } from '../helpers/axe.ts';
import { ask, withBook } from '../helpers/book-on-disk.ts';
import { launchBrowser } from '../helpers/browser.ts';
import type { LivePage } from './pages/live-page.ts';
import { openLive } from './pages/open-live.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Does what the palette offers under these words. */
const commandOn =
  ({ page, press }: LivePage) =>
  async (words: string): Promise<void> => {
    await press('Control+k');
    await page.getByRole('combobox', { name: 'Go to' }).fill(words);
    await page.getByRole('option', { name: words }).first().waitFor();
    await press('Enter');
  };

describe('a meeting that sits', () => {
  test('is opened, minded by its clock, adjourned, looked through and closed, all by keyboard', async () => {
    const { live, data, meetingId, close } = await openLive(browser, 'planned');
    const { page } = live;
    const command = commandOn(live);
    await command('Open the meeting');
    await live.status.getByText(/0:00, item 1/).waitFor();
    await live.press('Alt+PageDown');
    await live.agenda.getByRole('button', { name: /^2 .*now/ }).waitFor();
    await live.press('F8');
    await page.getByLabel('Title').fill('A drifting buoy');
    await live.press('Enter');
    await live.agenda.getByRole('button', { name: /^5 A drifting buoy.*added/ }).waitFor();
    await live.type('It was towed in. Ida Quist agreed to write to the owner. It weighs @@ figure');
    await command('Adjourn or resume the meeting');
    await live.status.getByText('adjourned').waitFor();
    await command('Adjourn or resume the meeting');
    await command('Defer this item');
    await live.agenda.getByRole('button', { name: /^5 A drifting buoy.*deferred/ }).waitFor();
    await live.press('Shift+F9');
    const check = page.getByRole('dialog', { name: 'Before the meeting is closed' });
    await check.getByRole('button', { name: /A gap is left figure/ }).waitFor();
    await check.getByRole('button', { name: /A promise, and no action Ida Quist agreed to write/ }).waitFor();
    expect(await violationsOn(page)).toEqual([]);
    const gap = check.getByRole('button', { name: /A gap is left figure/ });
    while (!(await gap.and(page.locator(':focus')).isVisible())) await live.press('j');
    await live.press('Enter');
    await check.waitFor({ state: 'detached' });
    await page
      .getByRole('textbox', { name: /^Minutes of item 5/ })
      .and(page.locator(':focus'))
      .waitFor();
    await live.press('Shift+F9');
    await check.waitFor();
    const before = await check.getByRole('button', { name: /May be missing/ }).count();
    await live.press('n');
    await check.getByRole('button', { name: /May be missing/ }).waitFor();
    expect(before).toBe(0);
    await live.press('c');
    await live.status.getByText(/Closed after/).waitFor();
    await live.saved();
    await close();
    const sheet = await withBook(data, (app) =>
      ask(app, 'meetings.get', { meetingId: meetingIdSchema.parse(meetingId) }),
    );
    expect(sheet.meeting.state).toBe('draft');
    expect(sheet.moments.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['opened', 'item', 'adjourned', 'resumed', 'closed']),
    );
    expect(sheet.items.at(-1)).toMatchObject({ number: '5', late: true, treatment: 'deferred' });
    expect(sheet.waived).toHaveLength(1);
  });

  test('writes down which items were withdrawn and taken with others, and takes them after all', async () => {
    const { live, data, meetingId, close } = await openLive(browser, 'planned');
    const goTo = (screen: string) =>
      live.page.goto(`${new URL(live.page.url()).origin}/#/meetings/${meetingId}/${screen}`);
    const { page } = live;
    const command = commandOn(live);
    await live.press('Alt+PageDown');
    await live.newLine();
    await live.type('/another');
    await page.getByRole('option', { name: 'Take this item with another' }).waitFor();
    await live.press('Tab');
    const question = page.getByRole('dialog', { name: 'This item is taken with another' });
    await question.getByRole('textbox').fill('2');
    await live.press('Enter');
    await question.getByText('That is this item itself').waitFor();
    await question.getByRole('textbox').fill('3');
    await live.press('Enter');
    await live.agenda.getByRole('button', { name: /^2 .*with item 3/ }).waitFor();
    await live.text.getByText('This item was taken with item 3.').waitFor();
    for (const _item of ['2.1', '3', '4']) await live.press('Alt+PageDown');
    await command('Withdraw this item');
    await live.agenda.getByRole('button', { name: /^4 .*withdrawn/ }).waitFor();
    await live.text.getByText('This item was withdrawn.').waitFor();
    await live.saved();
    await goTo('preview');
    const paper = page.locator('article.minutes');
    await paper.getByText('This item was taken with item 3.').waitFor();
    await paper.getByText('This item was withdrawn.').waitFor();
    await goTo('live');
    await live.agenda.getByRole('button', { name: /^2 / }).click();
    await command('Take this item with item 3');
    await live.agenda.getByRole('button', { name: /^2 .*with item 3/ }).waitFor({ state: 'detached' });
    await close();
    const { items } = await withBook(data, (app) =>
      ask(app, 'meetings.get', { meetingId: meetingIdSchema.parse(meetingId) }),
    );
    const fates = items.map(({ number, treatment, mergedInto }) => [number, treatment ?? mergedInto]);
    expect(fates.filter(([, fate]) => fate !== undefined)).toEqual([['4', 'withdrawn']]);
  });

  test('keeps its clock beside a secretary who goes on before it has heard of the last item', async () => {
    const { live, close } = await openLive(browser, 'planned');
    const { page, agenda } = live;
    await commandOn(live)('Open the meeting');
    await agenda.getByRole('button', { name: /^1 .*now/ }).waitFor();
    let held: Array<() => void> = [];
    await page.route('**/moments.record', async (route) => {
      await new Promise<void>((resolve) => held.push(resolve));
      await route.continue();
    });
    const isAsked = () => expect.poll(() => held.length, { timeout: 10_000 }).toBe(1);
    const letGo = (): void => {
      for (const go of held) go();
      held = [];
    };
    await live.press('Alt+PageDown');
    await isAsked();
    await live.press('Alt+PageDown');
    letGo();
    await agenda.getByRole('button', { name: /^2 .*now/ }).waitFor();
    await live.press('Alt+PageDown');
    await isAsked();
    letGo();
    await isAsked();
    letGo();
    await agenda.getByRole('button', { name: /^3 .*now/ }).waitFor();
    await close();
  });
});
