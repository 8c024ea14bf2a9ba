import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type MeetingId, meetingIdSchema } from '../../../shared/ids.ts';
import { ask, loadInto, withBook } from '../../helpers/book-on-disk.ts';
import { launchBrowser } from '../../helpers/browser.ts';
import { throughLibreOffice } from '../../helpers/libre-office.ts';
import { smallMeeting } from '../../helpers/small-meeting.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';
import { openWatchedPage } from '../../helpers/watched-page.ts';
import { takeInHand } from '../../helpers/word-hand.ts';
import { textWhen } from '../../shared/minutes-document/writers/docx/tracked-text.ts';
import { readWordFile } from '../../shared/minutes-document/writers/docx/word-file.ts';
import { recordPage } from '../pages/record-page.ts';
import { returnedPage } from '../pages/returned-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const download = async (page: Page, button: string): Promise<Uint8Array> => {
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).press('Enter');
  return readFileSync(await (await waiting).path());
};

const linesOf = (data: string, meetingId: MeetingId): Promise<string[]> =>
  withBook(data, async (app) => {
    const { blocks } = await ask(app, 'blocks.list', { meetingId });
    return blocks.map(({ content }) =>
      'runs' in content ? content.runs.map(({ text }) => text).join('') : content.kind,
    );
  });

test('goes to the Chair and comes back: changes decided by key, a comment turned into one, sent out, compared as a Word file', async () => {
  const data = temporaryFolder();
  const meetingId = await loadInto(data, JSON.stringify(smallMeeting()));
  const { page, url, violations, close } = await openWatchedPage(browser, data);
  const record = recordPage(page);
  const back = returnedPage(page);
  await page.goto(url);
  // The text is open in the window, as it is when somebody comes from writing it.
  await record.go(meetingId, 'live');
  await record.go(meetingId, 'record');
  await record.circulate('To the Chair', 'the Chair, for corrections');
  const sent = await download(page, 'Save the Word file of 0.1');

  const chair = takeInHand(sent, { author: 'Rufus Pell', date: '2026-03-20T08:30:00Z' });
  chair.replace('drawings', 'plans');
  chair.retype('three offers', 'four offers');
  chair.addParagraph('The members looked at', 'They thanked the builder.');
  chair.removeParagraph('Terms were discussed');
  chair.comment('before the summer', 'Say by June.');
  await back.receive('the Chair', 'HWG 7 RP.docx', chair.bytes);
  await back.open('HWG 7 RP.docx');
  const found: Record<string, unknown> = { changes: await violations() };
  expect(await back.changes.count()).toBe(4);

  // j to the first, a accepts it and goes on.
  await page.keyboard.press('j');
  await page.keyboard.press('a');
  await back.state(0, 'Accepted');
  await page.keyboard.press('a');
  await back.state(1, 'Accepted');
  await page.keyboard.press('e');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Orla Penhale to ask for four offers by May');
  await page.keyboard.press('Control+Enter');
  await back.state(2, 'Accepted');
  await page.keyboard.press('r');
  await back.state(3, 'Rejected');
  await page.keyboard.press('k');
  await page.keyboard.press('k');
  await page.keyboard.press('u');
  await back.state(1, 'Open');
  await page.keyboard.press('a');
  await back.state(1, 'Accepted');
  await page.keyboard.press('Escape');

  await record.part('Comments').getByText('1 in all, 1 open.').waitFor();
  await record.part('Comments').getByRole('link').press('Enter');
  await back.comments.first().waitFor();
  found['comments'] = await violations();
  await page.keyboard.press('j');
  await page.keyboard.press('a');
  await page.keyboard.press('End');
  await page.keyboard.type(' by June');
  await page.keyboard.press('Control+Enter');
  await page.getByText('1 comment, 0 open.').waitFor();
  await page.keyboard.press('Escape');

  // The text that was open all the time says so too, and is typed on in.
  await record.go(meetingId, 'live');
  await page.getByText('The members looked at the plans of the slipway.').click();
  await page.keyboard.press('End');
  await page.keyboard.type(' All agreed.');
  await page.getByText(/^Saved \d/).waitFor();
  await record.go(meetingId, 'record');

  await record.circulate('To everyone', 'the members, for comments');
  await page.getByRole('button', { name: 'Compare them' }).waitFor();
  await page.getByRole('combobox', { name: 'Compare' }).selectOption({ label: '0.1' });
  await page.getByRole('combobox', { name: 'with' }).selectOption({ label: '0.2' });
  await page.getByRole('button', { name: 'Compare them' }).press('Enter');
  const word = readWordFile(await download(page, 'Save it as a Word file with tracked changes'));
  expect(textWhen('rejected', word).join('\n')).toContain('The members looked at the drawings of the slipway.');
  const later = textWhen('accepted', word).join('\n');
  expect(later).toContain('The members looked at the plans of the slipway. All agreed.\nThey thanked the builder.');
  found['compared'] = await violations();
  await close();
  expect(await linesOf(data, meetingIdSchema.parse(meetingId))).toEqual([
    'The members looked at the plans of the slipway. All agreed.',
    'They thanked the builder.',
    'to mend the slipway before the summer by June',
    'Orla Penhale to ask for four offers by May',
    'Terms were discussed.',
  ]);
  expect(found).toEqual({ changes: [], comments: [], compared: [] });
});

test('knows a file again that went through another program, and loses nothing of what is decided over a restart', async () => {
  const data = temporaryFolder();
  const meetingId = await loadInto(data, JSON.stringify(smallMeeting()));
  const { page, url, close } = await openWatchedPage(browser, data);
  const record = recordPage(page);
  const back = returnedPage(page);
  await page.goto(url);
  await record.go(meetingId, 'record');
  await record.circulate('To the Chair', 'the Chair, for corrections');
  const chair = takeInHand(await download(page, 'Save the Word file of 0.1'));
  chair.replace('drawings', 'plans');
  chair.retype('three offers', 'four offers');
  chair.comment('before the summer', 'Say by June.');
  await back.receive('the Chair', 'HWG 7 RP.docx', throughLibreOffice(chair.bytes));
  await back.open('HWG 7 RP.docx');
  expect(await back.changes.count()).toBe(2);
  await page.keyboard.press('j');
  await page.keyboard.press('a');
  await back.state(0, 'Accepted');
  await close();

  const again = await openWatchedPage(browser, data);
  await again.page.goto(again.url);
  await recordPage(again.page).go(meetingId, 'record');
  const after = returnedPage(again.page);
  await after.open('HWG 7 RP.docx');
  await after.state(0, 'Accepted');
  await after.state(1, 'Open');
  await again.close();
});

test('keeps what was written out when it is left or the line has gone on, and asks before a line is taken out', async () => {
  const data = temporaryFolder();
  const meetingId = await loadInto(data, JSON.stringify(smallMeeting()));
  const { page, url, violations, close } = await openWatchedPage(browser, data);
  const record = recordPage(page);
  const back = returnedPage(page);
  await page.goto(url);
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `/meetings/${meetingId}/comments`);
  // With no comment there, Escape still leads back.
  await page.getByText('No comment was received yet.').waitFor();
  await page.keyboard.press('Escape');
  await record.circulate('To the Chair', 'the Chair, for corrections');
  const chair = takeInHand(await download(page, 'Save the Word file of 0.1'));
  chair.replace('drawings', 'plans');
  chair.removeParagraph('Terms were discussed');
  await back.receive('the Chair', 'HWG 7 RP.docx', chair.bytes);
  await back.open('HWG 7 RP.docx');
  await page.keyboard.press('j');
  await page.keyboard.press('e');
  await page.keyboard.type(' Nobody had seen them.');
  await page.keyboard.press('Escape');
  await page.getByRole('textbox', { name: 'How the line is to read' }).waitFor({ state: 'detached' });

  // The line goes on meanwhile: at its beginning.
  await record.go(meetingId, 'live');
  await page.getByText('The members looked at the drawings of the slipway.').click();
  await page.keyboard.press('Home');
  await page.keyboard.type('In May: ');
  await page.getByText(/^Saved \d/).waitFor();
  await record.go(meetingId, 'record');
  await back.open('HWG 7 RP.docx');
  await page.keyboard.press('j');
  await page.keyboard.press('e');
  await page.getByText('This was changed since you began.').waitFor();
  const field = page.getByRole('textbox', { name: 'How the line is to read' });
  expect(await field.inputValue()).toBe('The members looked at the plans of the slipway. Nobody had seen them.');
  const found = await violations();
  if (process.env['SHOT']) await page.screenshot({ path: process.env['SHOT'] });
  await page.keyboard.press('Control+Enter');
  await back.state(0, 'Accepted');
  await page.keyboard.press('a');
  await page.getByRole('dialog', { name: 'Take this line out?' }).waitFor();
  await page.keyboard.press('Escape');
  await back.state(1, 'Open');
  await close();
  expect((await linesOf(data, meetingIdSchema.parse(meetingId)))[0]).toBe(
    'In May: The members looked at the plans of the slipway. Nobody had seen them.',
  );
  expect(found).toEqual([]);
});

test('shows nothing of what came back, nor of comments, while the screen is shared', async () => {
  const data = temporaryFolder();
  const meetingId = await loadInto(data, JSON.stringify(smallMeeting()));
  const { page, url, close } = await openWatchedPage(browser, data);
  const record = recordPage(page);
  const back = returnedPage(page);
  await page.goto(url);
  await record.go(meetingId, 'record');
  await record.circulate('To the Chair', 'for corrections');
  const chair = takeInHand(await download(page, 'Save the Word file of 0.1'));
  chair.replace('Terms', 'Conditions');
  chair.comment('discussed', 'At length.');
  await back.receive('the Chair', 'HWG 7 RP.docx', chair.bytes);
  await back.open('HWG 7 RP.docx');
  await page.getByText('Conditions').waitFor();
  await page.keyboard.press('Control+Shift+x');
  await page.getByText('What came back holds words').waitFor();
  expect(await page.getByText(/Conditions|Rufus|HWG 7 RP/u).count()).toBe(0);
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `/meetings/${meetingId}/comments`);
  await page.getByText('Comments can be on confidential minutes').waitFor();
  expect(await page.getByText('At length.').count()).toBe(0);
  await close();
});
