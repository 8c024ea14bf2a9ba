import { listInWords } from '../list-in-words.ts';
import { attributionOf, type Speaker, type Voice } from './attribution.ts';
import type { Fact, VoteSide } from './block.ts';
import { type FormName, fillForm } from './body-forms.ts';

/*
 * The sentence that a fact is minuted in, made once when the fact is stated. From then on its words are the
 * secretary's.
 */

/** People of the meeting by id, as the attendance list has them. */
export type FindSpeaker = (id: string) => Speaker | undefined;

const fillFor = (form: string, person: Speaker | undefined, voice: Voice, more: Record<string, string>): string =>
  fillForm(form, {
    name: person?.name,
    initials: person?.initials,
    organisation: person?.organisation,
    person: person && attributionOf(person, voice),
    short: voice.shortName,
    ...more,
  });

/** Items in words; neighbours on the agenda (`agenda` has its numbers in order) are said as "4 to 7". */
export const itemsInWords = (items: readonly string[], agenda: readonly string[]): string => {
  const runs: string[][] = [];
  for (const item of items) {
    const run = runs.at(-1);
    const follows = run !== undefined && agenda.indexOf(item) === agenda.indexOf(run.at(-1) ?? '') + 1;
    if (follows && agenda.includes(item)) run.push(item);
    else runs.push([item]);
  }
  const words = runs.flatMap((run) => (run.length < 3 ? run : [`${run[0]} to ${run.at(-1)}`]));
  return `${items.length === 1 ? 'item' : 'items'} ${listInWords(words)}`;
};

type AttendanceFact = Readonly<Fact<'attendanceEvent'>>;

const attendanceForm = ({ change, time, items }: AttendanceFact): FormName => {
  if (change === 'away' || items !== undefined) return 'away';
  if (change === 'arrived') return time === undefined ? 'arrived' : 'arrivedAt';
  return time === undefined ? 'left' : 'leftAt';
};

/** "Paul Saker joined the meeting at 10:25." */
export const attendanceSentence = (
  fact: AttendanceFact,
  person: Speaker | undefined,
  voice: Voice,
  agenda: readonly string[],
): string =>
  fillFor(voice.forms[attendanceForm(fact)], person, voice, {
    time: fact.time ?? '',
    items: itemsInWords(fact.items ?? [], agenda),
  });

/** "Chris Brown returned to the meeting at 10:52.": an arrival after an interest. */
export const returnSentence = ({ time }: AttendanceFact, person: Speaker | undefined, voice: Voice): string =>
  fillFor(voice.forms[time === undefined ? 'returned' : 'returnedAt'], person, voice, { time: time ?? '' });

const interestForms = {
  left: 'interestLeft',
  silent: 'interestSilent',
  spoke: 'interestSpoke',
  dispensation: 'interestDispensation',
  noted: 'interestNoted',
} as const satisfies Record<Fact<'interest'>['outcome'], FormName>;

/** How an interest is said: why, '' for nothing, and the numbers of the agenda. */
type InterestSaid = { readonly voice: Voice; readonly agenda: readonly string[]; readonly ground: string };

/** "Chris Brown declared an interest (holds shares in the bidder) and left the meeting for this item." */
export const interestSentence = (
  { outcome, items }: Readonly<Fact<'interest'>>,
  person: Speaker | undefined,
  { voice, agenda, ground }: InterestSaid,
): string =>
  fillFor(voice.forms[items === undefined ? interestForms[outcome] : 'interestLeftItems'], person, voice, {
    ground: ground === '' ? '' : ` (${ground})`,
    items: itemsInWords(items ?? [], agenda),
  });

const sideInWords = (side: VoteSide | undefined, word: string, find: FindSpeaker): string[] => {
  if (side === undefined) return [];
  const people = (side.people ?? []).map(find).filter((person) => person !== undefined);
  const who = people.length > 0 ? ` (${listInWords(people.map(({ initials, name }) => initials ?? name))})` : '';
  return [`${side.count ?? people.length} ${word}${who}`];
};

/** "Vote: 2 for (AB and PS), 1 against (CB) and 0 abstained." */
export const voteSentence = (vote: Readonly<Fact<'vote'>>, find: FindSpeaker, voice: Voice): string => {
  if (vote.manner === 'nem con') return fillFor(voice.forms.voteNemCon, undefined, voice, {});
  if (vote.manner === 'unanimous') return fillFor(voice.forms.voteUnanimous, undefined, voice, {});
  const votes = listInWords([
    ...sideInWords(vote.for, 'for', find),
    ...sideInWords(vote.against, 'against', find),
    ...sideInWords(vote.abstained, 'abstained', find),
  ]);
  return fillFor(voice.forms.vote, undefined, voice, { votes });
};
