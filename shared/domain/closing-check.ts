import { findGaps } from '../capture/gaps.ts';
import { findPromises } from '../capture/promises.ts';
import type { BlockId, ItemId } from '../ids.ts';
import type { Block } from './block.ts';
import { textsOf, wordsOf } from './block-words.ts';
import { markedDecisions } from './decision.ts';
import { type Item, isTaken } from './item.ts';
import { type Called, promisesLeft } from './promises-kept.ts';

/** What can be missing when a meeting is about to be closed. */
export type LackKind = 'minutes' | 'outcome' | 'owner' | 'due' | 'gap' | 'promise' | 'turn' | 'mark';

/** One thing that is missing: where it can be mended, and the key by which it is waived. */
export type Lack = {
  readonly kind: LackKind;
  readonly key: string;
  readonly itemId?: ItemId;
  readonly blockId?: BlockId;
  /** What it is about: the title of an item, the words of a block, a name. */
  readonly words: string;
};

/** What is looked through: the agenda, its text, and who was never marked. */
export type Closing = {
  readonly items: readonly Item[];
  /** In document order. */
  readonly blocks: readonly Pick<Block, 'id' | 'itemId' | 'content'>[];
  /** Names of people who are expected and were marked neither present nor away. */
  readonly unmarked: readonly string[];
  /** Who may have promised something. */
  readonly people: readonly Called[];
};

type Looked = Closing['blocks'][number];

const isOutcome = ({ content }: Looked): boolean => {
  switch (content.kind) {
    case 'decision':
    case 'action':
    case 'outstanding':
    case 'vote':
      return true;
    case 'paragraph':
      return markedDecisions(content.runs).length > 0;
    default:
      return false;
  }
};

/** An item that others stand below may be no more than their heading. */
const isHeading = ({ id }: Item, items: readonly Item[]): boolean => items.some(({ parentId }) => parentId === id);

const lackOfItem = (item: Item, blocks: readonly Looked[], items: readonly Item[]): Lack[] => {
  if (!isTaken(item) || isHeading(item, items)) return [];
  const said = blocks.filter(({ content }) => content.kind !== 'privateNote');
  const hasText = said.some(({ content }) => wordsOf(content).trim() !== '');
  const words = `${item.number} ${item.title}`.trim();
  if (!hasText) return [{ kind: 'minutes', key: `minutes ${item.id}`, itemId: item.id, words }];
  return said.some(isOutcome) ? [] : [{ kind: 'outcome', key: `outcome ${item.id}`, itemId: item.id, words }];
};

const placed = (kind: LackKind, { id, itemId }: Looked, words: string, which = ''): Lack => ({
  kind,
  key: `${kind} ${id}${which}`,
  itemId,
  blockId: id,
  words,
});

const lacksOfAction = (block: Looked): Lack[] => {
  if (block.content.kind !== 'action') return [];
  const { owners = [], due } = block.content;
  return [
    ...(owners.length === 0 ? [placed('owner', block, wordsOf(block.content))] : []),
    ...(due === undefined ? [placed('due', block, wordsOf(block.content))] : []),
  ];
};

/** A private note is nobody's business but the secretary's, and never printed. */
const gapsOf = (block: Looked): Lack[] =>
  block.content.kind === 'privateNote'
    ? []
    : textsOf(block.content)
        .flatMap((text) => findGaps(text).map(({ words }) => words || text))
        .map((words, index) => placed('gap', block, words, ` ${index}`));

const PROSE: ReadonlySet<string> = new Set(['paragraph', 'bullet', 'numbered']);

/** Promises that became no action. */
const promisesOf = (blocks: readonly Looked[], people: readonly Called[]): Lack[] => {
  const made = blocks.flatMap((block, place) =>
    PROSE.has(block.content.kind)
      ? findPromises(wordsOf(block.content), people.flat()).map((promise) => ({ ...promise, block, place }))
      : [],
  );
  const actions = blocks.flatMap(({ content }, place) =>
    content.kind === 'action' ? [{ place, owners: content.owners ?? [] }] : [],
  );
  return promisesLeft(made, actions, people).map(({ block, words }) => placed('promise', block, words, ` ${words}`));
};

/**
 * What is missing before a meeting can be closed, in the order of its text: items without text or outcome, actions
 * without owner or date, gaps, promises that became no action, people who were never marked. Each may be waived: real
 * minutes leave out whatever they like.
 */
export const findLacks = ({ items, blocks, unmarked, people }: Closing): Lack[] => {
  const byItem = Map.groupBy(blocks, ({ itemId }) => itemId);
  const inText = items.flatMap((item) => {
    const own = byItem.get(item.id) ?? [];
    return [
      ...lackOfItem(item, own, items),
      ...own.flatMap((block) => [...lacksOfAction(block), ...gapsOf(block)]),
      ...promisesOf(own, people),
    ];
  });
  return [...inText, ...unmarked.map((name): Lack => ({ kind: 'mark', key: `mark ${name}`, words: name }))];
};
