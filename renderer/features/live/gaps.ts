import type { MeetingSheet } from '../../../shared/api/meetings.ts';
import type { BlockId, ItemId } from '../../../shared/ids.ts';
import { emptyOutline, type ItemOutline } from '../../editor/outline.ts';

/** A place where something is left to be filled in. */
export type GapPlace = { readonly itemId: ItemId; readonly id: BlockId };

/** What the minutes still lack, and where, in the order of the agenda. */
export type Gaps = {
  readonly owners: number;
  readonly dues: number;
  /** Gaps that were left in the text: '@@ figure from JH'. */
  readonly texts: number;
  readonly places: readonly GapPlace[];
};

export const gapsOf = (sheet: MeetingSheet, outlines: ReadonlyMap<ItemId, ItemOutline>): Gaps => {
  const held = sheet.items.map(({ id }) => ({ itemId: id, ...(outlines.get(id) ?? emptyOutline) }));
  const actions = held.flatMap((item) => item.actions);
  return {
    owners: actions.filter(({ owners }) => owners.length === 0).length,
    dues: actions.filter(({ due }) => due === null).length,
    texts: held.flatMap((item) => item.gaps).length,
    places: held.flatMap(({ itemId, actions: own, gaps }) => [
      ...own.filter(({ owners, due }) => owners.length === 0 || due === null).map(({ id }) => ({ itemId, id })),
      ...gaps.map(({ id }) => ({ itemId, id })),
    ]),
  };
};

const counted = (count: number, one: string, many: string): string =>
  count === 0 ? '' : `${count} ${count === 1 ? one : many}`;

export const gapWords = ({ owners, dues, texts }: Gaps): string =>
  [
    counted(texts, 'gap @@', 'gaps @@'),
    counted(owners, 'owner missing', 'owners missing'),
    counted(dues, 'due date missing', 'due dates missing'),
  ]
    .filter(Boolean)
    .join(', ');

/** The gap after the place where the caret is, round the agenda; undefined when there is none. */
export const nextGap = (places: readonly GapPlace[], last: GapPlace | undefined): GapPlace | undefined => {
  const at = places.findIndex(({ id }) => id === last?.id);
  const others = places.slice(at + 1).filter(({ id }) => id !== last?.id);
  return others[0] ?? places[0];
};
