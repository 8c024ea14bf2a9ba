import type { ReadableDb, WritableDb } from '../../db/types.ts';
import type { Contract, MethodName, Output, Parsed } from '../../shared/api/contract.ts';
import type { Documents } from './documents.ts';
import type { HostFacts } from './host-facts.ts';
import type { Later } from './later.ts';

type NamesOf<Kind extends 'read' | 'write'> = {
  [Name in MethodName]: Contract[Name]['kind'] extends Kind ? Name : never;
}[MethodName];

export type ReadName = NamesOf<'read'>;
export type WriteName = NamesOf<'write'>;

export type ReadHandler<Name extends ReadName> = (
  db: ReadableDb,
  input: Parsed<Name>,
  facts: HostFacts,
) => Output<Name> | Later<Output<Name>>;

export type WriteHandler<Name extends WriteName> = (
  db: WritableDb,
  input: Parsed<Name>,
  documents: Documents,
) => Output<Name> | Later<Output<Name>>;

export type ReadHandlers = { readonly [Name in ReadName]: ReadHandler<Name> };
export type WriteHandlers = { readonly [Name in WriteName]: WriteHandler<Name> };

/** One handler for each method of a noun's part of the contract. A read is handed a database that it can only ask. */
export type HandlersOf<Api> = Pick<ReadHandlers, keyof Api & ReadName> & Pick<WriteHandlers, keyof Api & WriteName>;
