import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { run, sql } from '../../db/sql.ts';
import { type Act, anyAct } from '../helpers/between-acts.ts';
import { type BetweenDesk, openBetweenDesk, perform, stillWhispers, tableFaults } from '../helpers/between-desk.ts';
import { write } from '../helpers/create-book.ts';

/*
 * The promises of the time between two meetings, whatever is done in it: the first due of an action stays, each change
 * after it is a slip, and the table of the next agenda has every open action once and no closed one twice; so has that of
 * the meeting after it, once the next one was held.
 */

const RUNS = Number(process.env['MINUTEBOOK_RUNS'] ?? 25);

const played = async (acts: readonly Act[]): Promise<BetweenDesk> => {
  const desk = await openBetweenDesk();
  for (const act of acts) perform(desk, act);
  return desk;
};

describe('between two meetings', () => {
  it(
    'no due is lost, no slip is miscounted, and the next agenda has every open action once and no closed one twice',
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(anyAct, { maxLength: 24 }), async (acts) => {
          const desk = await played(acts);
          expect(desk.lives.faults()).toEqual([]);
          perform(desk, { do: 'make' });
          const isWhispered = stillWhispers(desk);
          perform(desk, { do: 'fill' });
          expect([...tableFaults(desk), ...desk.lives.faults()]).toEqual([]);
          expect(stillWhispers(desk)).toBe(isWhispered);
          desk.book.close();
        }),
        { numRuns: RUNS },
      );
    },
    240_000 + RUNS * 1000,
  );
});

/** Each clause of the promise, broken by hand: the test above must see it. */
describe('a fault between two meetings', () => {
  let desk: BetweenDesk;
  afterEach(() => desk.book.close());

  it('is seen in a table where an open action is missing, and in one that has it twice', async () => {
    desk = await played([{ do: 'make' }, { do: 'strike', row: 1 }, { do: 'double', row: 0 }]);
    expect(tableFaults(desk)).toEqual(['AT 3/01 open, 2 times', 'AT 3/02 open, 0 times']);
    perform(desk, { do: 'fill' });
    expect(tableFaults(desk)).toEqual([]);
  });

  it('is seen in a table that has a closed action twice', async () => {
    desk = await played([{ do: 'make' }, { do: 'double', row: 0 }, { do: 'state', which: 0, state: 'closed' }]);
    expect(tableFaults(desk)).toEqual(['AT 3/01 closed, 2 times']);
  });

  it('is seen in a first due that is written over', async () => {
    desk = await played([{ do: 'due', which: 0, due: { date: '2027-05-20' } }]);
    expect(desk.lives.faults()).toEqual([]);
    write(desk.book, (db) => run(db, sql`UPDATE action_dues SET value = '2027-04-02' WHERE value = '2027-04-01'`));
    expect(desk.lives.faults()[0]).toMatch(/^AT 3\/01 was due \{"date":"2027-04-01"\} at first, not/);
  });

  it('is seen in a slip that is not counted, and in one that an undo leaves behind', async () => {
    const due = { do: 'due', which: 0, due: { date: '2027-05-20' } } as const;
    desk = await played([due, { do: 'due', which: 0, due: { none: true } }]);
    write(desk.book, (db) => run(db, sql`DELETE FROM action_dues WHERE kind = 'none'`));
    expect(desk.lives.faults()).toContain('AT 3/01 slipped 2 times, not 1');
    desk.book.close();
    desk = await played([due, { do: 'undo', back: 0 }]);
    expect(desk.lives.faults()).toEqual([]);
    write(desk.book, (db) =>
      run(
        db,
        sql`INSERT INTO action_dues (action_id, position, kind, value, at)
          SELECT action_id, 1, 'date', '2027-05-20', 1 FROM action_dues WHERE value = '2027-04-01'`,
      ),
    );
    expect(desk.lives.faults()).toContain('AT 3/01 slipped 0 times, not 1');
  });

  it('is seen where a row that everyone reads names an action that became confidential and was closed', async () => {
    const closed: Act = { do: 'many', all: [6], state: 'closed', due: undefined, says: false };
    desk = await played([
      { do: 'make' },
      { do: 'double', row: 5 },
      { do: 'hide', which: 1, confidential: true },
      closed,
    ]);
    expect(tableFaults(desk)).toContain('AT BM/02 before everyone');
    perform(desk, { do: 'fill' });
    expect(tableFaults(desk)).toEqual([]);
  });

  it.each<Act>([
    { do: 'join', row: 4 },
    { do: 'type', row: 5, text: 'She said more.' },
  ])('is not made where an action was taken back, and another one has its number by now: $do', async (touched) => {
    const due: Act = { do: 'due', which: 0, due: { none: true } };
    desk = await played([{ do: 'make' }, due, { do: 'undo', back: 2 }, touched, { do: 'raise', confidential: false }]);
    expect(tableFaults(desk)).toEqual([]);
    perform(desk, { do: 'fill' });
    expect(tableFaults(desk)).toEqual([]);
  });

  it('is taken back and done again without a trace', async () => {
    const due: Act = { do: 'many', all: [0, 1], due: { workingDays: 5 }, state: 'closed', says: true };
    desk = await played([due, { do: 'undo', back: 0 }, { do: 'undo', back: 0 }, { do: 'transfer', which: 2 }]);
    expect(desk.lives.faults()).toEqual([]);
  });

  describe('when the next meeting was held and the one after it is made', () => {
    const HELD: readonly Act[] = [{ do: 'make' }, { do: 'hold', due: { date: '2027-05-12' }, confidential: false }];

    it('is seen in its table, where an action of the meeting that was held is missing, or is there twice', async () => {
      desk = await played(HELD);
      expect(tableFaults(desk)).toEqual([]);
      perform(desk, { do: 'strike', row: 5 });
      perform(desk, { do: 'double', row: 0 });
      expect(tableFaults(desk)).toEqual(['AT 3/01 open, 2 times', 'AT 4/01 open, 0 times']);
      perform(desk, { do: 'fill' });
      expect(tableFaults(desk)).toEqual([]);
    });

    it('is seen in the table for few, where an action that was minuted in confidence is missing', async () => {
      desk = await played([{ do: 'make' }, { do: 'hold', due: null, confidential: true }]);
      expect(tableFaults(desk)).toEqual([]);
      perform(desk, { do: 'hide', which: 0, confidential: false });
      expect(tableFaults(desk)).toContain('AT BM/01 open, 0 times');
    });

    it('is seen in its table, where a closed action of the meeting that was held is twice', async () => {
      desk = await played([...HELD, { do: 'double', row: 5 }, { do: 'state', which: 7, state: 'closed' }]);
      expect(tableFaults(desk)).toEqual(['AT 4/01 closed, 2 times']);
    });

    it('is seen in a first due of that meeting that is written over, and in a slip that is not counted', async () => {
      desk = await played([...HELD, { do: 'due', which: 7, due: { date: '2027-05-20' } }]);
      expect(desk.lives.faults()).toEqual([]);
      write(desk.book, (db) => run(db, sql`UPDATE action_dues SET value = '2027-05-13' WHERE value = '2027-05-12'`));
      expect(desk.lives.faults()[0]).toMatch(/^AT 4\/01 was due \{"date":"2027-05-12"\} at first, not/);
      write(desk.book, (db) => run(db, sql`DELETE FROM action_dues WHERE value = '2027-05-20'`));
      expect(desk.lives.faults()).toContain('AT 4/01 slipped 1 times, not 0');
    });
  });
});
