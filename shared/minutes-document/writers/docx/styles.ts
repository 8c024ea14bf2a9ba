import { BorderStyle, type IParagraphStyleOptions, type IStylesOptions, UnderlineType } from 'docx';
import type { Look } from '../../model.ts';
import { CONFIDENTIAL_INK, fontOf, INK, LIST_STEP, wordColour } from './look.ts';
import { ROLE_STYLE, STYLE } from './style-ids.ts';

type StyleDetail = Pick<IParagraphStyleOptions, 'next' | 'paragraph' | 'run'>;

const style = (id: string, name: string, detail: StyleDetail): IParagraphStyleOptions => ({
  id,
  name,
  basedOn: 'Normal',
  quickFormat: true,
  ...detail,
});

type HeadRun = { readonly font: string; readonly color: string };

type Inked = { readonly font: string; readonly ink: string; readonly headInk: string };

const heading = (size: number, before: number, after: number, { font, color }: HeadRun): StyleDetail => ({
  next: ROLE_STYLE.text,
  paragraph: { keepNext: true, keepLines: true, spacing: { before, after } },
  run: { font, size, bold: true, color },
});

const headings = ({ font, ink }: Inked): IStylesOptions['default'] => ({
  title: {
    paragraph: { keepNext: true, spacing: { before: 0, after: 120, line: 240 } },
    run: { font, size: 36, bold: true, color: ink },
  },
  heading1: heading(26, 400, 140, { font, color: ink }),
  heading2: heading(23, 280, 110, { font, color: INK.text }),
  heading3: heading(21, 240, 90, { font, color: ink }),
  heading4: heading(21, 200, 80, { font, color: INK.muted }),
  hyperlink: { run: { color: ink, underline: { type: UnderlineType.SINGLE } } },
});

const frontStyles = ({ ink, headInk }: Inked): readonly IParagraphStyleOptions[] => [
  style(STYLE.detail, 'Minutes Detail', { paragraph: { spacing: { after: 30 } }, run: { size: 22 } }),
  style(STYLE.tableTitle, 'Table Title', {
    paragraph: { keepNext: true, spacing: { before: 200, after: 100 } },
    run: { bold: true, size: 22, color: ink },
  }),
  style(STYLE.tableHead, 'Table Head', {
    paragraph: { keepNext: true, spacing: { before: 50, after: 50, line: 252 } },
    run: { bold: true, size: 20, color: headInk },
  }),
  style(STYLE.tableText, 'Table Text', {
    paragraph: { spacing: { before: 40, after: 40, line: 252 } },
    run: { size: 20 },
  }),
  style(STYLE.tableSpace, 'Table Space', {
    paragraph: { spacing: { before: 0, after: 0, line: 200 } },
    run: { size: 12 },
  }),
  style(STYLE.statement, 'Class Statement', {
    paragraph: { keepLines: true, spacing: { before: 200, after: 160 } },
    run: { italics: true, size: 19, color: INK.muted },
  }),
  style(STYLE.notice, 'Confidential Notice', {
    paragraph: {
      keepLines: true,
      spacing: { before: 200, after: 160 },
      border: {
        top: { style: BorderStyle.SINGLE, size: 8, space: 6, color: CONFIDENTIAL_INK },
        bottom: { style: BorderStyle.SINGLE, size: 8, space: 6, color: CONFIDENTIAL_INK },
      },
    },
    run: { bold: true, color: CONFIDENTIAL_INK },
  }),
];

const textStyles: readonly IParagraphStyleOptions[] = [
  style(ROLE_STYLE.text, 'Minutes Text', {}),
  style(ROLE_STYLE.decision, 'Decision', { paragraph: { keepLines: true, spacing: { before: 60, after: 160 } } }),
  style(STYLE.leadIn, 'Decision Lead-in', { paragraph: { keepNext: true, spacing: { before: 60, after: 60 } } }),
  style(STYLE.decisionPoint, 'Decision Point', { paragraph: { keepLines: true, spacing: { after: 60 } } }),
  style(STYLE.point, 'Minutes Point', { paragraph: { spacing: { after: 70 } } }),
  style(ROLE_STYLE.action, 'Action', {
    paragraph: { keepLines: true, spacing: { before: 120, after: 180 } },
    run: { bold: true },
  }),
  style(ROLE_STYLE.note, 'Post-meeting Note', {
    paragraph: { indent: { left: LIST_STEP }, spacing: { before: 60, after: 160 } },
  }),
  style(ROLE_STYLE.confidentialMark, 'Confidential Mark', {
    paragraph: { keepLines: true, spacing: { before: 160, after: 120 } },
    run: { bold: true, size: 18, color: CONFIDENTIAL_INK },
  }),
  style(ROLE_STYLE.nextMeeting, 'Next Meeting', { paragraph: { keepLines: true, spacing: { before: 240 } } }),
];

const edgeStyles: readonly IParagraphStyleOptions[] = [
  style('Header', 'header', { paragraph: { spacing: { after: 0, line: 240 } }, run: { size: 17, color: INK.muted } }),
  style('Footer', 'footer', { paragraph: { spacing: { after: 0, line: 240 } }, run: { size: 17, color: INK.muted } }),
];

/** The styles of the Word file: a reader who changes one changes the whole document. */
export const documentStyles = (language: string, look: Look): IStylesOptions => {
  const inked = { font: fontOf(look), ink: wordColour(look.headingColour), headInk: wordColour(look.accentInk) };
  return {
    default: {
      document: {
        paragraph: { spacing: { after: 140, line: 269 } },
        run: { font: inked.font, size: 21, color: INK.text, language: { value: language, eastAsia: language } },
      },
      ...headings(inked),
    },
    paragraphStyles: [...frontStyles(inked), ...textStyles, ...edgeStyles],
  };
};
