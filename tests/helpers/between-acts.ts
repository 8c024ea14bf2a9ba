import fc from 'fast-check';
import type { ActionState } from '../../shared/domain/action.ts';
import type { Due } from '../../shared/domain/block.ts';

/** How many actions the meeting that was held has. */
export const ACTIONS = 5;

/** Which action, or which row of a table; those that were raised or minuted since come behind the first ones. */
const which = fc.nat({ max: ACTIONS + 4 });
const dayOf = (month: string) => fc.integer({ min: 10, max: 28 }).map((day) => `2027-${month}-${day}`);

const anyDue: fc.Arbitrary<Due | null> = fc.oneof(
  dayOf('05').map((date) => ({ date })),
  fc.constant<Due>({ meeting: 'next' }),
  fc.integer({ min: 1, max: 9 }).map((workingDays) => ({ workingDays })),
  fc.constant<Due>({ none: true }),
  fc.constant(null),
);

const OPEN = ['open', 'in progress', 'proposed for closure'] as const;

/** One act with its name, more often the greater its weight. */
const doing = <Name extends string, Said extends object>(
  name: Name,
  said: { [Key in keyof Said]: fc.Arbitrary<Said[Key]> },
  weight = 1,
) => ({ weight, arbitrary: fc.record(said).map((words) => ({ do: name, ...words })) });

/** What is done between two meetings: to actions, to the meeting that comes, and to its table. */
export const anyAct = fc.oneof(
  doing('state', { which, state: fc.constantFrom<ActionState>(...OPEN, 'closed', 'withdrawn') }, 2),
  doing('update', { which }),
  doing('due', { which, due: anyDue }, 2),
  doing('snooze', { which, days: fc.option(fc.nat({ max: 20 })) }),
  doing('transfer', { which }),
  doing('many', {
    all: fc.uniqueArray(which, { minLength: 2 }),
    state: fc.option(fc.constantFrom<ActionState>(...OPEN, 'closed'), { nil: undefined }),
    due: fc.option(anyDue, { nil: undefined }),
    says: fc.boolean(),
  }),
  doing('review', { which, choice: fc.constantFrom('done', 'update', 'carry', 'transfer') }, 3),
  doing('move', { date: dayOf('04') }),
  doing('cancel', {}),
  doing('make', {}),
  doing('fill', {}),
  doing('type', { row: which, text: fc.constantFrom('', 'She said more.', 'Ongoing.') }),
  doing('join', { row: which }),
  doing('double', { row: which }),
  doing('strike', { row: which }),
  doing('hide', { which, confidential: fc.boolean() }),
  doing('raise', { confidential: fc.boolean() }),
  doing('whisper', { which }),
  doing('handOut', {}),
  doing('hold', { due: anyDue, confidential: fc.boolean() }, 2),
  doing('undo', { back: fc.nat({ max: 3 }) }, 2),
);
export type Act = typeof anyAct extends fc.Arbitrary<infer One> ? One : never;
export type ActOf<Name extends Act['do']> = Extract<Act, { do: Name }>;
