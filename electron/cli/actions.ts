import type { ActionFilter } from '../../shared/api/actions.ts';
import { formatScreenDate } from '../../shared/dates.ts';
import type { Action } from '../../shared/domain/action.ts';
import { dueWords } from '../../shared/domain/due-words.ts';
import { ok } from '../../shared/result.ts';
import type { App } from '../core/app.ts';
import type { Answered } from './answer.ts';
import { ask, askAll } from './client.ts';
import type { CommandOf } from './command.ts';
import { listOut, today } from './list-file.ts';
import { renderTable } from './table.ts';

type Wanted = CommandOf<'actions'>;

const HEADS = ['Reference', 'Owners', 'Due', 'State', 'Text'];

/** When it is due, with the day where the due itself does not say it. */
const dueCell = ({ due, dueOn }: Action): string => {
  const words = dueWords(due);
  return dueOn === undefined || (due && 'date' in due) ? words : `${words} (${formatScreenDate(dueOn)})`;
};

const cellsOf = (action: Action): string[] => [
  action.reference ?? 'no reference',
  action.owners.join(', ') || 'nobody yet',
  dueCell(action),
  action.state,
  // A list is soon pasted into a mail.
  action.confidential ? `[confidential] ${action.text}` : action.text,
];

const filterOf = ({ open, overdue, body, owner }: Wanted): ActionFilter => ({
  ...(open ? { open } : {}),
  ...(overdue ? { overdueOn: today() } : {}),
  ...(body === undefined ? {} : { body }),
  ...(owner === undefined ? {} : { owner }),
});

const print = async (app: App, filter: ActionFilter, json: boolean, width: number | undefined): Promise<Answered> => {
  const rows = await askAll((after) =>
    ask(app, 'actions.list', { filter, ...(after === undefined ? {} : { after }), limit: 1000 }),
  );
  if (!rows.ok) return rows;
  if (json) return ok({ out: `${JSON.stringify(rows.value, null, 2)}\n` });
  if (rows.value.length === 0) return ok({ out: '', note: 'There are no such actions in the book.' });
  return ok({ out: renderTable(HEADS, rows.value.map(cellsOf), width) });
};

/** The actions as a table, on a screen of `width` characters, as JSON, or as a file to be given away. */
export const actions = (wanted: Wanted, width: number | undefined): ((app: App) => Promise<Answered>) => {
  const filter = filterOf(wanted);
  return listOut(
    wanted,
    (readers) => ({ kind: 'actions', ...readers, filter, sort: 'reference' }),
    (app) => print(app, filter, wanted.json, width),
  );
};
