import { generateNKeysBetween } from 'fractional-indexing';
import { readPaperWords } from '../shared/capture/paper-words.ts';
import type { Seat } from '../shared/domain/seat.ts';
import {
  type ActionId,
  assessmentIdSchema,
  attendanceIdSchema,
  bodyIdSchema,
  itemIdSchema,
  type MeetingId,
  meetingIdSchema,
  organisationIdSchema,
  type PersonId,
  paperIdSchema,
  personIdSchema,
  presentationIdSchema,
  seatIdSchema,
  updateIdSchema,
} from '../shared/ids.ts';
import type { MeetingFile } from '../shared/interchange/schema.ts';
import { localDay } from '../shared/local-day.ts';
import type { Calendar } from '../shared/sample/calendar.ts';
import type { SampleMatter } from '../shared/sample/matters.ts';
import type { PlannedMeeting } from '../shared/sample/metering-group-13.ts';
import type { Progress } from '../shared/sample/progress.ts';
import { makeSample, type Sample } from '../shared/sample/sample.ts';
import type { SampleSeat } from '../shared/sample/sample-body.ts';
import { saveAction } from './action-save.ts';
import { settleAction } from './action-settle.ts';
import { addUpdate } from './action-updates.ts';
import { assessmentRows } from './assessments.ts';
import { findBody } from './bodies.ts';
import { refusal } from './errors.ts';
import { listItems } from './items.ts';
import { loadMeeting } from './load-meeting.ts';
import { matterRows } from './matter-rows.ts';
import { findMatterId } from './matters.ts';
import { saveOrganisation } from './organisations.ts';
import { putRow } from './restorer.ts';
import { saveAttendanceRows } from './save-attendance.ts';
import { saveBody } from './save-body.ts';
import { saveItems } from './save-items.ts';
import { convertMatter, saveMatter } from './save-matter.ts';
import { saveMeeting } from './save-meeting.ts';
import { presentPaper } from './save-papers.ts';
import { savePerson } from './save-person.ts';
import { saveSeats } from './seats.ts';
import { get, sql } from './sql.ts';
import type { ReadableDb, WritableDb } from './types.ts';

/** Ids of people by their names. */
type Ids = ReadonlyMap<string, PersonId>;

const assertEmpty = (db: ReadableDb): void => {
  const something = get(
    db,
    sql`SELECT 1 FROM bodies WHERE deleted_at IS NULL
      UNION ALL SELECT 1 FROM people WHERE deleted_at IS NULL
      UNION ALL SELECT 1 FROM organisations WHERE deleted_at IS NULL LIMIT 1`,
  );
  if (!something) return;
  throw refusal(
    'refused',
    'The sample goes into an empty book only, and this one has something in it. Start Minutebook with another folder ' +
      '(--data FOLDER) to look at the sample. Nothing was changed.',
  );
};

const savePeople = (db: WritableDb, { organisations, people }: Sample): Ids => {
  for (const organisation of organisations) {
    saveOrganisation(db, { id: organisationIdSchema.parse(db.makeId()), ...organisation });
  }
  const ids = new Map<string, PersonId>();
  for (const person of people) {
    const id = personIdSchema.parse(db.makeId());
    savePerson(db, { id, ...person });
    ids.set(person.name, id);
  }
  return ids;
};

const seatOf = (db: WritableDb, ids: Ids, calendar: Calendar, { person, from, to, ...seat }: SampleSeat): Seat => {
  const personId = person === undefined ? undefined : ids.get(person);
  return {
    id: seatIdSchema.parse(db.makeId()),
    voting: false,
    ...seat,
    ...(personId === undefined ? {} : { personId }),
    ...(from === undefined ? {} : { validFrom: calendar.day(from) }),
    ...(to === undefined ? {} : { validTo: calendar.day(to) }),
  };
};

const saveBodies = (db: WritableDb, { bodies, calendar }: Sample, ids: Ids): void => {
  for (const { body, rules, seats, parent } of bodies) {
    const id = bodyIdSchema.parse(db.makeId());
    const parentBody = parent === undefined ? undefined : findBody(db, parent)?.id;
    const ownRules = parentBody ? { ...rules, record: { ...rules.record, parentBody } } : rules;
    saveBody(db, { body: { id, ...body }, rules: ownRules });
    saveSeats(db, { bodyId: id, seats: seats.map((seat) => seatOf(db, ids, calendar, seat)) });
  }
};

const saveAgenda = (db: WritableDb, meetingId: MeetingId, agenda: PlannedMeeting['agenda']): void => {
  const ids = agenda.map(() => itemIdSchema.parse(db.makeId()));
  const ranks = generateNKeysBetween(null, null, agenda.length);
  const items = agenda.map(({ parent, ...item }, at) => ({
    ...item,
    id: ids[at] ?? itemIdSchema.parse(db.makeId()),
    rank: ranks[at] ?? '',
    ...(parent === undefined ? {} : { parentId: ids[parent] }),
  }));
  saveItems(db, { meetingId, items });
};

const presentPapers = (db: WritableDb, meetingId: MeetingId, papers: PlannedMeeting['papers']): void => {
  const items = new Map(listItems(db, meetingId).map(({ number, id }) => [number, id]));
  for (const { under, words, ...facts } of papers) {
    const itemId = items.get(under);
    if (itemId === undefined) throw new Error(`The sample has a paper for item ${under}, which it does not have`);
    const { title, recommendations, ...said } = readPaperWords(words);
    const paper = { id: paperIdSchema.parse(db.makeId()), title, attachments: [], ...facts };
    const id = presentationIdSchema.parse(db.makeId());
    presentPaper(db, { id, itemId, rank: 'a0', ...said, recommendations: [...recommendations], paper });
  }
};

const plan = (db: WritableDb, { bodyCode, meeting, agenda, attendance, papers }: PlannedMeeting): MeetingId => {
  const bodyId = findBody(db, bodyCode)?.id;
  if (bodyId === undefined) throw new Error('The sample plans a meeting of a body that it does not have');
  const { meetingId } = saveMeeting(db, { id: meetingIdSchema.parse(db.makeId()), bodyId, ...meeting });
  saveAgenda(db, meetingId, agenda);
  const rows = attendance.map((person) => ({ id: attendanceIdSchema.parse(db.makeId()), ...person }));
  saveAttendanceRows(db, { meetingId, rows, removed: [] });
  presentPapers(db, meetingId, papers);
  return meetingId;
};

const bring = (db: WritableDb, { reference, state, due, updates }: Progress): void => {
  const action = get<{ id: ActionId }>(db, sql`SELECT id FROM actions WHERE reference = ${reference}`);
  if (!action) throw new Error('The sample follows an action that it does not have');
  for (const update of updates) {
    addUpdate(db, { updateId: updateIdSchema.parse(db.makeId()), actionId: action.id, ...update });
  }
  saveAction(db, { actionId: action.id, due });
  const date = updates.at(-1)?.date;
  if (state && date !== undefined) settleAction(db, { actionId: action.id, state, date });
};

/** Converts what a meeting knows by its new code, before the meeting itself would make another matter of it. */
const convertFor = (db: WritableDb, { conversions }: Sample, { matters = [] }: MeetingFile): void => {
  for (const { from, code, since } of conversions) {
    const matterId = findMatterId(db, from);
    const isNamed = matters.some((matter) => matter.code === code);
    if (matterId !== undefined && isNamed && findMatterId(db, code) === undefined) {
      convertMatter(db, { matterId, code, since });
    }
  }
};

/** Notes what analysts keep of the matters that the minutes are about. */
const noteMatter = (db: WritableDb, { code, said, assessments = [] }: SampleMatter): void => {
  const matterId = findMatterId(db, code);
  const entry = matterId && matterRows.read(db, matterId);
  if (!matterId || !entry) return;
  saveMatter(db, { ...entry, ...said, registered: true });
  for (const assessment of assessments) {
    const id = assessmentIdSchema.parse(db.makeId());
    putRow(db, assessmentRows, id, { id, matterId, ...assessment });
  }
};

/**
 * Fills an empty book with the sample: bodies, people, past meetings, the register as it stands, and the meeting that
 * is about to begin; its days are counted from the moment of the write. Gives its meetings in the order of their days.
 * Errors: refused, when there is something in the book.
 */
export const loadSample = (db: WritableDb): { readonly meetingIds: MeetingId[] } => {
  assertEmpty(db);
  const sample = makeSample(localDay(db.at));
  saveBodies(db, sample, savePeople(db, sample));
  const past = sample.meetings.map((file) => {
    convertFor(db, sample, file);
    return loadMeeting(db, file).meetingId;
  });
  const planned = plan(db, sample.planned);
  for (const one of sample.progress) bring(db, one);
  for (const one of sample.matters) noteMatter(db, one);
  return { meetingIds: [...past, planned] };
};
