import type { MeetingRecord } from '../../../shared/domain/meeting-record.ts';
import { harbourMeeting, openHarbourMeeting } from './harbour-meeting.ts';
import { hostileMeeting } from './hostile.ts';
import { committeeMeeting, panelMeeting } from './published-kinds.ts';
import { fictionalRecord, realRecords } from './real-meetings.ts';
import { aRecord } from './records.ts';

/** A meeting as it is once its minutes are approved. */
export const approved = (record: MeetingRecord): MeetingRecord => ({
  ...record,
  meeting: { ...record.meeting, state: 'approved' },
});

type NamedMeeting = readonly [string, MeetingRecord];

/** Meetings of all kinds, each with what it is called. */
export const meetingsOfAllKinds: readonly NamedMeeting[] = [
  ['our own', harbourMeeting],
  ['one without anything confidential', openHarbourMeeting],
  ['one of which nothing is known', aRecord()],
  ['a hostile one', hostileMeeting],
  ['an approved one', approved(openHarbourMeeting)],
  ['one like a panel’s', panelMeeting],
  ['one like a sub-committee’s', committeeMeeting],
];

/** Those, and whole meetings: the real ones too where we have them. */
export const everyMeeting: readonly NamedMeeting[] = [
  ...meetingsOfAllKinds,
  ['the fictional one', fictionalRecord()],
  ...realRecords().map((record) => [`${record.body.code} ${record.meeting.number}`, record] as const),
];
