import { screens } from '../../../shared/api/screens.ts';
import { formatScreenDate } from '../../../shared/dates.ts';
import { HIDDEN_WORDS } from '../../../shared/domain/hidden-words.ts';
import { isOpenPaper } from '../../../shared/domain/registered-paper.ts';
import type { CommandId } from '../../../shared/keys/commands.ts';
import type { Command } from '../../store/commands-slice.ts';
import type { FoundRows } from '../../store/find-slice.ts';

/** One line of the palette: a place to go to, or something to do. */
export type Entry = {
  readonly id: string;
  readonly group: 'Here' | 'Screens' | 'Meetings' | 'Bodies' | 'People' | 'Actions' | 'Papers';
  readonly label: string;
  readonly detail?: string | undefined;
  /** The command whose key does the same. */
  readonly is?: CommandId | undefined;
} & ({ readonly address: string } | { run(): void });

const SCREENS: readonly Entry[] = screens.map(({ address, name }) => ({
  id: `screen ${address}`,
  group: 'Screens',
  label: name,
  address,
}));

const words = (...parts: readonly (string | undefined)[]): string => parts.filter(Boolean).join(', ');

const commandEntries = (commands: readonly Command[]): Entry[] =>
  commands.map(({ id, label, is, run }) => ({ id: `command ${id}`, group: 'Here', label, is, run }));

const meetingEntries = ({ meetings }: FoundRows): Entry[] =>
  meetings.map(({ id, bodyCode, number, date, state }) => ({
    id,
    group: 'Meetings',
    label: `${bodyCode} ${number}`,
    detail: words(date && formatScreenDate(date), state),
    address: `/meetings/${id}/${state === 'planned' ? 'plan' : 'live'}`,
  }));

const bodyEntries = ({ bodies }: FoundRows): Entry[] =>
  bodies.map(({ id, code, name }) => ({ id, group: 'Bodies', label: code, detail: name, address: `/bodies/${id}` }));

const personEntries = ({ people }: FoundRows): Entry[] =>
  people.map(({ id, name, organisation }) => ({
    id,
    group: 'People',
    label: name,
    detail: organisation,
    address: `/people/${id}`,
  }));

const actionEntries = ({ actions }: FoundRows, isShared: boolean): Entry[] =>
  actions.map(({ id, reference, bodyCode, text, state, owners, confidential }) => ({
    id,
    group: 'Actions',
    label: reference ?? bodyCode,
    detail:
      confidential && isShared
        ? HIDDEN_WORDS
        : words(confidential ? 'confidential' : undefined, state, owners.join(', '), text),
    address: `/actions/${id}`,
  }));

/** Papers go by their references; on a shared screen those alone that everybody may know of. */
const paperEntries = ({ papers }: FoundRows, isShared: boolean): Entry[] =>
  papers
    .filter((paper) => !isShared || isOpenPaper(paper))
    .map(({ id, title, meetings, confidential }) => {
      const references = meetings.flatMap(({ reference }) => reference ?? []).join(', ');
      const before = meetings.map(({ bodyCode, meetingNumber }) => `${bodyCode} ${meetingNumber}`).join(', ');
      const marked = confidential ? 'confidential' : undefined;
      return {
        id,
        group: 'Papers',
        label: references === '' ? title : references,
        detail: words(marked, references === '' ? undefined : title, before),
        address: `/papers/${id}`,
      };
    });

/** Whether every word of the query begins somewhere in the entry. */
const holds = (query: string, { label, detail = '' }: Entry): boolean => {
  const text = ` ${label} ${detail}`.toLowerCase();
  return query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(` ${word}`) || (word.length > 2 && text.includes(word)));
};

/** What can be done on every screen stands behind what can be done on this one, and where one can go. */
const isOfEveryScreen = ({ is }: Command): boolean => is?.startsWith('everywhere.') ?? false;

const MOST_MEETINGS = 8;

/** What the palette offers for a query. People, actions and papers are looked up by the book, the rest is looked through here. */
export const entriesFor = (query: string, commands: readonly Command[], rows: FoundRows, isShared = false): Entry[] => {
  const asked = query.trim();
  const matching = (entries: readonly Entry[]): Entry[] => entries.filter((entry) => holds(asked, entry));
  const own = [
    ...matching(commandEntries(commands.filter((command) => !isOfEveryScreen(command)))),
    ...matching(SCREENS),
    ...matching(commandEntries(commands.filter(isOfEveryScreen))),
    ...matching(meetingEntries(rows)).slice(0, MOST_MEETINGS),
    ...matching(bodyEntries(rows)),
  ];
  if (asked === '') return own;
  return [...own, ...personEntries(rows), ...actionEntries(rows, isShared), ...paperEntries(rows, isShared)];
};
