import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readPdf, runsUnder } from '../../electron/typesetter/pdf-file.ts';
import { loadInto } from '../../helpers/book-on-disk.ts';
import { launchBrowser } from '../../helpers/browser.ts';
import { readMail } from '../../helpers/read-mail.ts';
import { smallMeeting } from '../../helpers/small-meeting.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';
import { openWatchedPage } from '../../helpers/watched-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

test('gives everybody one .zip with the public files and a mail that carries them, by the keyboard alone', async () => {
  const data = temporaryFolder();
  const meetingId = await loadInto(data, JSON.stringify(smallMeeting()));
  const { page, url, close } = await openWatchedPage(browser, data);
  await page.goto(url);
  await page.goto(`${new URL(url).origin}/#/meetings/${meetingId}/hand-out`);
  await page.getByRole('region', { name: 'Files' }).waitFor();
  await page.getByRole('radiogroup', { name: 'To whom' }).locator('input:checked').focus();
  await page.keyboard.press('ArrowRight');
  for (const name of ['Agenda', 'PDF']) {
    await page.getByRole('checkbox', { name, exact: true }).focus();
    await page.keyboard.press('Space');
  }
  await page.getByRole('button', { name: /^Save files/ }).focus();
  await page.keyboard.press('Enter');
  const download = page.waitForEvent('download');
  const dialog = page.getByRole('dialog', { name: /^Hand out the files/ });
  await dialog.waitFor();
  await page.keyboard.press('h');
  const file = await download;
  expect(file.suggestedFilename()).toBe('HWG 7 hand-out - PUBLIC.zip');
  const files = unzipSync(readFileSync(await file.path()));
  const folder = 'HWG 7 hand-out - PUBLIC/';
  expect(Object.keys(files)).toEqual(
    [
      'HWG 7 minutes draft - PUBLIC.docx',
      'HWG 7 minutes draft - PUBLIC.pdf',
      'HWG 7 agenda - PUBLIC.docx',
      'HWG 7 agenda - PUBLIC.pdf',
      'HWG 7 hand-out - PUBLIC.eml',
    ].map((name) => folder + name),
  );
  const mail = readMail(files[`${folder}HWG 7 hand-out - PUBLIC.eml`] ?? new Uint8Array());
  for (const { name, bytes } of mail.files) expect(bytes, name).toEqual(Buffer.from(files[folder + name] ?? []));
  const agenda = await readPdf(Uint8Array.from(files[`${folder}HWG 7 agenda - PUBLIC.pdf`] ?? []));
  const words = agenda.pages.flatMap(({ tags }) => runsUnder(tags).map(({ text }) => text)).join('');
  expect(words).toContain('Confidential item');
  expect(words).not.toContain('lease');
  await page.getByText('Handed out as HWG 7 hand-out - PUBLIC.zip.').waitFor();
  await close();
});
