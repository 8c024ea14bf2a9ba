import type { Person } from '../../../shared/domain/person.ts';
import { readVisitor } from '../../../shared/domain/visitor.ts';

const plainLabel = ({ name, organisation }: Person): string =>
  organisation === undefined ? name : `${name} (${organisation})`;

/** Everybody by a label of their own: 'Ann Bell (Coast Survey)'. Those who are alike in that are counted. */
export const peopleByLabel = (people: readonly Person[]): ReadonlyMap<string, Person> => {
  const alike = Map.groupBy(people, plainLabel);
  const labels = [...alike].flatMap(([label, group]) =>
    group.map((person, index) => [group.length === 1 ? label : `${label} ${index + 1}`, person] as const),
  );
  return new Map(labels);
};

export type Meant =
  | { readonly kind: 'nobody' }
  | { readonly kind: 'known'; readonly person: Person }
  | { readonly kind: 'new'; readonly name: string; readonly organisation?: string }
  | { readonly kind: 'several'; readonly name: string };

/** Compared as names are: 'zoe' is 'Zoë'. */
const isSame = (a: string | undefined, b: string): boolean =>
  a?.localeCompare(b, 'en-GB', { sensitivity: 'base' }) === 0;

const goesBy = (person: Person, name: string): boolean =>
  isSame(person.name, name) || person.aliases.some((alias) => isSame(alias, name));

/**
 * Whom somebody means who writes a label, or a name with an organisation in brackets or without; somebody new when
 * nobody fits.
 */
export const whoIsMeant = (people: readonly Person[], text: string): Meant => {
  const labelled = peopleByLabel(people).get(text.trim());
  if (labelled) return { kind: 'known', person: labelled };
  const read = readVisitor(text);
  if (!read) return { kind: 'nobody' };
  const { name, organisation } = read;
  const [first, ...others] = people.filter(
    (person) => goesBy(person, name) && (organisation === undefined || isSame(person.organisation, organisation)),
  );
  if (first) return others.length === 0 ? { kind: 'known', person: first } : { kind: 'several', name };
  return { kind: 'new', name, ...(organisation === undefined ? {} : { organisation }) };
};

/** Other people who are called so or go by that name. */
export const namesakesOf = (people: readonly Person[], name: string, than?: string): Person[] =>
  name.trim() === '' ? [] : people.filter((person) => person.id !== than && goesBy(person, name.trim()));

/** Everybody whose name others have too, with all who have it. */
export type Namesakes = ReadonlyMap<string, readonly Person[]>;

/** A name as it is compared: 'Zoë' is 'zoe'. */
const keyOf = ({ name }: Person): string =>
  name.normalize('NFD').replace(/\p{M}/gu, '').replace(/\s+/gu, ' ').trim().toLocaleLowerCase('en-GB');

/** Those who are called alike: the same name, in whatever letters. Another name or initials are no sign of it. */
export const alikeIn = (people: readonly Person[]): Namesakes =>
  new Map(
    [...Map.groupBy(people, keyOf).values()]
      .filter((group) => group.length > 1)
      .flatMap((group) => group.map(({ id }) => [id, group] as const)),
  );
