import type { Block } from '../../domain/block.ts';
import { HIDDEN_WORDS } from '../../domain/hidden-words.ts';
import type { ItemRecord, MeetingRecord } from '../../domain/meeting-record.ts';
import { confidentialItemIds } from './visibility.ts';

/** The minutes without a confidential word in them, and whether anything had to be hidden for that. */
export type RecordForOthers = { readonly record: MeetingRecord; readonly hides: boolean };

/** Stands where something is hidden; of the block itself nothing is left but its place. */
const barIn = ({ id, itemId, rank }: Block): Block => ({
  id,
  itemId,
  rank,
  content: { kind: 'paragraph', runs: [{ text: HIDDEN_WORDS, italic: true }] },
});

/** What stands in for confidential words in public is printed like all else. */
const asShown = ({ visibility: _visibility, ...block }: Block): Block => block;

/** Neighbours that are hidden stand behind one bar, so that nobody counts them. */
const withBars = (blocks: readonly Block[]): Block[] =>
  blocks.flatMap((block, index) => {
    if (block.visibility !== 'confidential') return [asShown(block)];
    return blocks[index - 1]?.visibility === 'confidential' ? [] : [barIn(block)];
  });

const ofOpenItem = (item: ItemRecord): ItemRecord => ({
  ...item,
  blocks: withBars(item.blocks.filter(({ content }) => content.kind !== 'privateNote')),
});

/** Of a confidential item its number and place, and what was written to be said of it in public. */
const ofConfidentialItem = ({ id, parentId, number, rank, blocks }: ItemRecord): ItemRecord => ({
  id,
  ...(parentId && { parentId }),
  number,
  title: HIDDEN_WORDS,
  rank,
  blocks: blocks.filter(({ visibility }) => visibility === 'public').map(asShown),
});

/**
 * A record of which nothing confidential and nothing private is left, for a screen that others look at: named one by
 * one, so that what a record may come to hold stays out until it is thought of. What says nothing of who may read it (actions
 * that an importer found, who was in the room when something was decided in confidence) is hidden with it.
 */
export const recordForOthers = (whole: MeetingRecord): RecordForOthers => {
  const confidential = confidentialItemIds(whole.items);
  const isHidden = (block: Block): boolean => block.visibility === 'confidential';
  const holds = confidential.size > 0 || whole.items.some(({ blocks }) => blocks.some(isHidden));
  const previous = whole.previousActions ?? [];
  const { body, forms, logo, meeting, attendance, references, quorum, presencePrinted, fileNames } = whole;
  const record: MeetingRecord = {
    body,
    ...(forms && { forms }),
    ...(logo && { logo }),
    meeting,
    attendance,
    matters: [],
    items: whole.items.map((item) => (confidential.has(item.id) ? ofConfidentialItem(item) : ofOpenItem(item))),
    references,
    ...(quorum && { quorum }),
    ...(fileNames !== undefined && { fileNames }),
    ...(previous.length > 0 && { previousActions: [{ references: [], text: HIDDEN_WORDS }] }),
    ...(presencePrinted && !holds && { presencePrinted }),
  };
  return { record, hides: holds || previous.length > 0 };
};
