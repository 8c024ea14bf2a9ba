import type { Block, Visibility } from '../domain/block.ts';
import type { ItemRecord, MeetingRecord } from '../domain/meeting-record.ts';
import { blockIdSchema, itemIdSchema } from '../ids.ts';
import { TO_RATIFY } from './build/presence-table.ts';
import { confidentialItemIds } from './build/visibility.ts';

/*
 * What everybody may read of a meeting, worked out in another way than the public version is: by what is left when
 * everything confidential is crossed out. The leak check compares the two.
 */

const openBlocks = ({ blocks }: ItemRecord, isClosed: boolean): Block[] =>
  blocks
    .filter(({ visibility, content }) =>
      content.kind === 'privateNote' ? false : visibility === 'public' || (visibility !== 'confidential' && !isClosed),
    )
    .map(({ visibility: _visibility, ...block }) => block);

const openItem = (item: ItemRecord, isClosed: boolean): ItemRecord => {
  const { id, parentId, number, rank } = item;
  const blocks = openBlocks(item, isClosed);
  if (!isClosed) return { ...item, blocks };
  return { id, ...(parentId && { parentId }), number, rank, title: '', blocks };
};

/** An item for each block: what prints as one with its neighbours reads in another way alone. */
const alone = (item: ItemRecord): ItemRecord[] => item.blocks.map((block) => ({ ...item, blocks: [block] }));

/** The meeting without what is confidential. */
export const crossedOut = (record: MeetingRecord): MeetingRecord => {
  const confidential = confidentialItemIds(record.items);
  const items = record.items.map((item) => openItem(item, confidential.has(item.id)));
  const { body, forms, logo, meeting, attendance, references, previousActions } = record;
  return {
    body,
    ...(forms && { forms }),
    ...(logo && { logo }),
    meeting,
    attendance,
    matters: [],
    items,
    references,
    ...(previousActions && { previousActions }),
  };
};

const ITEM = itemIdSchema.parse('00000000-0000-7000-8000-000000000001');
const CLOSED_ITEM = itemIdSchema.parse('00000000-0000-7000-8000-000000000002');

const specimenBlock = (at: number, content: Block['content'], visibility?: Visibility): Block => ({
  id: blockIdSchema.parse(`00000000-0000-7000-8000-0000000001${String(at).padStart(2, '0')}`),
  itemId: ITEM,
  rank: 'a0',
  ...(visibility && { visibility }),
  content,
});

const SPECIMEN_CONTENTS: readonly (readonly [Block['content'], Visibility?])[] = [
  [{ kind: 'paragraph', runs: [{ text: TO_RATIFY }] }],
  [{ kind: 'decision', verb: '-', runs: [] }],
  [{ kind: 'paragraph', runs: [] }],
  [{ kind: 'decision', verb: '-', runs: [] }],
  [{ kind: 'decision', verb: '-', runs: [] }],
  [{ kind: 'action', runs: [] }],
  [{ kind: 'postMeetingNote', runs: [{ text: '-' }] }],
  [{ kind: 'table', rows: [['']] }],
  [{ kind: 'outstanding', rows: [{ references: [], update: '' }] }],
  [{ kind: 'paragraph', runs: [] }, 'confidential'],
  [{ kind: 'action', runs: [] }, 'confidential'],
];

const specimens: readonly ItemRecord[] = [
  {
    id: ITEM,
    number: '-',
    title: '',
    rank: 'a0',
    blocks: SPECIMEN_CONTENTS.map(([content, visibility], at) => specimenBlock(at, content, visibility)),
  },
  {
    id: CLOSED_ITEM,
    number: '-',
    title: '',
    rank: 'a1',
    confidential: true,
    blocks: [specimenBlock(99, { kind: 'paragraph', runs: [] })],
  },
];

/**
 * A meeting whose public version has every word that everybody may read of this one: what was typed, its blocks together
 * and each alone, and what the program says by itself. Nothing that is confidential is in it.
 */
export const openRecord = (record: MeetingRecord): MeetingRecord => {
  const { items, ...rest } = crossedOut(record);
  return { ...rest, items: [...items, ...items.flatMap(alone), ...specimens], presencePrinted: true };
};
