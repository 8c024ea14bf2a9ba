import { listInWords } from '../list-in-words.ts';
import type { Interested, Quorum } from './body-rules.ts';

const FRACTIONS: Readonly<Record<string, string>> = {
  '1/2': 'half',
  '1/3': 'a third',
  '2/3': 'two thirds',
  '1/4': 'a quarter',
  '3/4': 'three quarters',
};

const amountWords = ({ needed }: Quorum): string => {
  if ('number' in needed) return String(needed.number);
  const fraction = `${needed.numerator}/${needed.denominator}`;
  return FRACTIONS[fraction] ?? fraction;
};

const minimumWords = ({ minimumPerCategory }: Quorum): string => {
  if (minimumPerCategory.length === 0) return '';
  return `at least ${listInWords(minimumPerCategory.map(({ category, number }) => `${number} from ${category}`))}`;
};

const INTERESTED: Readonly<Record<Interested, string>> = {
  'in the room': '',
  always: 'with those who are out for an interest',
  never: 'without those who have an interest in the item',
};

/** The rule as a sentence: '3 of the seats, the Chair or the deputy among them.' */
export const quorumWords = (quorum: Quorum): string => {
  const parts = [
    `${amountWords(quorum)} of the ${quorum.of}`,
    quorum.needsChair ? 'the Chair or the deputy among them' : '',
    minimumWords(quorum),
    quorum.remoteCounts ? '' : 'all of them in the room',
    INTERESTED[quorum.interested ?? 'in the room'],
  ].filter((part) => part !== '');
  const sentence = parts.join(', ');
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
};
