import { textOf } from '../../domain/block.ts';
import type { MeetingRecord } from '../../domain/meeting-record.ts';
import type { Readers } from '../orders.ts';
import { confidentialItemIds } from './visibility.ts';

/** That somebody came or went, with the number of the item at which the minutes say it. */
export type Move = { readonly number: string; readonly text: string; readonly isConfidential: boolean };

/** Those that the minutes say to these readers: what was written for the public stands in for the rest there. */
export const movesOf = ({ items }: MeetingRecord, version: Readers): Move[] => {
  const confidential = confidentialItemIds(items);
  return items.flatMap(({ id, number, blocks }) =>
    blocks.flatMap(({ visibility, content }) => {
      const isConfidential = visibility !== 'public' && (confidential.has(id) || visibility === 'confidential');
      const isHidden = version === 'public' ? isConfidential : visibility === 'public';
      if (content.kind !== 'attendanceEvent' || isHidden) return [];
      return [{ number, text: textOf(content.runs), isConfidential }];
    }),
  );
};
