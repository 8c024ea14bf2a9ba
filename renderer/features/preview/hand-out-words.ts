import { formatRow, type MinutesFormat } from '../../../shared/minutes-document/formats.ts';
import type { MinutesVersion } from '../../../shared/minutes-document/minutes-version.ts';
import type { Facts } from './facts.ts';

const ofState = ({ isDraft, isCancelled }: Facts): string => {
  if (isCancelled) return 'notice';
  return isDraft ? 'draft' : 'minutes';
};

/** What is handed out, by its version and by the state of the meeting: approved minutes are no draft. */
export const noun = (facts: Facts, version: MinutesVersion): string =>
  version === 'full' ? ofState(facts) : `${version} ${ofState(facts)}`;

/** What is saved for other programs, beside its button. */
export const copyWords = (version: MinutesVersion): string => {
  const what = version === 'full' ? 'The whole meeting' : `The ${version} version of the meeting`;
  return `${what}, to be loaded into another Minutebook. It fixes no numbers.`;
};

/** What each button says. */
export const handOutLabel = (facts: Facts, version: MinutesVersion, format: MinutesFormat): string =>
  `Hand out ${noun(facts, version)} (${formatRow(format).words})`;

/** How many gaps there are. */
export const gapCount = ({ length }: Facts['gaps']): string => `${length} ${length === 1 ? 'gap' : 'gaps'}`;

/** What is asked before `what` is handed out; nothing when it has no gaps and fixes no number. */
export const handOutQuestion = (
  { gaps, newNumbers }: Pick<Facts, 'gaps' | 'newNumbers'>,
  what: string,
): string | undefined => {
  if (gaps.length === 0 && newNumbers.length === 0) return undefined;
  const left = gaps.length === 0 ? '' : ` with ${gapCount(gaps)}`;
  return `Hand out the ${what}${left}${newNumbers.length === 0 ? '' : ' and fix the numbers'}?`;
};

/** What it does to numbers, beside the button. */
export const effect = ({ actions, newNumbers }: Pick<Facts, 'actions' | 'newNumbers'>): string => {
  if (actions === 0) return 'It can be handed out as often as you like.';
  if (newNumbers.length === 0)
    return 'The numbers of its actions are fixed already. It can be handed out as often as you like.';
  return 'From then on the numbers of its actions are fixed: none ever changes, and none is given to another action.';
};
