import { createHash, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PART_BYTES } from '../../../shared/domain/paper-file.ts';
import { ask, loadInto, withBook } from '../../helpers/book-on-disk.ts';
import { launchBrowser } from '../../helpers/browser.ts';
import { smallFile } from '../../helpers/builders.ts';
import { makeEditId } from '../../helpers/create-book.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';
import { openWatchedPage } from '../../helpers/watched-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** A meeting whose papers went out long ago, with one paper before it. */
const bookWithPaper = async () => {
  const data = temporaryFolder();
  const papers = [
    {
      title: 'Water rates',
      reference: 'AT_3_0203_01',
      recommendations: [
        { verb: 'NOTE', text: 'the rates' },
        { verb: 'AGREE', text: 'to raise them' },
      ],
    },
  ];
  const file = smallFile({
    format: 'minutebook-meeting/2',
    meeting: { number: '3', date: '2027-03-02', state: 'in session' },
    agenda: [{ number: '1', title: 'Water', papers, blocks: [] }],
  });
  const meetingId = await loadInto(data, JSON.stringify(file));
  await withBook(data, (app) =>
    ask(app, 'deadlines.save', { editId: makeEditId(), meetingId, kind: 'papers out', date: '2020-02-25' }),
  );
  return { data, meetingId };
};

const open = async () => {
  const { data, meetingId } = await bookWithPaper();
  const opened = await openWatchedPage(browser, data);
  await opened.page.goto(opened.url);
  await opened.page.getByRole('navigation', { name: 'Minutebook' }).getByText('Papers').click();
  await opened.page.getByRole('link', { name: 'Water rates' }).waitFor();
  return { ...opened, data, meetingId };
};

type Given = { readonly name: string; readonly mimeType: string; readonly buffer: Buffer };

/** Answers the dialog of the browser. It is listened to from the start: a page that is told late opens one of its own. */
const chooserOf = (page: Page) => {
  let toGive: Given | undefined;
  page.on('filechooser', (chooser) => void chooser.setFiles(toGive ?? []));
  return async (name: string, buffer: Buffer): Promise<void> => {
    toGive = { name, mimeType: 'application/pdf', buffer };
    await page.keyboard.press('f');
  };
};

test('a file of several parts is taken in by keys, seen at once, and saved again byte for byte', async () => {
  const { page, data, meetingId, violations, close } = await open();
  const panel = page.getByRole('complementary', { name: 'Paper' });
  const give = chooserOf(page);
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await panel.getByRole('button', { name: 'Take in a file …' }).waitFor();
  const bytes = randomBytes(2 * PART_BYTES + 1234);
  await give('rates: final.pdf', bytes);
  await panel.getByRole('button', { name: 'Save a copy' }).waitFor();
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  await panel.getByText(sha256.slice(0, 8)).waitFor();
  expect(await violations()).toEqual([]);

  const download = page.waitForEvent('download');
  await page.keyboard.press('s');
  expect(readFileSync(await (await download).path()).equals(bytes)).toBe(true);
  await panel.getByText(/^Saved as rates/).waitFor();

  // The same once more is not kept; an empty one is none.
  await give('again.pdf', bytes);
  await panel.getByText(/^again\.pdf is with the paper already/).waitFor();
  await give('empty.pdf', Buffer.alloc(0));
  await panel.getByText(/^empty\.pdf is empty/).waitFor();

  // Late here, and on the plan of its meeting.
  await panel.getByText(/came \d+ working days after papers went out on Tue 25 Feb 2020/).waitFor();
  await page
    .getByRole('table', { name: 'Papers' })
    .getByText(/^\s*late by \d+ WD$/)
    .waitFor();
  await panel.getByRole('link', { name: /^AT 3/ }).click();
  await page.getByRole('button', { name: /^AT_3_0203_01 Water rates.*late by \d+ WD/ }).waitFor();

  // It is there after all in a page that is opened anew.
  await page.reload();
  await page.evaluate((hash) => (location.hash = hash), '/papers');
  await page.locator('[data-column="file"]').getByText('kept').waitFor();
  await close();
  const kept = await withBook(data, async (app) => {
    const { rows } = await ask(app, 'papers.register', { filter: {}, asOf: '2027-03-01' });
    return rows.flatMap(({ files }) => files.map((file) => [file.sha256, file.size]));
  });
  expect(kept).toEqual([[sha256, bytes.length]]);
  expect(meetingId).not.toBe('');
});

test('a file that is dropped on it is kept, and another page on the book shows it without being asked', async () => {
  const { page, close } = await open();
  await page.getByRole('link', { name: 'Water rates' }).press('Enter');
  const panel = page.getByRole('complementary', { name: 'Paper' });
  await panel.getByRole('button', { name: 'Take in a file …' }).waitFor();
  const other = await page.context().newPage();
  await other.goto(page.url());
  const otherPanel = other.getByRole('complementary', { name: 'Paper' });
  await otherPanel.getByRole('button', { name: 'Take in a file …' }).waitFor();
  await panel.getByRole('group', { name: 'The paper itself' }).evaluate((group) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['the rates of the year'], 'rates.txt'));
    for (const type of ['dragover', 'drop'] as const)
      group.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
  });
  await panel.getByText('rates.txt').waitFor();
  // Beside it the browser would open the file in place of the page.
  const isLeftAlone = await page.locator('.list-scroller').evaluate((beside) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['x'], 'x.txt'));
    return beside.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  });
  expect(isLeftAlone).toBe(false);
  await otherPanel.getByText('rates.txt').waitFor();
  await close();
});

test('what a paper put in here recommends becomes decisions in the minutes by one key', async () => {
  const { page, data, meetingId, close } = await open();
  await page.evaluate((hash) => (location.hash = hash), `/meetings/${meetingId}/live`);
  const text = page.locator('.ProseMirror');
  await text.waitFor();
  await text.focus();
  await page.keyboard.press('Shift+F2');
  await text.getByText('to raise them').waitFor();
  await page
    .getByText(/^Saved /)
    .first()
    .waitFor();
  await close();
  const { blocks } = await withBook(data, (app) => ask(app, 'blocks.list', { meetingId }));
  expect(blocks.map(({ content }) => content)).toMatchObject([
    { kind: 'decision', verb: 'NOTED', runs: [{ text: 'the rates' }] },
    { kind: 'decision', verb: 'AGREED', runs: [{ text: 'to raise them' }] },
  ]);
});
