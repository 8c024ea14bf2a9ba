import type { PaperFilter } from '../../shared/api/papers.ts';
import { ownFiles } from '../../shared/domain/paper-file.ts';
import { paperTimingWords } from '../../shared/domain/paper-timing.ts';
import { isLateFor, type RegisteredPaper } from '../../shared/domain/registered-paper.ts';
import { ok } from '../../shared/result.ts';
import type { App } from '../core/app.ts';
import type { Answered } from './answer.ts';
import { ask, askAll } from './client.ts';
import type { CommandOf } from './command.ts';
import { listOut, today } from './list-file.ts';
import { renderTable } from './table.ts';

type Wanted = CommandOf<'papers'>;

const HEADS = ['Reference', 'Meeting', 'Class', 'Version', 'Files', 'Late', 'Title'];

const lateWords = ({ meetings }: RegisteredPaper, asOf: string): string => {
  const timing = meetings.find((meeting) => isLateFor(meeting, asOf))?.timing;
  return timing ? paperTimingWords(timing) : '';
};

const cellsOf =
  (asOf: string) =>
  (paper: RegisteredPaper): string[] => [
    paper.meetings.flatMap(({ reference }) => reference ?? []).join(', '),
    paper.meetings.map(({ bodyCode, meetingNumber }) => `${bodyCode} ${meetingNumber}`).join(', '),
    paper.classification ?? '',
    paper.version ?? '',
    String(ownFiles(paper.files).length),
    lateWords(paper, asOf),
    paper.confidential ? `[confidential] ${paper.title}` : paper.title,
  ];

const filterOf = ({ body, text, without, late }: Wanted): PaperFilter => ({
  ...(body === undefined ? {} : { body }),
  ...(text === undefined ? {} : { text }),
  ...(without === undefined ? {} : { without }),
  ...(late ? { late } : {}),
});

const print = async (app: App, filter: PaperFilter, json: boolean, width: number | undefined): Promise<Answered> => {
  const asOf = today();
  const rows = await askAll((after) =>
    ask(app, 'papers.register', { filter, asOf, ...(after === undefined ? {} : { after }), limit: 1000 }),
  );
  if (!rows.ok) return rows;
  if (json) return ok({ out: `${JSON.stringify(rows.value, null, 2)}\n` });
  if (rows.value.length === 0) return ok({ out: '', note: 'There are no such papers in the book.' });
  return ok({ out: renderTable(HEADS, rows.value.map(cellsOf(asOf)), width) });
};

/** The papers as a table, on a screen of `width` characters, as JSON, or as a file to be given away. */
export const papers = (wanted: Wanted, width: number | undefined): ((app: App) => Promise<Answered>) => {
  const filter = filterOf(wanted);
  return listOut(
    wanted,
    (readers) => ({ kind: 'papers', ...readers, filter }),
    (app) => print(app, filter, wanted.json, width),
  );
};
