import type { z } from 'zod';
import { toApiError } from '../../db/errors.ts';
import type { Book, Written } from '../../db/types.ts';
import { contract, isMethodName, type Output, type Parsed } from '../../shared/api/contract.ts';
import type { Envelope } from '../../shared/api/envelope.ts';
import { type ApiError, apiError } from '../../shared/api/errors.ts';
import type { EditId } from '../../shared/ids.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { withDocuments } from './documents.ts';
import type { ReadHandlers, ReadName, WriteHandlers, WriteName } from './handler.ts';
import { handlers } from './handlers/index.ts';
import type { HostFacts } from './host-facts.ts';
import { invalidInput } from './invalid-input.ts';
import { finish, isLater, type Later } from './later.ts';
import type { Log } from './log.ts';
import type { Typesetter } from './typesetting/typesetter.ts';

const SLOW_MS = 40;

type Reads = { readonly [Name in ReadName]: { readonly input: z.ZodType<Parsed<Name>> } };
type Writes = {
  readonly [Name in WriteName]: {
    readonly input: z.ZodType<Parsed<Name> & { readonly editId: EditId }>;
    readonly output: z.ZodType<Output<Name>>;
  };
};

const reads: Reads = contract;
const writes: Writes = contract;
const readHandlers: ReadHandlers = handlers;
const writeHandlers: WriteHandlers = handlers;

export type DispatchOptions = {
  readonly book: Book;
  readonly log: Log;
  readonly facts: HostFacts;
  /** Sets documents that are handed out as PDF. */
  readonly typesetter: Typesetter;
  /** Told of each write that changed something, after its commit. */
  readonly onWritten: (
    written: Written<unknown>,
    call: { readonly input: unknown; readonly origin: string | undefined },
  ) => void;
};

/** The one door to the book: looks up, validates, runs, and answers with an envelope. It never rejects. */
export type Dispatch = (name: string, input: unknown, origin?: string) => Promise<Envelope>;

const isRead = (name: ReadName | WriteName): name is ReadName => contract[name].kind === 'read';

const check = <Input>(schema: z.ZodType<Input>, raw: unknown): Result<Input, ApiError> => {
  const parsed = schema.safeParse(raw, { reportInput: true });
  return parsed.success ? ok(parsed.data) : err(invalidInput(parsed.error));
};

const runRead = async <Name extends ReadName>(
  { book, log, facts, typesetter }: DispatchOptions,
  name: Name,
  raw: unknown,
): Promise<Result<Output<Name>, ApiError>> => {
  const input = check(reads[name].input, raw);
  if (!input.ok) return input;
  const reply = book.read((db) => readHandlers[name](db, input.value, facts));
  return isLater(reply) ? finish(reply, { method: name, kind: 'read', log, typesetter }) : ok(reply);
};

/** A reply that is still to be made is not stored: a repeated edit runs again and comes to the same end. */
const codecOf = <Name extends WriteName>(name: Name) => ({
  encode: (reply: Output<Name> | Later<Output<Name>>) => (isLater(reply) ? null : JSON.stringify(reply)),
  decode: (stored: string) => writes[name].output.parse(JSON.parse(stored)),
});

const runWrite = async <Name extends WriteName>(
  { book, log, typesetter, onWritten }: DispatchOptions,
  name: Name,
  raw: unknown,
  origin: string | undefined,
): Promise<Result<Output<Name>, ApiError>> => {
  const input = check(writes[name].input, raw);
  if (!input.ok) return input;
  const edit = { editId: input.value.editId, method: name };
  const written = await withDocuments(typesetter, (documents) =>
    book.write(edit, codecOf(name), (db) => writeHandlers[name](db, input.value, documents)),
  );
  onWritten(written, { input: input.value, origin });
  return isLater(written.reply)
    ? finish(written.reply, { method: name, kind: 'write', log, typesetter })
    : ok(written.reply);
};

const run = async (options: DispatchOptions, name: string, raw: unknown, origin?: string): Promise<Envelope> => {
  if (!isMethodName(name)) return err(apiError('unknownMethod', 'This program has no method of that name.'));
  try {
    return isRead(name) ? await runRead(options, name, raw) : await runWrite(options, name, raw, origin);
  } catch (error) {
    const coerced = toApiError(error);
    if (coerced.code === 'internal') options.log.fault(name, error);
    return err(coerced);
  }
};

export const createDispatch =
  (options: DispatchOptions): Dispatch =>
  async (name, input, origin) => {
    const begun = performance.now();
    const envelope = await run(options, name, input, origin);
    const took = performance.now() - begun;
    if (took > SLOW_MS && isMethodName(name)) options.log.slow(name, took);
    return envelope;
  };
