import type { MatterFilter } from '../../shared/api/matters.ts';
import type { ListedMatter } from '../../shared/domain/listed-matter.ts';
import { codeOf, lettersOf } from '../../shared/domain/matter-entry.ts';
import { ok } from '../../shared/result.ts';
import type { App } from '../core/app.ts';
import type { Answered } from './answer.ts';
import { ask, askAll } from './client.ts';
import type { CommandOf } from './command.ts';
import { listOut } from './list-file.ts';
import { renderTable } from './table.ts';

type Wanted = CommandOf<'matters'>;

const HEADS = ['Code', 'Kind', 'Stage', 'Lead analyst', 'Title'];

const cellsOf = (matter: ListedMatter): string[] => [
  codeOf(matter),
  matter.kind ?? lettersOf(codeOf(matter)),
  matter.stage ?? '',
  matter.leadAnalyst ?? '',
  matter.confidential ? `[confidential] ${matter.title}` : matter.title,
];

const filterOf = ({ open, stage, text }: Wanted): MatterFilter => ({
  ...(open ? { open } : {}),
  ...(stage === undefined ? {} : { stage }),
  ...(text === undefined ? {} : { text }),
});

const print = async (app: App, filter: MatterFilter, json: boolean, width: number | undefined): Promise<Answered> => {
  const rows = await askAll((after) =>
    ask(app, 'matters.list', { filter, ...(after === undefined ? {} : { after }), limit: 1000 }),
  );
  if (!rows.ok) return rows;
  if (json) return ok({ out: `${JSON.stringify(rows.value, null, 2)}\n` });
  if (rows.value.length === 0) return ok({ out: '', note: 'There are no such matters in the book.' });
  return ok({ out: renderTable(HEADS, rows.value.map(cellsOf), width) });
};

/** The matters as a table, on a screen of `width` characters, as JSON, or as a file to be given away. */
export const matters = (wanted: Wanted, width: number | undefined): ((app: App) => Promise<Answered>) => {
  const filter = filterOf(wanted);
  return listOut(
    wanted,
    (readers) => ({ kind: 'matters', ...readers, filter }),
    (app) => print(app, filter, wanted.json, width),
  );
};
