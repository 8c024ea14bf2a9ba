import { BLANK, wordsSource } from './blank.ts';
import type { CaptureContext } from './context.ts';
import { readLine } from './line.ts';

/** A decision of a group: its words, the line that they stand in, and how many characters of it are before them. */
export type GroupDecision = {
  readonly verb: string;
  readonly text: string;
  readonly line: number;
  readonly start: number;
};

/** Decisions that stand under the name of the body, and how many lines they are. */
export type DecisionGroup = { readonly decisions: readonly GroupDecision[]; readonly lines: number };

const BULLET = /^\s*(?:[•·◦▪‣●*–-]|o(?=\s))\s*/u;

const isLead = (line: string, { shortName }: CaptureContext): boolean =>
  shortName.trim() !== '' && new RegExp(`^The${BLANK}+${wordsSource(shortName)}${BLANK}*:$`, 'u').test(line.trim());

const decisionOf = (line: string, context: CaptureContext) => {
  const said = line.replace(BULLET, '');
  const { opening, rest } = readLine(said, context);
  if (opening?.kind !== 'decision') return undefined;
  return { verb: opening.verb, text: rest, start: line.length - said.length + opening.taken.length };
};

/**
 * A whole group of decisions among pasted lines, from the line `from` on: 'The Panel:' and a line for each, with bullets
 * and joins as they are printed. It ends before the first line that is none; undefined where no decision follows the
 * name. Lines are counted from the name.
 */
export const readDecisionGroup = (
  lines: readonly string[],
  context: CaptureContext,
  from = 0,
): DecisionGroup | undefined => {
  if (!isLead(lines[from] ?? '', context)) return undefined;
  const decisions: GroupDecision[] = [];
  let read = 1;
  for (const line of lines.slice(from + 1)) {
    const decision = line.trim() === '' ? undefined : decisionOf(line, context);
    if (!decision && line.trim() !== '') break;
    if (decision) decisions.push({ ...decision, line: read });
    read += 1;
  }
  return decisions.length > 0 ? { decisions, lines: read } : undefined;
};
