import { textOf } from '../../domain/block.ts';
import type { ItemRecord, MeetingRecord } from '../../domain/meeting-record.ts';
import type { Readers } from '../orders.ts';
import { publicItems } from './public-items.ts';
import { blocksOfFullMinutes, confidentialItemIds } from './visibility.ts';

/** That somebody came or went, with the number of the item at which the minutes say it. */
export type Move = { readonly number: string; readonly text: string; readonly isConfidential: boolean };

const movesIn = ({ number, blocks }: ItemRecord, isClosed: boolean): Move[] =>
  blocks.flatMap(({ visibility, content }) => {
    if (content.kind !== 'attendanceEvent') return [];
    return [{ number, text: textOf(content.runs), isConfidential: isClosed || visibility === 'confidential' }];
  });

/** Those that the minutes say to these readers: what was written for the public stands in for the rest there. */
export const movesOf = ({ items }: MeetingRecord, version: Readers): Move[] => {
  if (version === 'public') return publicItems(items).items.flatMap((item) => movesIn(item, false));
  const confidential = confidentialItemIds(items);
  return items.flatMap((item) =>
    movesIn({ ...item, blocks: [...blocksOfFullMinutes(item)] }, confidential.has(item.id)),
  );
};
