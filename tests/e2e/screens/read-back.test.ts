import type { Browser, Page } from 'playwright-core';
import { v7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { editIdSchema } from '../../../shared/ids.ts';
import type { MeetingFile } from '../../../shared/interchange/schema.ts';
import { violationsOn } from '../../helpers/axe.ts';
import { ask, withBook } from '../../helpers/book-on-disk.ts';
import { launchBrowser } from '../../helpers/browser.ts';
import { smallFile } from '../../helpers/builders.ts';
import { heapOf } from '../../helpers/heap.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';
import { openWatchedPage } from '../../helpers/watched-page.ts';
import { livePage } from '../pages/live-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Stands in everything that others must not see. */
const CANARY = 'kingfisher';

const FILE: MeetingFile = smallFile({
  agenda: [
    {
      number: '1',
      title: 'Water',
      blocks: [
        { kind: 'decision', verb: 'AGREED', text: 'to dig' },
        { kind: 'action', text: `to pay the ${CANARY}`, visibility: 'confidential' },
        { kind: 'decision', verb: 'AGREED', text: `to pay the ${CANARY}`, visibility: 'confidential' },
      ],
    },
    {
      number: '2',
      title: `Offer of the ${CANARY}`,
      confidential: true,
      blocks: [{ kind: 'decision', verb: 'AGREED', text: `to take the ${CANARY}` }],
    },
    { number: '3', title: 'Gates', blocks: [] },
  ],
});

/** Everything that the host answers to a page, as text. */
const answersTo = (page: Page): string[] => {
  const answers: string[] = [];
  page.on('response', (response) => {
    if (response.url().includes('/api/')) void response.text().then((text) => answers.push(text));
  });
  return answers;
};

const open = async () => {
  const data = temporaryFolder();
  const meetingId = await withBook(data, async (app) => {
    const loaded = await ask(app, 'meetings.load', { editId: editIdSchema.parse(v7()), file: FILE });
    return loaded.meetingId;
  });
  const { page, url, close } = await openWatchedPage(browser, data);
  const live = livePage(page);
  await live.open(url, meetingId);
  return { live, page, close, overlay: page.getByRole('dialog', { name: 'Read-back' }) };
};

/** What a window that others see shows, line by line. */
const shownIn = (room: Page): Promise<string> => room.getByRole('main').innerText();

test('one key shows the decision just taken, and the caret stays where it was', async () => {
  const { live, page, overlay, close } = await open();
  await live.press('Control+End');
  await live.press('Enter');
  await live.type('Then NOTED');
  await live.press('Home');
  await live.press('ArrowUp');
  await live.press('ArrowUp');
  await live.press('ArrowUp');
  await live.press('Control+Shift+R');
  await overlay.getByText('The Trust AGREED to dig.').waitFor();
  expect(await overlay.getByRole('heading', { level: 1 }).innerText()).toBe('1 Water');
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await violationsOn(page)).toEqual([]);
  }
  await live.press('Control+Shift+R');
  await overlay.waitFor({ state: 'detached' });
  await live.type('not ');
  await page.getByText('not to dig').waitFor();
  await live.press('Control+Shift+R');
  await overlay.getByText('The Trust AGREED not to dig.').waitFor();
  await live.press('Escape');
  await overlay.waitFor({ state: 'detached' });
  await live.type('ever ');
  await page.getByText('not ever to dig').waitFor();
  await live.saved();
  await close();
});

test('the room agrees by one key: the words are kept with the time, and a change of them is said', async () => {
  const { live, page, overlay, close } = await open();
  await live.press('Control+Home');
  await live.press('Control+Shift+R');
  await overlay.getByText('Nobody agreed to these words yet.').waitFor();
  await live.press('a');
  await overlay.getByText(/Agreed in these words at \d\d:\d\d$/).waitFor();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await violationsOn(page)).toEqual([]);
  }
  await live.press('Control+Shift+R');
  await overlay.waitFor({ state: 'detached' });
  await live.press('End');
  await live.type(' a pond');
  await live.press('Control+Shift+R');
  await overlay.getByText(/Changed since it was agreed at \d\d:\d\d: ‘The Trust AGREED to dig\.’$/).waitFor();
  await overlay.getByRole('button', { name: 'Agreed' }).waitFor();
  await live.press('Escape');
  await live.saved();
  await close();
});

test('the decision of an item before is shown where none was taken yet, and said to be', async () => {
  const { live, page, overlay, close } = await open();
  for (const number of ['2', '3']) {
    await live.press('Alt+PageDown');
    await page.getByRole('textbox', { name: new RegExp(`^Minutes of item ${number}`) }).waitFor();
  }
  await live.press('Control+Shift+R');
  await overlay.getByText('Nothing was decided at item 3 yet. This is the last decision, of item 2.').waitFor();
  expect(await overlay.getByRole('heading', { level: 1 }).innerText()).toBe(`2 Offer of the ${CANARY}`);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await violationsOn(page)).toEqual([]);
  }
  await live.press('Escape');
  await live.type('NOTED the gates');
  await page.getByText('the gates').waitFor();
  await live.press('Control+Shift+R');
  await overlay.getByText('The Trust NOTED the gates.').waitFor();
  expect(await overlay.getByText('Nothing was decided').count()).toBe(0);
  await live.saved();
  await close();
});

test('a second window shows it to others, and never has anything confidential in its memory', async () => {
  const { live, page, overlay, close } = await open();
  await live.press('Control+Home');
  await live.press('Control+Shift+R');
  const [room] = await Promise.all([
    page.context().waitForEvent('page'),
    overlay.getByRole('button', { name: 'Show in a second window' }).click(),
  ]);
  const answers = answersTo(room);
  await room.getByText('AGREED').waitFor();
  expect(await shownIn(room)).toBe('Allotments Trust, meeting 3, 2 March 2027\n\n1 Water\n\nThe Trust AGREED to dig.');
  for (const colorScheme of ['light', 'dark'] as const) {
    await room.emulateMedia({ colorScheme });
    expect(await violationsOn(room)).toEqual([]);
  }

  // What is typed shows there as soon as the book has it.
  await live.press('Escape');
  await live.press('Control+Home');
  await live.press('End');
  await live.type(' in spring');
  await room.getByText('The Trust AGREED to dig in spring.').waitFor();

  // A confidential block of an open item: its title, and not a word more.
  await live.press('Control+End');
  await live.press('Control+Shift+R');
  await overlay.getByText(`to pay the ${CANARY}`).waitFor();
  await room.getByText('AGREED').waitFor({ state: 'detached' });
  expect(await shownIn(room)).toBe('Allotments Trust, meeting 3, 2 March 2027\n\n1 Water');
  await live.press('Escape');
  await live.press('Alt+PageDown');
  await page.getByRole('textbox', { name: /^Minutes of item 2/ }).waitFor();
  await live.press('Control+Shift+R');
  await overlay.getByText(`to take the ${CANARY}`).waitFor();
  await room.getByText('Confidential item').waitFor();
  expect(await shownIn(room)).toBe('Allotments Trust, meeting 3, 2 March 2027\n\nConfidential item');

  // A window opened now is told by the first one what is shown.
  await room.reload();
  await room.getByText('Confidential item').waitFor();

  // Nothing in it asks for more: no key, no command, no search.
  for (const keys of ['Control+k', '?', 'F1', 'F3', 'Control+Shift+R']) await room.keyboard.press(keys);
  expect(await room.getByRole('dialog').count()).toBe(0);
  expect(answers.length).toBeGreaterThan(4);
  expect(answers.filter((answer) => answer.includes(CANARY))).toEqual([]);
  const isInHeap = async (where: Page): Promise<boolean> => (await heapOf(where)).includes(CANARY);
  expect(await isInHeap(room)).toBe(false);
  expect(await isInHeap(page), 'the control').toBe(true);
  await close();
});
