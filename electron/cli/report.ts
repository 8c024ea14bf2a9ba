import type { BodyRow } from '../../shared/api/bodies.ts';
import { monthBefore } from '../../shared/dates.ts';
import { localDay } from '../../shared/local-day.ts';
import type { ReportOrder } from '../../shared/minutes-document/orders.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { App } from '../core/app.ts';
import { type Answered, type Failure, failure } from './answer.ts';
import { ask, askAll } from './client.ts';
import type { CommandOf } from './command.ts';
import { writeOut } from './write-out.ts';

const bodyNamed = async (app: App, code: string): Promise<Result<BodyRow, Failure>> => {
  const rows = await askAll((after) => ask(app, 'bodies.list', after === undefined ? {} : { after }));
  if (!rows.ok) return rows;
  const found = rows.value.find((row) => row.code.toLowerCase() === code.trim().toLowerCase());
  if (found) return ok(found);
  const codes = rows.value.map((row) => row.code).join(', ');
  return failure(`No body has the code ${code}. ${codes === '' ? 'The book has none yet.' : `There are ${codes}.`}`);
};

const KINDS = { status: 'statusReport', proposals: 'proposalsPaper' } as const;

const bytesOf = async (app: App, command: CommandOf<'report'>): Promise<Result<Uint8Array, Failure>> => {
  const body = await bodyNamed(app, command.body);
  if (!body.ok) return body;
  const asOf = localDay(Date.now());
  const order: ReportOrder = {
    kind: KINDS[command.report],
    bodyId: body.value.id,
    version: command.version,
    asOf,
    since: command.since ?? monthBefore(asOf),
  };
  const made = await ask(app, 'documents.preview', { order, format: command.format });
  return made.ok ? ok(Buffer.from(made.value.base64, 'base64')) : made;
};

/** Writes a report from the register of matters to a file, or gives its bytes for standard output. It changes nothing. */
export const report =
  (command: CommandOf<'report'>) =>
  (app: App): Promise<Answered> =>
    writeOut(command.output, () => bytesOf(app, command));
