import type { ItemId } from '../ids.ts';
import { type Item, isTaken } from './item.ts';
import type { Moment } from './moment.ts';

/** A day and a time on the wall: 'YYYY-MM-DD' and 'HH:MM'. */
export type WallTime = { readonly date: string; readonly time: string };

/** How a meeting stands in time; all lengths in minutes. */
export type MeetingClock = {
  readonly state: 'not opened' | 'running' | 'adjourned' | 'closed';
  /** How long it has sat, without the breaks. */
  readonly elapsed: number;
  /** What its items are meant to take; undefined while none says so. */
  readonly planned: number | undefined;
  /** The item that it is at. */
  readonly itemId: ItemId | undefined;
  /** How long each item was talked about, in as many turns as it took. */
  readonly spent: ReadonlyMap<ItemId, number>;
  /** How far the item is beyond its plan; negative while there is time left, undefined without a plan. */
  readonly over: number | undefined;
  /** When it will end if the rest takes what is planned: minutes from now. */
  readonly left: number | undefined;
};

const MS_PER_MINUTE = 60_000;

/** Wall time counted in minutes. Days have 24 hours here: nobody meets while clocks are changed. */
const minutesOf = ({ date, time }: WallTime): number => Date.parse(`${date}T${time}:00Z`) / MS_PER_MINUTE;

type Running = { state: MeetingClock['state']; itemId: ItemId | undefined; since: number };

/** What a moment makes of the state before it. */
const after = ({ kind, itemId }: Moment, { state, itemId: before }: Running): Omit<Running, 'since'> => {
  switch (kind) {
    case 'opened':
    case 'resumed':
      return { state: 'running', itemId: before };
    case 'item':
      return { state: state === 'not opened' ? 'running' : state, itemId };
    case 'adjourned':
      return { state: 'adjourned', itemId: before };
    case 'closed':
      return { state: 'closed', itemId: undefined };
  }
};

const inOrder = (moments: readonly Moment[]): Moment[] =>
  moments.toSorted((a, b) => minutesOf(a) - minutesOf(b) || (a.id < b.id ? -1 : 1));

type Lengths = { elapsed: number; spent: Map<ItemId, number> };

const count = (lengths: Lengths, { state, itemId, since }: Running, until: number): void => {
  const length = Math.max(0, until - since);
  if (state !== 'running' || length === 0) return;
  lengths.elapsed += length;
  if (itemId) lengths.spent.set(itemId, (lengths.spent.get(itemId) ?? 0) + length);
};

/** What items are meant to take together, in minutes; undefined while none says so. Those not taken do not count. */
export const plannedLength = (items: readonly Pick<Item, 'plannedMinutes' | 'treatment'>[]): number | undefined => {
  const planned = items.filter(isTaken).flatMap(({ plannedMinutes }) => plannedMinutes ?? []);
  return planned.length === 0 ? undefined : planned.reduce((sum, length) => sum + length, 0);
};

/** The time that items not yet taken are meant to take, and what the present one has left. */
const leftOf = (items: readonly Item[], spent: ReadonlyMap<ItemId, number>, itemId: ItemId | undefined): number =>
  items
    .filter((item) => isTaken(item) && (item.id === itemId || !spent.has(item.id)))
    .reduce((sum, { id, plannedMinutes = 0 }) => sum + Math.max(0, plannedMinutes - (spent.get(id) ?? 0)), 0);

/**
 * How a meeting stands at a time, from the moments that were recorded and the minutes that were planned. Items may be
 * taken in any order and more than once.
 */
export const clockOf = (moments: readonly Moment[], items: readonly Item[], now: WallTime): MeetingClock => {
  const lengths: Lengths = { elapsed: 0, spent: new Map() };
  let running: Running = { state: 'not opened', itemId: undefined, since: 0 };
  for (const moment of inOrder(moments)) {
    const at = minutesOf(moment);
    count(lengths, running, at);
    running = { ...after(moment, running), since: at };
  }
  count(lengths, running, minutesOf(now));
  const { state, itemId } = running;
  const plan = items.find(({ id }) => id === itemId)?.plannedMinutes;
  const planned = plannedLength(items);
  return {
    state,
    itemId,
    planned,
    elapsed: lengths.elapsed,
    spent: lengths.spent,
    over: itemId === undefined || plan === undefined ? undefined : (lengths.spent.get(itemId) ?? 0) - plan,
    left: planned === undefined || state === 'closed' ? undefined : leftOf(items, lengths.spent, itemId),
  };
};

/** A time so many minutes later, round the clock: '23:50' and 20 is '00:10'. */
export const addMinutes = (time: string, minutes: number): string => {
  const [hours = 0, rest = 0] = time.split(':').map(Number);
  const total = (((hours * 60 + rest + Math.round(minutes)) % 1440) + 1440) % 1440;
  return `${String(Math.floor(total / 60)).padStart(2, '0')}:${String(total % 60).padStart(2, '0')}`;
};

/** Minutes as a clock says them: 72 is '1:12'. */
export const asHours = (minutes: number): string =>
  `${Math.floor(minutes / 60)}:${String(Math.floor(minutes % 60)).padStart(2, '0')}`;
