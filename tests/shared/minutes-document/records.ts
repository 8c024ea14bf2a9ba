import type { Attendance } from '../../../shared/domain/attendance.ts';
import type { Block, BlockContent, Run, Visibility } from '../../../shared/domain/block.ts';
import type { Body } from '../../../shared/domain/body.ts';
import type { Meeting } from '../../../shared/domain/meeting.ts';
import type { ItemRecord, MeetingRecord } from '../../../shared/domain/meeting-record.ts';
import {
  attendanceIdSchema,
  blockIdSchema,
  bodyIdSchema,
  decisionIdSchema,
  itemIdSchema,
  meetingIdSchema,
} from '../../../shared/ids.ts';

let made = 0;
/** Ids that count, so that no two are the same in one test file. */
export const nextId = (): string => {
  made += 1;
  return `00000000-0000-7000-8000-${String(made).padStart(12, '0')}`;
};

const bodyId = bodyIdSchema.parse(nextId());
const meetingId = meetingIdSchema.parse(nextId());

export const aBody = (change: Partial<Body> = {}): Body => ({
  id: bodyId,
  code: 'LKP',
  name: 'Lamp Keepers Panel',
  shortName: 'Panel',
  actionPattern: '{prefix}{meeting}/{seq:2}',
  actionPrefix: 'LKP',
  actionLabel: 'ACTION',
  verbs: ['AGREED', 'APPROVED', 'NOTED'],
  decisionJoin: 'last-and',
  initials: true,
  matterPatterns: [],
  categories: [],
  ...change,
});

export const aMeeting = (change: Partial<Meeting> = {}): Meeting => ({
  id: meetingId,
  bodyId,
  number: '7',
  state: 'draft',
  ...change,
});

export const aPerson = (name: string, change: Partial<Attendance> = {}): Attendance => ({
  id: attendanceIdSchema.parse(nextId()),
  name,
  state: 'present',
  ...change,
});

export const runs = (text: string): Run[] => [{ text }];

/** A run that is a decision where it stands. */
export const decided = (verb: string, text: string, id = nextId()): Run => ({
  text,
  decision: { id: decisionIdSchema.parse(id), verb },
});

export const aBlock = (content: BlockContent, visibility?: Visibility): Block => ({
  id: blockIdSchema.parse(nextId()),
  itemId: itemIdSchema.parse(nextId()),
  rank: 'a0',
  ...(visibility && { visibility }),
  content,
});

export const aParagraph = (text: string, visibility?: Visibility): Block =>
  aBlock({ kind: 'paragraph', runs: runs(text) }, visibility);

export const aDecision = (verb: string, text: string, visibility?: Visibility): Block =>
  aBlock({ kind: 'decision', verb, runs: runs(text) }, visibility);

export const anItem = (blocks: Block[], change: Partial<ItemRecord> = {}): ItemRecord => ({
  id: itemIdSchema.parse(nextId()),
  number: '1',
  title: 'Lamps',
  rank: 'a0',
  blocks,
  ...change,
});

export type RecordChange = Partial<Omit<MeetingRecord, 'body' | 'meeting'>> & {
  readonly body?: Partial<Body>;
  readonly meeting?: Partial<Meeting>;
};

/** A meeting of which nothing is known but its body and its number, and what the test adds. */
export const aRecord = ({ body, meeting, ...change }: RecordChange = {}): MeetingRecord => ({
  body: aBody(body),
  meeting: aMeeting(meeting),
  attendance: [],
  matters: [],
  items: [],
  references: {},
  ...change,
});
