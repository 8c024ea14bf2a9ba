import { BLANK, wordsSource } from './blank.ts';
import type { CaptureContext } from './context.ts';
import { readLine } from './line.ts';

/** Decisions that stand under the name of the body, and how many lines they are. */
export type DecisionGroup = {
  readonly decisions: readonly { readonly verb: string; readonly text: string }[];
  readonly lines: number;
};

const BULLET = /^\s*(?:[•·◦▪‣●*–-]|o(?=\s))\s*/u;

const isLead = (line: string, { shortName }: CaptureContext): boolean =>
  shortName.trim() !== '' && new RegExp(`^The${BLANK}+${wordsSource(shortName)}${BLANK}*:$`, 'u').test(line.trim());

const decisionOf = (line: string, context: CaptureContext) => {
  const { opening, rest } = readLine(line.replace(BULLET, ''), context);
  return opening?.kind === 'decision' ? { verb: opening.verb, text: rest } : undefined;
};

/**
 * A whole group of decisions at the start of pasted lines: 'The Panel:' and a line for each, with bullets and joins as
 * they are printed. It ends before the first line that is none; undefined where no decision follows the name.
 */
export const readDecisionGroup = (lines: readonly string[], context: CaptureContext): DecisionGroup | undefined => {
  const [lead = '', ...others] = lines;
  if (!isLead(lead, context)) return undefined;
  const decisions: { verb: string; text: string }[] = [];
  let read = 1;
  for (const line of others) {
    const decision = line.trim() === '' ? undefined : decisionOf(line, context);
    if (!decision && line.trim() !== '') break;
    read += 1;
    if (decision) decisions.push(decision);
  }
  return decisions.length > 0 ? { decisions, lines: read } : undefined;
};
