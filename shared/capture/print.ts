import { missingCase } from '../assert.ts';
import { pointNumber } from '../domain/point-number.ts';
import { listInWords } from '../list-in-words.ts';
import { compileCapture } from './compile.ts';
import type { CaptureContext } from './context.ts';
import { DUTY_WORDS } from './duty.ts';
import { type Line, readLine } from './line.ts';
import type { Opening } from './opening.ts';
import type { PreviousBlock } from './point.ts';
import { printAttendance, printInterest, printVote } from './print-command.ts';

const DUTY = new RegExp(`^${DUTY_WORDS}`, 'u');

type Printable = Pick<Line, 'opening' | 'rest'>;

const printDecision = (verb: string, rest: string, context: CaptureContext): string => {
  const lead = context.shortName.trim() === '' ? verb : `The ${context.shortName.trim()} ${verb}`;
  return rest === '' ? `${lead}.` : `${lead} ${rest}.`;
};

const printAction = (opening: Extract<Opening, { kind: 'action' }>, rest: string, context: CaptureContext): string => {
  const { bareReference } = compileCapture(context);
  const label = context.actionLabel.trim().toUpperCase() || 'ACTION';
  const owners = listInWords(opening.owners);
  if (opening.reference === undefined) return owners === '' ? `${label}: ${rest}` : `${label} ${owners}: ${rest}`;
  const reference = bareReference ? opening.reference : `${label} ${opening.reference}`;
  if (owners === '') return `${reference}: ${rest}`;
  return DUTY.test(rest) ? `${reference}: ${owners} ${rest}` : `${reference}: ${owners}: ${rest}`;
};

const printNote = (rest: string, { voice }: CaptureContext): string =>
  `${voice.forms.postMeetingNote.replace(/[:\s]+$/u, '') || 'Post-meeting note'}: ${rest}`;

const printPlain = (rest: string, context: CaptureContext, previous?: PreviousBlock): string =>
  readLine(rest, context, previous).opening ? `\\${rest}` : rest;

/** A line that reads as `line` does: the form in its usual words, then the text. */
export const printLine = (line: Printable, context: CaptureContext, previous?: PreviousBlock): string => {
  const { opening, rest } = line;
  if (!opening) return printPlain(rest, context, previous);
  switch (opening.kind) {
    case 'decision':
      return printDecision(opening.verb, rest, context);
    case 'action':
      return printAction(opening, rest, context);
    case 'heading':
      return `${'#'.repeat(opening.level)} ${rest}`;
    case 'bullet':
      return `- ${rest}`;
    case 'numbered':
      return `${pointNumber(opening.style, opening.number)} ${rest}`;
    case 'postMeetingNote':
      return printNote(rest, context);
    case 'privateNote':
      return `// ${rest}`;
    case 'attribution':
      return `${opening.initials}: ${rest}`;
    case 'outstanding':
      return `${opening.references.join(', ')}: ${rest}`;
    case 'attendanceEvent':
      return printAttendance(opening, context);
    case 'interest':
      return printInterest(opening, context);
    case 'vote':
      return printVote(opening, context);
    case 'plain':
      return printPlain(rest, context, previous);
    default:
      return missingCase(opening);
  }
};
