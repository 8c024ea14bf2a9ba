import type { Database } from 'better-sqlite3';
import type { Noun } from '../shared/api/events.ts';
import type { EditId, MakeId } from '../shared/ids.ts';

/** What a read may do: ask. Made only by the book. */
export type ReadableDb = { readonly connection: Database };

/** One row that a write changed, as it was and as it is; null for a row that was not or is no more. */
export type Change = { readonly noun: Noun; readonly id: string; readonly before: unknown; readonly after: unknown };

/** What a write may do, inside its transaction. Every row that it changes is recorded for the edit log. */
export type WritableDb = ReadableDb & {
  readonly makeId: MakeId;
  /** The moment of the write, milliseconds since 1970. One moment for the whole transaction. */
  readonly at: number;
  record(change: Change): void;
};

/** What the edit log says of a write beside its changes. */
export type Edit = { readonly editId: EditId; readonly method: string };

/** What became of a write: `seq` is the number of its line in the edit log, missing when it changed nothing. */
export type Written<T> = { readonly reply: T; readonly seq?: number; readonly changes: readonly Change[] };

/** An open book: the one SQLite file that holds everything. */
export type Book = {
  read<T>(run: (db: ReadableDb) => T): T;
  /**
   * Runs `run` in one transaction with one line in the edit log. An edit that is in the log already is not done
   * again: its stored reply is given back through `decode`. Where `encode` gives null no reply is kept, and the edit
   * is run again when it is repeated: such a write has to come to the same end twice.
   */
  write<T>(edit: Edit, codec: ReplyCodec<T>, run: (db: WritableDb) => T): Written<T>;
  close(): void;
};

export type ReplyCodec<T> = { encode(reply: T): string | null; decode(stored: string): T };
