import {
  BETWEEN_MEETINGS,
  countsPerMeeting,
  type NumberingBody,
  nextSequence,
  readSequence,
  renderReference,
} from '../shared/domain/numbering.ts';
import type { BodyId } from '../shared/ids.ts';
import { type ActionRow, isReferenceTaken } from './action-rows.ts';
import type { MeetingFacts } from './meeting-facts.ts';
import { get, sql } from './sql.ts';
import type { ReadableDb } from './types.ts';

/** The number of an action: its sequence, its place in it, and both as printed. */
export type ActionNumber = Pick<ActionRow, 'series' | 'seq' | 'reference' | 'frozenAt'>;

/** The sequence that the actions of a meeting count in. */
export const seriesOf = (meeting: MeetingFacts): string => (countsPerMeeting(meeting) ? meeting.id : meeting.bodyId);

/** The highest number of a sequence that any row holds, those of actions that are gone too. */
const highest = (db: ReadableDb, series: string): number =>
  get<{ seq: number | null }>(db, sql`SELECT max(seq) AS seq FROM actions WHERE series = ${series}`)?.seq ?? 0;

type Sequence = { readonly series: string; readonly bodyId: BodyId; readonly render: (seq: number) => string };

const nextIn = (db: ReadableDb, { series, bodyId, render }: Sequence): ActionNumber => {
  const seq = nextSequence(highest(db, series), (one) => isReferenceTaken(db, bodyId, render(one)));
  return { series, seq, reference: render(seq), frozenAt: null };
};

/** The next number for an action that is captured now, provisional until it is handed out. */
export const nextNumber = (db: ReadableDb, meeting: MeetingFacts): ActionNumber => {
  const render = (seq: number) => renderReference(meeting, meeting.number, seq);
  return nextIn(db, { series: seriesOf(meeting), bodyId: meeting.bodyId, render });
};

/** The next number for an action that no meeting raises, in the sequence of its body. */
export const nextNumberBetween = (db: ReadableDb, body: NumberingBody & { readonly id: BodyId }): ActionNumber => {
  const render = (seq: number) => renderReference(body, BETWEEN_MEETINGS, seq);
  return nextIn(db, { series: body.id, bodyId: body.id, render });
};

/**
 * The number of an action that comes with a file: its reference stays as it is for ever, and counts in the sequence
 * when the body's pattern made it. One that came without a reference stays without.
 */
export const importedNumber = (meeting: MeetingFacts, reference: string | undefined, at: number): ActionNumber => {
  if (reference === undefined) return { series: null, seq: null, reference: null, frozenAt: null };
  const seq = readSequence(meeting, meeting.number, reference);
  const place = seq === undefined ? { series: null, seq: null } : { series: seriesOf(meeting), seq };
  return { ...place, reference, frozenAt: at };
};
