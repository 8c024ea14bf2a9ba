import type { EditId } from '../shared/ids.ts';
import { isSame } from '../shared/interchange/difference.ts';
import { changesByNow } from './change-by-now.ts';
import { findEdit, type LoggedRow } from './edit-log.ts';
import { Refusal, refusal } from './errors.ts';
import { restore } from './restore.ts';
import type { Restorer } from './restorer.ts';
import { fromJson } from './sql.ts';
import type { Change, ReadableDb, WritableDb } from './types.ts';
import { undoDecisions } from './undo-decision.ts';

const OF_THE_TEXT = 'The text of minutes is taken back where it is typed: press Ctrl+Z in the minutes.';
const GONE_OUT = 'What was handed out can’t be called back: others have it, and its numbers stay.';
const IN_RECORD = 'What is approved, signed or noted beside approved minutes is the record: it can’t be taken back.';
const HELD = 'A legal hold is put on and lifted on the screen Record, each with its day.';
const GONE = 'What was disposed of is in the book no more: it can’t be brought back.';
const CLOSED = 'What was decided and closed is a record: it can’t be taken back.';
const REPORTED = 'Take the item off the agenda: then it can be reported to another meeting.';
const SEEN = 'Who may read a part of the record is changed back by another dated change: make it on the screen Record.';
const RECEIVED = 'A file that came back stays in the book; its changes are accepted or rejected one by one.';
const LOADED = 'What came in with a file or with the sample can’t be taken back in one step.';

/** What is never taken back here, and why. Whatever gives a file away belongs here. */
const FINAL: Readonly<Record<string, string>> = {
  'blocks.save': OF_THE_TEXT,
  'minutes.handOut': GONE_OUT,
  'documents.handOut': GONE_OUT,
  'handOuts.make': GONE_OUT,
  'registers.handOut': GONE_OUT,
  'invitations.make': GONE_OUT,
  'deadlines.calendar': GONE_OUT,
  'chases.make': GONE_OUT,
  'record.circulate': GONE_OUT,
  'record.approve': IN_RECORD,
  'record.sign': IN_RECORD,
  'record.addNote': IN_RECORD,
  'record.changeVisibility': SEEN,
  'returned.receive': RECEIVED,
  'retention.hold': HELD,
  'retention.liftHold': HELD,
  'retention.dispose': GONE,
  'interim.close': CLOSED,
  'interim.report': REPORTED,
  'meetings.load': LOADED,
  'sample.load': LOADED,
};

/** What an edit did to one row, and how to put it back. */
type Step = Change & { readonly restorer: Restorer };

/** An edit can change a row more than once: what counts is how it was before the first time and after the last. */
const inAll = (changes: readonly Change[]): Change[] => {
  const rows = new Map<string, Change>();
  for (const change of changes) {
    const key = `${change.noun} ${change.id}`;
    rows.set(key, { ...change, before: (rows.get(key) ?? change).before });
  }
  return [...rows.values()].filter(({ before, after }) => !isSame(before, after));
};

const frozenAt = (row: unknown): unknown =>
  typeof row === 'object' && row !== null && 'frozenAt' in row ? row.frozenAt : null;

/** Whether it fixed the number of an action that was there: others may have it since, whatever the edit was called. */
const fixedANumber = ({ noun, before, after }: Change): boolean =>
  noun === 'action' && before !== null && frozenAt(before) === null && frozenAt(after) !== null;

/** These write whole lines into minutes, beside what is typed there; only what they made goes with them. */
const MAKES_LINES: ReadonlySet<string> = new Set(['agendas.make', 'agendas.fillTable', 'edits.undo']);

const madeALine = ({ noun, before, after }: Change): boolean => noun === 'block' && (before === null || after === null);

/** What follows the lines of minutes by itself, each time that they are written. */
const FOLLOWS: ReadonlySet<string> = new Set(['decision']);

const stepOf = (change: Change): Step => {
  const restorer = restore[change.noun];
  if (!restorer) throw refusal('refused', OF_THE_TEXT, 'undoes');
  return { ...change, restorer };
};

const withoutRevision = (row: unknown): unknown =>
  typeof row === 'object' && row !== null ? { ...row, revision: undefined } : row;

const assertAsLeft = (db: ReadableDb, { noun, id, after, restorer }: Step): void => {
  if (isSame(withoutRevision(restorer.read(db, id)), withoutRevision(after))) return;
  const message = `This ${noun} has been changed since, so that edit can’t be taken back. Change it by hand instead.`;
  throw refusal('refused', message, 'undoes');
};

/** What is refused here is the undo, whichever field it would be in a form. */
const asOfUndo = <T>(work: () => T): T => {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw refusal('refused', `That can’t be taken back as things stand. ${error.error.message}`, 'undoes');
  }
};

const putBack = (db: WritableDb, steps: readonly Step[]): void =>
  asOfUndo(() => {
    // What was made last may need what was made first: a seat its person, a person the organisation.
    for (const { id, before, restorer } of steps.toReversed()) restorer.put(db, id, before);
    for (const [{ assertFits }, rows] of Map.groupBy(steps, ({ restorer }) => restorer)) {
      assertFits?.(
        db,
        rows.map(({ id }) => id),
      );
    }
  });

/**
 * Takes an edit of a register or a plan back: what it made is gone, what it took out is there, what it changed is as
 * before. That is an edit like any other, and taken back itself it does the first again. Errors: notFound for an
 * edit that is not in the log (one that changed nothing is not); refused when a row has changed since or something
 * else needs it, and for the text of minutes.
 */
export const undoEdit = (db: WritableDb, undoes: EditId): { readonly method: string } => {
  const line = findEdit(db, undoes);
  if (!line) throw refusal('notFound', 'There is nothing to take back: this edit changed nothing.', 'undoes');
  const reason = FINAL[line.method];
  if (reason !== undefined) throw refusal('refused', reason, 'undoes');
  const logged = fromJson<LoggedRow[]>(line.changes);
  if (logged.some(({ disposed }) => disposed)) throw refusal('refused', GONE, 'undoes');
  const changes = changesByNow(db, line.seq, inAll(logged));
  if (changes.some(fixedANumber)) throw refusal('refused', GONE_OUT, 'undoes');
  if (undoDecisions(db, changes)) return { method: line.method };
  if (changes.some(madeALine) && !MAKES_LINES.has(line.method)) throw refusal('refused', OF_THE_TEXT, 'undoes');
  const steps = changes.filter(({ noun }) => !FOLLOWS.has(noun)).map(stepOf);
  for (const step of steps) assertAsLeft(db, step);
  putBack(db, steps);
  return { method: line.method };
};
