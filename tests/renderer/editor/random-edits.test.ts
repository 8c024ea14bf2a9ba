import { type EditorState, TextSelection, type Transaction } from 'prosemirror-state';
import { expect, test } from 'vitest';
import { idOf, isKind } from '../../../renderer/editor/attrs.ts';
import { enter } from '../../../renderer/editor/commands/enter.ts';
import { moveBlock } from '../../../renderer/editor/commands/move-block.ts';
import { decisionIdsIn } from '../../../renderer/editor/decision-ranges.ts';
import { contentOf, isBlank } from '../../../renderer/editor/mapping.ts';
import type { ItemId } from '../../../shared/ids.ts';
import { captureOfFile } from '../../helpers/capture-of-file.ts';
import { createFakeClock } from '../../helpers/fake-clock.ts';
import { openOffice } from '../../helpers/in-process.ts';
import { type OpenPage, openPage } from '../../helpers/open-session.ts';
import { type Random, seeded } from '../../helpers/random.ts';
import { smallMeeting } from '../../helpers/small-meeting.ts';
import { unwrap } from '../../helpers/unwrap.ts';

const EDITS = 4_000;
const CHECK_EVERY = 100;

const WORDS = ['slipway ', 'The HWG NOTED it. ', 'offers\n', 'AGREED ', 'harbour. '];
const KINDS = ['paragraph', 'heading', 'bullet', 'decision', 'action'] as const;

const somewhere = (state: EditorState, chance: Random): TextSelection | undefined => {
  const near = TextSelection.near(state.doc.resolve(chance(state.doc.content.size + 1)));
  return near instanceof TextSelection ? near : undefined;
};

type Act = (state: EditorState, chance: Random) => Transaction | undefined;

const typeWords: Act = (state, chance) => {
  const at = somewhere(state, chance);
  return at && state.tr.insertText(WORDS[chance(WORDS.length)] ?? '', at.from);
};

const split: Act = (state, chance) => {
  const at = somewhere(state, chance);
  if (!at) return undefined;
  let made: Transaction | undefined;
  const placed = state.apply(state.tr.setSelection(at));
  enter(() => context)(placed, (tr) => {
    made = tr;
  });
  // Replayed on the state that the page has: the caret was only there to say where.
  return made?.steps.reduce((tr, step) => tr.step(step), state.tr);
};

const deleteSome: Act = (state, chance) => {
  const from = somewhere(state, chance);
  const to = from && TextSelection.near(state.doc.resolve(Math.min(state.doc.content.size, from.from + chance(60))));
  return to && state.tr.delete(Math.min(from.from, to.from), Math.max(from.from, to.from));
};

const convert: Act = (state, chance) => {
  const { $from } = somewhere(state, chance) ?? {};
  if ($from?.depth !== 1) return undefined;
  const type = state.schema.nodes[KINDS[chance(KINDS.length)] ?? 'paragraph'];
  return state.tr.setNodeMarkup($from.before(), type, { id: $from.parent.attrs['id'], verb: 'NOTED' });
};

const move: Act = (state, chance) => {
  const at = somewhere(state, chance);
  if (!at) return undefined;
  let made: Transaction | undefined;
  const placed = state.apply(state.tr.setSelection(at));
  moveBlock(chance(2) === 0 ? 'up' : 'down')(placed, (tr) => {
    made = tr;
  });
  return made?.steps.reduce((tr, step) => tr.step(step), state.tr);
};

const copyBlock: Act = (state, chance) => {
  const index = chance(state.doc.childCount);
  return state.tr.insert(state.doc.content.size, state.doc.child(index));
};

const ACTS: readonly Act[] = [typeWords, typeWords, typeWords, split, split, deleteSome, convert, move, copyBlock];

const context = {
  capture: captureOfFile(smallMeeting()),
  due: {},
  isConfidential: () => false,
  isNextReference: () => false,
  people: [],
  modules: [],
  matters: [],
  matterPatterns: [],
};

/** Takes a block out of one item and puts the same block into another, as cutting and pasting does. */
const carryOver = (page: OpenPage, from: ItemId, to: ItemId, chance: Random): void => {
  const { doc, tr } = page.minutes.state(from);
  if (doc.childCount < 2) return;
  const index = chance(doc.childCount);
  const block = doc.child(index);
  let at = 0;
  for (let before = 0; before < index; before += 1) at += doc.child(before).nodeSize;
  page.minutes.dispatch(from, tr.delete(at, at + block.nodeSize));
  page.minutes.leave(from);
  const target = page.minutes.state(to);
  page.minutes.dispatch(to, target.tr.insert(target.doc.content.size, block));
};

const editOnce = (page: OpenPage, chance: Random): void => {
  const itemId = page.items[chance(page.items.length)] ?? page.first;
  const other = page.items.find((candidate) => candidate !== itemId) ?? itemId;
  const what = chance(ACTS.length + 4);
  const act = ACTS[what];
  if (act) {
    const tr = act(page.minutes.state(itemId), chance);
    if (tr?.docChanged) page.minutes.dispatch(itemId, tr);
  } else if (what === ACTS.length) page.minutes.redo();
  else if (what === ACTS.length + 1) carryOver(page, itemId, other, chance);
  else page.minutes.undo();
};

const idsOnPage = (page: OpenPage): (string | null)[] =>
  page.items.flatMap((itemId) => page.minutes.state(itemId).doc.content.content.map(idOf));

const decisionsOnPage = (page: OpenPage): string[] =>
  page.items.flatMap((itemId) => decisionIdsIn(page.minutes.state(itemId).doc));

const LINES = ['good', 'good', 'request lost', 'answer lost'] as const;

test(`keeps the book equal to the page over ${EDITS} random edits on a bad line`, { timeout: 120_000 }, async () => {
  const office = await openOffice();
  const meetingId = await office.load(smallMeeting());
  const clock = createFakeClock(1_000_000);
  const page = await openPage(office, office.desk(), meetingId, clock);
  const chance = seeded(20_260_312);

  const compare = async (): Promise<void> => {
    page.desk.line = 'good';
    await clock.advance(10_000);
    const { blocks } = unwrap(await office.desk().client.call('blocks.list', { meetingId }));
    const known = new Set<string>(blocks.map((block) => block.id));
    for (const itemId of page.items) {
      const nodes = page.minutes.state(itemId).doc.content.content;
      const onPage = nodes.filter((node) => !(isBlank(node) && !known.has(idOf(node) ?? '')));
      const inBook = blocks.filter((block) => block.itemId === itemId);
      expect(inBook.map((block) => [block.id, block.content])).toEqual(
        onPage.map((node) => [idOf(node), contentOf(node)]),
      );
    }
  };

  for (let edit = 1; edit <= EDITS; edit += 1) {
    editOnce(page, chance);
    if (chance(4) === 0) {
      page.desk.line = LINES[chance(LINES.length)] ?? 'good';
      await clock.advance(chance(400));
    }
    if (edit % CHECK_EVERY !== 0) continue;
    expect(new Set(idsOnPage(page)).size).toBe(idsOnPage(page).length);
    expect(new Set(decisionsOnPage(page)).size).toBe(decisionsOnPage(page).length);
    await compare();
  }
  expect(page.desk.calls.length).toBeGreaterThan(EDITS / 10);
  expect(
    page.items.some((itemId) => page.minutes.state(itemId).doc.content.content.some((node) => isKind(node, 'action'))),
  ).toBe(true);
});
