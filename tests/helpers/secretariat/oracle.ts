import { daysBetween } from '../../../shared/dates.ts';
import type { ActionState } from '../../../shared/domain/action.ts';
import type { Due } from '../../../shared/domain/block.ts';
import { workingCalendar } from '../../../shared/domain/working-calendar.ts';
import { workingDaysFrom } from '../../../shared/domain/working-days.ts';
import { rules } from '../registers.ts';
import type { InventedAction, InventedBody, InventedMeeting, Secretariat } from './model.ts';

/*
 * What a register has to say of an invented secretariat, worked out from its lives alone: no SQL, no book, none of the
 * rules that the register is built of but those of the calendar.
 */

/** An action as it stands at the end of its life so far. */
export type Standing = {
  readonly action: InventedAction;
  readonly meeting: InventedMeeting;
  readonly body: InventedBody;
  readonly reference: string;
  readonly state: ActionState;
  readonly open: boolean;
  /** As they are written. */
  readonly owners: readonly string[];
  /** Who that is: each owner once, by the name that it has in the book. */
  readonly owes: readonly string[];
  readonly due: Due | undefined;
  /** The day that the due comes to. */
  readonly dueOn: string | undefined;
  readonly slips: number;
  /** Itself, or its item. */
  readonly confidential: boolean;
  /** The day on which it was settled. */
  readonly settledOn: string | undefined;
};

const OPEN: readonly ActionState[] = ['open', 'in progress', 'proposed for closure'];

/** The working days of every invented body: of the rules that the loader gives them all. */
const WORKING_DAYS = workingCalendar(rules.workingDays);

const comesTo = (due: Due | undefined, meeting: InventedMeeting, meetings: readonly InventedMeeting[]) => {
  if (due === undefined) return undefined;
  if ('date' in due) return due.date;
  if ('workingDays' in due) return workingDaysFrom(meeting.date, due.workingDays, WORKING_DAYS);
  if (!('meeting' in due)) return undefined;
  const own = meetings.filter(({ bodyId }) => bodyId === meeting.bodyId);
  if (due.meeting !== 'next')
    return own.find(({ number, state }) => number === due.meeting && state !== 'cancelled')?.date;
  const later = own.filter(({ date, state }) => date > meeting.date && state !== 'cancelled');
  return later.map(({ date }) => date).toSorted()[0];
};

const isSame = (one: Due | undefined, other: Due | undefined): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Each change after the first due is a slip. */
const slipsOf = ({ due: first, life }: InventedAction): number => {
  let [now, changes] = [first, first ? 0 : -1];
  for (const event of life) {
    if (event.kind !== 'due' || isSame(now, event.due)) continue;
    changes += 1;
    now = event.due;
  }
  return Math.max(0, changes);
};

const dueNow = ({ due, life }: InventedAction): Due | undefined =>
  life.reduce((now, event) => (event.kind === 'due' ? event.due : now), due);

const ownersNow = ({ owners, life }: InventedAction): readonly string[] =>
  life.reduce((now, event) => (event.kind === 'owners' ? event.owners : now), owners);

/** How every action stands today. */
export const standings = ({ bodies, meetings, actions, ...known }: Secretariat): Standing[] => {
  const nameOf = new Map([...known.organisations, ...known.people].map(({ name, alias }) => [alias, name]));
  const byId = new Map(meetings.map((meeting) => [meeting.id, meeting]));
  const ofBody = Map.groupBy(meetings, ({ bodyId }) => bodyId);
  const bodyById = new Map(bodies.map((body) => [body.id, body]));
  return actions.map((action) => {
    const meeting = byId.get(action.meetingId);
    const body = meeting && bodyById.get(meeting.bodyId);
    if (!meeting || !body) throw new Error('An action of no meeting');
    const last = action.life.findLast((event) => event.kind === 'state');
    const state = last?.state ?? 'open';
    const open = OPEN.includes(state);
    const due = dueNow(action);
    return {
      action,
      meeting,
      body,
      reference: `${body.code} ${meeting.number}/${String(action.seq).padStart(2, '0')}`,
      state,
      open,
      owners: ownersNow(action),
      owes: [...new Set(ownersNow(action).map((owner) => nameOf.get(owner) ?? owner))],
      due,
      dueOn: comesTo(due, meeting, ofBody.get(body.id) ?? []),
      slips: slipsOf(action),
      confidential:
        action.confidential || meeting.items.some(({ id, confidential }) => confidential && id === action.itemId),
      settledOn: open ? undefined : last?.day,
    };
  });
};

/** How many there are of each name that `namesOf` gives. */
export const countBy = <T>(list: readonly T[], namesOf: (one: T) => readonly string[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const one of list) for (const name of namesOf(one)) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
};

/** Days since it was raised, as registers put them together. */
export const ageOf = (raised: string, today: string): string => {
  const days = daysBetween(raised, today);
  if (days < 31) return 'up to 30 days';
  if (days < 91) return '31 to 90 days';
  return days < 366 ? '91 to 365 days' : 'over a year';
};

/** The figures of a register on its day. */
export const figuresOf = (secretariat: Secretariat) => {
  const { today } = secretariat;
  const all = standings(secretariat);
  const open = all.filter((one) => one.open);
  return {
    open: open.length,
    settled: all.length - open.length,
    overdue: open.filter(({ dueOn }) => dueOn !== undefined && dueOn < today).length,
    byOwner: countBy(open, ({ owes }) => owes),
    withoutOwner: open.filter(({ owners }) => owners.length === 0).length,
    byBody: countBy(open, ({ body }) => [body.code]),
    byAge: countBy(open, ({ meeting }) => [ageOf(meeting.date, today)]),
    bySlips: countBy(open, ({ slips }) => [String(slips)]),
    raisedByMonth: countBy(all, ({ meeting }) => [meeting.date.slice(0, 7)]),
    settledByMonth: countBy(all, ({ settledOn }) => (settledOn === undefined ? [] : [settledOn.slice(0, 7)])),
    confidential: open.filter(({ confidential }) => confidential).length,
  };
};
