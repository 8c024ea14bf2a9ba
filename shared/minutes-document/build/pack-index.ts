import type { PackRow } from '../../pack/row.ts';
import type { DocumentBlock, Line, MinutesDocument, TableCell } from '../model.ts';
import type { Readers } from '../orders.ts';
import type { MeetingSource } from '../source.ts';
import { readersWords } from './agenda.ts';
import { readsInConfidence } from './audience.ts';
import { confidentialNotice } from './confidential.ts';
import { meetingFrame } from './frame.ts';
import { agendaHolds } from './holds-secret.ts';
import { cleanText, lineOf } from './line.ts';
import { cell, sentence, tableOf } from './report/parts.ts';

/** What the index is called, on its pages and in the name of its file. */
export const INDEX_NAME = 'Index of papers';

const said = (text: string | undefined): string => cleanText(text ?? '').trim();

/** Its title, and below it what else is said of it. */
const paperOf = ({ title, isAttachment, reference, version, asked }: PackRow): TableCell => {
  const name = said(title ?? 'Paper');
  const facts = [said(reference), version === undefined ? '' : `version ${said(version)}`, said(asked)];
  const line = facts.filter((fact) => fact !== '').join(', ');
  const first: Line = isAttachment ? lineOf(`Attachment: ${name}`) : [{ text: name, bold: title !== undefined }];
  return line === '' ? [first] : [first, lineOf(line)];
};

const fileOf = ({ state, timing, file }: PackRow): TableCell => {
  const none: Line = state === 'missing' ? [{ text: 'missing', bold: true }] : lineOf('not in this pack');
  const first = file ? lineOf(cleanText(file.fileName)) : none;
  return timing === undefined ? [first] : [first, [{ text: timing, italic: true }]];
};

const classOf = ({ classification, confidential }: PackRow): TableCell => [
  ...(classification === undefined ? [] : [lineOf(said(classification))]),
  ...(confidential ? [lineOf('confidential')] : []),
];

type Column = { readonly head: string; readonly width: number; readonly cell: (row: PackRow) => TableCell };

const COLUMNS: readonly Column[] = [
  { head: 'Item', width: 8, cell: ({ itemNumber, isAttachment }) => cell(isAttachment ? '' : itemNumber) },
  { head: 'Paper', width: 42, cell: paperOf },
  { head: 'Class', width: 14, cell: classOf },
  { head: 'File', width: 36, cell: fileOf },
];

const isEmpty = (printed: TableCell): boolean => printed.every((line) => line.every(({ text }) => text === ''));

/** The papers of a pack, with the file of each. */
export const packTable = (rows: readonly PackRow[]): DocumentBlock => {
  const columns = COLUMNS.filter(({ cell: cellOf }) => rows.some((row) => !isEmpty(cellOf(row))));
  const description = 'The papers of the meeting in the order of its agenda, with the file of each';
  return tableOf({ description }, columns, rows);
};

const counted = (rows: readonly PackRow[], words: string): string => {
  const items = [...new Set(rows.map(({ itemNumber }) => itemNumber))];
  return rows.length === 0 ? '' : `${rows.length} ${words} (item${items.length === 1 ? '' : 's'} ${items.join(', ')})`;
};

/** '9 files; 2 missing (items 4.1, 7); 1 came late (item 7).' */
export const summaryOf = (rows: readonly PackRow[]): string => {
  const given = rows.filter(({ file }) => file);
  const parts = [
    `${given.length} ${given.length === 1 ? 'file' : 'files'}`,
    counted(
      rows.filter(({ state }) => state === 'missing'),
      'missing',
    ),
    counted(
      given.filter(({ timing }) => timing !== undefined),
      'came late',
    ),
    counted(
      rows.filter(({ state }) => state === 'withheld'),
      'not in this pack',
    ),
  ];
  return `${parts.filter((part) => part !== '').join('; ')}.`;
};

/**
 * Whether the index of a pack has anything in it that is not for everybody. One for everybody has nothing, whatever it
 * leaves out.
 */
export const packHolds = (source: MeetingSource, version: Readers, rows: readonly PackRow[]): boolean => {
  if (source.audience) return readsInConfidence(source) || rows.some(({ confidential }) => confidential);
  return version === 'full' && (agendaHolds(source) || rows.some(({ confidential }) => confidential));
};

/**
 * The index of a pack of papers: what of each paper is there, and under which name. `rows` are those of the same source
 * and version. Pure: same source and rows, same document.
 */
export const buildPackIndex = (source: MeetingSource, version: Readers, rows: readonly PackRow[]): MinutesDocument => {
  const blocks =
    rows.length === 0
      ? [sentence('There are no papers for this meeting.')]
      : [sentence(summaryOf(rows)), packTable(rows)];
  return {
    ...meetingFrame(source.record, {
      said: { name: INDEX_NAME, version: readersWords(version, agendaHolds(source), source.audience) },
      confidential: packHolds(source, version, rows) ? confidentialNotice('This index') : undefined,
      isDraft: false,
    }),
    attendance: [],
    blocks,
  };
};
