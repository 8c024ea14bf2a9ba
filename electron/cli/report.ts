import { monthBefore } from '../../shared/dates.ts';
import { localDay } from '../../shared/local-day.ts';
import type { ReportOrder } from '../../shared/minutes-document/orders.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { App } from '../core/app.ts';
import type { Answered, Failure } from './answer.ts';
import { bodyNamed } from './body-named.ts';
import { ask } from './client.ts';
import type { CommandOf } from './command.ts';
import { writeOut } from './write-out.ts';

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
