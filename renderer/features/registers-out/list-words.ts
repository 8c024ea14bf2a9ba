import type { RegisterFacts } from '../../../shared/api/registers.ts';
import { type RegisterFormat, registerFormat, registerFormatSchema } from '../../../shared/registers/formats.ts';
import { type ActionRowGrouping, actionRowGroupingSchema } from '../../../shared/registers/orders.ts';

const WHAT_FOR: Partial<Readonly<Record<RegisterFormat, string>>> = {
  xlsx: 'Excel',
  csv: 'CSV, for any spreadsheet',
  ics: 'Calendar, with the days they are due',
};

const capital = (words: string): string => words.replace(/^./u, (letter) => letter.toUpperCase());

/** The formats of a list, in the words of a choice. */
export const LIST_FORMATS: readonly { readonly value: RegisterFormat; readonly label: string }[] = [
  ...registerFormatSchema.options,
].map((value) => ({ value, label: WHAT_FOR[value] ?? capital(registerFormat(value).words) }));

export const LIST_GROUPINGS: readonly { readonly value: ActionRowGrouping | ''; readonly label: string }[] = [
  { value: '', label: 'As shown, in one list' },
  ...actionRowGroupingSchema.options.map((value) => ({ value, label: capital(value) })),
];

const actions = (many: number): string => `${many} ${many === 1 ? 'action' : 'actions'}`;

const confidentialWords = ({ confidential }: RegisterFacts, isPublic: boolean): string => {
  if (confidential === 0) return '';
  const are = `${confidential} of them ${confidential === 1 ? 'is' : 'are'} confidential`;
  return isPublic ? `; ${are} and ${confidential === 1 ? 'shows its' : 'show their'} reference alone` : `; ${are}`;
};

/** What the list would be, in a sentence or two. */
export const listWords = (facts: RegisterFacts, isPublic: boolean): string => {
  const { count, leftOut, newNumbers } = facts;
  const left = leftOut === 0 ? '' : ` ${capital(actions(leftOut))} left out: being on this list would tell too much.`;
  const fixes =
    newNumbers === 0
      ? ''
      : ` Saving it fixes ${newNumbers} ${newNumbers === 1 ? 'number' : 'numbers'} of actions for ever.`;
  return `${actions(count)}${confidentialWords(facts, isPublic)}.${left}${fixes}`;
};
