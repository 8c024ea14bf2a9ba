import fc from 'fast-check';
import type { Node } from 'prosemirror-model';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ItemId } from '../../../shared/ids.ts';
import { ITEM_A, ITEM_B, openWritingDesk, paragraph, storedBlock } from '../../helpers/writing-desk.ts';

/*
 * Whatever was done, each undo takes back something that is seen, until all stands as it did at the start.
 */

type Desk = ReturnType<typeof openWritingDesk>;

const ITEMS: readonly ItemId[] = [ITEM_A, ITEM_B];

/** All that a node shows: no ids, but for the one that an action has its number by. */
const shown = (node: Node): unknown => {
  const { id, ...attrs } = node.attrs;
  const marks = node.marks.map(({ type }) => type.name);
  const said = [node.type.name, node.type.name === 'action' ? { id, ...attrs } : attrs, marks, node.text ?? ''];
  return [...said, node.content.content.map(shown)];
};

const seen = (desk: Desk): string =>
  JSON.stringify(ITEMS.map((itemId) => desk.minutes.state(itemId).doc.content.content.map(shown)));

const open = (): Desk =>
  openWritingDesk([
    paragraph(1, 'It was late. The HWG NOTED the report.'),
    storedBlock(2, ITEM_A, { kind: 'action', owners: ['Orla Penhale'], runs: [{ text: 'to ask' }] }),
    storedBlock(3, ITEM_A, { kind: 'decision', verb: 'NOTED', runs: [{ text: 'the paper' }] }),
    paragraph(4, 'The HWG APPROVED the minutes', ITEM_B),
  ]);

const WORDS = [
  'x',
  ' and so',
  'AGREED to wait;',
  'The HWG NOTED it. ',
  '+OP',
  'ACTION OP: to ask by 3 June ',
  '- ',
  '.',
];
const KEYS = ['Enter', 'Enter', 'Backspace', 'Delete', 'Tab', 'Ctrl+b', 'Alt+ArrowUp', 'Ctrl+z'];

type Place = readonly [index: number, offset: number];
const place = fc.tuple(fc.nat(3), fc.nat(40));

const inText = (desk: Desk, [index, offset]: Place): Place => {
  const { doc } = desk.editor.state;
  const block = Math.min(index, doc.childCount - 1);
  return [block, Math.min(offset, doc.child(block).content.size)];
};

/** A desk with what was cut or copied last. */
type Hands = { readonly desk: Desk; clipboard: { readonly html: string } };

type Act = { readonly says: string; readonly run: (hands: Hands) => void };

const act = <Value>(name: string, values: fc.Arbitrary<Value>, run: (hands: Hands, value: Value) => void) =>
  values.map((value): Act => ({ says: `${name} ${JSON.stringify(value)}`, run: (hands) => run(hands, value) }));

const take = (hands: Hands, way: 'cut' | 'copy', from: Place, to: Place): void => {
  hands.desk.select(inText(hands.desk, from), inText(hands.desk, to));
  hands.clipboard = hands.desk[way]();
};

const ways = fc.constantFrom('cut' as const, 'copy' as const);

const acts = fc.oneof(
  act('type', fc.constantFrom(...WORDS), ({ desk }, text) => desk.type(text)),
  act('press', fc.constantFrom(...KEYS), ({ desk }, key) => void desk.press(key)),
  act('some', fc.tuple(ways, place, place), (hands, [way, from, to]) => take(hands, way, from, to)),
  act('block', fc.tuple(ways, fc.nat(3)), (hands, [way, index]) => take(hands, way, [index, 0], [index, 1_000])),
  act('select', fc.tuple(place, place), ({ desk }, [from, to]) => desk.select(inText(desk, from), inText(desk, to))),
  act('paste', fc.constant(''), ({ desk, clipboard }) => void (clipboard.html && desk.paste(clipboard))),
  act('wait', fc.constant(2_000), (_hands, time) => void vi.advanceTimersByTime(time)),
  act('caret', place, ({ desk }, at) => desk.caret(...inText(desk, at))),
  act('go', fc.constantFrom(...ITEMS), ({ desk }, to) => desk.goTo(to)),
  act('move', fc.constantFrom(...ITEMS), ({ desk }, to) => void (to === desk.item() || desk.moveTo(to))),
);

/** What stood there before each undo, and at the end. */
const takeAllBack = (desk: Desk): string[] => {
  const stands = [seen(desk)];
  while (desk.minutes.undo()) stands.push(seen(desk));
  return stands;
};

/** Undos that showed nothing; the last one may, where what was done first showed nothing either. */
const idleIn = (stands: readonly string[]): string[] =>
  stands.slice(0, -1).filter((stand, index) => stand === stands[index - 1]);

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
});
afterEach(() => {
  vi.useRealTimers();
});

test('each undo takes back something that is seen, to the start, and as many redos bring it all again', () => {
  fc.assert(
    fc.property(fc.array(acts, { minLength: 1, maxLength: 30 }), (all) => {
      const desk = open();
      const start = seen(desk);
      const hands: Hands = { desk, clipboard: { html: '' } };
      for (const { run } of all) run(hands);
      const stands = takeAllBack(desk);
      expect(idleIn(stands)).toEqual([]);
      expect(stands.at(-1)).toBe(start);
      const steps = stands.filter((stand, index) => index > 0 && stand !== stands[index - 1]);
      for (const _step of steps) desk.minutes.redo();
      expect(seen(desk)).toBe(stands[0]);
    }),
    { numRuns: 200 },
  );
});

/** Cuts the action of the first item and pastes it behind a decision of the other one. */
const cutAndPaste = (desk: Desk): void => {
  desk.select([1, 0], [1, 6]);
  const clipboard = desk.cut();
  desk.goTo(ITEM_B);
  desk.caret(0, -1);
  desk.press('Enter');
  desk.paste(clipboard);
};

test('a block that was cut and pasted in another item is back by one undo for each thing that was seen', () => {
  const desk = open();
  const start = seen(desk);
  cutAndPaste(desk);
  expect(desk.lines()).toEqual(['paragraph: The HWG APPROVED the minutes', 'action[Orla Penhale]: to ask']);
  const stands = takeAllBack(desk);
  // The paste, the new line, the cut.
  expect(stands).toHaveLength(4);
  expect(idleIn([...stands, ''])).toEqual([]);
  expect(stands.at(-1)).toBe(start);
});

test('what was typed and taken off again at once is no step of its own', () => {
  const desk = open();
  desk.caret(0, -1);
  desk.type(' Tea');
  vi.advanceTimersByTime(2_000);
  desk.caret(2, -1);
  desk.type('x');
  desk.press('Backspace');
  desk.press('Ctrl+z');
  expect(desk.lines()[0]).toBe('paragraph: It was late. The HWG NOTED the report.');
});

test('a step that shows nothing would be found out', () => {
  expect(idleIn(['one', 'two', 'two', 'three'])).toEqual(['two']);
});
