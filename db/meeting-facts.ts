import type { MeetingState } from '../shared/domain/meeting.ts';
import type { BodyId, MeetingId } from '../shared/ids.ts';
import { refusal } from './errors.ts';
import { fromJson, get, sql } from './sql.ts';
import type { ReadableDb } from './types.ts';

/** What a save has to know of the meeting and of its body. */
export type MeetingFacts = {
  readonly id: MeetingId;
  readonly number: string;
  readonly state: MeetingState;
  readonly bodyId: BodyId;
  readonly actionPattern: string;
  readonly actionPrefix: string;
  readonly matterPatterns: readonly string[];
};

type FactsRow = Omit<MeetingFacts, 'matterPatterns'> & { readonly matterPatterns: string };

/** The facts of a meeting. Errors: notFound. */
export const getMeetingFacts = (db: ReadableDb, id: MeetingId): MeetingFacts => {
  const row = get<FactsRow>(
    db,
    sql`SELECT m.id, m.number, m.state, m.body_id AS bodyId, b.action_pattern AS actionPattern,
        b.action_prefix AS actionPrefix, b.matter_patterns AS matterPatterns
      FROM meetings m JOIN bodies b ON b.id = m.body_id WHERE m.id = ${id} AND m.deleted_at IS NULL`,
  );
  if (!row) throw refusal('notFound', 'This meeting is not in the book.', 'meetingId');
  return { ...row, matterPatterns: fromJson<string[]>(row.matterPatterns) };
};

/** Minutes that are approved are the record: nothing in them changes any more. Errors: refused. */
export const assertChangeable = ({ state }: Pick<MeetingFacts, 'state'>): void => {
  if (state !== 'approved') return;
  throw refusal(
    'refused',
    'These minutes are approved and can’t change. Put a note or a correction beside them, on the screen Record. ' +
      'Nothing was saved.',
  );
};
