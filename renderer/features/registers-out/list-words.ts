import type { RegisterFacts } from '../../../shared/api/registers.ts';
import { type RegisterFormat, registerFormat, registerFormatSchema } from '../../../shared/registers/formats.ts';
import {
  type ActionRowGrouping,
  actionRowGroupingSchema,
  type RegisterKind,
} from '../../../shared/registers/orders.ts';

const WHAT_FOR: Partial<Readonly<Record<RegisterFormat, string>>> = {
  xlsx: 'Excel',
  csv: 'CSV, for any spreadsheet',
  ics: 'Calendar, with the days they are due',
};

const capital = (words: string): string => words.replace(/^./u, (letter) => letter.toUpperCase());

/** The formats of a list, in the words of a choice. Actions alone have days that a calendar could show. */
export const listFormats = (of: RegisterKind): readonly { readonly value: RegisterFormat; readonly label: string }[] =>
  registerFormatSchema.options
    .filter((value) => of === 'actions' || value !== 'ics')
    .map((value) => ({ value, label: WHAT_FOR[value] ?? capital(registerFormat(value).words) }));

export const LIST_GROUPINGS: readonly { readonly value: ActionRowGrouping | ''; readonly label: string }[] = [
  { value: '', label: 'As shown, in one list' },
  ...actionRowGroupingSchema.options.map((value) => ({ value, label: capital(value) })),
];

const ONE: Readonly<Record<RegisterKind, string>> = {
  actions: 'action',
  decisions: 'decision',
  matters: 'matter',
  papers: 'paper',
  attendance: 'person',
};
const MANY: Readonly<Record<RegisterKind, string>> = {
  actions: 'actions',
  decisions: 'decisions',
  matters: 'matters',
  papers: 'papers',
  attendance: 'people',
};

/** What of a confidential row others are told: a matter isn't on their list at all. */
const TOLD: Readonly<Record<Exclude<RegisterKind, 'attendance'>, string>> = {
  actions: 'reference',
  decisions: 'place in the minutes',
  matters: 'code',
  papers: 'reference',
};

const counted = (many: number, of: RegisterKind): string => `${many} ${many === 1 ? ONE[of] : MANY[of]}`;

/** Who came and went in confidence is on no list for others. */
const attendanceWords = (confidential: number, isPublic: boolean): string => {
  const are = `of ${confidential} of them something is known from confidential minutes alone`;
  return isPublic ? `; ${are}, and left out` : `; ${are}`;
};

const confidentialWords = ({ confidential }: RegisterFacts, { isPublic, of }: ListFor): string => {
  if (confidential === 0) return '';
  if (of === 'attendance') return attendanceWords(confidential, isPublic);
  const are = `${confidential} of them ${confidential === 1 ? 'is' : 'are'} confidential`;
  return isPublic ? `; ${are} and ${confidential === 1 ? 'shows its' : 'show their'} ${TOLD[of]} alone` : `; ${are}`;
};

type ListFor = { readonly of: RegisterKind; readonly isPublic: boolean };

/** What the list would be, in a sentence or two. */
export const listWords = (facts: RegisterFacts, list: ListFor): string => {
  const { count, leftOut, newNumbers } = facts;
  const left =
    leftOut === 0 ? '' : ` ${capital(counted(leftOut, list.of))} left out: being on this list would tell too much.`;
  const fixes =
    newNumbers === 0
      ? ''
      : ` Saving it fixes ${newNumbers} ${newNumbers === 1 ? 'number' : 'numbers'} of actions for ever.`;
  return `${counted(count, list.of)}${confidentialWords(facts, list)}.${left}${fixes}`;
};
