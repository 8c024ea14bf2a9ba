import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import type { Browser, Download, Page } from 'playwright-core';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { App } from '../../electron/core/app.ts';
import { type PersonId, personIdSchema } from '../../shared/ids.ts';
import { ask, loadInto, withBook } from '../helpers/book-on-disk.ts';
import { launchBrowser } from '../helpers/browser.ts';
import { smallFile } from '../helpers/builders.ts';
import { makeEditId } from '../helpers/create-book.ts';
import { readMail } from '../helpers/read-mail.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';
import { openWatchedPage } from '../helpers/watched-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const ACTIONS = 30;
const OWNERS = ['Hester Crane', 'the seed keeper', 'Bed Wardens', 'the well master'];
/** Who is asked for each owner, and where the mail goes. */
const PEOPLE: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'Hester Crane': { 'Hester Crane': 'hester.crane@plots.example' },
  'the seed keeper': { 'Otis Bell': 'otis@plots.example' },
  'Bed Wardens': { 'Wilma Stone': 'wilma.stone@wardens.example', 'Ned Aske': 'ned.aske@wardens.example' },
  'the well master': { 'Ida Marsh': 'ida@wells.example' },
};
const STANDING = ['Welcome', 'Minutes and actions outstanding', 'Report of the wardens', 'Any other business'];

/** Gives a person an address; puts them into the book where they are not there yet. */
const giveAddress = async (app: App, name: string, email: string): Promise<PersonId> => {
  const { rows } = await ask(app, 'people.list', { limit: 200 });
  const person = rows.find((one) => one.name === name) ?? { id: personIdSchema.parse(v7()), name, aliases: [] };
  await ask(app, 'people.save', { editId: makeEditId(), person: { ...person, email } });
  return person.id;
};

/** Everybody who is asked has an address; the roles are told who they are. */
const giveAddresses = async (app: App): Promise<void> => {
  const { owners } = await ask(app, 'chases.sheet', { asOf: '2027-03-30' });
  for (const { key, kind, name: owner } of owners) {
    const people: PersonId[] = [];
    for (const [name, email] of Object.entries(PEOPLE[owner] ?? {})) people.push(await giveAddress(app, name, email));
    if (kind !== 'person') await ask(app, 'chases.nameContacts', { editId: makeEditId(), key, people });
  }
};

/** To whom each of the mails goes that were saved, in the order of their files. */
const addressesIn = async (file: Download): Promise<string[]> =>
  Object.entries(unzipSync(readFileSync(await file.path())))
    .filter(([name]) => name.endsWith('.eml'))
    .toSorted(([one], [other]) => one.localeCompare(other))
    .map(([, bytes]) => readMail(bytes).headers.get('to') ?? '');

/** A body with thirty open actions, the week before its next meeting. */
const bookWithActions = async () => {
  const data = temporaryFolder();
  const blocks = Array.from({ length: ACTIONS }, (_each, at) => ({
    kind: 'action' as const,
    reference: `AT 3/${String(at + 1).padStart(2, '0')}`,
    text: `to look after bed ${at + 1}`,
    owners: [OWNERS[at % OWNERS.length] ?? ''],
  }));
  const file = smallFile({
    meeting: { number: '3', date: '2027-03-02', state: 'draft', nextMeetingDate: '2027-04-06' },
    agenda: [{ number: '1', title: 'Beds', blocks }],
  });
  const meetingId = await loadInto(data, JSON.stringify(file));
  await withBook(data, async (app) => {
    const { body, rules } = await ask(app, 'bodies.list', {}).then(({ rows }) =>
      ask(app, 'bodies.get', { bodyId: rows[0]?.id ?? '' }),
    );
    await ask(app, 'bodies.save', { editId: makeEditId(), body, rules: { ...rules, standingItems: STANDING } });
    await giveAddresses(app);
  });
  return { data, meetingId };
};

/** Keys one by one, counted; text that is typed is not. */
const hands = (page: Page) => {
  let presses = 0;
  return {
    count: () => presses,
    press: async (...keys: readonly string[]): Promise<void> => {
      for (const key of keys) {
        presses += 1;
        await page.keyboard.press(key);
      }
    },
    type: (text: string): Promise<void> => page.keyboard.type(text),
  };
};

const readNext = (data: string) =>
  withBook(data, async (app) => {
    const { rows } = await ask(app, 'meetings.list', {});
    const next = rows.find(({ number }) => number === '4');
    const meetingId = next?.id ?? '';
    const { items } = await ask(app, 'meetings.get', { meetingId });
    const { blocks } = await ask(app, 'blocks.list', { meetingId });
    const table = blocks.flatMap(({ content }) => (content.kind === 'outstanding' ? content.rows : []));
    return { date: next?.date, agenda: items.map(({ number, title }) => `${number} ${title}`), table, blocks };
  });

/** Whom the mails about the actions went to, each once. */
const readAsked = (data: string) =>
  withBook(data, async (app) => {
    const { owners, actions } = await ask(app, 'chases.sheet', { asOf: '2027-03-30' });
    expect(actions.every(({ chases }) => chases.length > 0)).toBe(true);
    return owners.map(({ name }) => name).toSorted();
  });

const numbers = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_each, at) => `AT 3/${String(from + at).padStart(2, '0')}`);

describe('the week before a meeting', () => {
  test('reviews thirty actions, makes the next agenda with their table and asks four owners, in few keys', async () => {
    const { data } = await bookWithActions();
    const { page, url, close } = await openWatchedPage(browser, data);
    await page.goto(url);
    await page.getByRole('heading', { name: 'Open actions' }).waitFor();
    const { press, type, count } = hands(page);
    await press('Control+k');
    await type('review of open');
    await press('Enter');
    await page.getByText('0 of 30 reviewed').waitFor();
    // Twelve are carried forward, in a hurry; one is done by mistake, and taken back.
    await press(...Array.from({ length: 11 }, () => 'c'), 'd');
    await page.getByText('12 of 30 reviewed').waitFor();
    await press('Control+z');
    await page.getByText('11 of 30 reviewed').waitFor();
    await press('k', 'c');
    await page.getByText('12 of 30 reviewed').waitFor();
    await press(...Array.from({ length: 8 }, () => 'd'));
    for (const text of ['manure is ordered', 'the hose leaks', 'seed came late', 'waits for frost']) {
      await press('u');
      await type(text);
      await press('Enter');
    }
    // Four share one update.
    await press('x', 'j', 'x', 'j', 'x', 'j', 'x', 'u');
    await type('the wardens met on 20 March');
    await press('Enter');
    await page.getByText('28 of 30 reviewed').waitFor();
    await press('c', 'c');
    await page.getByText('Every action is reviewed').waitFor();
    await press('a');
    await page.getByText('30 actions outstanding, 30 of them reviewed').waitFor();
    await press('m');
    await page.getByRole('heading', { name: 'Agenda', exact: true }).waitFor();
    expect(count()).toBeLessThan(90);
    // All four owners are asked by mail, and the mails marked as sent.
    await press('Control+k');
    await type('ask owners');
    await press('Enter');
    await page.getByRole('table', { name: 'Owners' }).waitFor();
    await press('a');
    await page.getByText('4 owners chosen').waitFor();
    const saved = page.waitForEvent('download');
    await press('s');
    const mails = await saved;
    expect(mails.suggestedFilename()).toMatch(/^Actions to chase .*\.zip$/u);
    expect((await addressesIn(mails)).toSorted()).toEqual(
      Object.values(PEOPLE)
        .map((people) => Object.entries(people).map(([name, email]) => `${name} <${email}>`))
        .map((people) => people.join(', '))
        .toSorted(),
    );
    await page.getByText(/^Handed out as /u).waitFor();
    await press('m');
    await page.getByText('4 mails marked as sent').first().waitFor();
    await close();
    expect(count()).toBeLessThan(120);
    expect(await readAsked(data)).toEqual(OWNERS.toSorted());
    const { date, agenda, table, blocks } = await readNext(data);
    expect(date).toBe('2027-04-06');
    expect(agenda).toEqual(STANDING.map((title, at) => `${at + 1} ${title}`));
    expect(blocks.flatMap(({ content }) => (content.kind === 'decision' ? content.verb : []))).toEqual(['APPROVED']);
    expect(table).toEqual([
      { references: [...numbers(1, 12), 'AT 3/29', 'AT 3/30'], update: 'Ongoing.' },
      { references: numbers(13, 20), update: 'Complete. Propose to close.' },
      { references: ['AT 3/21'], update: 'Ongoing. Manure is ordered.' },
      { references: ['AT 3/22'], update: 'Ongoing. The hose leaks.' },
      { references: ['AT 3/23'], update: 'Ongoing. Seed came late.' },
      { references: ['AT 3/24'], update: 'Ongoing. Waits for frost.' },
      { references: numbers(25, 28), update: 'Ongoing. The wardens met on 20 March.' },
    ]);
  });
});
