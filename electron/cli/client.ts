import { v7 as makeUuid } from 'uuid';
import type { z } from 'zod';
import { contract, type Input, type MethodName, type Output } from '../../shared/api/contract.ts';
import { type EditId, editIdSchema } from '../../shared/ids.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { App } from '../core/app.ts';
import { type Failure, failure } from './answer.ts';

type Outputs = { readonly [Name in MethodName]: { readonly output: z.ZodType<Output<Name>> } };
const outputs: Outputs = contract;

export const makeEditId = (): EditId => editIdSchema.parse(makeUuid());

/** Calls a method by the contract; a refusal is a failure with its sentence. */
export const ask = async <Name extends MethodName>(
  app: App,
  name: Name,
  input: Input<Name>,
): Promise<Result<Output<Name>, Failure>> => {
  const envelope = await app.call(name, input);
  return envelope.ok ? ok(outputs[name].output.parse(envelope.value)) : failure(envelope.error.message);
};

type Page<Row> = { readonly rows: readonly Row[]; readonly next?: string | undefined };

/** All rows of a list, asked for page by page. */
export const askAll = async <Row>(
  askPage: (after: string | undefined) => Promise<Result<Page<Row>, Failure>>,
): Promise<Result<readonly Row[], Failure>> => {
  const rows: Row[] = [];
  let after: string | undefined;
  do {
    const page = await askPage(after);
    if (!page.ok) return page;
    rows.push(...page.value.rows);
    after = page.value.next;
  } while (after !== undefined);
  return ok(rows);
};
