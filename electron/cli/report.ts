import { formatLongDate, monthBefore } from '../../shared/dates.ts';
import { type CountedReport, lastWentOut } from '../../shared/domain/saved-report.ts';
import { listInWords } from '../../shared/list-in-words.ts';
import { localDay } from '../../shared/local-day.ts';
import type { ReportOrder } from '../../shared/minutes-document/orders.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { App } from '../core/app.ts';
import type { Answered, Failure } from './answer.ts';
import { bodyNamed } from './body-named.ts';
import { ask, makeEditId } from './client.ts';
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
  const saved = await ask(app, 'reports.saved', { bodyId, kind: report, asOf });
  if (!saved.ok) return saved;
  const { reports } = saved.value;
  const last = lastWentOut(reports, asOf);
  const day = last?.day ?? monthBefore(asOf);
  const ground = last ? 'the last report that went out' : 'no report went out before';
  return ok({
    day,
    words: `It tells what is new since ${formatLongDate(day)}${last ? ', ' : ': '}${ground}.${draftWords(reports, day, asOf)}`,
  });
};

/** Which later reports are not taken for the last one, so that nobody wonders. */
const draftWords = (reports: readonly CountedReport[], since: string, asOf: string): string => {
  const drafts = reports.filter(({ day, wentOut }) => !wentOut && day > since && day < asOf);
  if (drafts.length === 0) return '';
  const days = drafts.toReversed().map(({ day }) => formatLongDate(day));
  return days.length === 1
    ? ` That of ${days.join('')} is taken for a draft.`
    : ` Those of ${listInWords(days, ' and ')} are taken for drafts.`;
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

const keepWentOut = async (app: App, { report }: CommandOf<'report'>, order: ReportOrder) => {
  const { bodyId, asOf: day } = order;
  return ask(app, 'reports.saySaved', { editId: makeEditId(), bodyId, kind: report, day, wentOut: true });
};

const KEPT = 'The next report tells what is new since today.';

/**
 * Writes a report from the register of matters to a file, or gives its bytes for standard output. It changes nothing,
 * unless it is to be kept that this report goes out.
 */
export const report =
  (command: CommandOf<'report'>) =>
  async (app: App): Promise<Answered> => {
    const wanted = await wantedOf(app, command);
    if (!wanted.ok) return wanted;
    const { order, words } = wanted.value;
    const written = await writeOut(command.output, () => bytesOf(app, order, command.format));
    if (!written.ok) return written;
    if (command.wentOut) {
      const kept = await keepWentOut(app, command, order);
      if (!kept.ok) return kept;
    }
    const { out, note } = written.value;
    const said = [note, words, command.wentOut ? KEPT : undefined].filter((part) => part !== undefined);
    return ok({ out, ...(said.length > 0 && { note: said.join(' ') }) });
  };
