import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { writeCalendar } from '../../../shared/calendar/write-calendar.ts';
import { findLeak } from '../../../shared/leak-check/find-leak.ts';
import { textReadings } from '../../../shared/leak-check/readings.ts';
import type { Table } from '../../../shared/tables/table.ts';
import { writeXlsx } from '../../../shared/tables/xlsx/write-xlsx.ts';

const SECRET = { text: 'Quillfeather', from: 'item 3' };

const leakIn = (bytes: Uint8Array) => findLeak([SECRET], [], textReadings(bytes));

const calendarOf = (summary: string): Uint8Array =>
  strToU8(
    writeCalendar({
      method: 'PUBLISH',
      madeAt: 0,
      events: [{ uid: '1@minutebook', sequence: 0, summary, start: { date: '2026-05-26' } }],
    }),
  );

const sheetOf = (text: string): Promise<Uint8Array> => {
  const table: Table = {
    title: 'Actions',
    notes: [],
    columns: [{ title: 'Action', kind: 'text', width: 40 }],
    rows: [[text]],
    day: '2026-05-01',
  };
  return writeXlsx(table);
};

describe('the readings of files for calendars and spreadsheets', () => {
  it('finds a word wherever the line of a calendar is broken', () => {
    for (const before of Array.from({ length: 75 }, (_, at) => 'x'.repeat(at))) {
      expect(leakIn(calendarOf(`${before} Quillfeather`)), `${before.length} before it`).toBeDefined();
    }
    expect(leakIn(calendarOf('Quill, feather'))).toBeUndefined();
  });

  it('finds a word of a spreadsheet, and one that is hidden in the codes of its letters', async () => {
    expect(leakIn(await sheetOf('sold to Quillfeather'))).toBeDefined();
    expect(leakIn(strToU8('<sst><si><t>Quill_x0066_eather</t></si></sst>'))).toBeDefined();
    expect(leakIn(await sheetOf('sold to nobody'))).toBeUndefined();
  });
});
