import { z } from 'zod';
import { type ListId, listIdSchema, personIdSchema } from '../ids.ts';
import { type Seat, type SeatRole, seatRoleSchema } from './seat.ts';
import { namedSchema } from './text.ts';

/** Who gets the papers of which classes of a body: 'Members: Green, Amber, Red'. */
export const distributionListSchema = z.strictObject({
  id: listIdSchema,
  name: namedSchema.max(60),
  /** Those of the body's classes that it gets. A class that the body does not have opens nothing. */
  classes: z.array(namedSchema).max(50),
  /** It gets confidential items as well: what stands under them, as far as its class is one of these. */
  confidentialItems: z.literal(true).optional(),
  /** Everybody on it who has a seat in one of these roles on the day of the meeting. */
  roles: z.array(seatRoleSchema).max(20),
  /** Who is on it by hand. */
  people: z.array(personIdSchema).max(500),
});
export type DistributionList = z.infer<typeof distributionListSchema>;

const folded = (name: string): string => name.trim().toLowerCase();

/** Names that mean something else where a list is named. */
const TAKEN: ReadonlySet<string> = new Set(['public', 'full']);

/** The list of this name, in whatever letters; undefined for none. */
export const listNamed = (lists: readonly DistributionList[], name: string): DistributionList | undefined =>
  lists.find((list) => folded(list.name) === folded(name));

/** What is wrong with the name of a list among the others, and what to do; undefined where it is good. */
export const listNameFault = (lists: readonly DistributionList[], at: number): string | undefined => {
  const name = folded(lists[at]?.name ?? '');
  if (TAKEN.has(name)) return `"${name}" means something else already; give the list another name.`;
  const first = lists.findIndex((list) => folded(list.name) === name);
  return first < at ? `"${lists[at]?.name}" stands twice; give each list a name of its own.` : undefined;
};

const SITTING: readonly SeatRole[] = ['chair', 'deputy', 'member', 'alternate', 'secretary'];

/** The lists that a body usually begins with, by its classes, the most open first. */
export const usualLists = (
  classes: readonly string[],
  [members, observers]: readonly [ListId, ListId],
): DistributionList[] => [
  { id: members, name: 'Members', classes: [...classes], confidentialItems: true, roles: [...SITTING], people: [] },
  { id: observers, name: 'Observers', classes: classes.slice(0, 1), roles: ['observer'], people: [] },
];

/** Whether somebody is on a list by a seat that is held, or by hand. */
export const isOnList = ({ roles, people }: DistributionList, { personId, role }: Pick<Seat, 'personId' | 'role'>) =>
  roles.includes(role) || (personId !== undefined && people.includes(personId));
