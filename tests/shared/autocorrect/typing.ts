import { type Correction, type CorrectionContext, correctEnd } from '../../../shared/autocorrect/correct-end.ts';
import { capitalSlips, slips } from '../../../shared/autocorrect/slips.ts';

/** Everything is corrected, and nobody is known. */
export const strangers: CorrectionContext = {
  words: true,
  signs: true,
  own: new Map(),
  known: new Set(),
  names: [],
  capitals: new Set(['ACTION']),
};

/** One correction, with the text as it was typed up to it and as it was then. */
export type Change = Correction & { readonly before: string; readonly after: string };

/** Types a text one character after the other, each in the text as it was corrected up to there. */
export const typeThrough = (text: string, context: CorrectionContext): { text: string; changes: Change[] } => {
  const changes: Change[] = [];
  let now = '';
  for (const character of text) {
    now += character;
    const correction = correctEnd(now, context);
    if (!correction) continue;
    const { at, typed, made } = correction;
    const after = now.slice(0, at) + made + now.slice(at + typed.length);
    changes.push({ ...correction, before: now, after });
    now = after;
  }
  return { text: now, changes };
};

const SIGNS = new Set(["'‘", "'’", '"“', '"”', '-–']);
const small = (word: string): string => word.toLowerCase();

/** Whether a change is a pair of the lists, by a rule that knows nothing of the texts around it. */
export const isListed = ({ typed, made }: Correction): boolean =>
  SIGNS.has(typed + made) ||
  capitalSlips.get(typed) === made ||
  (slips.get(small(typed)) === small(made) && (typed === small(typed)) === (made === small(made)));
