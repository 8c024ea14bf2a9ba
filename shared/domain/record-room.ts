import { landmarkOf } from './landmark.ts';
import type { MeetingRecord } from './meeting-record.ts';
import { type MeetingRoom, meetingRoom } from './meeting-room.ts';
import { minutedItems } from './minuted-items.ts';

/** Who was in the room, and whether they were enough to decide, from place to place of the minutes; derived. */
export const roomOfRecord = ({ attendance, items, quorum, moments = [] }: MeetingRecord): MeetingRoom =>
  meetingRoom({
    attendance,
    items: minutedItems(items, moments, ({ blocks }) => blocks.flatMap((block) => landmarkOf(block) ?? [])),
    rule: quorum?.rule,
    seats: quorum?.seats ?? [],
  });
