import { type Fact, interestOutcomeSchema } from '../domain/block.ts';
import { BLANK } from './blank.ts';
import type { Reading } from './compile.ts';
import { matchAt } from './match.ts';
import { readPeople } from './people.ts';

export type InterestFact = Readonly<Fact<'interest'>>;

/** A declaration of interest; one fact for each of those who declare it. `ground` is '' where none is said. */
export type InterestLine = {
  readonly kind: 'interest';
  readonly facts: readonly InterestFact[];
  readonly ground: string;
};

const OUTCOME = new RegExp(
  `${BLANK}+(${interestOutcomeSchema.options.join('|')})${BLANK}*(?:$|:${BLANK}*([^]*))`,
  'uy',
);

/** A line that is only '!CB left: holds shares in the bidder': the outcome first, the ground if it is said. */
export const readInterestLine = (reading: Reading): InterestLine | undefined => {
  const { text } = reading;
  const list = text.startsWith('!') ? readPeople(reading, 1) : undefined;
  const [, word, ground = ''] = (list && matchAt(OUTCOME, text, list.end)) ?? [];
  const outcome = interestOutcomeSchema.safeParse(word).data;
  if (!list || outcome === undefined) return undefined;
  return { kind: 'interest', facts: list.people.map(({ id }) => ({ person: id, outcome })), ground: ground.trim() };
};
