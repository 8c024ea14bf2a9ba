import type { MeetingState } from '../../../shared/domain/meeting.ts';
import {
  actionIdSchema,
  blockIdSchema,
  bodyIdSchema,
  itemIdSchema,
  matterIdSchema,
  meetingIdSchema,
  organisationIdSchema,
  personIdSchema,
  updateIdSchema,
} from '../../../shared/ids.ts';
import { seeded } from '../random.ts';
import { drawDecisions } from './decisions.ts';
import { type Draw, daysAfter, drawing, idsOf } from './draw.ts';
import { drawLife } from './lives.ts';
import type { InventedAction, InventedBody, InventedItem, InventedMeeting, Secretariat } from './model.ts';
import { ABOUT, BODIES, DO, FIRST_NAMES, ITEMS, LAST_NAMES, ORGANISATIONS, WHOM } from './words.ts';

export type Scale = {
  readonly seed?: number;
  readonly bodies?: number;
  readonly years?: number;
  /** Of all bodies, with two of each that are still to come. */
  readonly meetings?: number;
  readonly actions?: number;
  /** So many more in the archive, all of them settled; everything else stays as it is without them. */
  readonly archived?: number;
};

/** The day on which the clocks of tests stand. */
const TODAY = '2020-05-26';
const TO_COME = 2;
const SINCE_THE_LAST = 12;
const DAYS_PER_YEAR = 365;

const get = <T>(list: readonly T[], index: number): T => {
  const found = list[index];
  if (found === undefined) throw new Error(`There is nothing at ${index}`);
  return found;
};

const agenda = (draw: Draw, makeId: () => InventedItem['id']): InventedItem[] =>
  ITEMS.map((title, at) => ({
    id: makeId(),
    number: String(at + 1),
    title,
    confidential: title === 'Commercial matters' && draw.often(400),
  }));

type Years = { readonly years: number; readonly perBody: number };

/** Monday to Friday: nobody meets on a Sunday. */
const onWeekday = (day: string): string => {
  const weekday = new Date(day).getUTCDay();
  return daysAfter(day, ({ 0: 1, 6: 2 } as Record<number, number>)[weekday] ?? 0);
};

/** The meetings of all bodies, the oldest of a body first, at even distances: the last ones are still to come. */
const meetingsOf = (draw: Draw, bodies: readonly InventedBody[], { years, perBody }: Years): InventedMeeting[] => {
  const [makeId, makeItemId] = [idsOf(meetingIdSchema, 5), idsOf(itemIdSchema, 6)];
  const held = perBody - TO_COME;
  const distance = (years * DAYS_PER_YEAR) / held;
  const stateOf = (at: number): MeetingState => {
    if (at >= held) return 'planned';
    if (at === held - 1) return 'draft';
    return draw.often(40) ? 'cancelled' : 'circulated';
  };
  return bodies.flatMap((body, nth) =>
    Array.from(
      { length: perBody },
      (_, at): InventedMeeting => ({
        id: makeId(),
        bodyId: body.id,
        number: String(at + 1),
        date: onWeekday(daysAfter(TODAY, Math.round((at - held + 1) * distance) - SINCE_THE_LAST + nth)),
        state: stateOf(at),
        items: agenda(draw, makeItemId),
      }),
    ),
  );
};

const people = (draw: Draw) => {
  const makeId = idsOf(personIdSchema, 3);
  return FIRST_NAMES.flatMap((first, at) =>
    [0, 1, 2].map((more) => {
      const last = get(LAST_NAMES, (at + more * 3) % LAST_NAMES.length);
      const [name, alias] = [`${first} ${last}`, `${last}, ${first}`];
      return { id: makeId(), name, alias, organisation: draw.one(ORGANISATIONS)[0] };
    }),
  );
};

type Whole = Omit<Secretariat, 'actions' | 'decisions' | 'answers'>;

/** Makes actions one after the other, each with the next number of its meeting. */
const actionMaker = (whole: Whole, names: readonly string[]) => {
  const makeId = idsOf(actionIdSchema, 8);
  const makeBlockId = idsOf(blockIdSchema, 9);
  const makeUpdateId = idsOf(updateIdSchema, 10);
  const taken = new Map<string, number>();
  return (draw: Draw, meeting: InventedMeeting, settled: boolean): InventedAction => {
    const seq = (taken.get(meeting.id) ?? 0) + 1;
    taken.set(meeting.id, seq);
    return {
      id: makeId(),
      blockId: makeBlockId(),
      meetingId: meeting.id,
      itemId: draw.one(meeting.items).id,
      matterId: draw.often(400) ? draw.one(whole.matters).id : undefined,
      seq,
      text: `${draw.one(DO)} ${draw.one(WHOM)} ${draw.one(ABOUT)}`,
      confidential: draw.often(30),
      ...drawLife(draw, {
        raised: meeting.date,
        today: whole.today,
        meetingNumber: Number(meeting.number),
        names,
        makeUpdateId,
        settled,
      }),
    };
  };
};

const peopleAndBodies = (draw: Draw, bodyCount: number) => {
  const [makeBodyId, makeOrganisationId] = [idsOf(bodyIdSchema, 1), idsOf(organisationIdSchema, 2)];
  const makeMatterId = idsOf(matterIdSchema, 4);
  const bodies = BODIES.slice(0, bodyCount).map(([code, name]) => ({ id: makeBodyId(), code, name }));
  return {
    // The first body is above all others.
    bodies: bodies.map((body, at) => ({ ...body, parentId: at === 0 ? undefined : bodies[0]?.id })),
    organisations: ORGANISATIONS.map(([name, alias]) => ({ id: makeOrganisationId(), name, alias })),
    people: people(draw),
    matters: Array.from({ length: 60 }, (_, at) => ({
      id: makeMatterId(),
      code: `HP${String(at + 1).padStart(3, '0')}`,
      title: `Proposal ${draw.one(ABOUT)}`,
    })),
  };
};

/**
 * A secretariat out of a seed: four bodies, five years, 240 meetings and 6,000 actions, where nothing else is said. The
 * same seed and scale give the same one, to the last word.
 */
export const generateSecretariat = (scale: Scale = {}): Secretariat => {
  const {
    seed = 1,
    bodies: bodyCount = 4,
    years = 5,
    meetings: meetingCount = 240,
    actions = 6000,
    archived = 0,
  } = scale;
  const draw = drawing(seeded(seed));
  const known = peopleAndBodies(draw, bodyCount);
  const meetings = meetingsOf(draw, known.bodies, { years, perBody: Math.floor(meetingCount / bodyCount) });
  const whole = { today: TODAY, ...known, meetings };
  const held = meetings.filter(({ state }) => state !== 'planned' && state !== 'cancelled');
  const names = [
    ...known.organisations.flatMap(({ name, alias }) => [name, alias]),
    ...known.people.flatMap(({ name, alias }) => [name, alias]),
  ];
  const make = actionMaker(whole, names);
  const spread = (by: Draw, count: number, settled: boolean): InventedAction[] =>
    Array.from({ length: count }, (_, at) => make(by, get(held, Math.floor((at * held.length) / count)), settled));
  return {
    ...whole,
    ...drawDecisions(drawing(seeded(seed + 1)), whole, held),
    actions: [...spread(draw, actions, false), ...spread(drawing(seeded(seed + 2)), archived, true)],
  };
};

/** What the register is built for: 60,000 actions of eight bodies in ten years. */
export const WIDE = { bodies: 8, years: 10, meetings: 960, actions: 60_000 } as const satisfies Scale;
