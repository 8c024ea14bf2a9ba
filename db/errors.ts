import { type ApiError, apiError, type ErrorCode } from '../shared/api/errors.ts';

/** Thrown inside a read or a write: nothing of the write stays, and the caller gets `error`. */
export class Refusal extends Error {
  readonly error: ApiError;
  constructor(error: ApiError) {
    super(error.message);
    this.name = 'Refusal';
    this.error = error;
  }
}

/** Makes the refusal of what can't be done; `path` says where in the input it stands. */
export const refusal = (code: ErrorCode, message: string, path?: string): Refusal =>
  new Refusal(apiError(code, message, path));

const DISK_FULL = apiError(
  'diskFull',
  'The disk is full, so nothing was saved. Make room on it; your text stays on the page and is saved then.',
);
const LOCKED = apiError(
  'bookLocked',
  'Another program has this book open. Close Minutebook there, then try again; only one may write at a time.',
);
const UNREADABLE = apiError(
  'bookUnreadable',
  'The book can’t be read or written. Check that its disk is there and that you may write to its folder.',
);
const DAMAGED = apiError(
  'bookUnreadable',
  'The book is damaged. Don’t delete it: keep the file as it is, and go on with the newest backup.',
);
const FOREIGN = apiError('bookForeign', 'This file is not a Minutebook book. Choose another one.');
const FROZEN = apiError(
  'refused',
  'This is part of a record that can’t change: a version that went out, or approved minutes. Nothing was changed.',
);
const INTERNAL = apiError(
  'internal',
  'Something went wrong inside Minutebook. Nothing was changed; try again, and start it anew if that does not help.',
);

/** Beginnings of the codes of SQLite and of the operating system, and what each means for the user. */
const MEANINGS: readonly (readonly [prefix: string, error: ApiError])[] = [
  // The triggers of the book refuse changes of what is a record, whatever way they come.
  ['SQLITE_CONSTRAINT_TRIGGER', FROZEN],
  ['SQLITE_BUSY', LOCKED],
  ['SQLITE_LOCKED', LOCKED],
  ['SQLITE_FULL', DISK_FULL],
  ['ENOSPC', DISK_FULL],
  ['EDQUOT', DISK_FULL],
  ['SQLITE_CORRUPT', DAMAGED],
  ['SQLITE_NOTADB', FOREIGN],
  ['SQLITE_READONLY', UNREADABLE],
  ['SQLITE_IOERR', UNREADABLE],
  ['SQLITE_CANTOPEN', UNREADABLE],
  ['SQLITE_PERM', UNREADABLE],
  ['SQLITE_AUTH', UNREADABLE],
  ['EACCES', UNREADABLE],
  ['EPERM', UNREADABLE],
  ['EROFS', UNREADABLE],
  ['EIO', UNREADABLE],
  ['ENOTDIR', UNREADABLE],
  ['ENOENT', UNREADABLE],
  ['EISDIR', UNREADABLE],
  ['ELOOP', UNREADABLE],
  ['ENAMETOOLONG', UNREADABLE],
];

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

/** What is said of anything thrown in the store. An unknown fault becomes 'internal', and says nothing of the data. */
export const toApiError = (error: unknown): ApiError => {
  if (error instanceof Refusal) return error.error;
  const code = codeOf(error);
  return MEANINGS.find(([prefix]) => code.startsWith(prefix))?.[1] ?? INTERNAL;
};
