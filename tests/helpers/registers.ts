import { Refusal } from '../../db/errors.ts';
import type { ApiError } from '../../shared/api/errors.ts';
import type { Body } from '../../shared/domain/body.ts';
import type { BodyRules } from '../../shared/domain/body-rules.ts';
import type { Organisation, Person } from '../../shared/domain/person.ts';
import type { Seat } from '../../shared/domain/seat.ts';
import { bodyIdSchema, organisationIdSchema, personIdSchema, seatIdSchema } from '../../shared/ids.ts';
import { smallFile } from './builders.ts';
import { countedIds } from './create-book.ts';

const makeId = countedIds(0x4e9_0000_0000);

/** A body of an invented lighthouse trust. What is given stands in place of it. */
export const aBody = (more: Partial<Body> = {}): Body => ({
  ...smallFile().body,
  id: bodyIdSchema.parse(makeId()),
  code: 'LLC',
  name: 'Lamp and Lens Committee',
  shortName: 'Committee',
  categories: [
    { name: 'Keepers', table: 'members' },
    { name: 'Visitors', table: 'others' },
  ],
  ...more,
});

/** Rules of a body with something in each of them. */
export const rules: BodyRules = {
  quorum: {
    needed: { numerator: 1, denominator: 2 },
    of: 'filled seats',
    minimumPerCategory: [{ category: 'Keepers', number: 1 }],
    needsChair: true,
    remoteCounts: false,
    interested: 'never',
  },
  classes: ['White', 'Green'],
  standingItems: ['Minutes', '- Actions outstanding', 'Any other business'],
  forms: { arrived: '{name} came in.' },
  modules: [{ name: 'noted', text: 'NOTED the contents of [the paper].' }],
  words: ['Fresnel'],
  fileNames: '{code}_{number}_{document}',
  presencePrinted: true,
  record: { numberPrinted: true },
  workingDays: {
    holidays: 'Scotland',
    closed: [{ date: '2026-09-28', name: 'Autumn holiday' }],
    worked: [{ date: '2026-11-30', name: 'Lamps are lit all the same' }],
    countsFirst: true,
  },
  deadlines: [{ kind: 'papers out', count: 5, unit: 'clear days', side: 'before' }],
};

/** A vacant seat with a vote. */
export const aSeat = (more: Partial<Seat> = {}): Seat => ({
  id: seatIdSchema.parse(makeId()),
  role: 'member',
  voting: true,
  ...more,
});

export const aPerson = (name: string, more: Partial<Person> = {}): Person => ({
  id: personIdSchema.parse(makeId()),
  name,
  aliases: [],
  ...more,
});

export const anOrganisation = (name: string, ...aliases: string[]): Organisation => ({
  id: organisationIdSchema.parse(makeId()),
  name,
  aliases,
});

/** What the store says of what it refuses; a fault of the program goes on its way. */
export const refused = (run: () => unknown): ApiError | undefined => {
  try {
    run();
    return undefined;
  } catch (error) {
    if (error instanceof Refusal) return error.error;
    throw error;
  }
};
