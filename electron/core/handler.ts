import type { ReadableDb, WritableDb } from '../../db/types.ts';
import type { Contract, MethodName, Output, Parsed } from '../../shared/api/contract.ts';

type NamesOf<Kind extends 'read' | 'write'> = {
  [Name in MethodName]: Contract[Name]['kind'] extends Kind ? Name : never;
}[MethodName];

export type ReadName = NamesOf<'read'>;
export type WriteName = NamesOf<'write'>;

/** A reply that is made after the commit, for work that must not hold the transaction. No such reply is stored. */
export type Later<Reply> = { readonly later: () => Promise<Reply> };

/** Says that the reply is made after the commit. */
export const later = <Reply>(make: () => Promise<Reply>): Later<Reply> => ({ later: make });

export type ReadHandler<Name extends ReadName> = (db: ReadableDb, input: Parsed<Name>) => Output<Name>;

export type WriteHandler<Name extends WriteName> = (
  db: WritableDb,
  input: Parsed<Name>,
) => Output<Name> | Later<Output<Name>>;

export type ReadHandlers = { readonly [Name in ReadName]: ReadHandler<Name> };
export type WriteHandlers = { readonly [Name in WriteName]: WriteHandler<Name> };

/** One handler for each method of a noun's part of the contract. A read is handed a database that it can only ask. */
export type HandlersOf<Api> = Pick<ReadHandlers, keyof Api & ReadName> & Pick<WriteHandlers, keyof Api & WriteName>;
