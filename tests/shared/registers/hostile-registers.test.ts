import { strFromU8, unzipSync } from 'fflate';
import { parseCsv } from 'hucre/csv';
import { readSheet } from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import type { AttendedPerson } from '../../../shared/domain/attendance-year.ts';
import type { ListedDecision } from '../../../shared/domain/listed-decision.ts';
import type { ListedMatter } from '../../../shared/domain/listed-matter.ts';
import type { RegisteredPaper } from '../../../shared/domain/registered-paper.ts';
import {
  bodyIdSchema,
  decisionIdSchema,
  matterIdSchema,
  meetingIdSchema,
  paperIdSchema,
  presentationIdSchema,
} from '../../../shared/ids.ts';
import { cleanText } from '../../../shared/minutes-document/build/line.ts';
import { actionsTable } from '../../../shared/registers/actions-table.ts';
import { attendanceTable } from '../../../shared/registers/attendance-table.ts';
import { decisionsTable } from '../../../shared/registers/decisions-table.ts';
import type { ListedAction } from '../../../shared/registers/listed-action.ts';
import { mattersTable } from '../../../shared/registers/matters-table.ts';
import { papersTable } from '../../../shared/registers/papers-table.ts';
import type { Table } from '../../../shared/tables/table.ts';
import { writeCsv } from '../../../shared/tables/write-csv.ts';
import { writeXlsx } from '../../../shared/tables/xlsx/write-xlsx.ts';
import { countedIds } from '../../helpers/create-book.ts';
import { hostileCells } from '../../helpers/hostile-cells.ts';
import { aListedAction, anOrder, anUpdate } from './listed-actions.ts';

/*
 * Whatever a register holds, its spreadsheet says it and runs none of it: every text of every row is hostile, and what
 * comes out is read by programs that know nothing of ours.
 */

const MANY = 500;
const HOSTILE = hostileCells(MANY);
const makeId = countedIds(0x405_0000_0000);
const ASKED = { version: 'full', asOf: '2026-05-01', filter: {} } as const;

/** The hostile text behind another, so that each column of a row has one of its own. */
const cell = (at: number, column: number): string => HOSTILE[(at + column * 37) % MANY] ?? '';

const action = (at: number): ListedAction =>
  aListedAction(1, {
    reference: cell(at, 0),
    text: cell(at, 1),
    owners: [cell(at, 2)],
    due: { words: cell(at, 3) || 'soon' },
    dueOn: undefined,
    bodyCode: cell(at, 4),
    meetingNumber: cell(at, 5),
    itemNumber: cell(at, 6),
    matterCode: cell(at, 7),
    firstDue: { words: cell(at, 8) || 'soon' },
    lastUpdate: anUpdate(cell(at, 9)),
  });

const decision = (at: number): ListedDecision => ({
  id: decisionIdSchema.parse(makeId()),
  kind: 'minuted',
  bodyId: bodyIdSchema.parse(makeId()),
  bodyCode: cell(at, 0),
  number: cell(at, 1),
  verb: cell(at, 2),
  text: cell(at, 3),
  matterCode: cell(at, 4),
  hasVote: false,
  confidential: false,
});

const matter = (at: number): ListedMatter => ({
  id: matterIdSchema.parse(makeId()),
  codes: [{ code: cell(at, 0) }, { code: cell(at, 1) }],
  title: cell(at, 2),
  kind: cell(at, 3),
  proposer: cell(at, 4),
  onBehalfOf: cell(at, 5),
  organisation: cell(at, 6),
  leadAnalyst: cell(at, 7),
  stage: cell(at, 8),
  webAddress: cell(at, 9),
  summary: cell(at, 10),
  confidential: false,
  registered: true,
  openActions: 0,
});

const paper = (at: number): RegisteredPaper => ({
  id: paperIdSchema.parse(makeId()),
  title: cell(at, 0),
  version: cell(at, 1),
  author: cell(at, 2),
  classification: cell(at, 3),
  attachments: [{ title: cell(at, 4) }],
  files: [],
  meetings: [
    {
      id: presentationIdSchema.parse(makeId()),
      meetingId: meetingIdSchema.parse(makeId()),
      bodyCode: cell(at, 5),
      meetingNumber: cell(at, 6),
      itemNumber: cell(at, 7),
      itemTitle: cell(at, 8),
      reference: cell(at, 9),
      asked: cell(at, 10),
      recommendations: 0,
      confidential: false,
      titled: false,
    },
  ],
  lacks: [],
  confidential: false,
});

const attendee = (at: number): AttendedPerson => ({
  key: String(at),
  name: cell(at, 0),
  organisation: cell(at, 1),
  isMember: true,
  cells: [],
  attended: 0,
  possible: 0,
  represented: 0,
  besides: 0,
});

/** People of hostile names. */
const attendance = (): Table => {
  const year = { meetings: [], people: rows(attendee), organisations: [] };
  const span = { from: '2026-01-01', to: '2026-12-31' };
  const order = { kind: 'attendance', ...ASKED, filter: { body: 'AT', span } } as const;
  return attendanceTable({ year, confidential: false, planned: 0, undated: 0 }, order);
};

const rows = <Row>(make: (at: number) => Row): Row[] => HOSTILE.map((_text, at) => make(at));

const REGISTERS: readonly (readonly [name: string, table: Table])[] = [
  ['actions', actionsTable(rows(action), anOrder({ filter: { owner: '=1+1', text: '@SUM(A1)' } }))],
  ['decisions', decisionsTable(rows(decision), { kind: 'decisions', ...ASKED, sort: 'date' })],
  ['matters', mattersTable(rows(matter), { kind: 'matters', ...ASKED })],
  ['papers', papersTable(rows(paper), { kind: 'papers', ...ASKED, filter: { text: '=1+1' } })],
  ['attendance', attendance()],
];

/** Everything in a workbook that could run: formulas, links to other files, calls of other programs, macros. */
const runnableIn = (bytes: Uint8Array): string[] =>
  Object.entries(unzipSync(bytes)).flatMap(([name, part]) => [
    ...(/externalLink|ddeLink|vba|connections/i.test(name) ? [name] : []),
    ...(name.endsWith('sharedStrings.xml')
      ? []
      : (strFromU8(part).match(/<(?:\w+:)?f[\s>]|ddeLink|<calcChain/g) ?? [])),
  ]);

/** What a spreadsheet would run, once it has skipped what it skips. */
const runs = (text: unknown): boolean =>
  /^[\s\p{Cf}]*[=+\-@|＝＋－＠]/u.test(String(text)) || /^[\t\r\n]/.test(String(text));

/** The cells of a table as words, those that are none of ours left out. */
const wordsOf = (table: Table): (string | null)[][] =>
  table.rows.map((row) => row.map((one) => (typeof one === 'string' ? cleanText(one) || null : null)));

describe.each(REGISTERS)('the register of %s as a spreadsheet', (_name, table) => {
  const isText = table.columns.map(({ kind }) => kind === 'text');

  it('gives back every hostile cell as it was, and has no formula', async () => {
    const bytes = await writeXlsx(table);
    expect(runnableIn(bytes)).toEqual([]);
    const read = (await readSheet(Buffer.from(bytes), { trim: false })).slice(-MANY);
    const texts = (lines: readonly (readonly unknown[])[]) =>
      lines.map((line) => line.filter((_one, at) => isText[at]));
    expect(texts(read)).toEqual(texts(wordsOf(table)));
    expect(texts(read).flat().filter(runs).length, 'cells that would run').toBeGreaterThan(MANY / 2);
  });

  it('has as CSV no cell that would run', () => {
    const csv = writeCsv(table).replace(/^\uFEFF/, '');
    const cells = parseCsv(csv, { typeInference: false, delimiter: ',' }).slice(1);
    expect(cells).toHaveLength(MANY);
    expect(cells.flat().filter(runs)).toEqual([]);
  });
});
