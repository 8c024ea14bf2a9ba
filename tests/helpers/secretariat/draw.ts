import { countedIds } from '../create-book.ts';
import type { Random } from '../random.ts';

const MS_PER_DAY = 86_400_000;

/** The day that is so many days after another, both 'YYYY-MM-DD'. */
export const daysAfter = (day: string, count: number): string =>
  new Date(Date.parse(day) + count * MS_PER_DAY).toISOString().slice(0, 10);

/** The moment of a day, in milliseconds; `order` tells what happened on one day apart. */
export const momentOf = (day: string, order = 0): number => Date.parse(`${day}T10:00:00Z`) + order;

/** Draws by chance. */
export const drawing = (random: Random) => {
  const one = <T>(list: readonly T[]): T => {
    const found = list[random(list.length)];
    if (found === undefined) throw new Error('There is nothing to draw from');
    return found;
  };
  return {
    one,
    /** From `least` to `most`, both of them in. */
    between: (least: number, most: number): number => least + random(most - least + 1),
    /** True so often in a thousand times. */
    often: (inThousand: number): boolean => random(1000) < inThousand,
  };
};
export type Draw = ReturnType<typeof drawing>;

/** A maker of ids of one noun: two nouns never have one in common. */
export const idsOf = <Id>(schema: { readonly parse: (text: string) => Id }, noun: number): (() => Id) => {
  const makeId = countedIds(noun * 0x1_0000_0000);
  return () => schema.parse(makeId());
};
