import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readLog } from '../../../db/edit-log.ts';
import { openBook } from '../../../db/open.ts';
import type { ActionSheet } from '../../../shared/api/actions.ts';
import { ask, loadInto, withBook } from '../../helpers/book-on-disk.ts';
import { launchBrowser } from '../../helpers/browser.ts';
import { fictionalText } from '../../helpers/fictional-meeting.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';
import { unwrap } from '../../helpers/unwrap.ts';
import { openWatchedPage, type Viewport } from '../../helpers/watched-page.ts';
import { actionsPage } from '../pages/actions-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** All that the register knows of each action. */
const readRegister = (data: string) =>
  withBook(data, async (app) => {
    const { rows } = await ask(app, 'actions.list', {});
    const sheets: ActionSheet[] = [];
    for (const { id } of rows) sheets.push(await ask(app, 'actions.get', { actionId: id }));
    return sheets;
  });

/** The methods of the edit log. */
const readEdits = async (data: string): Promise<string[]> => {
  const book = unwrap(await openBook(join(data, 'minutebook.db'), { now: Date.now, makeId: v7 }));
  const lines = book.read((db) => readLog(db, 0));
  book.close();
  return lines.map(({ method }) => method);
};

const openRegister = async (viewport?: Viewport) => {
  const data = temporaryFolder();
  await loadInto(data, fictionalText());
  const before = await readRegister(data);
  const watched = await openWatchedPage(browser, data, viewport);
  const register = actionsPage(watched.page);
  await register.open(watched.url);
  return { data, before, register, ...watched };
};

type Register = Awaited<ReturnType<typeof openRegister>>['register'];

/** An action is followed up and closed, without a mouse. */
const chase = async (register: Register, reference: string): Promise<void> => {
  await register.press('Enter');
  await register.opened(reference);
  await register.writeUpdate(`Asked after ${reference}; the answer is on its way.`);
  await register.said(`Update added to ${reference}`);
  await register.setDue('15 December 2027');
  await register.said(`${reference} is due: Wed 15 Dec 2027`);
  await register.leaveField();
  await register.addOwner('the lamp warden');
  await register.panel.getByText('the lamp warden', { exact: true }).first().waitFor();
  await register.leaveField();
  await register.press('c');
  await register.said(`${reference} closed`);
};

const REFERENCES = ['HLC 7/01', 'HLC 7/02', 'HLC 7/03'];

const chaseThree = async (register: Register): Promise<void> => {
  await register.press('j');
  for (const reference of REFERENCES) {
    await chase(register, reference);
    await register.table.getByRole('link', { name: reference }).waitFor({ state: 'detached' });
    await register.press('Escape');
  }
};

/** A meeting with 1,500 actions. */
const loadLamps = async (data: string): Promise<void> => {
  const blocks = Array.from({ length: 1_500 }, (_, index) => ({
    kind: 'action',
    reference: `HLC 7/${String(index + 1).padStart(2, '0')}`,
    text: `to look after lamp ${index + 1}`,
  }));
  const file = JSON.parse(fictionalText());
  await loadInto(data, JSON.stringify({ ...file, agenda: [{ number: '1', title: 'Lamps', blocks }] }));
};

describe('the register of actions', () => {
  test('lets three actions be chased to closure by keyboard alone, each change in the edit log', async () => {
    const { data, before, register, close } = await openRegister();
    await chaseThree(register);
    await expect
      .poll(() => register.table.getByRole('link').allInnerTexts())
      .toEqual(['HLC 7/04', 'HLC 7/05', 'HLC 7/06']);
    await close();

    const after = await readRegister(data);
    for (const [index, { action, updates, dues }] of after.slice(0, 3).entries()) {
      const owners = before[index]?.action.owners ?? [];
      expect(action).toMatchObject({
        state: 'closed',
        due: { date: '2027-12-15' },
        owners: [...owners, 'the lamp warden'],
        text: before[index]?.action.text,
      });
      expect(updates).toMatchObject([{ text: `Asked after ${action.reference}; the answer is on its way.` }]);
      expect(dues.map(({ due }) => due)).toEqual([before[index]?.action.due, { date: '2027-12-15' }]);
    }
    expect(after.slice(3)).toEqual(before.slice(3));
    const chased = ['actions.addUpdate', 'actions.save', 'actions.save', 'actions.settle'];
    expect(await readEdits(data)).toEqual(['meetings.load', ...chased, ...chased, ...chased]);
  });

  test('closes the gap that an action leaves behind in the list', async () => {
    const { register, close } = await openRegister();
    const tops = () =>
      register.table
        .locator('tbody tr')
        .evaluateAll((rows) =>
          rows.map((row) => Math.round(row.getBoundingClientRect().top)).toSorted((a, b) => a - b),
        );
    const [first = 0, second = 0] = await tops();
    await register.press('j');
    await register.press('j');
    await register.press('c');
    await register.table.getByRole('link', { name: 'HLC 7/02' }).waitFor({ state: 'detached' });
    await expect.poll(tops).toEqual(Array.from({ length: 5 }, (_, row) => first + row * (second - first)));
    await close();
  });

  test('undoes three chased actions step by step with Ctrl+Z until the book is as it was', async () => {
    const { data, before, register, close } = await openRegister();
    await chaseThree(register);
    const undone = REFERENCES.toReversed().flatMap((reference) => [
      `Undone: ${reference} closed`,
      `Undone: ${reference} is with `,
      `Undone: ${reference} is due: Wed 15 Dec 2027`,
      `Undone: Update added to ${reference}`,
    ]);
    for (const words of undone) {
      await register.press('Control+z');
      await register.said(words);
    }
    await register.press('Control+z');
    await register.said('There is nothing to undo.');
    await register.press('Control+y');
    await register.said('Done again: Update added to HLC 7/01');
    await register.press('Control+z');
    await register.said('Undone: Update added to HLC 7/01');
    await close();
    expect(await readRegister(data)).toEqual(before);
    const edits = await readEdits(data);
    expect(edits).toHaveLength(1 + undone.length + undone.length + 2);
    expect(edits.slice(1 + undone.length)).toEqual(Array.from({ length: undone.length + 2 }, () => 'edits.undo'));
  });

  test('leads to the line of the minutes that raised an action', async () => {
    const { register, page, close } = await openRegister();
    await register.press('j');
    await register.press('j');
    await register.press('Enter');
    await register.opened('HLC 7/02');
    await register.panel.getByRole('link', { name: 'HLC 7' }).press('Enter');
    const line = page.getByRole('group', { name: 'Action HLC 7/02' });
    await line.waitFor();
    expect(await page.evaluate(() => getSelection()?.anchorNode?.textContent)).toContain('to count the piers');
    await close();
  });

  test('goes through a long list without losing its place', async () => {
    const data = temporaryFolder();
    await loadLamps(data);
    const { page, url, close } = await openWatchedPage(browser, data);
    const register = actionsPage(page);
    await register.open(url);
    await page.getByText('1,500 actions').waitFor();
    const focused = async (): Promise<number> =>
      Number((await page.evaluate(() => document.activeElement?.textContent))?.replace(/^HLC 7\//, ''));
    await register.press('j');
    // What is further down comes as it is needed; the end of what is there holds the keys up until then.
    const goOn = async (): Promise<number> => {
      await register.press('PageDown');
      return focused();
    };
    await expect.poll(goOn, { timeout: 30_000 }).toBeGreaterThan(600);
    const place = await focused();
    await page.locator('.actions-scroller').evaluate((list) => list.scrollTo(0, 0));
    await register.press('j');
    await expect.poll(focused).toBe(place + 1);
    expect(await register.table.getByRole('row').count()).toBeLessThan(80);
    await close();
  });
});

test('a long list that is asked something else begins at its top', async () => {
  const data = temporaryFolder();
  await loadLamps(data);
  const { page, url, close } = await openWatchedPage(browser, data);
  const register = actionsPage(page);
  await register.open(url);
  await page.getByText('1,500 actions').waitFor();
  const scroller = page.locator('.actions-scroller');
  const top = () => scroller.evaluate((list) => list.scrollTop);
  await scroller.evaluate((list) => list.scrollTo(0, 1_000));
  await expect.poll(top).toBe(1_000);
  await register.press('g');
  await page.locator('.group-row').first().waitFor();
  await expect.poll(top).toBe(0);
  await close();
});

describe('the register on the screen', () => {
  test.each(['light', 'dark'] as const)('has nothing that axe objects to: %s', async (colorScheme) => {
    const { register, page, violations, close } = await openRegister();
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect(await violations()).toEqual([]);
    await register.press('j');
    await register.press('Enter');
    await register.opened('HLC 7/01');
    await register.setDue('15 December 2027');
    await register.panel.getByText(/Changed once: 1 slip/).waitFor();
    await register.setDue('31 Feb 2027');
    await register.panel.getByText(/is not in the calendar/).waitFor();
    await register.press('Escape');
    await register.leaveField();
    await register.writeUpdate('The printer has it.');
    await register.panel.getByRole('textbox', { name: /^Update of/ }).waitFor();
    expect(await violations()).toEqual([]);
    for (let step = 0; step < 4; step += 1) await register.press('j');
    await register.opened('HLC 7/05');
    await register.panel.getByText('Confidential.').waitFor();
    expect(await violations()).toEqual([]);
    await register.press('/');
    await register.type('nothing like it');
    await page.getByRole('heading', { name: 'No action fits' }).waitFor();
    expect(await violations()).toEqual([]);
    await close();
  });

  test('does not need more room than 1024 by 700', async () => {
    const { register, page, close } = await openRegister({ width: 1024, height: 700 });
    await register.press('j');
    await register.press('Enter');
    await register.opened('HLC 7/01');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(1024);
    const due = await register.table.getByText('Thu 30 Sep 2027').boundingBox();
    const panel = await register.panel.boundingBox();
    expect((due?.x ?? 0) + (due?.width ?? 0)).toBeLessThan(panel?.x ?? 0);
    await close();
  });
});
