import type { SeenOrganisationJoin, SeenPersonJoin } from '../../../shared/api/people.ts';
import type { Organisation, Person } from '../../../shared/domain/person.ts';
import { listInWords } from '../../../shared/list-in-words.ts';

/** Two entries of the book: the one that goes, and the one that stays. */
export type Two<Named> = { readonly from: Named; readonly into: Named };

const counted = (count: number, one: string, more = `${one}s`): string[] =>
  count === 0 ? [] : [`${count} ${count === 1 ? one : more}`];

const quoted = (names: readonly string[]): string => listInWords(names.map((name) => `‘${name}’`));

type Moved = { readonly actions: number; readonly confidentialActions: number };

/** On a shared screen the confidential ones are not counted: that they are somebody’s is no less confidential. */
const actionsMoved = ({ actions, confidentialActions }: Moved, isShared: boolean): string[] =>
  counted(isShared ? actions - confidentialActions : actions, 'action');

/** Who stays, what it takes over, and the names that it goes by since. */
const staysWords = (name: string, moved: readonly string[], aliases: readonly string[]): string => {
  const takes = moved.length === 0 ? '' : `takes over ${listInWords(moved)}`;
  const goesBy = aliases.length === 0 ? '' : `also goes by ${quoted(aliases)}`;
  if (takes !== '' && goesBy !== '') return `${name} stays, ${takes}, and ${goesBy}.`;
  return takes + goesBy === '' ? `${name} stays.` : `${name} stays and ${takes}${goesBy}.`;
};

const FACTS = [
  ['organisation', 'the organisation'],
  ['email', 'the e-mail address'],
  ['initials', 'the initials'],
] as const;

const notKept = (lost: readonly string[]): string => (lost.length === 0 ? '' : ` Not kept: ${listInWords(lost)}.`);

/** What the first says and the second says otherwise: that is not kept. */
const lostWords = ({ from, into }: Two<Person>): string => {
  const lost = FACTS.flatMap(([key, what]) =>
    from[key] !== undefined && into[key] !== undefined && from[key] !== into[key] ? [`${what} ${from[key]}`] : [],
  );
  return notKept(lost);
};

const gainWords = ({ gains }: Pick<SeenPersonJoin, 'gains'>): string => {
  const gained = FACTS.flatMap(([key, what]) => (gains[key] === undefined ? [] : [`${what} ${gains[key]}`]));
  return gained.length === 0 ? '' : ` Added: ${listInWords(gained)}.`;
};

const isSame = (a: string, b: string): boolean => a.localeCompare(b, 'en-GB', { sensitivity: 'base' }) === 0;

/** Names that mean somebody else too can’t lead to this one. */
const sharedNames = ({ from, into }: Two<Person>, { aliases }: Pick<SeenPersonJoin, 'aliases'>): string => {
  const goesBy = [into.name, ...into.aliases, ...aliases];
  const shared = [from.name, ...from.aliases].filter((name) => !goesBy.some((one) => isSame(one, name)));
  if (shared.length === 0) return '';
  const so =
    shared.length === 1
      ? 'means somebody else too, so it is no other name'
      : 'mean somebody else too, so they are no other names';
  return ` ${quoted(shared)} ${so} of ${into.name}.`;
};

/** Where both have contacts, those of the first are written to no more. */
const lostContacts = ({ lostContacts: lost }: SeenOrganisationJoin): string => {
  const [one, ...more] = lost;
  if (one === undefined) return '';
  return notKept([`${more.length === 0 ? 'the contact' : 'the contacts'} ${listInWords(lost)}`]);
};

const KEPT = ' Minutes stay as they are.';

/** What comes of making one person of two, before it is done. */
export const personJoinWords = (two: Two<Person>, seen: SeenPersonJoin, isShared: boolean): string => {
  const { name, organisation } = two.into;
  const moved = [...actionsMoved(seen, isShared), ...counted(seen.seats, 'seat'), ...counted(seen.meetings, 'meeting')];
  const stays = staysWords(organisation === undefined ? name : `${name} (${organisation})`, moved, seen.aliases);
  return stays + gainWords(seen) + lostWords(two) + sharedNames(two, seen) + KEPT;
};

/** What comes of making one organisation of two, before it is done. */
export const organisationJoinWords = (
  { into }: Two<Organisation>,
  seen: SeenOrganisationJoin,
  isShared: boolean,
): string => {
  const moved = [...actionsMoved(seen, isShared), ...counted(seen.people, 'person', 'people')];
  return staysWords(into.name, moved, seen.aliases) + lostContacts(seen) + KEPT;
};
