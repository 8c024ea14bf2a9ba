import type { Node } from 'prosemirror-model';
import type { MeetingSheet } from '../../shared/api/meetings.ts';
import type { Landmark, MinutedItem } from '../../shared/domain/landmark.ts';
import { minutedItems } from '../../shared/domain/minuted-items.ts';
import { type Stretch, stretchAt, stretchesOf } from '../../shared/domain/presence.ts';
import type { Room } from '../../shared/domain/whereabouts.ts';
import type { ItemId } from '../../shared/ids.ts';
import { itemOf } from './attrs.ts';
import { landmarkAbove, landmarksOf } from './landmarks.ts';
import { sameLandmarks } from './outline.ts';

/** Who is in the room at a block of a document, by its place in it. */
export type RoomReader = (doc: Node, index: number) => Room;

type ReadFrom = Pick<MeetingSheet, 'attendance' | 'items' | 'moments'>;

const isSame = (a: readonly MinutedItem[], b: readonly MinutedItem[]): boolean =>
  a.length === b.length && a.every(({ landmarks }, at) => sameLandmarks(landmarks, b[at]?.landmarks ?? []));

const nobody: Room = new Map();

/**
 * Reads the room from the list, the text of a document as it stands at this key press, and what the texts of the other
 * items say; gone through again only when one of them says something else.
 */
export const roomReader = (
  { attendance, items, moments }: ReadFrom,
  landmarksIn: (itemId: ItemId) => readonly Landmark[],
): RoomReader => {
  let read: { readonly from: readonly MinutedItem[]; readonly stretches: readonly Stretch[] } | undefined;
  return (doc, index) => {
    const here = itemOf(doc);
    const from = minutedItems(items, moments, ({ id }) => (id === here ? landmarksOf(doc) : landmarksIn(id)));
    if (!read || !isSame(read.from, from)) read = { from, stretches: stretchesOf(attendance, from) };
    const blockId = landmarkAbove(doc, index);
    return stretchAt(read.stretches, { itemId: here, ...(blockId === undefined ? {} : { blockId }) })?.room ?? nobody;
  };
};
