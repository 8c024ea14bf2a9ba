import { v7 as makeUuid } from 'uuid';
import type { AgendaProposal } from '../../shared/api/agendas.ts';
import { formatScreenDate } from '../../shared/dates.ts';
import { type MeetingId, meetingIdSchema } from '../../shared/ids.ts';
import { joinReferences } from '../../shared/minutes-document/build/references.ts';
import { ok } from '../../shared/result.ts';
import type { App } from '../core/app.ts';
import type { Answered } from './answer.ts';
import { bodyNamed } from './body-named.ts';
import { ask, makeEditId } from './client.ts';
import type { CommandOf } from './command.ts';
import { renderTable } from './table.ts';

/** What is confidential says so: a list is soon pasted into a mail. */
const titleOf = ({ title, confidential }: AgendaProposal['lines'][number]): string =>
  confidential ? `[confidential] ${title}` : title;

/** What the agenda has, and where each line comes from. */
const agendaOf = ({ lines, approvals, table }: AgendaProposal, width: number | undefined): string => {
  const rows = lines.flatMap((line) => [
    [line.number, titleOf(line), line.why],
    ...approvals.filter(({ under }) => under === line.key).map(({ sentence }) => ['', sentence, 'the last minutes']),
    ...(table?.under === line.key
      ? table.rows.map(({ references, update, confidential }) => [
          '',
          `${joinReferences(references)}: ${confidential ? '[confidential] ' : ''}${update === '' ? 'no update yet' : update}`,
          'actions outstanding',
        ])
      : []),
  ]);
  return renderTable(['Item', 'What', 'From'], rows, width);
};

const nameOf = ({ body, meeting: { number, date } }: AgendaProposal): string =>
  `${body.code} ${number}${date === undefined ? ', no day yet' : ` on ${formatScreenDate(date)}`}`;

/** Whether making it would add anything. */
const isDone = ({ planned, lines, approvals, table, hasTable }: AgendaProposal): boolean =>
  planned !== undefined &&
  lines.every(({ source }) => source === 'on the agenda') &&
  approvals.length === 0 &&
  (table === undefined || hasTable);

const newId = (): MeetingId => meetingIdSchema.parse(makeUuid());

type Next = CommandOf<'next'>;

/** What was said of the meeting on the command line. */
const saidIn = ({ date, time, venue }: Next): Partial<AgendaProposal['meeting']> => ({
  ...(date === undefined ? {} : { date }),
  ...(time === undefined ? {} : { startTime: time }),
  ...(venue === undefined ? {} : { venue }),
});

const noteOf = (proposal: AgendaProposal): string => {
  if (isDone(proposal)) return `${nameOf(proposal)} has its agenda already; nothing was changed.`;
  const what = proposal.planned === undefined ? 'is made' : 'was planned; its agenda is complete now';
  return `${nameOf(proposal)} ${what}.`;
};

/** Makes the next meeting of a body with its agenda, once, and prints what came from where. */
export const next =
  (command: Next, width: number | undefined) =>
  async (app: App): Promise<Answered> => {
    const body = await bodyNamed(app, command.body);
    if (!body.ok) return body;
    const bodyId = body.value.id;
    const before = await ask(app, 'agendas.propose', {
      bodyId,
      ...(command.date === undefined ? {} : { date: command.date }),
    });
    if (!before.ok) return before;
    const meeting = before.value.planned === undefined ? saidIn(command) : {};
    const proposal = { ...before.value, meeting: { ...before.value.meeting, ...meeting } };
    const made = await ask(app, 'agendas.make', { editId: makeEditId(), bodyId, meetingId: newId(), meeting });
    if (!made.ok) return made;
    const json = () => `${JSON.stringify({ ...made.value, ...proposal }, null, 2)}\n`;
    return ok({ out: command.json ? json() : agendaOf(proposal, width), note: noteOf(proposal) });
  };
