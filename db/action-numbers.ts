import { countsPerMeeting, nextSequence, readSequence, renderReference } from '../shared/domain/numbering.ts';
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

/** The next number for an action that is captured now, provisional until it is handed out. */
export const nextNumber = (db: ReadableDb, meeting: MeetingFacts): ActionNumber => {
  const series = seriesOf(meeting);
  const render = (seq: number) => renderReference(meeting, meeting.number, seq);
  const seq = nextSequence(highest(db, series), (one) => isReferenceTaken(db, meeting.bodyId, render(one)));
  return { series, seq, reference: render(seq), frozenAt: null };
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
