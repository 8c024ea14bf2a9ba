import type { Locator, Page } from 'playwright-core';
import type { SampleBook } from '../../helpers/sample-book.ts';

/** A screen with the sample in it: where it is, what shows that it is there, what opens on it. */
export type ShownScreen = {
  readonly name: string;
  readonly address: string;
  readonly sign: (page: Page) => Locator;
  readonly open?: (page: Page) => Promise<void>;
};

const heading = (name: string | RegExp) => (page: Page) => page.getByRole('heading', { name });
const table = (name: string | RegExp) => (page: Page) => page.getByRole('table', { name });

/** The register of actions put together, drawn, and with some of it selected. */
const ofActions: readonly ShownScreen[] = [
  {
    name: 'actions-pictures',
    address: '/actions',
    sign: table('Actions'),
    open: async (page) => {
      await page.getByText('Pictures: by age').click();
      await page.getByRole('figure').first().waitFor();
    },
  },
  {
    name: 'actions-grouped',
    address: '/actions',
    sign: table('Actions'),
    open: async (page) => {
      await page.keyboard.press('g');
      await page.locator('.group-head').first().waitFor();
    },
  },
  {
    name: 'actions-selected',
    address: '/actions',
    sign: table('Actions'),
    open: async (page) => {
      await page.keyboard.press('a');
      await page.getByRole('region', { name: 'Selected actions' }).waitFor();
    },
  },
];

const ofMatters = ({ body, decision, matter, paper }: SampleBook): readonly ShownScreen[] => [
  { name: 'decisions', address: '/decisions', sign: table('Decisions') },
  {
    name: 'decision',
    address: `/decisions/${decision}`,
    sign: (page) => page.getByRole('complementary', { name: 'Decision' }).locator('[data-field="reviewOn"]'),
  },
  { name: 'matters', address: '/matters', sign: table('Matters') },
  {
    name: 'matter',
    address: `/matters/${matter}`,
    sign: (page) => page.getByRole('complementary', { name: 'Matter' }).locator('[data-field="due"]'),
  },
  { name: 'paper-register', address: '/papers', sign: table('Papers') },
  {
    name: 'paper',
    address: `/papers/${paper}`,
    sign: (page) => page.getByRole('complementary', { name: 'Paper' }).getByRole('button', { name: 'Save a copy' }),
  },
  {
    name: 'lists',
    address: '/lists',
    sign: (page) => page.getByRole('textbox', { name: /^The list of .*, with its headings$/ }),
  },
  { name: 'reports', address: '/reports', sign: (page) => page.getByRole('link', { name: /^Status report/ }).first() },
  { name: 'report', address: `/reports/${body}/status`, sign: (page) => page.locator('.sheet').first() },
  { name: 'report-words', address: `/reports/${body}/status/words`, sign: heading('At the head') },
  { name: 'paper-words', address: `/reports/${body}/proposals/words`, sign: heading('Brought back') },
];

const registers = ({ body, person, organisation, action }: SampleBook): readonly ShownScreen[] => [
  { name: 'home', address: '/', sign: heading('Overdue actions') },
  { name: 'meetings', address: '/meetings', sign: table('Meetings') },
  { name: 'actions', address: '/actions', sign: table('Actions') },
  {
    name: 'action',
    address: `/actions/${action}`,
    sign: (page) => page.getByRole('complementary', { name: 'Action' }).getByRole('combobox', { name: 'Due' }),
  },
  { name: 'chasing', address: '/chasing', sign: table('Owners') },
  {
    name: 'replies',
    address: '/replies',
    sign: (page) => page.getByRole('textbox', { name: 'What owners answered' }),
  },
  { name: 'bodies', address: '/bodies', sign: table('Bodies') },
  { name: 'body', address: `/bodies/${body}`, sign: heading('Names') },
  { name: 'house-style', address: `/bodies/${body}/style`, sign: heading('Title block') },
  {
    name: 'between-meetings',
    address: `/bodies/${body}/between-meetings`,
    sign: (page) => page.getByRole('combobox', { name: 'Add a chair’s action' }),
  },
  {
    name: 'review',
    address: `/bodies/${body}/review`,
    sign: (page) => page.getByRole('list', { name: 'Open actions' }),
  },
  { name: 'choose-review', address: '/review', sign: heading('Of which body?') },
  {
    name: 'next-agenda',
    address: `/bodies/${body}/next-agenda`,
    sign: (page) => page.getByRole('list', { name: 'The agenda to be' }),
  },
  {
    name: 'planner',
    address: `/bodies/${body}/planner`,
    sign: (page) => page.getByRole('combobox', { name: /^Plan for/ }).first(),
  },
  {
    name: 'attendance-year',
    address: `/bodies/${body}/attendance`,
    // Where the clock goes on, no meeting of the sample is among the last twelve months.
    sign: (page) => page.getByRole('search', { name: 'Days' }),
  },
  { name: 'new-body', address: '/bodies/new', sign: heading('A body is a committee') },
  { name: 'people', address: '/people', sign: table('People') },
  { name: 'person', address: `/people/${person}`, sign: heading('Actions') },
  { name: 'new-person', address: '/people/new', sign: (page) => page.getByRole('button', { name: 'Add the person' }) },
  { name: 'organisations', address: '/people/organisations', sign: table('Organisations') },
  { name: 'organisation', address: `/people/organisations/${organisation}`, sign: heading(/^People$/) },
  { name: 'settings', address: '/settings', sign: (page) => page.getByRole('combobox', { name: 'Colours' }) },
  { name: 'writing', address: '/settings/writing', sign: heading('Corrections of your own') },
  { name: 'change-keys', address: '/settings/keys', sign: heading('In the text') },
  { name: 'key-card', address: '/settings/card', sign: heading('Minutebook: what can be') },
  { name: 'about', address: '/about', sign: (page) => page.getByText('The book lies in') },
];

const ofMeetings = ({ body, planned, minuted, item }: SampleBook): readonly ShownScreen[] => [
  { name: 'choose-body', address: '/meetings/new', sign: heading('Of which body?') },
  { name: 'new-meeting', address: `/bodies/${body}/new-meeting`, sign: heading('New meeting of') },
  { name: 'plan', address: `/meetings/${planned}/plan`, sign: heading('Agenda') },
  {
    name: 'papers',
    address: `/meetings/${planned}/plan`,
    sign: heading('Agenda'),
    open: async (page) => {
      await page.getByRole('button', { name: /^CMG_13_\d+_01/ }).click();
      await page.getByRole('textbox', { name: 'Author' }).waitFor();
      await page.getByRole('button', { name: 'Papers of item 4.1' }).click();
    },
  },
  {
    name: 'attendance',
    address: `/meetings/${planned}/attendance`,
    sign: (page) => page.getByRole('grid', { name: 'People' }),
  },
  {
    name: 'live',
    address: `/meetings/${minuted}/live/${item}`,
    sign: (page) => page.getByRole('group', { name: /^Action / }).first(),
  },
  { name: 'preview', address: `/meetings/${minuted}/preview`, sign: (page) => page.locator('.sheet').first() },
  { name: 'agenda', address: `/meetings/${planned}/agenda`, sign: (page) => page.locator('.sheet').first() },
  { name: 'pack', address: `/meetings/${planned}/pack`, sign: table('Papers in the pack, in the order of the agenda') },
  { name: 'hand-over', address: `/meetings/${planned}/hand-over`, sign: heading('What your colleague should know') },
  { name: 'hand-out', address: `/meetings/${minuted}/hand-out`, sign: heading('Files') },
  {
    name: 'attendance-sheet',
    address: `/meetings/${planned}/attendance-sheet`,
    sign: (page) => page.locator('.sheet').first(),
  },
  {
    name: 'extract',
    address: `/meetings/${minuted}/extract/${item}`,
    sign: (page) => page.locator('.sheet').first(),
  },
  {
    name: 'action-list',
    address: `/actions/list/${body}`,
    sign: (page) => page.locator('.sheet').first(),
  },
  { name: 'comments', address: `/meetings/${minuted}/comments`, sign: heading('Write one down') },
  { name: 'record', address: `/meetings/${minuted}/record`, sign: heading('Versions') },
];

/** What the block at the caret said before. */
const openEarlier = async (page: Page): Promise<void> => {
  // What is still open, or on its way out, has the keys.
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await page.keyboard.press('F9');
  await page.getByRole('complementary', { name: 'Earlier' }).getByRole('listitem').first().waitFor();
};

/** What opens over any screen, here over the minutes. */
const overMinutes = ({ minuted, item }: SampleBook): readonly ShownScreen[] => {
  const minutes = { address: `/meetings/${minuted}/live/${item}`, sign: heading('4.2 Still in development') };
  const openBy = (keys: string, name: string) => async (page: Page) => {
    await page.keyboard.press(keys);
    await page.getByRole('dialog', { name }).waitFor();
  };
  return [
    { ...minutes, name: 'palette', open: openBy('Control+k', 'Go to') },
    { ...minutes, name: 'keys', open: openBy('F1', 'Keys') },
    { ...minutes, name: 'earlier', open: openEarlier },
  ];
};

/** All screens of the program, in the order in which a secretary meets them. */
export const screensOf = (book: SampleBook): readonly ShownScreen[] => [
  ...registers(book),
  ...ofMatters(book),
  ...ofActions,
  ...ofMeetings(book),
  ...overMinutes(book),
];

/** What lies further down on the screen of a body: the same page, so only pictures of it say more. */
const furtherDown = ({ body }: SampleBook): readonly ShownScreen[] =>
  ['Seats', 'Decisions', 'Quorum'].map((part) => ({
    name: `body-${part.toLowerCase()}`,
    address: `/bodies/${body}`,
    sign: heading('Names'),
    open: (page) =>
      page.getByRole('navigation', { name: 'Parts of this screen' }).getByRole('button', { name: part }).press('Enter'),
  }));

/** What pictures are taken of. */
export const picturesOf = (book: SampleBook): readonly ShownScreen[] => [...screensOf(book), ...furtherDown(book)];

/** Goes to a screen, by its address as a link does, and waits until it shows what it is for. */
export const showScreen = async (page: Page, { address, sign, open }: ShownScreen): Promise<void> => {
  await page.keyboard.press('Escape');
  await page.evaluate((hash) => {
    location.hash = hash;
  }, address);
  await sign(page).waitFor();
  await open?.(page);
};
