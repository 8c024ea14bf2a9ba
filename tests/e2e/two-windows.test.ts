import type { Browser, BrowserContext, Route } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { App } from '../../electron/core/app.ts';
import { wordsOf } from '../../shared/domain/block-words.ts';
import { type MeetingId, meetingIdSchema } from '../../shared/ids.ts';
import { ask, loadInto, withBook } from '../helpers/book-on-disk.ts';
import { launchBrowser } from '../helpers/browser.ts';
import { startHost } from '../helpers/host.ts';
import { ferryFile, makeFerryMeeting } from '../helpers/room-meeting.ts';
import { smallMeeting } from '../helpers/small-meeting.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';
import { type LivePage, livePage } from './pages/live-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Words that each of the two types. */
const COUNT = process.env['MINUTEBOOK_LONG'] === '1' ? 80 : 10;

const LAMP = 'The lamp at the pier burns.';

/** A meeting with one item of two lines. */
const talk = () => ({
  ...smallMeeting(),
  agenda: [
    {
      number: '1',
      title: 'Talk',
      blocks: [
        { kind: 'paragraph', text: LAMP },
        { kind: 'paragraph', text: 'The boats are in.' },
      ],
    },
    { number: '2', title: 'More', blocks: [] },
  ],
});

const openIn = async (context: BrowserContext, address: string): Promise<LivePage> => {
  const live = livePage(await context.newPage());
  await live.page.goto(address);
  await live.text.waitFor();
  return live;
};

/** What the blocks of a meeting say now, and what they ever said, those too that were taken out. */
const readAll = async (app: App, meetingId: MeetingId) => {
  const { blocks } = await ask(app, 'blocks.list', { meetingId });
  const removed = await ask(app, 'history.removed', { meetingId });
  const ever: string[] = [];
  for (const { id: blockId } of [...blocks, ...removed.blocks.map(({ block }) => block)]) {
    const { steps } = await ask(app, 'history.block', { blockId, every: true });
    ever.push(...steps.flatMap(({ block }) => (block ? wordsOf(block.content) : [])));
  }
  return { lines: blocks.map(({ content }) => wordsOf(content)), ever };
};

/** Two windows on one meeting, of two people as far as the browser knows: one can lose its line alone. */
const openTwo = async (makeMeeting = (data: string) => loadInto(data, JSON.stringify(talk()))) => {
  const data = temporaryFolder();
  const meetingId = await makeMeeting(data);
  const host = await startHost({ data });
  const first = await browser.newContext();
  const one = livePage(await first.newPage());
  await one.open(host.url, meetingId);
  const second = await browser.newContext({ storageState: await first.storageState() });
  const two = await openIn(second, one.page.url());
  /** The text of the book once both windows are closed, and all that it ever said. */
  const closeAnd = async <T>(look: (app: App, id: MeetingId) => Promise<T>): Promise<T> => {
    await first.close();
    await second.close();
    await host.stop();
    return withBook(data, (app) => look(app, meetingIdSchema.parse(meetingId)));
  };
  const closeAndSearch = () => closeAnd(readAll);
  const close = async (): Promise<string[]> => (await closeAndSearch()).lines;
  return { one, two, second, close, closeAnd, closeAndSearch };
};

/** Goes to the end of a line of the text; 0 is the first one. */
const caretInLine = async ({ text, press }: LivePage, line: number): Promise<void> => {
  await text.click();
  await press('Control+Home');
  for (let step = 0; step < line; step += 1) await press('ArrowDown');
  await press('End');
};

/** So many words that are told from all others: ' a0 a1 a2 ...'. */
const wordsBy = (letter: string, count: number): string[] => Array.from({ length: count }, (_, n) => ` ${letter}${n}`);

const typeAt = (live: LivePage, words: readonly string[]): Promise<void> => live.type(words.join(''), 40);

const linesOn = ({ page }: LivePage): Promise<string[]> => page.locator('.ProseMirror > *').allInnerTexts();

/** Waits until both have said all they know and show the same. */
const atRest = async (one: LivePage, two: LivePage): Promise<string[]> => {
  await one.saved();
  await two.saved();
  await expect
    .poll(async () => JSON.stringify(await linesOn(one)) === JSON.stringify(await linesOn(two)), { timeout: 15_000 })
    .toBe(true);
  return linesOn(one);
};

const isIn = (lines: readonly string[], word: string): boolean =>
  lines.some((line) => line.split(/[\s.]+/).includes(word.trim()));

const missing = (lines: readonly string[], words: readonly string[]): string[] =>
  words.filter((word) => !isIn(lines, word));

describe('two windows on one meeting', () => {
  test('show each other what is typed in different blocks at once', async () => {
    const { one, two, close } = await openTwo();
    await caretInLine(one, 0);
    await caretInLine(two, 1);
    const [mine, yours] = [wordsBy('a', COUNT), wordsBy('b', COUNT)];
    await Promise.all([typeAt(one, mine), typeAt(two, yours)]);
    const lines = await atRest(one, two);
    expect(lines).toEqual([`${LAMP}${mine.join('')}`, `The boats are in.${yours.join('')}`]);
    expect(await close()).toEqual(lines);
  });

  test('keep both texts to the letter when both type in the same block at once', async () => {
    const { one, two, close } = await openTwo();
    await caretInLine(one, 0);
    await caretInLine(two, 0);
    const [mine, yours] = [wordsBy('a', COUNT), wordsBy('b', COUNT)];
    await Promise.all([typeAt(one, mine), typeAt(two, yours)]);
    const lines = await atRest(one, two);
    expect(missing(lines, [...mine, ...yours])).toEqual([]);
    // Each line of typing stands in one piece, once.
    for (const typed of [mine, yours])
      expect(lines.filter((line) => line.includes(typed.join('').trim()))).toHaveLength(1);
    expect(await close()).toEqual(lines);
  });

  test('lose nothing when one of them is without a line for a while', async () => {
    const { one, two, second, close } = await openTwo();
    await caretInLine(one, 0);
    await caretInLine(two, 0);
    await second.setOffline(true);
    const [mine, yours] = [wordsBy('a', COUNT), wordsBy('b', COUNT)];
    await Promise.all([typeAt(one, mine), typeAt(two, yours)]);
    await two.page.locator('[data-save="notSaved"]').waitFor();
    await two.press('Enter');
    const [here, there] = [wordsBy('c', COUNT), wordsBy('d', COUNT)];
    await one.press('Enter');
    await Promise.all([typeAt(one, here), typeAt(two, there)]);
    await second.setOffline(false);
    const lines = await atRest(one, two);
    expect(missing(lines, [...mine, ...yours, ...here, ...there])).toEqual([]);
    expect(await close()).toEqual(lines);
  });

  test('keep what is typed in a block that the other moves, carries to another item and takes out', async () => {
    const { one, two, closeAndSearch } = await openTwo();
    await caretInLine(two, 0);
    const typed = wordsBy('b', 2 * COUNT);
    const typing = typeAt(two, typed);
    await caretInLine(one, 0);
    await one.press('Alt+ArrowDown');
    await one.page.waitForTimeout(300);
    await one.press('Alt+Shift+PageDown');
    await one.page.waitForTimeout(300);
    await one.press('Shift+Home');
    await one.press('Delete');
    await one.press('Backspace');
    await typing;
    await one.saved();
    await two.saved();
    await one.page.waitForTimeout(500);
    const { lines, ever } = await closeAndSearch();
    // What had come to the other window before it took the line out went with it, and is in the history.
    expect(missing(ever, typed)).toEqual([]);
    expect(missing(lines, typed.slice(-COUNT))).toEqual([]);
  });
});

describe('two windows on one attendance list', () => {
  const callRoll = async ({ page, text, press }: LivePage): Promise<void> => {
    await text.focus();
    await press('Control+/');
    await page.locator('[data-line]:focus').waitFor();
  };
  /** Two windows that call the roll of a meeting on which nobody is marked. */
  const callTwo = async () => {
    const file = ferryFile({ attendance: [] });
    const opened = await openTwo((data) => withBook(data, (app) => makeFerryMeeting(app, { file })));
    await callRoll(opened.one);
    await callRoll(opened.two);
    /** What the book says of each in the end. */
    const close = () =>
      opened.closeAnd(async (app, meetingId) => {
        const { attendance } = await ask(app, 'meetings.get', { meetingId });
        return attendance.map(({ name, state }) => `${name} ${state}`);
      });
    return { ...opened, close };
  };
  const SAVE = '**/api/attendance.saveRows';
  /** Marks somebody in each window while what they say to the host is held up, then lets it go in the order given. */
  const atOnce = async (...marks: readonly (readonly [live: LivePage, name: string, key: string])[]): Promise<void> => {
    const held: (() => Promise<unknown>)[] = [];
    for (const [{ page, press }, name, key] of marks) {
      const asked = page.waitForRequest(SAVE);
      const letGo = (route: Route) => async () => {
        const answered = page.waitForResponse(SAVE);
        await route.continue();
        return answered;
      };
      await page.route(SAVE, (route) => void held.push(letGo(route)), { times: 1 });
      await page.locator('[data-line]').filter({ hasText: name }).focus();
      await press(key);
      await asked;
    }
    await expect.poll(() => held.length).toBe(marks.length);
    for (const letGo of held) await letGo();
  };
  const marksOn = ({ page }: LivePage): Promise<string[]> =>
    page
      .locator('[data-line]')
      .evaluateAll((lines) =>
        lines.map((line) => `${line.querySelector('th')?.innerText} ${line.getAttribute('data-state')}`),
      );
  const bothShow = async (one: LivePage, two: LivePage, marks: readonly string[]): Promise<void> => {
    for (const live of [one, two]) await expect.poll(() => marksOn(live), { timeout: 10_000 }).toEqual(marks);
  };

  test('keep what both say of different people at the same moment, and show it to each other', async () => {
    const { one, two, close } = await callTwo();
    await atOnce([one, 'Maud Ellery', 'p'], [two, 'Ida Brook', 'p']);
    await atOnce([two, 'Sam Lowe', 'x'], [one, 'Ben Marsh', 'p']);
    await bothShow(one, two, [
      'Maud Ellery present',
      'Ben Marsh present',
      'Ida Brook present',
      'Sam Lowe absent',
      'Nell Harker unmarked',
    ]);
    // The focus is where it was, whoever marked whom.
    await expect.poll(() => one.page.locator('[data-line]:focus').innerText()).toContain('Ida Brook');
    const wanted = ['Maud Ellery present', 'Ben Marsh present', 'Ida Brook present', 'Sam Lowe absent'];
    expect(await close()).toEqual(wanted);
  });

  test('keep the later of two marks of one person, in one row, and show it in both', async () => {
    const { one, two, close } = await callTwo();
    await atOnce([two, 'Maud Ellery', 'p'], [one, 'Maud Ellery', 'a']);
    const rest = ['Ben Marsh', 'Ida Brook', 'Sam Lowe', 'Nell Harker'].map((name) => `${name} unmarked`);
    await bothShow(one, two, ['Maud Ellery apologies', ...rest]);
    expect(await close()).toEqual(['Maud Ellery apologies']);
  });

  test('lose no mark of two quick roll calls that run into each other', async () => {
    const { one, two, close } = await callTwo();
    await Promise.all([one.type('ppp', 30), two.type('jjjaa', 30)]);
    const wanted = ['Maud Ellery present', 'Ben Marsh present', 'Ida Brook present', 'Sam Lowe apologies'];
    await bothShow(one, two, [...wanted, 'Nell Harker apologies']);
    expect(await close()).toEqual([...wanted, 'Nell Harker apologies']);
  });
});

test('a window whose words are not looked for would be found out', async () => {
  const { one, two, close } = await openTwo();
  await caretInLine(two, 0);
  // A host that says "saved" and writes nothing, once.
  await two.page.route(
    '**/api/blocks.save',
    async (route) => {
      const { blocks }: { blocks: { id: string }[] } = route.request().postDataJSON();
      const revisions = Object.fromEntries(blocks.map(({ id }) => [id, 2]));
      await route.fulfill({ json: { ok: true, value: { revisions, badges: [], clashes: [] } } });
    },
    { times: 1 },
  );
  await two.page.keyboard.insertText(' lost1');
  await two.saved();
  await one.page.waitForTimeout(300);
  expect(missing(await close(), ['lost1'])).toEqual(['lost1']);
});
