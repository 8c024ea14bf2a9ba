import { type Fact, interestOutcomeSchema } from '../domain/block.ts';
import { BLANK } from './blank.ts';
import type { Reading } from './compile.ts';
import { type ItemNumbers, readItemNumbers } from './item-numbers.ts';
import { matchAt } from './match.ts';
import { readPeople } from './people.ts';

export type InterestFact = Readonly<Fact<'interest'>>;

/** A declaration of interest; one fact for each of those who declare it. `ground` is '' where none is said. */
export type InterestLine = {
  readonly kind: 'interest';
  readonly facts: readonly InterestFact[];
  readonly ground: string;
};

const OUTCOME = new RegExp(`${BLANK}+(${interestOutcomeSchema.options.join('|')})`, 'uy');
const ITEMS = new RegExp(`${BLANK}+items?${BLANK}+`, 'uy');
const GROUND = new RegExp(`${BLANK}*(?:$|:${BLANK}*([^]*))`, 'uy');

/** The items for which somebody leaves, where they are named. */
const readItems = ({ text, form }: Reading, at: number): ItemNumbers | undefined => {
  const words = matchAt(ITEMS, text, at)?.[0];
  return words === undefined ? undefined : readItemNumbers(text, at + words.length, form.agenda);
};

/**
 * A line that is only '!CB left: holds shares in the bidder' or '!CB left items 7, 9: ...': the outcome first, the ground
 * if it is said.
 */
export const readInterestLine = (reading: Reading): InterestLine | undefined => {
  const { text } = reading;
  const list = text.startsWith('!') ? readPeople(reading, 1) : undefined;
  const [words = '', word] = (list && matchAt(OUTCOME, text, list.end)) ?? [];
  const outcome = interestOutcomeSchema.safeParse(word).data;
  if (!list || outcome === undefined) return undefined;
  const end = list.end + words.length;
  const numbers = outcome === 'left' ? readItems(reading, end) : undefined;
  const [rest, ground = ''] = matchAt(GROUND, text, numbers?.end ?? end) ?? [];
  if (rest === undefined) return undefined;
  const facts = list.people.map(({ id }) => ({
    person: id,
    outcome,
    ...(numbers ? { items: [...numbers.items] } : {}),
  }));
  return { kind: 'interest', facts, ground: ground.trim() };
};
