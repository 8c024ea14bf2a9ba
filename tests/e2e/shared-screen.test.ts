import type { Browser, Response } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violationsOn } from '../helpers/axe.ts';
import { withBook } from '../helpers/book-on-disk.ts';
import { launchBrowser } from '../helpers/browser.ts';
import { CANARY, loadCanary } from '../helpers/canary-on-screen.ts';
import { fictionalFile } from '../helpers/fictional-meeting.ts';
import { found } from '../helpers/found-on-page.ts';
import { loadOvertaken, OVERTAKEN } from '../helpers/overtaken-on-screen.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';
import { openWatchedPage } from '../helpers/watched-page.ts';
import { livePage } from './pages/live-page.ts';
import { added, openLive } from './pages/open-live.ts';

const HIDDEN = 'Hidden while the screen is shared';
/** Of the fictional meeting: an item that is confidential as a whole, and one with confidential blocks in it. */
const CONFIDENTIAL_ITEM = '3';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** All words of the meeting that are confidential: titles and texts, those of actions too. */
const confidentialTexts = (): string[] =>
  (fictionalFile().agenda ?? []).flatMap(({ number, title, blocks = [] }) => {
    const isWhole = number === CONFIDENTIAL_ITEM;
    const texts = blocks
      .filter(({ visibility }) => visibility === 'confidential' || (isWhole && visibility !== 'public'))
      .flatMap((block) => ('text' in block ? block.text : []));
    return isWhole ? [title, ...texts] : texts;
  });

describe('a shared screen', () => {
  test('has no confidential word on any screen of the meeting, and all of them again when it is shared no more', async () => {
    const { live, close } = await openLive(browser);
    const { page } = live;
    const texts = confidentialTexts();
    expect(texts.length).toBeGreaterThan(5);
    const meeting =
      page
        .url()
        .split('#')[1]
        ?.replace(/\/live.*/, '') ?? '';
    const look = async (): Promise<string[]> => {
      const seen = new Set<string>();
      const take = async (): Promise<void> => {
        for (const text of await found(page, texts)) seen.add(text);
      };
      await page.evaluate((hash) => (location.hash = hash), `${meeting}/live`);
      await live.text.waitFor();
      for (const item of await live.agenda.locator('.agenda-item').all()) {
        await item.click();
        await take();
      }
      await live.press('Control+k');
      await page.keyboard.type('painters');
      await page.getByRole('option').first().waitFor();
      await page.waitForTimeout(300);
      await take();
      await live.press('Escape');
      for (const [address, sign] of [
        [`${meeting}/plan`, '.agenda-line'],
        [`${meeting}/preview`, '.preview .sheet'],
        ['/actions', '.actions-table tbody tr'],
        ['/', '.panel-line'],
      ] as const) {
        await page.evaluate((hash) => (location.hash = hash), address);
        await page.locator(sign).first().waitFor();
        await take();
      }
      return [...seen];
    };
    await live.press('Control+Shift+X');
    await page.getByText('What is confidential or private is hidden').waitFor({ state: 'attached' });
    expect(await look()).toEqual([]);
    // Control: without it every one of these words is found where it was looked for.
    await live.press('Control+Shift+X');
    expect((await look()).toSorted()).toEqual(texts.toSorted());
    await close();
  });

  test('says at the foot that it is one, hides behind bars that axe has nothing against, and shows by a key again', async () => {
    const { live, close } = await openLive(browser);
    const { page } = live;
    await live.goToItem('North breakwater');
    await live.press('Control+Shift+X');
    await live.status.getByRole('button', { name: 'Screen shared' }).waitFor();
    expect(await live.text.getByText(HIDDEN).first().isVisible()).toBe(true);
    expect(await live.text.textContent()).toContain('The cost of the work was discussed');
    expect(await violationsOn(page)).toEqual([]);
    // It is the same in a window that is opened now.
    const other = await page.context().newPage();
    await other.goto(page.url());
    await other.getByRole('button', { name: 'Screen shared' }).first().waitFor();
    expect(await found(other, confidentialTexts())).toEqual([]);
    await other.getByRole('button', { name: 'North breakwater' }).click();
    await live.press('Control+Shift+X');
    await live.text.getByText('second quotation').waitFor();
    await expect.poll(() => other.locator('.ProseMirror').textContent()).toContain('second quotation');
    await close();
  });

  test('keeps a private note that is typed on it, whole, unseen and out of the lines around it', async () => {
    const { live, before, close } = await openLive(browser);
    const { page } = live;
    await live.goToItem('Any other business');
    await live.newLine();
    await live.press('Control+Shift+X');
    await live.type('// ask Ida ');
    await live.saved();
    await live.type('about the pier');
    expect(await found(page, ['about the pier'])).toEqual([]);
    await live.press('Backspace');
    await live.type('r');
    await live.press('Control+Shift+X');
    // Shown again, the caret is where it was.
    await live.type(', today');
    await live.press('Control+Shift+X');
    expect(await found(page, ['about the pier'])).toEqual([]);
    await live.press('Enter');
    await live.type('The meeting went on.');
    await live.saved();
    expect(await found(page, ['about the pier'])).toEqual([]);
    expect(await found(page, ['The meeting went on.'])).toEqual(['The meeting went on.']);
    const book = await close();
    expect(added(before, book, '4')).toEqual([
      { kind: 'privateNote', text: 'ask Ida about the pier, today' },
      { kind: 'paragraph', text: 'The meeting went on.' },
    ]);
  });

  test('takes no hidden block along when the lines around it are selected, copied or deleted', async () => {
    const { live, before, close } = await openLive(browser);
    await live.goToItem('North breakwater');
    await live.press('Control+Shift+X');
    await live.text.focus();
    await live.press('Control+Home');
    await live.press('Control+a');
    await live.press('Delete');
    await live.press('Control+Shift+End');
    await live.press('Delete');
    await live.press('Delete');
    await live.press('Backspace');
    await live.type('x');
    await live.saved();
    const book = await close();
    const confidential = (one: typeof book): unknown[] =>
      one.itemOf('2.1').filter((block) => /quotation|both painters/.test(JSON.stringify(block)));
    expect(confidential(book)).toEqual(confidential(before));
    expect(confidential(book)).toHaveLength(3);
  });

  test('tells on no screen of what became confidential once the table or the agenda told of it', async () => {
    const data = temporaryFolder();
    const { meetingId, openAction, table } = await withBook(data, loadOvertaken);
    const { page, url, close } = await openWatchedPage(browser, data);
    const live = livePage(page);
    await live.open(url, meetingId);
    const goTo = async (address: string, sign: string): Promise<void> => {
      await page.evaluate((hash) => (location.hash = hash), address);
      await page.locator(sign).first().waitFor();
      await page.waitForTimeout(400);
    };
    /** Where the words stand as long as nobody looks on. */
    const look = async (): Promise<Record<string, string[]>> => {
      const words = Object.values(OVERTAKEN);
      const seen: Record<string, string[]> = {};
      const take = async (place: string): Promise<void> => {
        seen[place] = (await found(page, words)).toSorted();
      };
      await goTo(table, '.ProseMirror');
      await take('live');
      await live.press('F9');
      await page.getByRole('complementary', { name: 'Earlier' }).waitFor();
      await page.waitForTimeout(400);
      await take('this block');
      await live.press('Escape');
      await goTo(`/meetings/${meetingId}/plan`, '.agenda-line');
      await take('plan');
      await goTo(`/meetings/${meetingId}/preview`, '.preview .sheet');
      await take('preview');
      await goTo(`/actions/${openAction}`, 'text=In the actions outstanding of');
      await take('life');
      return seen;
    };
    const places = (...all: string[]): Record<string, string[]> => {
      const pages = ['live', 'this block', 'plan', 'preview'];
      return { ...Object.fromEntries(pages.map((place) => [place, all])), plan: all.slice(0, 1), life: all.slice(1) };
    };
    await live.press('Control+Shift+X');
    await page.getByText('What is confidential or private is hidden').waitFor({ state: 'attached' });
    expect(await look()).toEqual(places());
    // Control: without it they are where they were looked for.
    await live.press('Control+Shift+X');
    await page.getByRole('button', { name: 'Screen shared' }).waitFor({ state: 'detached' });
    expect(await look()).toEqual(places(OVERTAKEN.title, OVERTAKEN.table));
    await close();
  });

  describe('with minutes that were confidential once', () => {
    const open = async () => {
      const data = temporaryFolder();
      const { meetingId, ...ids } = await withBook(data, loadCanary);
      const { page, url, close } = await openWatchedPage(browser, data);
      const live = livePage(page);
      await live.open(url, meetingId);
      return { live, page, close, meetingId, ...ids };
    };

    /** A line that was confidential and said the word, is open now and says another; and two that were taken out. */
    const writeHistory = async ({ live, page }: Pick<Awaited<ReturnType<typeof open>>, 'live' | 'page'>) => {
      await live.newLine();
      await live.press('Control+Shift+E');
      await live.type(`The ${CANARY} came.`);
      await live.saved();
      await live.press('Shift+Home');
      await live.type('Somebody came.');
      await live.press('Control+Shift+E');
      await live.press('Control+Shift+E');
      await live.saved();
      for (const [text, isOpen] of [
        ['A line for everyone.', true],
        [`The ${CANARY} left.`, false],
      ] as const) {
        await live.press('Enter');
        if (!isOpen) await live.press('Control+Shift+E');
        await live.type(text);
        await live.saved();
        await page.waitForTimeout(400);
        await live.press('Shift+Home');
        await live.press('Backspace');
        await live.press('Backspace');
        await expect.poll(() => live.text.textContent()).not.toContain(text);
      }
      await live.saved();
      await live.press('F9');
      const earlier = page.getByRole('complementary', { name: 'Earlier' });
      await earlier.getByText('Versions', { exact: true }).click();
      await earlier.getByRole('combobox', { name: 'Keep a version' }).fill(`Before the ${CANARY}`);
      await live.press('Enter');
      await earlier.getByText(`Before the ${CANARY}`).waitFor();
      await live.press('Escape');
    };

    test('shows what was open in all its versions, and no other word of them, of the preview or of what is read back', async () => {
      const opened = await open();
      const { live, page, close, meetingId } = opened;
      await writeHistory(opened);
      let answers: Promise<string>[] = [];
      const listen = (response: Response): void => {
        if (/minutes\.get|documents\.|history\./.test(response.url())) answers.push(response.text());
      };
      page.on('response', listen);
      const earlier = page.getByRole('complementary', { name: 'Earlier' });
      const blockAt = async (text: string): Promise<void> => {
        await live.text.getByText(text).click();
        await live.press('End');
      };
      const look = async (): Promise<Record<string, boolean>> => {
        const seen: Record<string, boolean> = {};
        const take = async (place: string): Promise<void> => {
          await page.waitForTimeout(400);
          seen[place] = (await found(page, [CANARY])).length > 0;
        };
        const goTo = async (address: string, sign: string): Promise<void> => {
          await page.evaluate((hash) => (location.hash = hash), address);
          await page.locator(sign).first().waitFor();
        };
        await goTo(`/meetings/${meetingId}/live`, '.ProseMirror');
        await page.getByRole('button', { name: /^1 ?Water/ }).click();
        await blockAt('Somebody came.');
        await live.press('F9');
        await earlier.waitFor();
        await take('this block');
        await earlier.getByText('Taken out', { exact: true }).click();
        await earlier.getByText('A line for everyone.').waitFor();
        await take('taken out');
        await earlier.getByText('Versions', { exact: true }).click();
        await take('versions');
        await live.press('Escape');
        await blockAt('The pump was old.');
        await live.press('F9');
        await earlier.getByText('The pump was old.').waitFor();
        await live.press('Escape');
        await blockAt('to dig');
        await live.press('Control+Shift+R');
        await page.getByRole('dialog', { name: 'Read-back' }).getByText('AGREED').first().waitFor();
        await take('read-back');
        await live.press('Escape');
        await goTo(`/meetings/${meetingId}/preview`, '.preview .sheet');
        await take('preview');
        const bodyId = (
          await page.getByRole('navigation', { name: 'Where you are' }).getByRole('link').first().getAttribute('href')
        )
          ?.split('/')
          .at(-1);
        await goTo('/actions', '.actions-table tbody tr');
        await take('actions');
        await page.locator('.actions-table tbody tr a').first().click();
        await page.getByRole('complementary', { name: 'Action' }).waitFor();
        await take('an action');
        await goTo(`/actions/list/${bodyId}`, '.preview .sheet');
        await take('list of actions');
        await goTo('/', '.panel-line');
        await take('home');
        return seen;
      };
      const places = [
        'this block',
        'taken out',
        'versions',
        'read-back',
        'preview',
        'actions',
        'an action',
        'list of actions',
        'home',
      ];
      await live.press('Control+Shift+X');
      await page.getByText('What is confidential or private is hidden').waitFor({ state: 'attached' });
      answers = [];
      expect(await look()).toEqual(Object.fromEntries(places.map((place) => [place, false])));
      // What the page was told of minutes and history has no such word in it either.
      const told = await Promise.all(answers);
      expect(told.length).toBeGreaterThan(4);
      expect(told.filter((answer) => answer.includes(CANARY))).toEqual([]);
      // Control: each of these places shows the word when nobody looks on, and is told it.
      await live.press('Control+Shift+X');
      await page.getByRole('button', { name: 'Screen shared' }).waitFor({ state: 'detached' });
      expect(await look()).toEqual(Object.fromEntries(places.map((place) => [place, true])));
      page.off('response', listen);
      const toldAll = await Promise.all(answers);
      expect(toldAll.filter((answer) => answer.includes(CANARY)).length).toBeGreaterThan(3);
      await close();
    });

    test('draws no such word in any register, nor on what is made between meetings', async () => {
      const { live, page, close, meetingId, bodyId, secretDecision, secretPaper, openPaper } = await open();
      const goTo = async (address: string): Promise<void> => {
        await page.evaluate((hash) => (location.hash = hash), address);
        await page.waitForTimeout(600);
      };
      const press = (key: string) => () => page.keyboard.press(key);
      const group = (by: string) => async () => {
        await page.getByRole('combobox', { name: 'In groups' }).click();
        await page.getByRole('option', { name: by }).click();
      };
      const pictures = async (): Promise<void> => {
        await page.getByText('Pictures: by age').click();
        const forOthers = page.getByRole('checkbox', { name: /^As others may see them/ });
        await forOthers.waitFor();
        if (await forOthers.isEnabled()) await forOthers.uncheck();
      };
      /** Where the word stands as long as nobody looks on, and what is done there to see it. */
      const places: Readonly<Record<string, readonly [address: string, ...(() => Promise<unknown>)[]]>> = {
        decisions: ['/decisions'],
        'a decision': [`/decisions/${secretDecision}`],
        matters: ['/matters'],
        'a matter': ['/matters/KF02'],
        'a matter, in other letters': ['/matters/kf%2002'],
        papers: ['/papers'],
        'a paper': [`/papers/${secretPaper}`],
        'an attachment of an open paper': [`/papers/${openPaper}`],
        pictures: ['/actions', pictures],
        'actions in groups': ['/actions', group('By owner')],
        'actions selected': ['/actions', press('a')],
        chasing: ['/chasing'],
        review: [`/bodies/${bodyId}/review`],
        'next agenda': [`/bodies/${bodyId}/next-agenda`],
        planner: [`/bodies/${bodyId}/planner`],
        'what is brought back': [`/reports/${bodyId}/proposals/words`],
        'a paper that brings it back': [`/reports/${bodyId}/proposals`],
      };
      /** Where it stands for nobody, as things are. */
      const others = [
        '/lists',
        '/replies',
        '/reports',
        `/reports/${bodyId}/status`,
        `/reports/${bodyId}/status/words`,
        `/bodies/${bodyId}/attendance`,
        '/people/organisations',
        `/meetings/${meetingId}/review`,
        `/meetings/${meetingId}/pack`,
        `/meetings/${meetingId}/hand-over`,
      ];
      await goTo(`/reports/${bodyId}/proposals/words`);
      await page.getByRole('combobox', { name: 'Bring a proposal back' }).fill('KF02');
      await page.keyboard.press('Enter');
      await page.getByRole('textbox', { name: /^KF02 .*: why it is brought back$/ }).waitFor();
      const look = async (): Promise<Record<string, boolean>> => {
        const seen: Record<string, boolean> = {};
        for (const [place, [address, ...acts]] of Object.entries(places)) {
          await goTo('/about');
          await goTo(address);
          for (const act of acts) await act();
          await page.waitForTimeout(acts.length * 400);
          seen[place] = (await found(page, [CANARY])).length > 0;
        }
        return seen;
      };
      await live.press('Control+Shift+X');
      await page.getByText('What is confidential or private is hidden').waitFor({ state: 'attached' });
      const all = Object.keys(places);
      expect(await look()).toEqual(Object.fromEntries(all.map((place) => [place, false])));
      for (const address of others) {
        await goTo(address);
        expect(await found(page, [CANARY]), address).toEqual([]);
      }
      // Control: each of the places has it when nobody looks on.
      await live.press('Control+Shift+X');
      await page.getByRole('button', { name: 'Screen shared' }).waitFor({ state: 'detached' });
      expect(await look()).toEqual(Object.fromEntries(all.map((place) => [place, true])));
      await close();
    });

    test('says of what stays shut why, and which key shows it, with nothing that axe objects to', async () => {
      const { live, page, close, meetingId } = await open();
      await live.press('Control+Shift+X');
      await page.evaluate((hash) => (location.hash = hash), `/meetings/${meetingId}/preview`);
      await page.locator('.preview .sheet').first().waitFor();
      const paper = page.getByRole('region', { name: 'The minutes as they will look' });
      expect(await paper.getByText('The cost was discussed.').isVisible()).toBe(true);
      expect(await paper.getByText(HIDDEN).count()).toBeGreaterThan(1);
      expect(await page.getByRole('complementary', { name: 'Hand-out' }).textContent()).toContain('Ctrl+Shift+X');
      expect(await page.getByRole('button', { name: /^Hand out/ }).count()).toBe(0);
      expect(await violationsOn(page)).toEqual([]);
      // Sharing that ends while the preview is open shows all of it at once.
      await live.press('Control+Shift+X');
      await paper.getByText(`The ${CANARY} asked for more.`).waitFor();
      await page.getByRole('button', { name: /^Hand out .*\(Word\)$/ }).waitFor();
      await live.press('Control+Shift+X');
      await paper.getByText('The cost was discussed.').waitFor();
      expect(await found(page, [CANARY])).toEqual([]);
      await close();
    });
  });
});
