import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violationsOn } from '../helpers/axe.ts';
import { launchBrowser } from '../helpers/browser.ts';
import { livePage } from './pages/live-page.ts';
import { added, openLive } from './pages/open-live.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe('one line for each fact', () => {
  test('states who came and went, interests and votes, speakers, lists and notes', async () => {
    const { live, before, close } = await openLive(browser);
    await live.goToItem('Any other business');
    await live.newLine();
    for (const line of [
      '+PA 10:25',
      'PA: questioned the timelines',
      '!ZA left: sells lamps',
      'AGREED to wait; and',
      'NOTED the price;',
      'VOTE 5-2-1',
      '-TL items 3-4',
      '// ask Gwen about the lamps',
      '(a) one lamp',
    ]) {
      await live.type(line);
      await live.press('Enter');
    }
    await live.press('Enter');
    await live.type('GM asked Brightwick (XY) for @@ the price. ');
    await live.saved();
    const { page } = live;
    await expect.poll(() => page.getByRole('group', { name: 'Arrival' }).count()).toBe(1);
    expect(await page.locator('[data-mark]').allTextContents()).toEqual(['GM', 'XY', '@@ the price']);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await violationsOn(page)).toEqual([]);
    }
    expect(added(before, await close(), '4')).toMatchObject([
      {
        kind: 'attendanceEvent',
        change: 'arrived',
        time: '10:25',
        text: 'Piers Abernethy joined the meeting at 10:25.',
      },
      { kind: 'paragraph', text: 'Committee member (PA) questioned the timelines' },
      { kind: 'interest', outcome: 'left' },
      { kind: 'decision', verb: 'AGREED', text: 'to wait' },
      { kind: 'decision', verb: 'NOTED', text: 'the price' },
      { kind: 'vote', for: { count: 5 }, against: { count: 2 }, abstained: { count: 1 } },
      { kind: 'attendanceEvent', change: 'away', items: ['3', '4'] },
      { kind: 'privateNote', text: 'ask Gwen about the lamps' },
      { kind: 'numbered', style: 'letter', text: 'one lamp' },
      { kind: 'paragraph', text: 'GM asked Brightwick (XY) for @@ the price. ' },
    ]);
  });

  test('gives the line back by one Backspace or one undo, and says what it made', async () => {
    const { live, before, close } = await openLive(browser);
    await live.goToItem('Any other business');
    await live.newLine();
    await live.type('+PA');
    await live.press('Enter');
    await live.page.getByText('Arrival: Piers Abernethy joined the meeting.').waitFor({ state: 'attached' });
    await live.press('Backspace');
    await live.type(', if he can');
    await live.press('Enter');
    await live.type('VOTE unanimous');
    await live.press('Enter');
    await live.page.getByRole('group', { name: 'Vote' }).waitFor();
    await live.press('Control+z');
    await live.type(' it was');
    await live.saved();
    expect(added(before, await close(), '4')).toEqual([
      { kind: 'paragraph', text: '+PA, if he can' },
      { kind: 'paragraph', text: 'VOTE unanimous it was' },
    ]);
  });

  test('reads a line whose page was killed before Enter, and no other that looks like one', async () => {
    const { live, before, close } = await openLive(browser);
    await live.goToItem('Any other business');
    await live.newLine();
    await live.type('+PA, if he can');
    await live.press('Enter');
    await live.type('-TL');
    await live.saved();
    const address = live.page.url();
    const next = await live.page.context().newPage();
    await live.page.close();
    await next.goto(address);
    const again = livePage(next);
    await again.text.waitFor();
    await again.goToItem('Any other business');
    await again.text.focus();
    await again.press('Control+End');
    await again.press('Enter');
    await next.getByRole('group', { name: 'Departure' }).waitFor();
    await again.saved();
    expect(added(before, await close(), '4')).toMatchObject([
      { kind: 'paragraph', text: '+PA, if he can' },
      { kind: 'attendanceEvent', change: 'left' },
    ]);
  });
});
