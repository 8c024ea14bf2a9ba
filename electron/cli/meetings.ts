import type { MeetingRow } from '../../shared/api/meetings.ts';
import { formatScreenDate } from '../../shared/dates.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { App } from '../core/app.ts';
import type { Answered, Failure } from './answer.ts';
import { ask, askAll } from './client.ts';
import type { CommandOf } from './command.ts';
import { renderTable } from './table.ts';

const HEADS = ['Meeting', 'Date', 'Time', 'State', 'Open actions', 'Body'];

const timeOf = ({ startTime, endTime }: MeetingRow): string =>
  [startTime, endTime].filter((time) => time !== undefined).join('-');

const cellsOf = (row: MeetingRow): string[] => [
  `${row.bodyCode} ${row.number}`,
  row.date === undefined ? '' : formatScreenDate(row.date),
  timeOf(row),
  row.state,
  String(row.openActions),
  row.bodyName,
];

/** All meetings of the book, the newest first. */
export const listMeetings = (app: App): Promise<Result<readonly MeetingRow[], Failure>> =>
  askAll((after) => ask(app, 'meetings.list', { ...(after === undefined ? {} : { after }), limit: 1000 }));

/** Prints the meetings as a table, on a screen of `width` characters, or as JSON. */
export const meetings =
  ({ json }: CommandOf<'meetings'>, width: number | undefined) =>
  async (app: App): Promise<Answered> => {
    const rows = await listMeetings(app);
    if (!rows.ok) return rows;
    if (json) return ok({ out: `${JSON.stringify(rows.value, null, 2)}\n` });
    if (rows.value.length === 0) return ok({ out: '', note: 'There are no meetings in the book.' });
    return ok({ out: renderTable(HEADS, rows.value.map(cellsOf), width) });
  };
