import type { Lack, LackKind } from '../../../shared/domain/closing-check.ts';

/** What is said of each kind of thing that is missing. */
const SENTENCES: Readonly<Record<LackKind, string>> = {
  minutes: 'Nothing is minuted',
  outcome: 'No decision and no action',
  owner: 'Nobody owns this action',
  due: 'This action has no date',
  gap: 'A gap is left',
  promise: 'A promise, and no action',
  turn: 'Not written down',
  mark: 'Never marked present or away',
};

export const lackSentence = ({ kind }: Pick<Lack, 'kind'>): string => SENTENCES[kind];

/** How much is missing, in words. */
export const lackCount = (count: number): string => {
  if (count === 0) return 'Nothing is missing.';
  return count === 1 ? 'One thing is missing.' : `${count} things are missing.`;
};
