import type { BodyRow } from '../../shared/api/bodies.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { App } from '../core/app.ts';
import { type Failure, failure } from './answer.ts';
import { ask, askAll } from './client.ts';

/** The body that is called by its code, in whatever case. */
export const bodyNamed = async (app: App, code: string): Promise<Result<BodyRow, Failure>> => {
  const rows = await askAll((after) =>
    ask(app, 'bodies.list', { ...(after === undefined ? {} : { after }), limit: 1000 }),
  );
  if (!rows.ok) return rows;
  const found = rows.value.find((row) => row.code.toLowerCase() === code.trim().toLowerCase());
  return found ? ok(found) : failure(`There is no body "${code}" in the book. Write its code, such as CSC.`);
};
