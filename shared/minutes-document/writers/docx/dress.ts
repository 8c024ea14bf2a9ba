import type { IParagraphOptions, IRunOptions, ITableBordersOptions } from 'docx';
import type { HeadingBlock, Look, ParagraphRole } from '../../model.ts';
import { TABLE_BORDERS, TEXT_WIDTH, wordColour } from './look.ts';
import { BULLETS } from './numbering.ts';
import { HEADING_STYLE, ROLE_STYLE, STYLE } from './style-ids.ts';

/** What a paragraph of the Word file is for. */
export type WordRole =
  | ParagraphRole
  | `heading${HeadingBlock['level']}`
  | 'title'
  | Exclude<keyof typeof STYLE, 'point' | 'decisionPoint'>;

/** What a point of a list is for. */
export type PointRole = 'point' | 'decisionPoint';

export type RunLook = Pick<IRunOptions, 'bold' | 'italics' | 'color' | 'style' | 'underline'>;

export type ParagraphLook = Pick<
  IParagraphOptions,
  'style' | 'keepNext' | 'keepLines' | 'numbering' | 'indent' | 'spacing' | 'outlineLevel' | 'border'
>;

/** A style of the file, and what has to be said beside it where it does not say enough. */
export type ParagraphDress = { readonly look: ParagraphLook; readonly run?: RunLook };

/** A bullet is the style's own, or a sign that stands before the words. */
export type BulletDress = ParagraphDress & { readonly sign?: string };

export type TableDress = {
  readonly style?: string;
  /** Missing where the style has them. */
  readonly borders?: ITableBordersOptions;
  readonly headFill?: string;
  /** Of the text between the margins, in twips. */
  readonly width: number;
};

/** How the blocks of minutes are dressed in a Word file: in styles of our own, or in those of somebody's template. */
export type Dress = {
  paragraph(role: WordRole): ParagraphDress;
  bullet(level: number, role: PointRole): BulletDress;
  /** A point with a number of its own before it. */
  numbered(level: number): ParagraphDress;
  readonly link: RunLook;
  readonly table: TableDress;
};

const ownStyle: Readonly<Record<WordRole, string>> = {
  ...STYLE,
  ...ROLE_STYLE,
  title: 'Title',
  heading1: HEADING_STYLE[1],
  heading2: HEADING_STYLE[2],
  heading3: HEADING_STYLE[3],
  heading4: HEADING_STYLE[4],
};

/** The styles that our own files bring along. */
export const ownDress = ({ accentColour }: Look): Dress => ({
  paragraph: (role) => ({ look: { style: ownStyle[role] } }),
  bullet: (level, role) => ({ look: { style: STYLE[role], numbering: { reference: BULLETS, level } } }),
  numbered: () => ({ look: { style: STYLE.point } }),
  link: { style: 'Hyperlink' },
  table: { borders: TABLE_BORDERS, headFill: wordColour(accentColour), width: TEXT_WIDTH },
});
