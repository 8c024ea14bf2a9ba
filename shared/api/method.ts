import { z } from 'zod';
import { editIdSchema } from '../ids.ts';

/**
 * One method of the contract. A `read` changes nothing; a `write` carries an `editId` made by the caller, runs in one
 * transaction, appends one line to the edit log, and gives the same answer when it is sent again.
 */
export type Method<
  Kind extends 'read' | 'write' = 'read' | 'write',
  Input extends z.ZodType = z.ZodType,
  Output extends z.ZodType = z.ZodType,
> = {
  readonly kind: Kind;
  readonly input: Input;
  readonly output: Output;
};

export const read = <Shape extends z.ZodRawShape, Output extends z.ZodType>(input: Shape, output: Output) => ({
  kind: 'read' as const,
  input: z.strictObject(input),
  output,
});

export const write = <Shape extends z.ZodRawShape, Output extends z.ZodType>(input: Shape, output: Output) => ({
  kind: 'write' as const,
  input: z.strictObject({ editId: editIdSchema, ...input }),
  output,
});

/** The answer of a list: some rows, the cursor of the rest if there is one, and how many there are in all. */
export const page = <Row extends z.ZodType>(row: Row) =>
  z.object({ rows: z.array(row), next: z.string().optional(), total: z.int() });

/** What every list takes beside its filter: where to go on, and how many rows at most. */
export const paging = { after: z.string().optional(), limit: z.int().min(1).max(1000).default(200) };
