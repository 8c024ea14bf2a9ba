import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { StoredBlock } from '../../shared/api/blocks.ts';
import type { MeetingSheet } from '../../shared/api/meetings.ts';
import { type BlockContent, textOf } from '../../shared/domain/block.ts';
import { landmarkOf } from '../../shared/domain/landmark.ts';
import { stretchesOf } from '../../shared/domain/presence.ts';
import { countStretches, needRatification } from '../../shared/domain/quorum-turns.ts';
import type { MeetingId } from '../../shared/ids.ts';
import { ask, withBook } from '../helpers/book-on-disk.ts';
import { launchBrowser } from '../helpers/browser.ts';
import { countPointer, pointerEvents } from '../helpers/count-pointer.ts';
import { startHost } from '../helpers/host.ts';
import { FERRY_RULE, ferryFile, makeFerryMeeting } from '../helpers/room-meeting.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';
import { handsOn } from './pages/hands.ts';
import { livePage } from './pages/live-page.ts';
import { businessAs, MINUTES } from './pages/whole-sitting-record.ts';

const PLANNED = 24;

const business = Array.from({ length: PLANNED }, (_, index) => ({
  number: `${index + 1}`,
  title: `Business ${index + 1}`,
  blocks: [],
}));
/** 25 items: other business comes last. */
const agenda = [...business, { number: '25', title: 'Any other business', blocks: [] }];

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** The live screen of a ferry board with 25 items on its agenda, nothing minuted yet. */
const sitDown = async () => {
  const data = temporaryFolder();
  const planned = { ...ferryFile().meeting, state: 'planned' as const };
  const id = await withBook(data, (app) => makeFerryMeeting(app, { file: ferryFile({ meeting: planned, agenda }) }));
  const host = await startHost({ data });
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await countPointer(page);
  const live = livePage(page);
  await live.open(host.url, id);
  await live.text.focus();
  const leave = async (): Promise<void> => {
    await page.close();
    await host.stop();
  };
  return { data, id, page, live, leave };
};

const wordsOfContent = (content: BlockContent): string => ('runs' in content ? textOf(content.runs) : '');

/** What is done at the meeting, in the words of the secretary. */
const secretary = (page: Page) => {
  const live = livePage(page);
  const { press, type } = handsOn(page);
  const now = (words: string): Promise<void> => live.status.getByText(words).first().waitFor();
  const line = async (words: string): Promise<void> => {
    await type(words);
    await press('Enter');
  };
  const choose = async (words: string): Promise<void> => {
    await press('Control+k');
    await type(words);
    await page.getByRole('option', { name: words }).first().waitFor();
    await press('Enter');
  };
  const command = async (words: string): Promise<void> => {
    await choose(words);
    await page.locator('.ProseMirror:focus').waitFor();
  };
  const arrive = (number: string): Promise<void> =>
    page.getByRole('textbox', { name: new RegExp(`^Minutes of item ${number},`) }).waitFor();
  const goOn = async (number: string): Promise<void> => {
    await press('Alt+PageDown');
    await arrive(number);
  };
  const goBack = async (number: string): Promise<void> => {
    await press('Alt+PageUp');
    await arrive(number);
  };
  return { live, press, type, line, now, choose, command, goOn, goBack, arrive };
};

type Secretary = ReturnType<typeof secretary>;

/** Late arrival, interest and vote; the quorum is lost and regained. */
const firstItems = async ({ type, line, press, now, goOn }: Secretary): Promise<void> => {
  await line('+SL 10:05');
  await now('quorate (4, needs 3)');
  await type('AGREED the minutes of meeting 3');
  await goOn('2');
  await line('!BM left: holds shares in the yard');
  await now('quorate (3, needs 3)');
  await line('AGREED the price of the yard');
  await type('VOTE 2-1-0');
  await press('Enter');
  await goOn('3');
  await line('-IB 10:20');
  await line('-SL 10:21');
  await now('not quorate (2, needs 3)');
  await press('Control+6');
  await line('AGREED to go on without a quorum');
  await line('+IB 10:40');
  await now('quorate (3, needs 3)');
  await press('Control+6');
};

/** A confidential item with its public stand-in, a deferred one, and actions that are not raised in document order. */
const middleItems = async ({ type, line, press, command, goOn, goBack, live }: Secretary): Promise<void> => {
  await goOn('4');
  await press('Control+Shift+i');
  await live.agenda.getByRole('button', { name: /^4 .*confidential/i }).waitFor();
  await line('The claim of a passenger was read out.');
  await line('AGREED to pay');
  await press('Control+Shift+e', 2);
  await type('A claim was considered.');
  await goOn('5');
  await command('Defer this item');
  await live.agenda.getByRole('button', { name: /^5 .*deferred/ }).waitFor();
  await goOn('6');
  await type('NOTED the report');
  await goOn('7');
  await type('ACTION IB: to paint the slip by 30 June 2027');
  await live.saved();
  await goBack('6');
  await press('Control+End');
  await press('Enter');
  await type('ACTION BM: to count the buoys by 1 June 2027');
  await live.saved();
  await goOn('7');
};

const lastItems = async ({ type, line, press, choose, command, now, goOn, arrive, live }: Secretary): Promise<void> => {
  for (let number = 8; number <= PLANNED; number += 1) {
    await goOn(`${number}`);
    await line(`ME: said what is to be done about business ${number}.`);
    await type(`AGREED to do it by boat ${number}`);
    if (number !== 12) continue;
    await command('Adjourn or resume the meeting');
    await now('adjourned');
    await command('Adjourn or resume the meeting');
    await live.status.getByText(/item 12/).waitFor();
  }
  await choose('Add an item of other business');
  await live.page.getByRole('textbox', { name: 'Title' }).and(live.page.locator(':focus')).waitFor();
  await line('A drifting buoy');
  await arrive('25.1');
  await live.page.getByRole('dialog').waitFor({ state: 'detached' });
  await press('Control+F8');
  await now('item 25.1');
  await type('NOTED the drifting buoy');
};

const closeMeeting = async ({ press, now, live }: Secretary): Promise<void> => {
  await live.saved();
  await press('Shift+F9');
  await live.page.getByRole('dialog', { name: 'Before the meeting is closed' }).waitFor();
  await press('c');
  await now('Closed after');
  await live.saved();
};

type Names = { nameOf(id: string): string; numberOf(id: string): string | undefined };

/** Who was out of the room at the end of some items, and what was decided without a quorum, as the record says it. */
const presenceOf = (sheet: MeetingSheet, blocks: readonly StoredBlock[], { nameOf, numberOf }: Names) => {
  const items = sheet.items.map((item) => ({
    ...item,
    landmarks: blocks.filter(({ itemId }) => itemId === item.id).flatMap((block) => landmarkOf(block) ?? []),
  }));
  const stretches = stretchesOf(sheet.attendance, items);
  const outAtEnd = (number: string): string[] => {
    const last = stretches.findLast(({ itemId }) => numberOf(itemId) === number);
    return [...(last?.room ?? [])].filter(([, where]) => where.kind !== 'here').map(([id]) => nameOf(id));
  };
  const facts = { rule: FERRY_RULE, seats: sheet.seats, attendance: sheet.attendance };
  const unsure = needRatification(items, countStretches(facts, stretches));
  return {
    outOf: Object.fromEntries(['1', '2', '3', '4', '25.1'].map((number) => [number, outAtEnd(number)])),
    toRatify: blocks.filter(({ id }) => unsure.has(id)).map(({ content }) => wordsOfContent(content)),
  };
};

/** The record, with names in place of ids. */
const readRecord = (data: string, meetingId: MeetingId) =>
  withBook(data, async (app) => {
    const sheet = await ask(app, 'meetings.get', { meetingId });
    const { blocks, badges } = await ask(app, 'blocks.list', { meetingId });
    const nameOf = (id: string) => sheet.attendance.find((person) => person.id === id)?.initials ?? '';
    const numberOf = (id: string | undefined) => sheet.items.find((item) => item.id === id)?.number;
    const said = ({ id, content, visibility }: StoredBlock): object => {
      const { runs, ...facts } = 'runs' in content ? content : { ...content, runs: [] };
      const person = 'person' in facts ? { person: nameOf(facts.person) } : {};
      const reference = badges.find(({ blockId }) => blockId === id)?.reference;
      return {
        ...facts,
        ...person,
        text: textOf(runs),
        ...(visibility && { visibility }),
        ...(reference && { reference }),
      };
    };
    const itemOf = (number: string): object[] => blocks.filter(({ itemId }) => numberOf(itemId) === number).map(said);
    const moments = sheet.moments.map(({ kind, itemId }) => (itemId ? [kind, numberOf(itemId)] : [kind]));
    return { sheet, itemOf, moments, ...presenceOf(sheet, blocks, { nameOf, numberOf }) };
  });

test('minutes a meeting of 25 items from its opening to its close by keyboard, field by field', async () => {
  const { data, id, page, leave } = await sitDown();
  const own = secretary(page);
  await own.command('Open the meeting');
  await own.now('item 1');
  await firstItems(own);
  await middleItems(own);
  await lastItems(own);
  await closeMeeting(own);
  expect(await pointerEvents(page)).toBe(0);
  await leave();
  const { sheet, itemOf, moments, outOf, toRatify } = await readRecord(data, id);
  for (const [number, blocks] of Object.entries(MINUTES)) expect(itemOf(number), `item ${number}`).toEqual(blocks);
  for (let number = 8; number <= PLANNED; number += 1) {
    const [said, decided] = businessAs(number);
    expect(itemOf(`${number}`).slice(0, 2), `item ${number}`).toEqual([said, decided]);
  }
  expect(itemOf('12').slice(2)).toEqual([
    { kind: 'paragraph', text: expect.stringMatching(/^The meeting was adjourned at \d\d:\d\d\.$/u) },
    { kind: 'paragraph', text: expect.stringMatching(/^The meeting resumed at \d\d:\d\d\.$/u) },
  ]);
  expect(sheet.meeting.state).toBe('draft');
  const numbers = Array.from({ length: 25 }, (_, index) => `${index + 1}`);
  expect(sheet.items.map(({ number }) => number)).toEqual([...numbers, '25.1']);
  const added = sheet.items.find(({ number }) => number === '25.1');
  expect(added?.parentId).toBe(sheet.items.find(({ number }) => number === '25')?.id);
  expect(sheet.items.filter(({ confidential }) => confidential).map(({ number }) => number)).toEqual(['4']);
  expect(sheet.items.filter(({ treatment }) => treatment).map(({ number }) => number)).toEqual(['5']);
  expect(sheet.items.filter(({ late }) => late).map(({ title }) => title)).toEqual(['A drifting buoy']);
  expect(moments.slice(0, 5)).toEqual([['opened'], ['item', '1'], ['item', '2'], ['item', '3'], ['item', '4']]);
  expect(moments.filter(([kind]) => kind !== 'item')).toEqual([['opened'], ['adjourned'], ['resumed'], ['closed']]);
  expect(moments.slice(-2)[0]).toEqual(['item', '25.1']);
  expect(outOf).toEqual({ '1': [], '2': ['BM'], '3': ['SL'], '4': ['SL'], '25.1': ['SL'] });
  expect(toRatify).toEqual(['to go on without a quorum']);
});

test('is noticed in the record when one key is left out', async () => {
  const { data, id, page, live, leave } = await sitDown();
  const { type, line, press, goOn } = secretary(page);
  const decide = async (verb: string): Promise<void> => {
    await line('+SL 10:05');
    await type(`${verb} minutes of meeting 3`);
  };
  await decide('AGREED the');
  await goOn('2');
  await decide('AGREEDthe');
  await goOn('3');
  await type('+SL 10:05');
  await type('AGREED the minutes of meeting 3');
  await press('Alt+PageDown');
  await live.saved();
  await leave();
  const { itemOf } = await readRecord(data, id);
  const [arrival, decision] = MINUTES['1'] ?? [];
  expect(itemOf('1')).toEqual([arrival, decision]);
  // Without the space after the verb, and without the Enter between the two lines.
  expect(itemOf('2')).toContainEqual(arrival);
  expect(itemOf('2')).not.toContainEqual(decision);
  expect(itemOf('3')).not.toContainEqual(arrival);
  expect(itemOf('3')).not.toContainEqual(decision);
});
