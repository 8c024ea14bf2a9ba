import { z } from 'zod';
import { localDateSchema } from '../dates.ts';
import { actionIdSchema, blockIdSchema, itemIdSchema, meetingIdSchema } from '../ids.ts';
import { localDay } from '../local-day.ts';
import type { Action } from './action.ts';
import { actionStateSchema } from './action.ts';
import type { ActionUpdate } from './action-update.ts';
import type { Due } from './block.ts';
import type { Chase } from './chase.ts';
import type { PastDue } from './due-history.ts';
import type { PastOwners } from './owner-history.ts';
import type { StateChange } from './state-history.ts';

/** A meeting of the body that an action is of. */
export const meetingOfBodySchema = z.object({
  id: meetingIdSchema,
  number: z.string(),
  date: localDateSchema.optional(),
});
export type MeetingOfBody = z.infer<typeof meetingOfBodySchema>;

/** Another action, by what it is called: never by its words. */
export const linkedActionSchema = z.object({
  id: actionIdSchema,
  bodyCode: z.string(),
  reference: z.string().optional(),
  state: actionStateSchema,
});
export type LinkedAction = z.infer<typeof linkedActionSchema>;

/** A line of a table of outstanding actions, which told a meeting of an action. */
export const reportedSchema = z.object({
  meetingId: meetingIdSchema,
  number: z.string(),
  date: localDateSchema.optional(),
  itemId: itemIdSchema,
  blockId: blockIdSchema,
  update: z.string(),
  /** Whether the table, or its item, keeps it from public output, or the line tells of an action that is confidential by now. */
  confidential: z.boolean(),
});
export type Reported = z.infer<typeof reportedSchema>;

/** Something that happened to an action. Without a day it is not known when. */
export type LifeEvent = { readonly date?: string | undefined } & (
  | { readonly kind: 'raised'; readonly due?: Due | undefined; readonly owners: readonly string[] }
  | { readonly kind: 'handedOut' }
  | { readonly kind: 'due'; readonly due: Due | undefined; readonly slip: number }
  | { readonly kind: 'owners'; readonly owners: readonly string[] }
  | { readonly kind: 'chased'; readonly chase: Chase }
  | { readonly kind: 'update'; readonly update: ActionUpdate }
  | { readonly kind: 'state'; readonly change: StateChange }
  | { readonly kind: 'reported'; readonly at: Reported }
);

/** All that is known of the life of an action. */
export type ActionLife = {
  readonly action: Pick<Action, 'raised' | 'blockId'>;
  readonly handedOutAt?: number | undefined;
  readonly dues: readonly PastDue[];
  readonly ownerLists: readonly PastOwners[];
  readonly states: readonly StateChange[];
  readonly updates: readonly ActionUpdate[];
  /** The mails that asked about it. */
  readonly chases?: readonly Chase[];
  readonly reported: readonly Reported[];
};

/** What happened on one day stands in this order. */
const ORDER: Readonly<Record<LifeEvent['kind'], number>> = {
  raised: 0,
  handedOut: 1,
  reported: 2,
  chased: 3,
  update: 4,
  owners: 5,
  due: 6,
  state: 7,
};

/** Whether the first due, or the first owners, are those that it was raised with: nothing had gone out by then. */
const isOriginal = ({ at }: { readonly at: number }, { action, handedOutAt }: ActionLife): boolean =>
  action.blockId === undefined ? localDay(at) <= (action.raised ?? '') : at <= (handedOutAt ?? at);

const duesLater = (life: ActionLife): LifeEvent[] =>
  life.dues.flatMap((line, slip): LifeEvent[] =>
    slip === 0 && isOriginal(line, life) ? [] : [{ kind: 'due', date: localDay(line.at), due: line.due, slip }],
  );

const ownersLater = (life: ActionLife): LifeEvent[] =>
  life.ownerLists.flatMap((line, place): LifeEvent[] =>
    place === 0 && isOriginal(line, life) ? [] : [{ kind: 'owners', date: localDay(line.at), owners: line.owners }],
  );

const raisedWith = (life: ActionLife): LifeEvent => {
  const [due, owners] = [life.dues[0], life.ownerLists[0]];
  return {
    kind: 'raised',
    date: life.action.raised,
    ...(due?.due && isOriginal(due, life) ? { due: due.due } : {}),
    owners: owners && isOriginal(owners, life) ? owners.owners : [],
  };
};

const compare = (a: LifeEvent, b: LifeEvent): number => {
  const [one, other] = [a.date ?? '', b.date ?? ''];
  if (one !== other) return one < other ? -1 : 1;
  return ORDER[a.kind] - ORDER[b.kind];
};

/**
 * The life of an action in the order of its days, from where it was raised on. The due and the owners that it was raised
 * with belong to that; all later ones stand where they came. Pure: same facts, same life.
 */
export const lifeOf = (life: ActionLife): LifeEvent[] => {
  const { handedOutAt, states, updates, reported, chases = [] } = life;
  const later: LifeEvent[] = [
    ...(handedOutAt === undefined ? [] : [{ kind: 'handedOut', date: localDay(handedOutAt) } as const]),
    ...reported.map((at) => ({ kind: 'reported', date: at.date, at }) as const),
    ...chases.map((chase) => ({ kind: 'chased', date: chase.date, chase }) as const),
    ...updates.map((update) => ({ kind: 'update', date: update.date, update }) as const),
    ...ownersLater(life),
    ...duesLater(life),
    ...states.map((change) => ({ kind: 'state', date: change.date, change }) as const),
  ];
  return [raisedWith(life), ...later.toSorted(compare)];
};

/** The meeting that decides on what was proposed: the first one of the body behind the day, or behind the one that heard it. */
export const decidingMeeting = (
  meetings: readonly MeetingOfBody[],
  { date, meetingId }: Pick<StateChange, 'date' | 'meetingId'>,
): MeetingOfBody | undefined =>
  meetings
    .filter((one) => one.id !== meetingId && one.date !== undefined && one.date >= date)
    .toSorted((a, b) => ((a.date ?? '') < (b.date ?? '') ? -1 : 1))[0];
