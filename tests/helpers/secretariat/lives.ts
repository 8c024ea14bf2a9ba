import { daysBetween } from '../../../shared/dates.ts';
import type { ActionState } from '../../../shared/domain/action.ts';
import type { Due } from '../../../shared/domain/block.ts';
import type { UpdateId } from '../../../shared/ids.ts';
import { type Draw, daysAfter } from './draw.ts';
import type { InventedAction, LifeEvent } from './model.ts';
import { EVENTS, ROLES, UPDATES } from './words.ts';

/** A due as it is said on a day. */
const dueSaidOn = (draw: Draw, day: string, meetingNumber: number): Due | undefined => {
  const kind = draw.between(0, 99);
  if (kind < 60) return { date: daysAfter(day, draw.between(7, 90)) };
  if (kind < 78) return { meeting: 'next' };
  if (kind < 82) return { meeting: String(meetingNumber + draw.between(1, 3)) };
  if (kind < 90) return { workingDays: draw.one([5, 10, 20]) };
  if (kind < 94) return { words: draw.one(EVENTS) };
  return kind < 97 ? { none: true } : undefined;
};

/** One owner or two, now and then a role or nobody yet. */
export const drawOwners = (draw: Draw, names: readonly string[]): readonly string[] => {
  if (draw.often(30)) return [];
  if (draw.often(40)) return [draw.one(ROLES)];
  const owners = [draw.one(names), ...(draw.often(150) ? [draw.one(names)] : [])];
  return [...new Set(owners)];
};

/** Out of a thousand actions of an age in days, how many are still open. */
const stillOpen = (age: number): number => {
  if (age < 45) return 800;
  if (age < 120) return 300;
  return age < 365 ? 80 : 12;
};

const SETTLED: readonly ActionState[] = [
  ...Array<ActionState>(17).fill('closed'),
  'withdrawn',
  'superseded',
  'transferred',
];

export type About = {
  readonly raised: string;
  readonly today: string;
  readonly meetingNumber: number;
  /** Of whom its owners are drawn. */
  readonly names: readonly string[];
  readonly makeUpdateId: () => UpdateId;
  /** In the archive, whatever its age. */
  readonly settled: boolean;
};

/** The states that it goes through: where it is settled, the day of it ends its life. */
const states = (draw: Draw, { raised, today, settled }: About): readonly LifeEvent[] => {
  const age = daysBetween(raised, today);
  const on = (most: number): string => daysAfter(raised, draw.between(1, Math.max(1, Math.min(age, most))));
  if (!settled && draw.often(stillOpen(age))) {
    if (draw.often(600)) return [];
    return [{ kind: 'state', day: on(age), state: draw.often(250) ? 'proposed for closure' : 'in progress' }];
  }
  return [{ kind: 'state', day: on(200), state: draw.one(SETTLED) }];
};

type Life = Pick<InventedAction, 'owners' | 'due' | 'life'>;

/** How an action was minuted, and what became of it. */
export const drawLife = (draw: Draw, about: About): Life => {
  const { raised, today, meetingNumber, names, makeUpdateId } = about;
  const ending = states(draw, about);
  const span = Math.max(1, daysBetween(raised, ending[0]?.day ?? today));
  const day = (): string => daysAfter(raised, draw.between(1, span));
  const owners = drawOwners(draw, names);
  const due = dueSaidOn(draw, raised, meetingNumber);
  const before: LifeEvent[] = [];
  for (let left = draw.between(0, 3); left > 0; left -= 1) {
    before.push({ kind: 'update', day: day(), id: makeUpdateId(), text: draw.one(UPDATES) });
  }
  for (let left = draw.often(350) ? draw.between(1, 3) : 0; left > 0; left -= 1) {
    const on = day();
    before.push({ kind: 'due', day: on, due: dueSaidOn(draw, on, meetingNumber) });
  }
  if (draw.often(100)) before.push({ kind: 'owners', day: day(), owners: drawOwners(draw, names) });
  return { owners, due, life: [...before.toSorted((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day))), ...ending] };
};
