import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { meetingIdSchema } from '../../shared/ids.ts';
import { readMeetingFile } from '../../shared/interchange/read.ts';
import type { MeetingFile } from '../../shared/interchange/schema.ts';
import { ask, loadInto, withBook } from '../helpers/book-on-disk.ts';
import { launchBrowser } from '../helpers/browser.ts';
import { countPointer, pointerEvents } from '../helpers/count-pointer.ts';
import { isLong, isWhole } from '../helpers/form.ts';
import { startHost, type TestHost } from '../helpers/host.ts';
import { minutesScript } from '../helpers/key-script/minutes-script.ts';
import { quickKeys } from '../helpers/quick-keys.ts';
import { shortMeeting } from '../helpers/short-meeting.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';
import { unwrap } from '../helpers/unwrap.ts';
import { attendancePage } from './pages/attendance-page.ts';
import { bodyPage } from './pages/body-page.ts';
import { type Hands, handsOn } from './pages/hands.ts';
import { planPage } from './pages/plan-page.ts';
import { typedMinutes } from './pages/typed-minutes.ts';

const CLI = join(import.meta.dirname, '../../dist/electron/cli.js');
const OWN = new URL('../fixtures/mill-race-3.json', import.meta.url);
const shared = process.env['MINUTEBOOK_SHARED'];
const MEETINGS: readonly (readonly [name: string, file: string | URL])[] = [
  ['our own meeting', OWN],
  ...(shared && isWhole ? [['CSC 15', `${shared}/replay/csc15.json`] as const] : []),
];

/** How long the host stays away. */
const DEAD_MS = 500;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** The page lets itself be closed when the book has everything. */
const saved = (page: Page): Promise<void> =>
  expect.poll(() => page.evaluate(() => dispatchEvent(new Event('beforeunload', { cancelable: true })))).toBe(true);

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** An empty book in a browser that counts what a mouse does; what the page complains about is collected. */
const sitDown = async (host: TestHost) => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  const complaints: string[] = [];
  const failedSaves: string[] = [];
  page.on('requestfailed', (request) => request.url().endsWith('/blocks.save') && failedSaves.push(request.url()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    // The browser says so of each call while the host is dead.
    const isDeadHost = message.text().startsWith('Failed to load resource: net::ERR_');
    if (['error', 'warning'].includes(message.type()) && !isDeadHost) complaints.push(message.text());
  });
  await countPointer(page);
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => reportError(`policy: ${event.violatedDirective}`));
  });
  await page.goto(host.url);
  return { page, complaints, failedSaves, close: () => context.close() };
};

const setUpBody = async (hands: Hands, { body, attendance = [] }: MeetingFile): Promise<void> => {
  const screen = bodyPage(hands);
  await hands.use(hands.page.getByRole('link', { name: 'Create your first body' }));
  await screen.make(body);
  await screen.attendanceList(body);
  for (const { name, table } of body.categories) {
    const people = table === 'members' ? attendance.filter(({ category }) => category === name) : [];
    await screen.seats(name, people);
  }
  await screen.decisions(body);
  await screen.actions(body);
  await screen.matters(body);
  await screen.classes(body);
  await screen.planMeeting();
};

const openTab = (hands: Hands, name: string): Promise<void> =>
  hands.use(
    hands.page.getByRole('navigation', { name: 'Screens of the meeting' }).getByRole('link', { name, exact: true }),
  );

const plan = async (hands: Hands, { meeting, agenda = [] }: MeetingFile): Promise<void> => {
  const screen = planPage(hands);
  await screen.make(meeting);
  await screen.nextMeeting(meeting.nextMeetingDate);
  await screen.agenda(agenda);
};

/** The host dies as in a crash, is away for a moment, and is started again as its launcher does. */
const crash = async (host: TestHost): Promise<TestHost> => {
  await host.kill();
  await pause(DEAD_MS);
  return host.startAgain();
};

/** Types all minutes. In the middle of the second item the host dies, and nobody at the keyboard waits for it. */
const takeMinutes = async (hands: Hands, file: MeetingFile, host: TestHost): Promise<TestHost> => {
  const minutes = typedMinutes({ ...hands, ...(await quickKeys(hands.page)) });
  const script = minutesScript(file);
  let living = host;
  await minutes.live.text.waitFor();
  for (const [index, item] of (file.agenda ?? []).entries()) {
    const steps = script.steps(item.blocks ?? []);
    const middle = Math.floor(steps.length / 2);
    if (index > 0) await minutes.goOn(item);
    await minutes.typeSteps(steps.slice(0, middle));
    const back = index === 1 ? crash(living) : living;
    await minutes.typeSteps(steps.slice(middle));
    living = await back;
  }
  await minutes.live.saved();
  return living;
};

const setState = async (hands: Hands, { meeting }: MeetingFile): Promise<void> => {
  await hands.press('Escape');
  await openTab(hands, 'Plan');
  await planPage(hands).state(meeting.state);
};

/** What the command line gives by `export --format json`. */
const exported = async (data: string, { body, meeting }: MeetingFile): Promise<string> => {
  const words = ['export', `${body.code} ${meeting.number}`, '--format', 'json', '--data', data];
  return (await promisify(execFile)(process.execPath, [CLI, ...words])).stdout;
};

const exportedWhenLoaded = async (file: MeetingFile): Promise<string> => {
  const data = temporaryFolder();
  await loadInto(data, JSON.stringify(file));
  return exported(data, file);
};

const openPlace = (hands: Hands, name: string): Promise<void> =>
  hands.use(hands.page.getByRole('navigation', { name: 'Minutebook' }).getByRole('link', { name, exact: true }));

/** Hands the draft out; gives the name of the file. */
const handOut = async (hands: Hands, { body, meeting }: MeetingFile): Promise<string> => {
  const { page, use, press } = hands;
  await openPlace(hands, 'Meetings');
  await use(page.getByRole('link', { name: `${body.code} ${meeting.number}`, exact: true }));
  await page.getByRole('textbox', { name: /^Minutes of item/ }).waitFor();
  await press('Escape');
  await openTab(hands, 'Preview');
  const download = page.waitForEvent('download');
  await use(page.getByRole('button', { name: /^Hand out .*\(Word\)$/ }));
  await use(page.getByRole('button', { name: 'Fix numbers and hand out' }));
  return (await download).suggestedFilename();
};

/** Closes the first open action, takes that back, and closes it again. */
const closeFirstAction = async (hands: Hands): Promise<void> => {
  const { page, press } = hands;
  const said = (words: RegExp): Promise<void> => page.locator('.edit-notice').getByText(words).first().waitFor();
  await openPlace(hands, 'Actions');
  await page.getByRole('table', { name: 'Actions' }).waitFor();
  await press('j');
  await press('Enter');
  await press('c');
  await said(/ closed/);
  await press('Control+z');
  await said(/^Undone: .* closed/);
  await press('Control+y');
  await said(/^Done again: .* closed/);
};

/** What the register has of the numbers and states of its actions. */
const registerOf = (data: string) =>
  withBook(data, async (app) => {
    const { rows } = await ask(app, 'actions.list', {});
    const meetingId = meetingIdSchema.parse(rows[0]?.meetingId);
    const { badges } = await ask(app, 'blocks.list', { meetingId });
    return { closed: rows.filter(({ state }) => state === 'closed').length, badges };
  });

describe('a meeting by hand, from an empty book to its draft and the actions that follow', () => {
  test.each(MEETINGS)('says what its file says: %s', { timeout: 300_000 }, async (_name, path) => {
    const whole = unwrap(readMeetingFile(JSON.parse(readFileSync(path, 'utf8'))));
    const file = isLong ? whole : shortMeeting(whole);
    const data = temporaryFolder();
    const host = await startHost({ data });
    const { page, complaints, failedSaves, close } = await sitDown(host);
    const hands = handsOn(page);

    await setUpBody(hands, file);
    await plan(hands, file);
    await openTab(hands, 'Attendance');
    await attendancePage(hands).take(file.attendance ?? [], file.body.categories);
    await openTab(hands, 'Live');
    const living = await takeMinutes(hands, file, host);
    await setState(hands, file);
    await saved(page);

    expect(await pointerEvents(page)).toBe(0);
    expect(complaints).toEqual([]);
    expect(failedSaves, 'words were typed while the host was dead').not.toEqual([]);
    await page.mouse.click(5, 5);
    expect(await pointerEvents(page), 'a click is counted').toBeGreaterThan(0);
    await close();
    await living.stop();
    expect(await exported(data, file)).toBe(await exportedWhenLoaded(file));

    const again = await startHost({ data });
    const later = await sitDown(again);
    const sameHands = handsOn(later.page);
    expect(await handOut(sameHands, file)).toMatch(/ minutes draft.*\.docx$/);
    await closeFirstAction(sameHands);
    await saved(later.page);
    expect(await pointerEvents(later.page)).toBe(0);
    expect(later.complaints).toEqual([]);
    await later.close();
    await again.stop();
    const { closed, badges } = await registerOf(data);
    expect(closed).toBe(1);
    expect(badges.filter(({ frozen }) => !frozen)).toEqual([]);
  });
});
