import type { Database } from 'better-sqlite3';
import { editIdSchema, type MakeId } from '../shared/ids.ts';
import { settleListing } from './action-listing.ts';
import { appendEdit, findEdit, type LogLine } from './edit-log.ts';
import { refusal } from './errors.ts';
import { leaveNoTrace } from './leave-no-trace.ts';
import type { Book, Change, Edit, ReplyCodec, WritableDb, Written } from './types.ts';

/** The clock (milliseconds since 1970) and the maker of ids, handed in so that tests can count. */
export type BookOptions = { readonly makeId: MakeId; readonly now: () => number };

/** Runs `work` in one transaction; whatever it throws, nothing of it stays. */
const inTransaction = <T>(connection: Database, work: () => T): T => {
  connection.exec('BEGIN IMMEDIATE');
  try {
    const value = work();
    connection.exec('COMMIT');
    return value;
  } catch (error) {
    // A full disk can have ended the transaction already.
    if (connection.inTransaction) connection.exec('ROLLBACK');
    throw error;
  }
};

/** What was answered when this edit was done, or undefined when it has to be run (again). */
const repeated = <T>(line: LogLine | undefined, edit: Edit, codec: ReplyCodec<T>): Written<T> | undefined => {
  if (!line) return undefined;
  if (line.method !== edit.method) throw refusal('invalidInput', 'This edit id was used for another edit.', 'editId');
  return line.reply === null ? undefined : { reply: codec.decode(line.reply), seq: line.seq, changes: [] };
};

/** What a write is asked to do. */
type Job<T> = { readonly edit: Edit; readonly codec: ReplyCodec<T>; readonly work: (db: WritableDb) => T };

const runJob = <T>(connection: Database, { makeId, now }: BookOptions, { edit, codec, work }: Job<T>): Written<T> => {
  const line = findEdit({ connection }, edit.editId);
  const before = repeated(line, edit, codec);
  if (before) return before;
  const changes: Change[] = [];
  const db: WritableDb = { connection, makeId, at: now(), record: (change) => void changes.push(change) };
  const reply = work(db);
  settleListing(db);
  if (changes.length === 0) return { reply, changes };
  // An edit that keeps no reply is run again; when that changes something more, it is a line of its own.
  const own = line ? editIdSchema.parse(makeId()) : edit.editId;
  const seq = appendEdit(db, { ...edit, editId: own }, changes, codec.encode(reply));
  return { reply, seq, changes };
};

/**
 * Lets the connection write for as long as `work` takes. At all other times SQLite itself refuses to. By `exec`, since
 * each `pragma` leaves a statement behind that this setting walks over: writes would become slower and slower.
 */
const whileWritable = <T>(connection: Database, work: () => T): T => {
  connection.exec('PRAGMA query_only = OFF');
  try {
    return work();
  } finally {
    connection.exec('PRAGMA query_only = ON');
  }
};

/** The book on an open connection, which only reads from now on but in `write`; `onClose` is called once it is closed. */
export const makeBook = (connection: Database, options: BookOptions, onClose: () => void): Book => {
  connection.exec('PRAGMA query_only = ON');
  return {
    read: (work) => work({ connection }),
    write: (edit, codec, work) =>
      whileWritable(connection, () => {
        const written = inTransaction(connection, () => runJob(connection, options, { edit, codec, work }));
        if (written.changes.some(({ noun }) => noun === 'disposal')) leaveNoTrace(connection);
        return written;
      }),
    close: () => {
      if (!connection.open) return;
      connection.close();
      onClose();
    },
  };
};
