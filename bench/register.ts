import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';
import type { Book } from '../db/types.ts';
import { launchBrowser } from '../tests/helpers/browser.ts';
import { openForTest } from '../tests/helpers/create-book.ts';
import { startHost } from '../tests/helpers/host.ts';
import { generateSecretariat, WIDE } from '../tests/helpers/secretariat/generate.ts';
import { loadSecretariat } from '../tests/helpers/secretariat/load.ts';
import { measureBarePage } from './bare-register.ts';
import { figuresOf, type Line, type Reach } from './figures.ts';
import { type Asked, type Expected, expectedOf } from './register-sql.ts';

const ROUNDS = 20;

/** Before the page is opened: its own listeners keep keys that they know from all that listen later. */
const HEAR = `for (const kind of ['keydown', 'click', 'input', 'hashchange'])
  addEventListener(kind, (event) => globalThis.benchHeard?.(event), true);`;

/** From the next event of this kind to the first frame with the wanted actions at the top of the list. */
const ARM = `([kind, ids]) => { globalThis.benchShown = new Promise((done) => {
  const isThere = () => {
    const shown = [...document.querySelectorAll('.actions-table tbody [data-action]')].map(({ dataset }) => dataset.action);
    return ids.every((id, place) => shown[place] === id);
  };
  const painted = (begun) => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => done(performance.now() - begun);
    port2.postMessage(0);
  });
  globalThis.benchHeard = ({ type, timeStamp }) => {
    if (type !== kind) return;
    globalThis.benchHeard = undefined;
    const observer = new MutationObserver(() => { if (isThere()) { observer.disconnect(); painted(timeStamp); } });
    observer.observe(document.body, { childList: true, subtree: true, attributes: true });
  };
}); }`;

/** How somebody asks the page: what happens first, and the act that is measured. */
type Way = {
  readonly name: string;
  readonly asked: Asked;
  readonly event: 'keydown' | 'click' | 'input' | 'hashchange';
  readonly before?: (page: Page) => Promise<void>;
  readonly act: (page: Page) => Promise<void>;
  readonly back: (page: Page) => Promise<void>;
};

const field = (page: Page) => page.locator('[data-field="search"]');
const rows = (page: Page): Promise<void> => page.locator('.actions-table [data-action]').first().waitFor();
const settle = async (page: Page): Promise<void> => {
  await rows(page);
  await page.waitForTimeout(150);
};
const clear = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Clear', exact: true }).click();
  // A click beside it would land on a heading, and sort.
  await page.evaluate('document.activeElement?.blur()');
};

const WAYS: readonly Way[] = [
  {
    name: 'first rows',
    asked: {},
    event: 'hashchange',
    before: (page) =>
      page.evaluate("location.hash = '#/'").then(() => page.locator('.actions-table').waitFor({ state: 'detached' })),
    act: (page) => page.evaluate("location.hash = '#/actions'").then(() => undefined),
    back: settle,
  },
  {
    name: 'filter',
    asked: { body: 'QSP' },
    event: 'keydown',
    before: (page) => field(page).fill('body:QSP'),
    act: (page) => field(page).press('Enter'),
    back: clear,
  },
  {
    name: 'sort',
    asked: { sort: 'due' },
    event: 'click',
    act: (page) => page.getByRole('button', { name: 'Due', exact: true }).first().click(),
    back: (page) => page.getByRole('button', { name: 'Reference', exact: true }).click(),
  },
  {
    name: 'group',
    asked: { group: 'owner' },
    event: 'keydown',
    act: (page) => page.keyboard.press('g'),
    back: async (page) => {
      for (let step = 0; step < 4; step += 1) await page.keyboard.press('g');
      // Answers to all four presses come one after the other: what is measured next must not wait behind them.
      await page.locator('.actions-table .group-row').first().waitFor({ state: 'detached' });
    },
  },
  {
    name: 'search',
    asked: { text: 'insurers tides' },
    event: 'input',
    before: (page) => field(page).focus(),
    act: (page) => page.keyboard.insertText('insurers tides'),
    back: clear,
  },
];

const PATIENCE_MS = 20_000;

/** What is waited for, or the sentence: a bench that hangs says nothing. */
const within = <T>(waited: Promise<T>, sentence: string): Promise<T> =>
  Promise.race([
    waited,
    setTimeout(PATIENCE_MS, undefined, { ref: false }).then((): never => {
      throw new Error(sentence);
    }),
  ]);

const measure = async (page: Page, way: Way, ids: readonly string[]): Promise<number[]> => {
  const times: number[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    await way.before?.(page);
    await settleIfShown(page);
    // Armed before the act is begun: two messages to a page do not always come in their order.
    await page.evaluate(`(${ARM})(${JSON.stringify([way.event, ids])})`);
    await way.act(page);
    const shown: Promise<number> = page.evaluate('globalThis.benchShown');
    const time = await within(shown, `"${way.name}" never showed the actions that its answer begins with.`);
    // The first round warms up what a secretary has warm for hours.
    if (round > 0) times.push(time);
    await way.back(page);
    await settle(page);
  }
  return times;
};

const settleIfShown = (page: Page): Promise<void> => page.waitForTimeout(150);

const openPage = async (browser: Browser, url: string): Promise<Page> => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.addInitScript({ content: HEAR });
  await page.goto(url);
  await page.goto(`${new URL(url).origin}/#/actions`);
  await settle(page);
  return page;
};

/** What is asked in one view, and what of it there is to compare with. */
type Question = {
  readonly name: string;
  readonly view: (typeof VIEWS)[number];
  readonly way: Way;
  readonly expected: Expected;
  /** A page that is nothing but a table, filled by bare SQL. */
  readonly barePage: readonly number[];
};

type Measured = ReadonlyMap<string, Question & { readonly ours: readonly number[] }>;

const VIEWS = ['open', 'all'] as const;

const questionsTo = async (browser: Browser, book: Book): Promise<Question[]> => {
  const all = VIEWS.flatMap((view) => WAYS.map((way) => ({ name: `${view}, ${way.name}`, view, way })));
  const asked = all.map(({ view, way }): Asked => ({ view, ...way.asked }));
  const barePages = await measureBarePage(browser, book, asked);
  return all.map((one, place) => ({
    ...one,
    expected: expectedOf(book, { view: one.view, ...one.way.asked }),
    barePage: barePages[place] ?? [],
  }));
};

/** Every way in both views, of a register of 60,000 and so many more in its archive. */
const measureRegister = async (browser: Browser, archived: number): Promise<Measured> => {
  const data = mkdtempSync(join(tmpdir(), 'minutebook-bench-'));
  const book = await openForTest(join(data, 'minutebook.db'));
  loadSecretariat(book, generateSecretariat({ ...WIDE, archived }));
  const questions = await questionsTo(browser, book);
  book.close();
  const host = await startHost({ data });
  const page = await openPage(browser, host.url);
  const measured = new Map<string, Question & { readonly ours: readonly number[] }>();
  for (const view of VIEWS) {
    if (view === 'all') await page.locator('label', { hasText: /^All$/ }).click();
    await settle(page);
    for (const question of questions.filter((one) => one.view === view)) {
      measured.set(question.name, { ...question, ours: await measure(page, question.way, question.expected.first) });
    }
  }
  await page.close({ runBeforeUnload: false });
  await host.stop();
  rmSync(data, { recursive: true, force: true });
  return measured;
};

const THREE_TIMES: Reach = { at: 'p95', most: 3, unit: 'x bare' };
const NO_GROWTH: Reach = { at: 'p50', most: 1.1, unit: 'x bare' };

/**
 * The register of 60,000 actions in the real page, from the act to the frame that shows its answer: beside bare SQL, which
 * asks the tables of the book the same without the listing that the register keeps; beside a bare page, which shows how
 * much of that any page takes; beside the query by that listing; and beside itself with the archive doubled.
 */
export const benchRegister = async (): Promise<Line[]> => {
  const browser = await launchBrowser();
  try {
    const usual = await measureRegister(browser, 0);
    const doubled = await measureRegister(browser, WIDE.actions);
    return [...usual].flatMap(([name, { ours, expected, barePage }]): Line[] => {
      const own = figuresOf(ours);
      const grown = doubled.get(name);
      return [
        { name: `${name}, beside bare SQL`, ours: own, bare: figuresOf(expected.plain), reach: THREE_TIMES },
        { name: `${name}, beside a bare page`, ours: own, bare: figuresOf(barePage) },
        { name: `${name}, beside our own query`, ours: own, bare: figuresOf(expected.own) },
        ...(grown && name.startsWith('open')
          ? [{ name: `${name}, archive doubled`, ours: figuresOf(grown.ours), bare: own, reach: NO_GROWTH }]
          : []),
      ];
    });
  } finally {
    await browser.close();
  }
};
