import { z } from 'zod';

/** The closed set of what can go wrong across a boundary; each has one meaning. */
export const errorCodeSchema = z.enum([
  /** There is no method of this name. */
  'unknownMethod',
  /** The input is not what the method takes; `path` says where. */
  'invalidInput',
  /** What the input names is not in the book. */
  'notFound',
  /** A rule of the domain forbids it. */
  'refused',
  /** More than the program takes at once. */
  'tooLarge',
  /** Another program holds the book. */
  'bookLocked',
  /** The book was written by a newer version. */
  'bookFromFuture',
  /** The file is not a book. */
  'bookForeign',
  /** The book or its folder can't be read or written. */
  'bookUnreadable',
  /** Nothing could be written: the disk is full. */
  'diskFull',
  /** The host does not let this page in: it has to be opened anew. Only a transport says this. */
  'unauthorised',
  /** Nobody answered: the host is away. Only a transport says this. */
  'offline',
  /** A fault of the program; the message says nothing of the data. */
  'internal',
]);
export type ErrorCode = z.infer<typeof errorCodeSchema>;

/** What went wrong, in a sentence that says what to do, and where in the input it stands. */
export const apiErrorSchema = z.object({ code: errorCodeSchema, message: z.string(), path: z.string().optional() });
export type ApiError = z.infer<typeof apiErrorSchema>;

export const apiError = (code: ErrorCode, message: string, path?: string): ApiError =>
  path === undefined ? { code, message } : { code, message, path };
