import type { MeetingRecord } from '../../domain/meeting-record.ts';
import type { MinutesDocument } from '../model.ts';

/** The full minutes of a meeting as a document, in the house style of its body. Pure: same record, same document. */
export const buildMinutesDocument = (record: MeetingRecord): MinutesDocument => ({
  language: 'en-GB',
  properties: { title: record.body.name },
  title: record.body.name,
  details: [],
  attendance: [],
  blocks: [],
  footer: { reference: record.meeting.reference ?? '' },
});
