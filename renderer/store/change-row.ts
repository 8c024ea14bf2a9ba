import { type ApiError, apiError } from '../../shared/api/errors.ts';
import type { EditId } from '../../shared/ids.ts';
import { err, ok, type Result } from '../../shared/result.ts';

/** Works something out when it is first asked for and goes well; from then on it stays the same. */
export const once = <T>(work: () => Promise<Result<T, ApiError>>): (() => Promise<Result<T, ApiError>>) => {
  let done: Result<T, ApiError> | undefined;
  return async () => {
    done ??= await work();
    const answer = done;
    if (!answer.ok) done = undefined;
    return answer;
  };
};

export type RowChange<Row> = {
  readonly id: string;
  read(): Promise<Result<readonly Row[], ApiError>>;
  change(now: Row): Row;
  save(changed: Row, editId: EditId): Promise<Result<unknown, ApiError>>;
};

/**
 * An edit that reads a row at its turn, so that it undoes nothing that an edit before it did, and saves it changed;
 * sent again, it sends the same.
 */
export const rowChange = <Row extends { readonly id: string }>({ id, read, change, save }: RowChange<Row>) => {
  const changed = once(async () => {
    const rows = await read();
    if (!rows.ok) return rows;
    const now = rows.value.find((row) => row.id === id);
    return now ? ok(change(now)) : err(apiError('notFound', 'This is not in the book any more.'));
  });
  return async (editId: EditId): Promise<Result<Row, ApiError>> => {
    const row = await changed();
    if (!row.ok) return row;
    const answer = await save(row.value, editId);
    return answer.ok ? row : answer;
  };
};

/** The rows with one of them changed. */
export const withRow = <Row extends { readonly id: string }>(
  rows: readonly Row[] | undefined,
  changed: Row,
): readonly Row[] | undefined => rows?.map((row) => (row.id === changed.id ? changed : row));

export const errorOf = (result: Result<unknown, ApiError>): ApiError | undefined =>
  result.ok ? undefined : result.error;
