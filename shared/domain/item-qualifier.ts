const ITEMS = /^(?:for |only )?(?:agenda )?items? (?<numbers>.+?)(?: only)?$/iu;
const BETWEEN = /\s*(?:,|&|\band\b)\s*/iu;
const RANGE = /^(\d{1,4})\s*(?:-|–|to)\s*(\d{1,4})$/iu;
const LONGEST_RANGE = 100;

/** '4-7' counts up; what is no range of whole numbers is one number, in whatever form the agenda has it. */
const numbersOf = (part: string): string[] => {
  const [, from, to] = RANGE.exec(part) ?? [];
  const count = Number(to) - Number(from) + 1;
  if (from === undefined || !(count > 0 && count <= LONGEST_RANGE)) return [part];
  return Array.from({ length: count }, (_, index) => String(Number(from) + index));
};

/**
 * The numbers of the items that somebody is there for, where the words behind the name say so: 'item 4', 'items 4-6 and 9
 * only'. Undefined when they say something else.
 */
export const itemsOfQualifier = (qualifier: string | undefined): string[] | undefined => {
  const numbers = ITEMS.exec(qualifier?.trim() ?? '')?.groups?.['numbers'];
  if (numbers === undefined) return undefined;
  const parts = numbers.split(BETWEEN).filter((part) => part !== '');
  return parts.length > 0 && parts.every((part) => /\d/u.test(part)) ? parts.flatMap(numbersOf) : undefined;
};
