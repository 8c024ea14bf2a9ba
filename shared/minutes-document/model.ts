/*
 * The minutes as a document, before any file format: what is printed, in order, with every word already decided. So are
 * the documents beside them: agenda, list of actions, extract, attendance sheet.
 * The builder knows the house style of the body, a writer knows one format; neither knows the other.
 */

/** A stretch of text of one form. A line break is '\n'; `href` is a web or mail address that is safe to follow. */
export type Span = {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly href?: string;
};

/** One line of text, which may wrap. */
export type Line = readonly Span[];

/** What a paragraph is for; a writer gives each role its look. */
export type ParagraphRole = 'text' | 'decision' | 'action' | 'note' | 'confidentialMark' | 'nextMeeting';

/** Whether the block belongs to the confidential minutes; writers set it apart wherever it stands. */
type Marked = { readonly confidential?: boolean };

/**
 * The id of the block, or of the item whose heading it is, that something was printed from; in documents that can come
 * back changed, and in no other. Nobody sees it.
 */
type Sourced = { readonly source?: string };

export type HeadingBlock = Marked &
  Sourced & { readonly kind: 'heading'; readonly level: 1 | 2 | 3 | 4; readonly line: Line };

export type ParagraphBlock = Marked &
  Sourced & {
    readonly kind: 'paragraph';
    readonly role: ParagraphRole;
    readonly line: Line;
    /** Introduces what follows, so that a page does not end between the two. */
    readonly keepWithNext?: boolean;
  };

/** A point of a list: its number is literal text ('1.', '(a)'), a bullet has none. Depth counts from 0. */
export type ListPoint = Sourced & { readonly depth: number; readonly number?: string; readonly line: Line };

export type ListBlock = Marked & { readonly kind: 'list'; readonly points: readonly ListPoint[] };

/** Neighbouring decisions: "The Panel:" and one bullet each, the joining words already in the text. */
export type DecisionsBlock = Marked & {
  readonly kind: 'decisions';
  readonly leadIn: Line;
  readonly decisions: readonly Line[];
  /** The ids of their blocks, where the document has sources. */
  readonly sources?: readonly string[];
};

/** A cell holds lines, one under the other: several people of one category share a row. */
export type TableCell = readonly Line[];

export type TableBlock = Marked &
  Sourced & {
    readonly kind: 'table';
    /** Printed above the table: 'Attendees:'. */
    readonly title?: string;
    /** What the table is, for readers who can't see it. */
    readonly description: string;
    readonly head: readonly string[];
    readonly rows: readonly (readonly TableCell[])[];
    /** Share of the width for each column, in percent. */
    readonly widths: readonly number[];
    /** The columns, counted from 0, that hold figures: they are set at the right. */
    readonly figureColumns?: readonly number[];
    /** Whether the first cell of a row names the row. */
    readonly rowHeaders: boolean;
  };

export type DocumentBlock = HeadingBlock | ParagraphBlock | ListBlock | DecisionsBlock | TableBlock;

/** From which minutes a document was made, for who reads it back: ids, and nothing that anybody minuted. */
export type DocumentOrigin = { readonly meetingId: string; readonly versionId?: string };

/** A piece of a line at the edge of a page: words, of which the mark of confidential minutes stands out; or a count. */
export type EdgePiece = { readonly text: string; readonly mark?: true } | { readonly field: 'page' | 'pages' };

export type EdgeCell = readonly EdgePiece[];

/** A line of the head or the foot of a page. */
export type EdgeRow = { readonly left: EdgeCell; readonly centre: EdgeCell; readonly right: EdgeCell };

/** An image above the title; its measures in millimetres. */
export type Logo = {
  readonly mediaType: 'image/png' | 'image/jpeg';
  readonly base64: string;
  readonly width: number;
  readonly height: number;
  readonly align: 'left' | 'centre' | 'right';
  readonly description: string;
};

/** How a document looks, as far as that is the body's to say. Colours are '#1f3864'. */
export type Look = {
  readonly font: 'sans' | 'serif';
  /** Of the title, of headings and of links. */
  readonly headingColour: string;
  /** Behind the heads of tables, and of the words on it. */
  readonly accentColour: string;
  readonly accentInk: string;
  readonly logo?: Logo;
  /** The head of the first page, which has the title under it, and of the others. */
  readonly header: { readonly first: readonly EdgeRow[]; readonly others: readonly EdgeRow[] };
  readonly footer: readonly EdgeRow[];
};

export type MinutesDocument = {
  readonly language: 'en-GB';
  /** What the file says of itself. No author; `moment` is the meeting's, 'YYYY-MM-DDTHH:MM:SS', never the clock's. */
  readonly properties: { readonly title: string; readonly moment?: string };
  /** The title, and the lines under it: date and times, venue, reference and state. */
  readonly title: string;
  readonly details: readonly string[];
  /** Set when any of it is confidential: `mark` stands on every page, `notice` once, at the beginning. */
  readonly confidential?: { readonly mark: string; readonly notice: string };
  readonly attendance: readonly TableBlock[];
  /** The statement of the class, 'This document is classified as ...'. */
  readonly statement?: string;
  readonly blocks: readonly DocumentBlock[];
  /** Behind the text of every page until the minutes are approved. */
  readonly watermark?: string;
  /** Stands in a document with sources. */
  readonly origin?: DocumentOrigin;
  readonly look: Look;
  /** Single words and lines that a template of a body's own can have places for, by the name of the place. */
  readonly places: Readonly<Record<string, string>>;
  /** What the foot of a page says, for formats that have no pages. */
  readonly foot: readonly string[];
};
