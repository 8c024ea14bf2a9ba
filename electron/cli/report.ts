import { formatLongDate, monthBefore } from '../../shared/dates.ts';
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

/** The day since which things are new, and how that is said where nobody typed it. */
type Since = { readonly day: string; readonly words?: string };

const sinceOf = async (
  app: App,
  { report, since }: CommandOf<'report'>,
  { bodyId, asOf }: Pick<ReportOrder, 'bodyId' | 'asOf'>,
): Promise<Result<Since, Failure>> => {
  if (since !== undefined) return ok({ day: since });
  const last = await ask(app, 'reports.last', { bodyId, kind: report, before: asOf });
  if (!last.ok) return last;
  const [day] = last.value.days;
  if (day !== undefined)
    return ok({ day, words: `It tells what is new since ${formatLongDate(day)}, the last report.` });
  const month = monthBefore(asOf);
  return ok({ day: month, words: `It tells what is new since ${formatLongDate(month)}: no report was saved before.` });
};

type Wanted = { readonly order: ReportOrder; readonly words: string | undefined };

const wantedOf = async (app: App, command: CommandOf<'report'>): Promise<Result<Wanted, Failure>> => {
  const body = await bodyNamed(app, command.body);
  if (!body.ok) return body;
  const bodyId = body.value.id;
  const asOf = localDay(Date.now());
  const since = await sinceOf(app, command, { bodyId, asOf });
  if (!since.ok) return since;
  const { day, words } = since.value;
  return ok({ order: { kind: KINDS[command.report], bodyId, version: command.version, asOf, since: day }, words });
};

type Format = CommandOf<'report'>['format'];

const bytesOf = async (app: App, order: ReportOrder, format: Format): Promise<Result<Uint8Array, Failure>> => {
  const made = await ask(app, 'documents.preview', { order, format });
  return made.ok ? ok(Buffer.from(made.value.base64, 'base64')) : made;
};

/** Writes a report from the register of matters to a file, or gives its bytes for standard output. It changes nothing. */
export const report =
  (command: CommandOf<'report'>) =>
  async (app: App): Promise<Answered> => {
    const wanted = await wantedOf(app, command);
    if (!wanted.ok) return wanted;
    const { order, words } = wanted.value;
    const written = await writeOut(command.output, () => bytesOf(app, order, command.format));
    if (!written.ok || words === undefined) return written;
    const { out, note } = written.value;
    return ok({ out, note: note === undefined ? words : `${note} ${words}` });
  };
