/** Who changed something in Word, and when, as the file says it: 'YYYY-MM-DDTHH:MM:SSZ'. Either may be missing. */
export type Stamp = { readonly author?: string; readonly moment?: string };

/** A stretch of text of one form that stands, came, or is gone. */
export type WordRun = {
  readonly text: string;
  readonly bold?: true;
  readonly italic?: true;
  readonly inserted?: Stamp;
  readonly deleted?: Stamp;
  /** The comments that stand on it. */
  readonly comments: readonly string[];
};

/** A paragraph as the file has it. Where its end came or is gone, it was, or becomes, one with the next. */
export type WordParagraph = {
  readonly kind: 'paragraph';
  /** The blocks whose marks begin in it, and those whose marks go on in it. */
  readonly marks: readonly string[];
  readonly within: readonly string[];
  readonly runs: readonly WordRun[];
  readonly endInserted?: Stamp;
  readonly endDeleted?: Stamp;
  readonly style?: string;
  /** How deep it stands in a list of Word's own. */
  readonly depth?: number;
};

export type WordRow = {
  readonly cells: readonly (readonly WordParagraph[])[];
  readonly inserted?: Stamp;
  readonly deleted?: Stamp;
};

export type WordTable = { readonly kind: 'table'; readonly rows: readonly WordRow[] };

export type WordComment = Stamp & { readonly id: string; readonly text: string };

/** What a Word file says: its text, the comments on it, and what stands beside it, in headers, notes and boxes. */
export type WordText = {
  readonly body: readonly (WordParagraph | WordTable)[];
  readonly comments: readonly WordComment[];
  readonly beside: readonly { readonly where: string; readonly text: string }[];
  /** Which minutes it was made from, by its properties. */
  readonly meetingId?: string;
  readonly versionId?: string;
};

/** The text of runs as it was before any tracked change. */
export const rejected = (runs: readonly WordRun[]): string =>
  runs.map(({ text, inserted }) => (inserted ? '' : text)).join('');

/** The text of runs with every tracked change taken. */
export const accepted = (runs: readonly WordRun[]): string =>
  runs.map(({ text, deleted }) => (deleted ? '' : text)).join('');
