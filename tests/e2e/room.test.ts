import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BlockContent, textOf } from '../../shared/domain/block.ts';
import type { MeetingId } from '../../shared/ids.ts';
import type { MeetingFile } from '../../shared/interchange/schema.ts';
import { ask, withBook } from '../helpers/book-on-disk.ts';
import { launchBrowser } from '../helpers/browser.ts';
import { ferryFile, makeFerryMeeting, makeSeats } from '../helpers/room-meeting.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';
import { openWatchedPage } from '../helpers/watched-page.ts';
import { livePage } from './pages/live-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const said = (content: BlockContent): string =>
  'runs' in content ? `${content.kind}: ${textOf(content.runs)}` : content.kind;

/** Opens the live screen of a meeting that is put into a new book; `close` gives what the book then holds. */
const open = async (makeMeeting: (data: string) => Promise<MeetingId>) => {
  const data = temporaryFolder();
  const meetingId = await makeMeeting(data);
  const watched = await openWatchedPage(browser, data);
  const live = livePage(watched.page);
  await live.open(watched.url, meetingId);
  const close = async () => {
    await watched.close();
    return withBook(data, async (app) => {
      const { blocks } = await ask(app, 'blocks.list', { meetingId });
      const { attendance } = await ask(app, 'meetings.get', { meetingId });
      return { text: blocks.map(({ content }) => said(content)).filter((line) => line !== 'paragraph: '), attendance };
    });
  };
  return { page: watched.page, live, violations: watched.violations, close };
};

const people = (page: Page) => page.getByRole('region', { name: 'People' });

describe('the room', () => {
  test('follows a late arrival, an interest, and a quorum that is lost and regained', async () => {
    const { page, live, violations, close } = await open((data) => withBook(data, (app) => makeFerryMeeting(app)));
    const status = (words: string) => live.status.getByText(words).waitFor();
    const line = async (text: string): Promise<void> => {
      await live.type(text);
      await live.press('Enter');
    };
    await live.text.focus();
    // Who sent apologies comes after all, and counts from there on.
    await status('4 in the room, quorate (3, needs 3)');
    await line('+SL 10:25');
    await status('5 in the room, quorate (4, needs 3)');
    await live.press('Alt+PageDown');
    await line('!IB left: her brother tenders');
    await status('4 in the room, quorate (3, needs 3)');
    await people(page).getByText('out for an interest').waitFor();
    await line('-BM 10:40');
    await status('3 in the room, not quorate (2, needs 3)');
    await people(page).getByText('Quorum lost at 10:40, item 2').waitFor();
    await live.press('Control+6');
    await line('AGREED to run the late boat');
    await live.text.getByText('to run the late boat').waitFor();
    await expect.poll(() => page.locator('[data-ratify="needed"]').count()).toBe(1);
    await page.getByText('1 needs ratification').waitFor();
    expect(await violations()).toEqual([]);
    // At the end of the item the interest is over.
    await live.press('Alt+PageDown');
    await status('4 in the room, quorate (3, needs 3)');
    await people(page).getByText('Quorum regained, item 3').waitFor();
    await live.press('Control+6');
    await people(page).getByText('Ida Brook is back, item 3').waitFor();
    await live.press('Control+6');
    await line('AGREED to build the slip');
    expect(await page.locator('[data-ratify="needed"]').count()).toBe(0);
    // The list at the caret says what was true there.
    await live.press('Alt+PageUp');
    await people(page).getByText('At the caret. Now: 4 in the room.').waitFor();
    expect(await violations()).toEqual([]);
    await live.saved();
    const { text, attendance } = await close();
    expect(text).toEqual([
      'attendanceEvent: Sam Lowe joined the meeting at 10:25.',
      'interest: Ida Brook declared an interest (her brother tenders) and left the meeting for this item.',
      'attendanceEvent: Ben Marsh left the meeting at 10:40.',
      'paragraph: From 10:40 the meeting was no longer quorate.',
      'decision: to run the late boat',
      'attendanceEvent: Ida Brook returned to the meeting.',
      'paragraph: The meeting was quorate again.',
      'decision: to build the slip',
    ]);
    // What follows from the text is offered, and the list says what was recorded.
    expect(attendance.map(({ name, state }) => `${name} ${state}`)).toContain('Sam Lowe apologies');
  });
});

const NAMES = 'Ash Bay Cob Dow Elm Fox Gil Hay Ivy Jay Kay Lea Moss Nye Oak Pell Quay Rook Sage Tarn'.split(' ');

/** A board with so many seats, and a meeting of it before this one that all came to. */
const makeBoard = (data: string, count: number): Promise<MeetingId> => {
  const attendance: MeetingFile['attendance'] = NAMES.slice(0, count).map((name, index) => ({
    name: `Robin ${name}`,
    initials: `R${name.slice(0, 2)}`,
    category: ['Chair', 'Skippers', 'Islanders'][Math.min(2, Math.ceil(index / 6))] ?? 'Islanders',
    state: 'present',
  }));
  const last = ferryFile({ attendance, meeting: { number: '3', date: '2027-04-14', state: 'approved' } });
  return withBook(data, async (app) => {
    const now = await makeFerryMeeting(app, { file: ferryFile({ attendance: [] }), seats: [] });
    await makeSeats(app, now, attendance ?? []);
    await makeFerryMeeting(app, { file: last, seats: [] });
    await makeSeats(app, now, attendance ?? []);
    return now;
  });
};

describe('a roll call by keyboard', () => {
  /** Presses keys as a person does, and counts them. */
  const handsOn = (page: Page) => {
    let presses = 0;
    const press = async (...keys: string[]): Promise<void> => {
      for (const key of keys) {
        await page.keyboard.press(key);
        presses += 1;
      }
    };
    return { press, count: () => presses };
  };

  test('of 17 people takes at most 24 key presses, from the seats and from last time', async () => {
    for (const way of ['seats', 'last time'] as const) {
      const { page, live, close } = await open((data) => makeBoard(data, 17));
      const { press, count } = handsOn(page);
      await live.text.focus();
      await press('Control+/');
      await page.locator('[data-line]:focus').waitFor();
      if (way === 'seats') await press(...'pppapppppppxppppp');
      else {
        await press('l');
        await page.getByText('17 present').waitFor();
        await press(
          ...'vrdo a'
            .replace(' ', '_')
            .split('')
            .map((key) => (key === '_' ? 'Space' : key)),
          'Enter',
        );
        await press(
          ...'rle x'
            .replace(' ', '_')
            .split('')
            .map((key) => (key === '_' ? 'Space' : key)),
          'Enter',
        );
        await press('Escape');
      }
      await press('Escape');
      await live.status.getByText('15 in the room').waitFor();
      expect(count()).toBeLessThanOrEqual(24);
      const { attendance } = await close();
      expect(attendance).toHaveLength(17);
      expect(
        attendance.filter(({ state }) => state !== 'present').map(({ name, state }) => `${name} ${state}`),
      ).toEqual(['Robin Dow apologies', 'Robin Lea absent']);
    }
  });

  test('of 20 people is done in less than 20 seconds by quick hands, and is accessible', async () => {
    const { page, live, violations, close } = await open((data) => makeBoard(data, 20));
    await live.text.focus();
    const started = Date.now();
    await page.keyboard.press('Control+/');
    await page.locator('[data-line]:focus').waitFor();
    await page.keyboard.type('ppppapppppppppxppppp', { delay: 150 });
    expect(await violations()).toEqual([]);
    await page.keyboard.press('Escape');
    await live.status.getByText('18 in the room').waitFor();
    expect(Date.now() - started).toBeLessThan(20_000);
    expect((await close()).attendance).toHaveLength(20);
  });
});
