import type { Action } from '../../shared/domain/action.ts';
import { dueWords } from '../../shared/domain/due-words.ts';
import { ok } from '../../shared/result.ts';
import type { App } from '../core/app.ts';
import type { Answered } from './answer.ts';
import { ask, askAll } from './client.ts';
import type { CommandOf } from './command.ts';
import { renderTable } from './table.ts';

const HEADS = ['Reference', 'Owners', 'Due', 'State', 'Text'];

const cellsOf = (action: Action): string[] => [
  action.reference ?? 'no reference',
  action.owners.join(', ') || 'nobody yet',
  dueWords(action.due),
  action.state,
  // A list is soon pasted into a mail.
  action.confidential ? `[confidential] ${action.text}` : action.text,
];

/** Prints the actions as a table, on a screen of `width` characters, or as JSON. */
export const actions =
  ({ open, body, json }: CommandOf<'actions'>, width: number | undefined) =>
  async (app: App): Promise<Answered> => {
    const filter = { ...(open ? { open } : {}), ...(body === undefined ? {} : { body }) };
    const rows = await askAll((after) =>
      ask(app, 'actions.list', { filter, ...(after === undefined ? {} : { after }), limit: 1000 }),
    );
    if (!rows.ok) return rows;
    if (json) return ok({ out: `${JSON.stringify(rows.value, null, 2)}\n` });
    if (rows.value.length === 0) return ok({ out: '', note: 'There are no such actions in the book.' });
    return ok({ out: renderTable(HEADS, rows.value.map(cellsOf), width) });
  };
