import type { Block, Visibility } from '../domain/block.ts';
import type { ItemRecord, MeetingRecord } from '../domain/meeting-record.ts';
import { blockIdSchema, itemIdSchema } from '../ids.ts';
import { buildMinutesDocument } from './build/build-minutes-document.ts';
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

/** The meeting without what is confidential, its blocks together and each alone. */
const crossedOut = (record: MeetingRecord): MeetingRecord => {
  const confidential = confidentialItemIds(record.items);
  const items = record.items.map((item) => openItem(item, confidential.has(item.id)));
  const { body, forms, meeting, attendance, references, previousActions } = record;
  return {
    body,
    ...(forms && { forms }),
    meeting,
    attendance,
    matters: [],
    items: [...items, ...items.flatMap(alone)],
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

/**
 * A meeting with the same head and nobody's words: printed as the public version it has every word that the program
 * says by itself. No word of the minutes is in it.
 */
export const specimenRecord = (record: MeetingRecord): MeetingRecord => ({
  ...crossedOut({ ...record, items: [] }),
  items: [
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
  ],
  presencePrinted: true,
});

const stringsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(stringsIn);
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
};

/** The lines of a document, each as one text: runs of different form belong together. */
const linesIn = (value: unknown): string[] => {
  if (!Array.isArray(value))
    return typeof value === 'object' && value !== null ? Object.values(value).flatMap(linesIn) : [];
  const spans = value.flatMap((span) =>
    typeof span === 'object' && span !== null && 'text' in span && typeof span.text === 'string' ? [span.text] : [],
  );
  return spans.length > 0 ? [spans.join('')] : value.flatMap(linesIn);
};

/** Every text of a meeting that everybody may read, as it was typed and as it is printed. */
export const publicTexts = (record: MeetingRecord): readonly string[] => {
  const open = crossedOut(record);
  const document = buildMinutesDocument(open);
  return [
    ...stringsIn(open),
    ...linesIn(open),
    ...stringsIn({ ...document, blocks: [] }),
    // One text for all of it: a sentence goes on from the heading or the cell before it.
    linesIn(document).join('\n'),
  ];
};
