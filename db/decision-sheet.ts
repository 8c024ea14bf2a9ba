import type { DecisionSheet } from '../shared/api/decisions.ts';
import { type BlockContent, textOf, type Visibility } from '../shared/domain/block.ts';
import type { RegisteredId } from '../shared/domain/decision-terms.ts';
import type { ListedDecision } from '../shared/domain/listed-decision.ts';
import type { MeetingState } from '../shared/domain/meeting.ts';
import { stretchAt } from '../shared/domain/presence.ts';
import { roomOfRecord } from '../shared/domain/record-room.ts';
import { inRoom } from '../shared/domain/whereabouts.ts';
import { getBody } from './bodies.ts';
import { termsOf } from './decision-terms.ts';
import { refusal } from './errors.ts';
import { interimRows } from './interim-rows.ts';
import { findListedDecision } from './listed-decisions.ts';
import { readMeetingRecord } from './meeting-record.ts';
import { answeredBy, answerOf } from './recommendation-answers.ts';
import { fromJson, get, given, sql } from './sql.ts';
import type { ReadableDb } from './types.ts';

type Around = {
  readonly meetingState: MeetingState;
  readonly itemTitle: string;
  readonly matterTitle: string | null;
};

const around = (db: ReadableDb, id: RegisteredId): Around | undefined =>
  get<Around>(
    db,
    sql`SELECT m.state AS meetingState, i.title AS itemTitle, x.title AS matterTitle
      FROM decisions d JOIN blocks b ON b.id = d.block_id JOIN items i ON i.id = b.item_id
        JOIN meetings m ON m.id = i.meeting_id LEFT JOIN matters x ON x.id = d.matter_id
      WHERE d.id = ${id}`,
  );

type VoteRow = { readonly content: string; readonly visibility: Visibility | null };

/** The line right behind a decision, where that is a vote. */
const voteOn = (db: ReadableDb, { blockId, confidential }: ListedDecision): DecisionSheet['vote'] => {
  const row = get<VoteRow>(
    db,
    sql`SELECT n.content, n.visibility FROM blocks b JOIN blocks n ON n.item_id = b.item_id
      WHERE b.id = ${blockId} AND n.deleted_at IS NULL AND n.kind <> 'privateNote' AND (n.rank, n.id) > (b.rank, b.id)
      ORDER BY n.rank, n.id LIMIT 1`,
  );
  const content = row && fromJson<BlockContent>(row.content);
  if (content?.kind !== 'vote') return undefined;
  return { text: textOf(content.runs), confidential: confidential || row?.visibility === 'confidential' };
};

/** Who was in the room when a decision was taken, in the order of the attendance list. */
const presentAt = (db: ReadableDb, { meetingId, itemId, blockId }: ListedDecision): DecisionSheet['present'] => {
  if (meetingId === undefined || itemId === undefined || blockId === undefined) return undefined;
  const record = readMeetingRecord(db, meetingId);
  const stretch = stretchAt(roomOfRecord(record).stretches, { itemId, blockId });
  const here = new Set(stretch ? inRoom(stretch.room) : []);
  return record.attendance
    .filter(({ id }) => here.has(id))
    .map(({ name, initials, organisation, capacity }) => ({
      name,
      ...given({ initials: initials ?? null, organisation: organisation ?? null, capacity: capacity ?? null }),
    }));
};

const answersTo = (db: ReadableDb, { id, kind }: ListedDecision): Pick<DecisionSheet, 'answers'> => {
  if (kind !== 'ex-committee') return {};
  const interim = interimRows.read(db, id)?.interim;
  return interim?.kind === 'ex-committee' ? { answers: interim.answers } : {};
};

/** A decision with all that the book knows of it. Errors: notFound. */
export const getDecisionSheet = (db: ReadableDb, id: RegisteredId): DecisionSheet => {
  const decision = findListedDecision(db, id);
  if (!decision) throw refusal('notFound', 'This decision is not in the book any more.', 'decisionId');
  const { name, shortName } = getBody(db, decision.bodyId);
  const [vote, present, answer] = [voteOn(db, decision), presentAt(db, decision), answerOf(db, id)];
  return {
    decision,
    body: { name, shortName },
    ...given(around(db, id) ?? {}),
    terms: termsOf(db, id),
    ...(vote && { vote }),
    ...answersTo(db, decision),
    ...(present && { present }),
    ...(answer && { answer }),
    answersTo: answeredBy(db, id),
  };
};
