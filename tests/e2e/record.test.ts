import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { v7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { blockIdSchema, editIdSchema, type MeetingId, meetingIdSchema } from '../../shared/ids.ts';
import { ask, loadInto, withBook } from '../helpers/book-on-disk.ts';
import { launchBrowser } from '../helpers/browser.ts';
import { smallMeeting } from '../helpers/small-meeting.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';
import { openWatchedPage } from '../helpers/watched-page.ts';
import { recordPage } from './pages/record-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const NEXT = smallMeeting('8');

/** A draft, and the next meeting of the body, which is going on. */
const makeBook = async () => {
  const data = temporaryFolder();
  const meetingId = await loadInto(data, JSON.stringify(smallMeeting()));
  const agenda = [{ number: '1', title: 'Minutes of the last meeting', blocks: [] }];
  const next = { ...NEXT, meeting: { number: '8', date: '2026-04-16', state: 'in session' }, agenda };
  const nextId = await loadInto(data, JSON.stringify(next));
  return { data, meetingId, nextId };
};

/** What the book says once the program is away: a change that is tried by the contract, and the words of both meetings. */
const afterwards = (data: string, id: string, next: string) =>
  withBook(data, async (app) => {
    const meetingId = meetingIdSchema.parse(id);
    const words = async (of: MeetingId) => JSON.stringify((await ask(app, 'blocks.list', { meetingId: of })).blocks);
    const [item] = (await ask(app, 'meetings.get', { meetingId })).items;
    const block = { id: blockIdSchema.parse(v7()), itemId: item?.id, rank: 'zz', baseRevision: 0 };
    const content = { kind: 'paragraph', runs: [{ text: 'Nothing of the kind.' }] };
    const input = { meetingId, blocks: [{ ...block, content }], removed: [] };
    const change = await app.call('blocks.save', { editId: editIdSchema.parse(v7()), ...input });
    return { change, words: await words(meetingId), next: await words(meetingIdSchema.parse(next)) };
  });

test('goes from the draft to the record: out, changed, out again, compared, approved with a correction, closed', async () => {
  const { data, meetingId, nextId } = await makeBook();
  const { page, url, violations, close } = await openWatchedPage(browser, data);
  const record = recordPage(page);
  const found: Record<string, unknown> = {};
  await page.goto(url);

  await record.go(meetingId, 'record');
  await record.circulate('To the Chair', 'the Chair, for corrections');
  await record.go(meetingId, 'live');
  await page.getByText('The members looked at the drawings of the slipway.').click();
  await page.keyboard.press('End');
  await page.keyboard.type(' They were pleased.');
  await page.getByText(/^Saved \d/).waitFor();
  await record.go(meetingId, 'record');
  await record.circulate('To everyone', 'the members, for comments');
  expect(await record.versions.allTextContents()).toEqual([
    expect.stringContaining('To whom'),
    expect.stringMatching(/^0\.1To the Chair/u),
    expect.stringMatching(/^0\.2Circulated/u),
  ]);
  found['versions'] = await violations();

  await page.getByRole('button', { name: 'Save the Public PDF of 0.2' }).waitFor();
  expect(await page.getByRole('button', { name: /of 0\.1$/u }).count()).toBe(2);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save the JSON of 0.1' }).press('Enter');
  const file = await download;
  expect(file.suggestedFilename()).toBe('HWG 7 minutes draft - FULL - CONFIDENTIAL 0.1.json');
  expect(readFileSync(await file.path(), 'utf8')).not.toContain('pleased');

  await page.getByRole('combobox', { name: 'Compare' }).selectOption({ label: '0.1' });
  await page.getByRole('combobox', { name: 'with' }).selectOption({ label: '0.2' });
  await page.getByRole('button', { name: 'Compare them' }).press('Enter');
  await page.getByRole('status').filter({ hasText: '1 difference.' }).waitFor();
  await page.keyboard.press('j');
  expect(await record.differences.first().evaluate((one) => one.matches(':focus'))).toBe(true);
  expect(await record.differences.first().textContent()).toContain('Words changed');
  expect(await record.differences.locator('ins').textContent()).toBe(' They were pleased.');
  found['compared'] = await violations();
  await page.keyboard.press('Escape');

  const approval = record.part('Approval');
  await approval.getByRole('button', { name: 'Add a correction' }).press('Enter');
  await page.keyboard.type('pleased');
  await page.keyboard.press('Tab');
  await page.keyboard.type('content');
  // What lies half under the bar of the screen has no colours that could be judged.
  await record.part('Circulation').scrollIntoViewIfNeeded();
  found['approval'] = await violations();
  await record.approve();
  await approval.getByText('Approved at HWG 8 on Thu 16 Apr 2026, with corrections:').waitFor();
  await approval.getByRole('textbox', { name: 'Signed by' }).fill('Orla Penhale');
  await approval.getByRole('button', { name: 'Keep the signature' }).click();
  await approval.getByText(/^Signed by Orla Penhale on/).waitFor();
  await page.getByRole('textbox', { name: 'Note' }).fill('The builder was named later.');
  await page.getByRole('button', { name: 'Put it beside the record' }).click();
  await record.part('Beside the record').getByText('The builder was named later.').waitFor();
  found['approved'] = await violations();

  await record.go(meetingId, 'live');
  await page.getByRole('note').filter({ hasText: 'These minutes are approved' }).waitFor();
  await page.getByText('They were content.').click();
  await page.keyboard.type('NEVER');
  await page.keyboard.press('Control+z');
  expect(await page.getByText('NEVER').count()).toBe(0);
  await close();

  const book = await afterwards(data, meetingId, nextId);
  expect(book.change).toMatchObject({ ok: false, error: { code: 'refused' } });
  expect(book.words).toContain('They were content.');
  expect(book.words).not.toMatch(/NEVER|Nothing of the kind/u);
  expect(book.next).toContain('the minutes of meeting 7 with corrections: ‘pleased’ to read ‘content’');
  expect(found).toEqual({ versions: [], compared: [], approval: [], approved: [] });
});

test('shows nothing of versions, corrections and notes while the screen is shared', async () => {
  const { data, meetingId } = await makeBook();
  const { page, url, close } = await openWatchedPage(browser, data);
  const record = recordPage(page);
  await page.goto(url);
  await record.go(meetingId, 'record');
  await record.circulate('To everyone', 'about the lease');
  await page.keyboard.press('Control+Shift+x');
  await page.getByText('Versions, corrections and notes hold words').waitFor();
  expect(await page.getByText('about the lease').count()).toBe(0);
  await page.keyboard.press('Control+Shift+x');
  await page.getByText('about the lease').waitFor();
  await close();
});
