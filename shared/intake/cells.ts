/** What can stand between two cells, the likeliest first. */
export const separators = ['\t', ';', ',', '|'] as const;
export type Separator = (typeof separators)[number];

/** A row of cells, and the line of the text on which it begins, counted from 1. */
export type CellRow = { readonly line: number; readonly cells: readonly string[] };

type Cell = { readonly text: string; readonly end: number };

const isEnd = (sign: string | undefined): boolean => sign === undefined || sign === '\n' || sign === '\r';

/** A cell in quotation marks that begins at `start`; undefined where they do not close as those of a cell do. */
const quotedCell = (text: string, start: number, separator: Separator): Cell | 'unclosed' | undefined => {
  let said = '';
  for (let from = start + 1; ; ) {
    const mark = text.indexOf('"', from);
    if (mark === -1) return 'unclosed';
    said += text.slice(from, mark);
    if (text[mark + 1] === '"') {
      said += '"';
      from = mark + 2;
      continue;
    }
    let end = mark + 1;
    while (text[end] === ' ') end += 1;
    return isEnd(text[end]) || text[end] === separator ? { text: said, end } : undefined;
  }
};

const plainCell = (text: string, start: number, separator: Separator): Cell => {
  let end = start;
  while (!isEnd(text[end]) && text[end] !== separator) end += 1;
  return { text: text.slice(start, end), end };
};

/** Where the quotation mark of a cell stands: blanks may stand before it. */
const markAt = (text: string, start: number): number | undefined => {
  let at = start;
  while (text[at] === ' ') at += 1;
  return text[at] === '"' ? at : undefined;
};

class Reader {
  readonly #text: string;
  readonly #separator: Separator;
  #at = 0;
  #line = 1;
  /** One mark that nothing closes: from there on marks are signs like others. */
  #isBroken = false;

  constructor(text: string, separator: Separator) {
    this.#text = text;
    this.#separator = separator;
  }

  get isDone(): boolean {
    return this.#at >= this.#text.length;
  }

  row(): CellRow {
    const line = this.#line;
    const cells = [this.#cell()];
    while (this.#text[this.#at] === this.#separator) {
      this.#at += 1;
      cells.push(this.#cell());
    }
    this.#endLine();
    return { line, cells };
  }

  #cell(): string {
    const { text, end } = this.#cellAt(this.#at);
    this.#line += text.split(/\r\n|\r|\n/u).length - 1;
    this.#at = end;
    return text;
  }

  #cellAt(start: number): Cell {
    const mark = this.#isBroken ? undefined : markAt(this.#text, start);
    const quoted = mark === undefined ? undefined : quotedCell(this.#text, mark, this.#separator);
    if (quoted === 'unclosed') this.#isBroken = true;
    return typeof quoted === 'object' ? quoted : plainCell(this.#text, start, this.#separator);
  }

  #endLine(): void {
    if (this.isDone) return;
    this.#at += this.#text.startsWith('\r\n', this.#at) ? 2 : 1;
    this.#line += 1;
  }
}

const isBlank = ({ cells }: CellRow): boolean => cells.every((cell) => cell.trim() === '');

/**
 * The rows of cells of a text, blank ones left out; at most `most` of them. A quotation mark that closes nothing is a
 * sign like any other.
 */
export const readCells = (text: string, separator: Separator, most = Number.POSITIVE_INFINITY): CellRow[] => {
  const reader = new Reader(text.replace(/^\uFEFF/u, ''), separator);
  const rows: CellRow[] = [];
  while (!reader.isDone && rows.length < most) {
    const row = reader.row();
    if (!isBlank(row)) rows.push(row);
  }
  return rows;
};
