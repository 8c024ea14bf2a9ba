import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violationsOn } from '../../helpers/axe.ts';
import { ask, withBook } from '../../helpers/book-on-disk.ts';
import { launchBrowser } from '../../helpers/browser.ts';
import { startHost } from '../../helpers/host.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** An empty book in a browser; what the page complains about is collected. `close` ends both. */
const openEmptyBook = async (viewport = { width: 1280, height: 800 }) => {
  const data = temporaryFolder();
  const host = await startHost({ data });
  const context = await browser.newContext({ viewport });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => reportError(`policy: ${event.violatedDirective}`));
  });
  await page.goto(host.url);
  const goTo = async (address: string): Promise<void> => {
    await page.goto(`${new URL(host.url).origin}/#${address}`);
  };
  const close = async (): Promise<void> => {
    await context.close();
    await host.stop();
    expect(complaints).toEqual([]);
  };
  return { data, page, goTo, close };
};

/** A pair of hands without a mouse. */
const keyboard = (page: Page) => {
  const hasFocus = (target: Locator): Promise<boolean> => target.evaluate((node) => node === document.activeElement);
  const tabTo = async (target: Locator): Promise<void> => {
    await target.waitFor();
    for (let step = 0; step < 200; step += 1) {
      if (await hasFocus(target)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`The Tab key does not lead to ${target}`);
  };
  const press = (keys: string): Promise<void> => page.keyboard.press(keys);
  const type = (words: string): Promise<void> => page.keyboard.type(words);
  /** Writes in place of what stands in a field, and leaves it. */
  const fill = async (target: Locator, words: string): Promise<void> => {
    await tabTo(target);
    await press('Control+a');
    await type(words);
    await press('Tab');
  };
  return { tabTo, press, type, fill };
};

/** The page lets itself be closed when the book has everything. */
const saved = (page: Page): Promise<void> =>
  expect.poll(() => page.evaluate(() => dispatchEvent(new Event('beforeunload', { cancelable: true })))).toBe(true);

const readBody = (data: string) =>
  withBook(data, async (app) => {
    const [row] = (await ask(app, 'bodies.list', {})).rows;
    if (!row) throw new Error('The book has no body');
    const sheet = await ask(app, 'bodies.get', { bodyId: row.id });
    return { row, sheet, people: (await ask(app, 'people.list', {})).rows };
  });

test('a body is set up from nothing by keyboard alone', async () => {
  const { data, page, goTo, close } = await openEmptyBook();
  const { tabTo, press, type, fill } = keyboard(page);
  await goTo('/bodies');
  await tabTo(page.getByRole('link', { name: 'New body' }));
  await press('Enter');
  await tabTo(page.getByRole('textbox', { name: 'Code' }));
  await type('HLC');
  await press('Tab');
  await type('Harbour Lights Committee');
  await press('Enter');
  await page.getByRole('heading', { name: 'HLC – Harbour Lights Committee' }).waitFor();

  const goToPart = async (name: string): Promise<void> => {
    await tabTo(page.getByRole('navigation', { name: 'Parts of this screen' }).getByRole('button', { name }));
    await press('Enter');
  };
  await fill(page.getByRole('textbox', { name: 'Short name' }), 'Committee');
  await fill(page.getByRole('textbox', { name: 'Category 1' }), 'Keepers');
  await tabTo(page.getByRole('combobox', { name: 'Add a category' }));
  await type('Pilots');
  await press('Enter');

  await goToPart('Seats');
  await tabTo(page.getByRole('combobox', { name: 'Add a person to Keepers' }));
  for (const name of ['Ida Quist (Port of Sund)', 'Tomasz Lind', 'Orla Penhale (Berth Holders)']) {
    await type(name);
    await press('Enter');
  }
  await tabTo(page.getByRole('combobox', { name: 'Add a person to Pilots' }));
  await type('Ann Bell (Pilots Guild)');
  await press('Enter');
  await tabTo(page.getByRole('button', { name: 'Add a vacant seat to Pilots' }));
  await press('Enter');
  await tabTo(page.getByRole('combobox', { name: 'Add a person to Other participants' }));
  await type('Mona Abel');
  await press('Enter');
  await tabTo(page.getByRole('combobox', { name: 'Role, Keepers, seat 1' }));
  await type('Chair');
  await press('Tab');
  await press('Tab');
  await type('1 April 2027');

  await goToPart('Decisions');
  await tabTo(page.getByRole('combobox', { name: 'Decision verbs' }));
  await type('ratified');
  await press('Enter');
  await goToPart('Actions');
  await fill(page.getByRole('textbox', { name: 'Pattern of references' }), '{prefix}{meeting}-{seq:3}');
  await page.getByText('HLC15-100').waitFor();
  await press('Tab');
  await type('ACTION');
  await press('Tab');
  await page.getByText('ACTION HLC15-001').waitFor();
  await saved(page);
  await close();

  const { row, sheet, people } = await readBody(data);
  expect(row).toMatchObject({ code: 'HLC', name: 'Harbour Lights Committee', seats: 6 });
  expect(sheet.body).toMatchObject({
    shortName: 'Committee',
    verbs: ['AGREED', 'APPROVED', 'NOTED', 'RATIFIED'],
    actionPattern: '{prefix}{meeting}-{seq:3}',
    actionLabel: 'ACTION',
    categories: [
      { name: 'Keepers', table: 'members' },
      { name: 'Pilots', table: 'members' },
      { name: 'Other participants', table: 'others' },
    ],
  });
  const seats = sheet.seats.map(({ category, name, role, voting, validFrom }) => [
    category,
    name,
    role,
    voting,
    validFrom,
  ]);
  expect(seats).toEqual([
    ['Keepers', 'Ida Quist', 'chair', true, '2027-04-01'],
    ['Keepers', 'Tomasz Lind', 'member', true, undefined],
    ['Keepers', 'Orla Penhale', 'member', true, undefined],
    ['Pilots', 'Ann Bell', 'member', true, undefined],
    ['Pilots', undefined, 'member', true, undefined],
    ['Other participants', 'Mona Abel', 'observer', false, undefined],
  ]);
  expect(people.map(({ name, organisation }) => [name, organisation])).toEqual([
    ['Ann Bell', 'Pilots Guild'],
    ['Ida Quist', 'Port of Sund'],
    ['Mona Abel', undefined],
    ['Orla Penhale', 'Berth Holders'],
    ['Tomasz Lind', undefined],
  ]);
});

test.each([
  ['light', { width: 1280, height: 800 }],
  ['dark', { width: 1024, height: 700 }],
] as const)('the screens of bodies and people have nothing that axe objects to: %s', async (colorScheme, viewport) => {
  const { page, goTo, close } = await openEmptyBook(viewport);
  await page.emulateMedia({ colorScheme });
  await goTo('/bodies');
  await page.getByRole('heading', { name: 'No bodies yet' }).waitFor();
  expect(await violationsOn(page)).toEqual([]);
  await goTo('/bodies/new');
  await page.getByRole('textbox', { name: 'Code' }).fill('HLC');
  await page.getByRole('textbox', { name: 'Full name' }).fill('Harbour Lights Committee');
  expect(await violationsOn(page)).toEqual([]);
  await page.keyboard.press('Enter');
  const add = page.getByRole('combobox', { name: 'Add a person to Members' });
  await add.fill('Ida Quist (Port of Sund)');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'More, Members, seat 1' }).waitFor();
  await page.getByRole('radio', { name: 'a fraction, rounded up' }).check();
  await page.getByText('Half of the seats.').waitFor();
  await page.getByRole('textbox', { name: 'From, Members, seat 1' }).fill('31 April 2027');
  await page.keyboard.press('Tab');
  await page.getByText('is not in the calendar').waitFor();
  await page.getByRole('textbox', { name: 'Pattern of references' }).fill('{prefix} {meeting}');
  await page.keyboard.press('Tab');
  await page.getByText('Write {seq} once').waitFor();
  expect(await violationsOn(page)).toEqual([]);
  await page.getByRole('button', { name: 'More, Members, seat 1' }).press('Enter');
  await page.getByRole('menuitem', { name: 'Remove this seat' }).waitFor();
  expect(await violationsOn(page)).toEqual([]);
  await page.keyboard.press('Escape');
  for (const [address, text] of [
    ['/bodies', 'HLC'],
    ['/people', 'Ida Quist'],
    ['/people/organisations', 'Also known as'],
    ['/people/new', 'Add the person'],
  ] as const) {
    await goTo(address);
    await page.getByText(text, { exact: true }).first().waitFor();
    expect(await violationsOn(page)).toEqual([]);
  }
  await goTo('/people');
  await page.getByRole('link', { name: 'Ida Quist' }).press('Enter');
  await page.getByRole('heading', { name: 'Actions', exact: true }).waitFor();
  expect(await violationsOn(page)).toEqual([]);
  await close();
});
