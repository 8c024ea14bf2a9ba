/*
 * A table that leaves the book: a register as a spreadsheet, before any file format. Every word and every day in it is
 * decided already; a writer knows one format, and neither knows the other.
 */

/** What stands in a column as a rule. A cell of another kind may stand there: 'next meeting' in a column of dates. */
export type ColumnKind = 'text' | 'date' | 'number' | 'link';

export type Column = {
  readonly title: string;
  readonly kind: ColumnKind;
  /** In characters. */
  readonly width: number;
  /** On paper, where there is less room: its share of the page, and what stands above it. */
  readonly onPaper?: { readonly width: number; readonly title?: string };
  /** Left out of documents on paper, which have no room for it. */
  readonly inSheetsAlone?: true;
};

/**
 * A cell: words, a number, a day ('YYYY-MM-DD'), words that lead to an address, words with what stands for them on paper
 * where there is no room, or nothing.
 */
export type Cell =
  | string
  | number
  | { readonly date: string }
  | { readonly text: string; readonly href: string }
  | { readonly text: string; readonly short: string }
  | undefined;

export type Row = readonly Cell[];

/** Rows that stand together under a heading. A row of two headings stands under both. */
export type RowGroup = { readonly title: string; readonly rows: readonly Row[] };

export type Table = {
  /** What it is: 'Open actions'. */
  readonly title: string;
  /** Said above it: of which list, as of which day, how many. Formats that have rows alone leave them out. */
  readonly notes: readonly string[];
  /** Said on paper alone: what stands in its cells for words that have no room there. */
  readonly paperNotes?: readonly string[];
  readonly columns: readonly Column[];
  /** Each row once, whatever it is grouped by: what is counted in a spreadsheet is counted right. */
  readonly rows: readonly Row[];
  /** How documents on paper group them; spreadsheets do that by themselves. */
  readonly groups?: readonly RowGroup[];
  /** The day that it is made for, 'YYYY-MM-DD': what a file says of its own age. */
  readonly day: string;
  /** Stands on every page when any of it is confidential, with what it means. */
  readonly confidential?: { readonly mark: string; readonly notice: string };
};
