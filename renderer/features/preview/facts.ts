import type { HandOutNumber, MinutesSheet } from '../../../shared/api/minutes.ts';
import { findGaps } from '../../../shared/capture/gaps.ts';
import type { Block } from '../../../shared/domain/block.ts';
import { textsOf, wordsOf } from '../../../shared/domain/block-words.ts';
import { isDraft } from '../../../shared/domain/meeting.ts';
import type { ItemRecord, MeetingRecord } from '../../../shared/domain/meeting-record.ts';
import { roomOfRecord } from '../../../shared/domain/record-room.ts';
import type { BlockId, ItemId } from '../../../shared/ids.ts';
import { confidentialItemIds } from '../../../shared/minutes-document/build/visibility.ts';

/** What the minutes still lack, and where it stands. */
export type Gap = {
  /** Its own among those of the minutes. */
  readonly key: string;
  readonly blockId: BlockId;
  readonly itemId: ItemId;
  /** What has the gap: the reference of an action, or where a text has it. */
  readonly name: string;
  readonly lacks: string;
};

/** A number that a hand-out fixes, with the words of its action. */
export type NewNumber = HandOutNumber & { readonly text: string };

/** What leaves the program with a hand-out. */
export type Facts = {
  readonly isDraft: boolean;
  readonly isCancelled: boolean;
  /** Items that are confidential as a whole, and single blocks that are so in others. */
  readonly confidentialItems: number;
  readonly confidentialBlocks: number;
  readonly actions: number;
  readonly newNumbers: readonly NewNumber[];
  /** Those in the text first: they would be printed. */
  readonly gaps: readonly Gap[];
  /** Blocks with decisions that were taken without a quorum. */
  readonly toRatify: number;
  /** The name of the body's own Word template, where it has one. */
  readonly template: string | undefined;
};

const lacks = (hasOwner: boolean, hasDue: boolean): string | undefined => {
  if (hasOwner && hasDue) return undefined;
  if (hasDue) return 'no owner';
  return hasOwner ? 'no due date' : 'no owner and no due date';
};

const gapsOfAction = ({ id, itemId, content }: Block, references: MeetingRecord['references']): Gap[] => {
  if (content.kind !== 'action') return [];
  const lack = lacks((content.owners ?? []).length > 0, content.due !== undefined);
  return lack ? [{ key: `${id} action`, blockId: id, itemId, name: references[id] ?? 'An action', lacks: lack }] : [];
};

/** '@@ figure from JH' would be printed as it stands. */
const gapsOfText = ({ id, itemId, content }: Block, { number }: ItemRecord): Gap[] =>
  textsOf(content)
    .flatMap(findGaps)
    .map(({ words }, index) => ({
      key: `${id} ${index}`,
      blockId: id,
      itemId,
      name: `Item ${number}`,
      lacks: words === '' ? 'a gap' : `a gap: ${words}`,
    }));

/** What these minutes lack, those in the text first. */
export const gapsOf = ({ items, references }: MeetingRecord): Gap[] => [
  ...items.flatMap((item) => item.blocks.flatMap((block) => gapsOfText(block, item))),
  ...items.flatMap(({ blocks }) => blocks.flatMap((block) => gapsOfAction(block, references))),
];

const wordsById = (items: readonly ItemRecord[]): ReadonlyMap<BlockId, string> =>
  new Map(items.flatMap(({ blocks }) => blocks.map(({ id, content }) => [id, wordsOf(content)] as const)));

export const factsOf = ({ record, numbers, template }: MinutesSheet): Facts => {
  const { items, meeting } = record;
  const confidential = confidentialItemIds(items);
  const words = wordsById(items);
  const single = items.filter(({ id }) => !confidential.has(id)).flatMap(({ blocks }) => blocks);
  return {
    isDraft: isDraft(meeting.state),
    isCancelled: meeting.state === 'cancelled',
    confidentialItems: confidential.size,
    confidentialBlocks: single.filter(({ visibility }) => visibility === 'confidential').length,
    actions: numbers.length,
    newNumbers: numbers
      .filter(({ frozen, reference }) => !frozen && reference !== undefined)
      .map((number) => ({ ...number, text: words.get(number.blockId) ?? '' })),
    gaps: gapsOf(record),
    toRatify: roomOfRecord(record).needRatification.size,
    template,
  };
};
