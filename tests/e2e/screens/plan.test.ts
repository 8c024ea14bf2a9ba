import type { Browser, Locator, Page } from 'playwright-core';
import { v7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { App } from '../../../electron/core/app.ts';
import { bodyIdSchema, editIdSchema, personIdSchema, seatIdSchema } from '../../../shared/ids.ts';
import { ask, withBook } from '../../helpers/book-on-disk.ts';
import { launchBrowser } from '../../helpers/browser.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';
import { openWatchedPage, type Viewport } from '../../helpers/watched-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const SEATS = [
  ['Ida Quist', 'Chair', 'chair'],
  ['Tomasz Lind', 'Pilots', 'member'],
  ['Bea Moreau', 'Pilots', 'member'],
  ['Ben Marsh', 'Fleet', 'member'],
] as const;

const makeBody = async (app: App): Promise<string> => {
  const editId = () => editIdSchema.parse(v7());
  const bodyId = bodyIdSchema.parse(v7());
  const body = {
    id: bodyId,
    code: 'HLC',
    name: 'Harbour Lights Committee',
    shortName: 'Committee',
    actionPattern: '{prefix} {meeting}/{seq:2}',
    actionPrefix: 'HLC',
    actionLabel: '',
    verbs: ['AGREED', 'NOTED'],
    decisionJoin: 'last-and' as const,
    initials: true,
    matterPatterns: [],
    categories: [
      { name: 'Chair', table: 'members' as const },
      { name: 'Pilots', table: 'members' as const },
      { name: 'Fleet', table: 'members' as const },
      { name: 'Guests', table: 'others' as const },
    ],
  };
  const rules = { classes: [], standingItems: ['Welcome', 'Minutes', '- Actions outstanding', 'Any other business'] };
  await ask(app, 'bodies.save', { editId: editId(), body, rules });
  const seats = SEATS.map(([, category, role]) => ({
    id: seatIdSchema.parse(v7()),
    personId: personIdSchema.parse(v7()),
    category,
    role,
    voting: true,
  }));
  for (const [at, { personId }] of seats.entries()) {
    const person = { id: personId, name: SEATS[at]?.[0] ?? '', aliases: [] };
    await ask(app, 'people.save', { editId: editId(), person });
  }
  await ask(app, 'seats.save', { editId: editId(), bodyId, seats });
  return bodyId;
};

/** The form of a new meeting of an invented body, in a browser. */
const openNewMeeting = async (viewport?: Viewport) => {
  const data = temporaryFolder();
  const bodyId = await withBook(data, makeBody);
  const { page, url, violations, close } = await openWatchedPage(browser, data, viewport);
  await page.goto(url);
  await page.goto(`${new URL(url).origin}/#/bodies/${bodyId}/new-meeting`);
  await page.getByRole('textbox', { name: 'Number' }).waitFor();
  return { data, page, violations, close };
};

/** The two screens, by what a secretary sees on them. */
const screensOn = (page: Page) => ({
  agenda: page.getByRole('heading', { name: 'Agenda' }),
  date: page.getByRole('textbox', { name: 'Date' }),
  firstItem: page.getByRole('textbox', { name: 'Item 1', exact: true }),
  attendance: page.getByRole('link', { name: 'Attendance' }),
  roll: page.getByRole('grid', { name: 'People' }),
  line: (name: string): Locator => page.getByRole('row', { name: new RegExp(`^${name}, `) }),
});

/** A pair of hands without a mouse. */
const keyboard = (page: Page) => {
  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const tabTo = async (target: Locator): Promise<void> => {
    await target.waitFor();
    for (let step = 0; step < 60; step += 1) {
      if (await target.evaluate((node) => node === document.activeElement)) return;
      await press('Tab');
    }
    throw new Error(`The Tab key does not lead to ${target}`);
  };
  return { press, tabTo, type: (words: string): Promise<void> => page.keyboard.type(words) };
};

/** The page lets itself be closed when the book has everything. */
const saved = (page: Page): Promise<void> =>
  expect.poll(() => page.evaluate(() => dispatchEvent(new Event('beforeunload', { cancelable: true })))).toBe(true);

const readMeeting = (data: string) =>
  withBook(data, async (app) => {
    const [row] = (await ask(app, 'meetings.list', {})).rows;
    if (!row) throw new Error('The book has no meeting');
    return ask(app, 'meetings.get', { meetingId: row.id });
  });

test('a meeting is planned and its attendance taken by keyboard alone', async () => {
  const { data, page, close } = await openNewMeeting();
  const { press, tabTo, type } = keyboard(page);
  const on = screensOn(page);
  await tabTo(on.date);
  await type('9/4/27');
  await press('Tab');
  await type('10am');
  await press('Enter');
  await on.agenda.waitFor();

  await tabTo(on.firstItem);
  await press('ArrowDown', 'ArrowDown', 'ArrowDown', 'Enter');
  await type('Lamp proposals');
  await press('Alt+ArrowUp', 'Enter', 'Tab');
  await type('Spoil ground');
  await press('ArrowRight', 'Enter', 'ArrowLeft', 'ArrowUp', 'Home', 'ArrowLeft', 'Control+a');
  await type('14a');
  await press('Enter');

  await press('Escape', 'Tab');
  await tabTo(on.attendance);
  await press('Enter');
  await on.roll.waitFor();
  await tabTo(on.line('Ida Quist'));
  await press('p', 'a', 'p', 'p', 'v');
  await type('Ann Bell (Coast Survey), Proposer for LP014');
  await press('Enter');
  await on.line('Ann Bell').waitFor();
  await press('Shift+Tab', 'Shift+Tab');
  await tabTo(on.line('Ben Marsh'));
  await press('k', 'Enter', 'Tab', 'Control+a', 'Delete', 'Tab');
  await type('part');
  await press('Escape');
  await saved(page);
  await close();

  const { meeting, items, attendance: people } = await readMeeting(data);
  expect(meeting).toMatchObject({ number: '1', date: '2027-04-09', startTime: '10:00', state: 'planned' });
  const numberOf = (id: string | undefined): string | undefined => items.find((item) => item.id === id)?.number;
  expect(items.map((item) => [item.number, item.title, numberOf(item.parentId), item.confidential])).toEqual([
    ['1', 'Welcome', undefined, undefined],
    ['2', 'Minutes', undefined, undefined],
    ['2.1', 'Actions outstanding', '2', undefined],
    ['14a', 'Lamp proposals', undefined, undefined],
    ['14a.1', 'Spoil ground', '14a', true],
    ['15', 'Any other business', undefined, undefined],
  ]);
  expect(people.map(({ id: _, ...person }) => person)).toEqual([
    { name: 'Ida Quist', initials: 'IQ', category: 'Chair', capacity: 'Chair', state: 'present' },
    { name: 'Bea Moreau', category: 'Pilots', qualifier: 'part', state: 'present' },
    { name: 'Ben Marsh', initials: 'BMa', category: 'Fleet', state: 'present' },
    {
      name: 'Ann Bell',
      initials: 'AB',
      category: 'Guests',
      organisation: 'Coast Survey',
      capacity: 'Proposer for LP014',
      state: 'present',
    },
    { name: 'Tomasz Lind', initials: 'TL', category: 'Pilots', state: 'apologies' },
  ]);
});

test.each([
  ['light', { width: 1280, height: 800 }],
  ['dark', { width: 1024, height: 700 }],
] as const)('plan and attendance have nothing that axe objects to: %s', async (colorScheme, viewport) => {
  const { page, violations, close } = await openNewMeeting(viewport);
  const { press, type } = keyboard(page);
  const on = screensOn(page);
  await page.emulateMedia({ colorScheme });
  expect(await violations()).toEqual([]);
  await press('Enter');
  await on.agenda.waitFor();
  await on.date.fill('31 Feb 2027');
  await on.firstItem.focus();
  await press('End', 'ArrowRight', 'Enter', 'ArrowLeft', 'Home', 'ArrowLeft', 'Control+a');
  await type('2');
  await press('Enter');
  await page.getByText('There is an item 2 already').waitFor();
  expect(await violations()).toEqual([]);
  await page.getByRole('link', { name: 'Attendance' }).click();
  await on.line('Ida Quist').focus();
  expect(await violations()).toEqual([]);
  await press('p', 'a', 'x', 'ArrowUp', 'Enter', 'Tab', 'Control+a');
  await type('IQ');
  await press('Enter');
  await page.getByText('Ida Quist has the initials IQ').waitFor();
  expect(await violations()).toEqual([]);
  await close();
});
