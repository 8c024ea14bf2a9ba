import type { Node, Schema } from 'prosemirror-model';
import type { OutstandingRow } from './attrs.ts';

/*
 * A table is written in as any other text: rows of cells, each cell plain words. In the book it is rows of texts, and
 * the actions outstanding are rows of references and what became of them.
 */

export type TextRows = readonly (readonly string[])[];

/** A text as a cell holds it: its words, and a break between lines. */
export const cellContent = (schema: Schema, text: string): Node[] =>
  text
    .split('\n')
    .flatMap((line, index) => [
      ...(index > 0 ? [schema.node('lineBreak')] : []),
      ...(line === '' ? [] : [schema.text(line)]),
    ]);

const cellOf = (schema: Schema, text: string): Node => schema.node('tableCell', null, cellContent(schema, text));

/** A row of cells with these texts; one without cells gets an empty one to write in. */
export const rowNode = (schema: Schema, texts: readonly string[]): Node =>
  schema.node(
    'tableRow',
    null,
    (texts.length > 0 ? texts : ['']).map((text) => cellOf(schema, text)),
  );

/** Rows of cells; a table without rows gets one to write in. */
export const rowNodes = (schema: Schema, rows: TextRows): Node[] =>
  (rows.length > 0 ? rows : [[]]).map((row) => rowNode(schema, row));

const textOfCell = (cell: Node): string => cell.textBetween(0, cell.content.size, undefined, '\n');

/** The texts of the cells of a table, row by row. */
export const textRows = (table: Node): string[][] =>
  table.content.content.map((row) => row.content.content.map(textOfCell));

/** References as a cell shows them, and as they are read from it: 'CSC 14/01, 14/02'. */
export const referencesText = (references: readonly string[]): string => references.join(', ');

const readReferences = (text: string): string[] =>
  text
    .split(/[,\n]/u)
    .map((reference) => reference.trim())
    .filter((reference) => reference !== '');

/** An outstanding row as texts of its cells. */
export const outstandingTexts = ({ references, update }: OutstandingRow): string[] => [
  referencesText(references),
  update,
];

/** The actions outstanding that a table says; cells beyond the second belong to the update. */
export const outstandingRows = (table: Node): { references: string[]; update: string }[] =>
  textRows(table).map(([references = '', ...update]) => ({
    references: readReferences(references),
    update: update.join('\t'),
  }));
