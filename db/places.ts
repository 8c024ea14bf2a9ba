import type { Place } from '../shared/api/matters.ts';
import type { ItemId, MeetingId } from '../shared/ids.ts';
import { confidentialItemIds } from '../shared/minutes-document/build/visibility.ts';
import { listItems } from './items.ts';
import { given, sql } from './sql.ts';
import type { ReadableDb } from './types.ts';

/** Where something stands in the minutes, as its columns say it. */
export type StoredPlace = Omit<Place, 'confidential' | 'date'> & { readonly meetingDate: string | null };

/** The columns of a place, of `items i`, `meetings m` and `bodies o`. */
export const placeColumns = sql`m.id AS meetingId, o.code AS bodyCode, m.number AS meetingNumber,
  m.date AS meetingDate, i.id AS itemId, i.number AS itemNumber, i.title AS itemTitle`;

/** Says of items, as it is asked, whether they are confidential, or one above them; each agenda is read once. */
export const confidentialItems = (db: ReadableDb) => {
  const known = new Map<MeetingId, ReadonlySet<string>>();
  return ({ meetingId, itemId }: { readonly meetingId: MeetingId; readonly itemId: ItemId }): boolean => {
    const items = known.get(meetingId) ?? confidentialItemIds(listItems(db, meetingId));
    known.set(meetingId, items);
    return items.has(itemId);
  };
};

export type IsConfidential = ReturnType<typeof confidentialItems>;

/** A row's place apart from the rest of it. */
export const placeOf = (row: StoredPlace, isConfidential: IsConfidential): Place => {
  const { meetingId, bodyCode, meetingNumber, meetingDate: date, itemId, itemNumber, itemTitle } = row;
  const place = given({ meetingId, bodyCode, meetingNumber, date, itemId, itemNumber, itemTitle });
  return { ...place, confidential: isConfidential(row) };
};
