import { EditorView } from 'prosemirror-view';
import { describe, expect, test } from 'vitest';
import { readLog } from '../../../db/edit-log.ts';
import { openBook } from '../../../db/open.ts';
import type { StoredBlock } from '../../../shared/api/blocks.ts';
import { type BlockId, blockIdSchema, type MakeId, type MeetingId } from '../../../shared/ids.ts';
import { countedIds } from '../../helpers/create-book.ts';
import { createFakeClock, type FakeClock } from '../../helpers/fake-clock.ts';
import { type Office, openOffice } from '../../helpers/in-process.ts';
import { faultsOfLog, lostFromHistory } from '../../helpers/log-audit.ts';
import { MinutesModel, type Shot, shotOf } from '../../helpers/minutes-model.ts';
import { type OpenPage, openPage } from '../../helpers/open-session.ts';
import { type Random, runSeed, seeded } from '../../helpers/random.ts';
import { ACTS, type Hands } from '../../helpers/random-acts.ts';
import { smallMeeting } from '../../helpers/small-meeting.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';
import { unwrap } from '../../helpers/unwrap.ts';

const IS_LONG = process.env['MINUTEBOOK_LONG'] === '1';
const SEQUENCES = IS_LONG ? 10_000 : 40;
const ACTS_EACH = 20;
/** The program is closed and opened again after so many sequences, and begins a new book after so many of those. */
const SEQUENCES_EACH = 5;
const SITTINGS_EACH = 4;
const LINES = ['good', 'good', 'request lost', 'answer lost'] as const;
const NAMES = Object.keys(ACTS);

/** One book, and all that was ever seen to be in it. */
type Archive = {
  readonly file: string;
  readonly makeId: MakeId;
  meetingId: MeetingId | undefined;
  readonly seen: Map<BlockId, Set<string>>;
  /** Some blocks as they were. */
  readonly past: StoredBlock[];
  readonly tally: Map<string, number>;
};

/** The program from when it is opened until it is closed, with one page on the minutes or two. */
type Sitting = {
  readonly archive: Archive;
  readonly office: Office;
  readonly clock: FakeClock;
  readonly hands: readonly Hands[];
  /** One window can be foretold; two change what the other one undoes. */
  readonly model: MinutesModel | undefined;
};

const openSitting = async (archive: Archive, windows: number): Promise<Sitting> => {
  const office = await openOffice({ file: archive.file, makeId: archive.makeId });
  const meetingId = archive.meetingId ?? (await office.load(smallMeeting()));
  archive.meetingId = meetingId;
  const clock = createFakeClock(1_000_000);
  const hands: Hands[] = [];
  for (let count = 0; count < windows; count += 1) {
    const page = await openPage(office, office.desk(), meetingId, clock);
    const view = new EditorView(null, { state: page.minutes.state(page.first) });
    hands.push({ page, view, past: archive.past, clipboard: '', words: archive.seen.size * 1_000 + count * 500 });
  }
  return { archive, office, clock, hands, model: windows === 1 ? new MinutesModel() : undefined };
};

const pagesOf = ({ hands }: Sitting): OpenPage[] => hands.map(({ page }) => page);

/** What is in the book as a page shows it: it is held against all history at the end. */
const remember = ({ seen }: Archive, shot: Shot): void => {
  for (const [id, { says, blank }] of shot) {
    if (blank) continue;
    const blockId = blockIdSchema.parse(id);
    seen.set(blockId, (seen.get(blockId) ?? new Set()).add(says));
  }
};

const count = ({ tally }: Archive, what: string): void => void tally.set(what, (tally.get(what) ?? 0) + 1);

const act = ({ archive, model }: Sitting, hands: Hands, chance: Random, names = NAMES): string => {
  const { minutes, items, first } = hands.page;
  const what = names[chance(names.length)] ?? '';
  const [before, docs] = [shotOf(hands.page), minutes.docs()];
  const touched = ACTS[what]?.(hands, items[chance(items.length)] ?? first, chance);
  for (const itemId of items) minutes.leave(itemId);
  const isDone = [...docs].some(([itemId, doc]) => minutes.state(itemId).doc !== doc);
  if (isDone) count(archive, what);
  if (isDone) (model ?? new MinutesModel()).did(what, before, shotOf(hands.page), touched ?? new Set());
  return what;
};

/** Acts after which a word stands in one place alone, as it did before. */
const MOVING = NAMES.filter((name) => !['copy', 'pasteAgain', 'putBack'].includes(name));

/** The words that were confidential at some time and are not any more; new ones that are so are added. */
const leaks = (shot: Shot, secret: Set<string>): string[] => {
  const open = new Set<string>();
  for (const { says } of shot.values()) {
    const isSecret = says.endsWith('"confidential"]');
    for (const [word] of says.matchAll(/‹\d+›/g)) (isSecret ? secret : open).add(word);
  }
  return [...open].filter((word) => secret.has(word));
};

/** Types, hides and moves, and gives the confidential words that got out on the way. */
const hideAndMove = (sitting: Sitting, chance: Random): string[] => {
  const secret = new Set<string>();
  const out: string[] = [];
  const [hands] = sitting.hands;
  for (let step = 0; hands && step < 2 * ACTS_EACH; step += 1) {
    const what = act(sitting, hands, chance, MOVING);
    // What was cut is pasted once.
    if (what === 'paste') hands.clipboard = '';
    out.push(...leaks(shotOf(hands.page), secret));
  }
  return out;
};

const takeBack = ({ archive, model }: Sitting, { page }: Hands, way: 'undo' | 'redo'): void => {
  const isDone = page.minutes[way]();
  const now = shotOf(page);
  if (isDone) count(archive, way);
  if (way === 'undo') model?.undid(now);
  else model?.redid(now);
};

const doSomething = (sitting: Sitting, chance: Random): void => {
  const hands = sitting.hands[chance(sitting.hands.length)];
  if (!hands) return;
  const what = chance(10);
  if (what < 7) act(sitting, hands, chance);
  else takeBack(sitting, hands, what < 9 ? 'undo' : 'redo');
};

const letTimePass = async ({ archive, clock, hands }: Sitting, chance: Random): Promise<void> => {
  for (const { page } of hands) page.desk.line = LINES[chance(LINES.length)] ?? 'good';
  await clock.advance(chance(400));
  for (const { page } of hands) if (page.saver.state.kind === 'saved') remember(archive, shotOf(page));
};

/** All is said and saved: every page shows what the book has. */
const settle = async (sitting: Sitting): Promise<void> => {
  const { archive, office, clock } = sitting;
  for (const page of pagesOf(sitting)) page.desk.line = 'good';
  await clock.advance(10_000);
  for (const page of pagesOf(sitting)) page.saver.refresh();
  await clock.advance(10_000);
  const { meetingId } = archive;
  if (!meetingId) throw new Error('The meeting is open');
  const { blocks } = unwrap(await office.desk().client.call('blocks.list', { meetingId }));
  const known = new Set<string>(blocks.map(({ id }) => id));
  const inBook = blocks.map(({ id, itemId, content, visibility }) => [
    id,
    itemId,
    JSON.stringify([content, visibility ?? null]),
  ]);
  archive.past.push(...blocks.slice(0, 3));
  for (const page of pagesOf(sitting)) {
    const shot = shotOf(page);
    const onPage = [...shot].filter(([id, { blank }]) => !blank || known.has(id));
    expect(onPage.map(([id, { itemId, says }]) => [id, itemId, says])).toEqual(inBook);
    remember(archive, shot);
  }
};

const closeSitting = (sitting: Sitting): void => {
  for (const { page, view } of sitting.hands) {
    page.close();
    view.destroy();
  }
  sitting.office.app.close();
};

/** What the closed book says of itself. */
const audit = async ({ file, meetingId, seen, makeId }: Archive, drop = -1): Promise<string[]> => {
  const book = unwrap(await openBook(file, { makeId, now: Date.now }));
  const found = book.read((db) => {
    const lines = readLog(db, 0).filter((_line, index) => index !== drop);
    return meetingId ? [...faultsOfLog(db, lines, meetingId), ...lostFromHistory(db, seen)] : ['no meeting'];
  });
  book.close();
  return found;
};

const newArchive = (tally = new Map<string, number>()): Archive => ({
  file: `${temporaryFolder()}/minutebook.db`,
  makeId: countedIds(0xabc_0000_0000),
  meetingId: undefined,
  seen: new Map(),
  past: [],
  tally,
});

const sitThrough = async (archive: Archive, windows: number, sequences: number, chance: Random): Promise<void> => {
  const sitting = await openSitting(archive, windows);
  for (let sequence = 0; sequence < sequences; sequence += 1) {
    for (let step = 0; step < ACTS_EACH; step += 1) {
      doSomething(sitting, chance);
      if (chance(3) === 0) await letTimePass(sitting, chance);
    }
    await settle(sitting);
  }
  closeSitting(sitting);
};

const seed = runSeed();

describe(`random sequences of all that can be done to minutes (seed ${seed})`, () => {
  test.each([
    ['one window', 1, SEQUENCES],
    ['two windows', 2, SEQUENCES / 2],
  ])(
    'change no block without its own event, undo exactly, and keep every earlier text: %s',
    { timeout: 3_000_000 },
    async (_name, windows, sequences) => {
      const chance = seeded(seed + windows);
      const tally = new Map<string, number>();
      let archive = newArchive(tally);
      for (let sitting = 0; sitting * SEQUENCES_EACH < sequences; sitting += 1) {
        if (sitting % SITTINGS_EACH === 0) archive = newArchive(tally);
        await sitThrough(archive, windows, SEQUENCES_EACH, chance);
        expect(await audit(archive)).toEqual([]);
      }
      for (const what of [...NAMES.filter((name) => name !== 'copy'), 'undo', 'redo'])
        expect([what, tally.get(what) ?? 0]).not.toEqual([what, 0]);
    },
  );

  test('let no confidential word into an open block, whatever is done in one window', {
    timeout: 3_000_000,
  }, async () => {
    const chance = seeded(seed);
    for (let sequence = 0; sequence < SEQUENCES / 4; sequence += 1) {
      const sitting = await openSitting(newArchive(), 1);
      expect(hideAndMove(sitting, chance)).toEqual([]);
      await settle(sitting);
      closeSitting(sitting);
    }
  });

  test('are looked at closely: a line that is missing in the log, and a text that never was, are found out', async () => {
    const archive = newArchive();
    await sitThrough(archive, 1, 3, seeded(seed));
    expect(await audit(archive)).toEqual([]);
    expect(await audit(archive, 1)).not.toEqual([]);
    for (const texts of archive.seen.values()) texts.add('never');
    expect(await audit(archive)).toContain('never');
  });

  test('are foretold: a stranger that changed, an undo that leads elsewhere and a word that got out are found out', () => {
    const shot = (says: string): Shot => new Map([['a', { itemId: '1', says, blank: false }]]);
    const model = new MinutesModel();
    expect(() => model.did('act', shot('one'), shot('two'), new Set())).toThrow('act changed one');
    model.did('act', shot('one'), shot('two'), new Set(['a']));
    expect(() => model.undid(shot('three'))).toThrow('Undo of act');
    expect(leaks(shot('["‹1›",null]'), new Set(['‹1›']))).toEqual(['‹1›']);
    expect(leaks(shot('["‹1›","confidential"]'), new Set(['‹1›']))).toEqual([]);
  });
});
