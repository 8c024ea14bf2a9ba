import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listGroups } from '../../db/action-groups.ts';
import { type ActionOrder, listActions } from '../../db/actions.ts';
import { fold } from '../../db/fold.ts';
import type { Book } from '../../db/types.ts';
import type { ActionFilter, ActionGroup } from '../../shared/api/actions.ts';
import { type Action, actionStateSchema } from '../../shared/domain/action.ts';
import { type ActionGrouping, type ActionSort, actionSortSchema } from '../../shared/domain/action-view.ts';
import { createBook } from '../helpers/create-book.ts';
import { daysAfter } from '../helpers/secretariat/draw.ts';
import { generateSecretariat } from '../helpers/secretariat/generate.ts';
import { loadSecretariat } from '../helpers/secretariat/load.ts';
import { ageOf, countBy, figuresOf, type Standing, standings } from '../helpers/secretariat/oracle.ts';

const secretariat = generateSecretariat();
const { today } = secretariat;
const expected = figuresOf(secretariat);

const compare = (one: string, other: string): number => (one < other ? -1 : Number(one > other));

/** By body, day of the meeting and number. */
const placeOf = ({ body, meeting, action }: Standing): string =>
  [body.code.toLowerCase(), meeting.date, meeting.number, String(action.seq).padStart(6, '0')].join('\t');

const mondayOf = (day: string): string => daysAfter(day, -((new Date(day).getUTCDay() + 6) % 7));

describe('the figures of a secretariat of five years', () => {
  let book: Book;
  beforeAll(async () => {
    book = await createBook();
    loadSecretariat(book, secretariat);
  });
  afterAll(() => book.close());

  const list = (filter: Parameters<typeof listActions>[1]['filter']): readonly Action[] =>
    book.read((db) => listActions(db, { filter, limit: 100_000 })).rows;

  it('are what its lives say', () => {
    const open = list({ open: true });
    const { groups } = book.read((db) => listGroups(db, { filter: { open: true }, group: 'owner', shared: false }));
    expect({
      open: open.length,
      settled: list({ open: false }).length,
      overdue: list({ overdueOn: today }).length,
      byOwner: Object.fromEntries(groups.flatMap(({ name, count }) => (name === undefined ? [] : [[name, count]]))),
      withoutOwner: open.filter(({ owners }) => owners.length === 0).length,
      byBody: countBy(open, ({ bodyCode }) => [bodyCode]),
      byAge: countBy(open, ({ raised = '' }) => [ageOf(raised, today)]),
      bySlips: countBy(open, ({ slips }) => [String(slips)]),
      raisedByMonth: countBy(list({}), ({ raised = '' }) => [raised.slice(0, 7)]),
      settledByMonth: countBy(list({ open: false }), ({ stateSince = '' }) => [stateSince.slice(0, 7)]),
      confidential: open.filter(({ confidential }) => confidential).length,
    }).toEqual(expected);
  });

  const wanted = standings(secretariat);
  /** References of those of which `which` is true, in the order of the register. */
  const those = (which: (one: Standing) => boolean): string[] =>
    wanted
      .filter(which)
      .toSorted((a, b) => compare(placeOf(a), placeOf(b)))
      .map(({ reference }) => reference);
  const found = (filter: ActionFilter): (string | undefined)[] => list(filter).map(({ reference }) => reference);

  it('come of rows that say of each action what its life says, in the order of the register', () => {
    const said = (one: Action | Standing) => {
      const { reference, state, owners, due, dueOn, confidential, slips } = one;
      return { reference, state, owners, due, dueOn, confidential, slips };
    };
    const inOrder = wanted.toSorted((a, b) => compare(placeOf(a), placeOf(b)));
    expect(list({}).map(said)).toEqual(inOrder.map(said));
  });

  it('are narrowed by every filter to what the lives have of it', () => {
    const { code = '' } = secretariat.matters[3] ?? {};
    const matterId = secretariat.matters[3]?.id;
    const soon = daysAfter(today, 14);
    const cases: readonly (readonly [ActionFilter, (one: Standing) => boolean])[] = [
      [{ body: 'twb' }, ({ body }) => body.code === 'TWB'],
      [{ meeting: '12' }, ({ meeting }) => meeting.number === '12'],
      [{ matter: code.toLowerCase() }, ({ action }) => action.matterId === matterId],
      [{ owner: 'pier ward', open: true }, ({ open, owes }) => open && owes.includes('Pier Wardens')],
      [{ owner: 'pw', open: true }, ({ open, owes }) => open && owes.includes('Pier Wardens')],
      [{ hasOwner: false }, ({ owners }) => owners.length === 0],
      [{ dueFrom: today, dueTo: soon }, ({ dueOn = '' }) => dueOn >= today && dueOn <= soon],
      [{ hasDay: false, open: true }, ({ open, dueOn }) => open && dueOn === undefined],
      [
        { overdueOn: today, body: 'HLC' },
        ({ open, body, dueOn = '9' }) => open && body.code === 'HLC' && dueOn < today,
      ],
      [{ confidential: true }, ({ confidential }) => confidential],
      [{ slips: 2 }, ({ slips }) => slips >= 2],
      [{ states: ['withdrawn', 'transferred'] }, ({ state }) => state === 'withdrawn' || state === 'transferred'],
      [{ text: 'CAFE tides' }, ({ action: { text } }) => text.includes('café') && text.includes('tides')],
      [{ text: 'hlc 7/03' }, ({ reference }) => reference.includes('7/03') && reference.includes('HLC')],
    ];
    for (const [filter, which] of cases) {
      const expectedOnes = those(which);
      expect(expectedOnes.length, JSON.stringify(filter)).toBeGreaterThan(0);
      expect(found(filter), JSON.stringify(filter)).toEqual(expectedOnes);
    }
  });

  /** The references of a list, page by page. */
  function* pages(order: ActionOrder): Generator<string | undefined> {
    for (let after: string | undefined; ; ) {
      const page = book.read((db) => listActions(db, { ...order, limit: 97, after }));
      yield* page.rows.map(({ reference }) => reference);
      if (page.next === undefined) return;
      after = page.next;
    }
  }

  it('are sorted by every column both ways, what has nothing there last', () => {
    const open = wanted.filter((one) => one.open);
    const by: Readonly<Record<ActionSort, (one: Standing) => string>> = {
      reference: () => '',
      text: ({ action, reference, owners }) => fold(action.text) + fold(reference) + owners.map(fold).join(),
      owners: ({ owners }) => owners.map(fold).join('\n'),
      due: ({ dueOn = '' }) => dueOn,
      state: ({ state }) => String(actionStateSchema.options.indexOf(state)),
      slips: ({ slips }) => String(slips),
    };
    for (const sort of actionSortSchema.options) {
      for (const descending of [false, true]) {
        const way = descending ? -1 : 1;
        const lacks = (one: Standing) => Number(sort !== 'reference' && by[sort](one) === '');
        const inOrder = open.toSorted(
          (a, b) => lacks(a) - lacks(b) || way * (compare(by[sort](a), by[sort](b)) || compare(placeOf(a), placeOf(b))),
        );
        const said = [...pages({ filter: { open: true }, sort, descending })];
        expect(said, `${sort} ${way}`).toEqual(inOrder.map(({ reference }) => reference));
      }
    }
  });

  it('are put together in groups, an action with each of its owners', () => {
    const groups = (group: ActionGrouping) =>
      book.read((db) => listGroups(db, { filter: { open: true }, group, shared: false })).groups;
    const counts = (group: ActionGrouping, nameOf: (one: ActionGroup) => string) =>
      Object.fromEntries(groups(group).map((one) => [nameOf(one), one.count]));
    const open = wanted.filter((one) => one.open);
    expect(counts('owner', ({ name = 'nobody' }) => name)).toEqual({
      ...expected.byOwner,
      nobody: expected.withoutOwner,
    });
    expect(counts('body', ({ name = '' }) => name)).toEqual(expected.byBody);
    expect(counts('meeting', ({ name = '' }) => name)).toEqual(
      countBy(open, ({ body, meeting }) => [`${body.code} ${meeting.number}`]),
    );
    expect(counts('week', ({ day = 'no day' }) => day)).toEqual(
      countBy(open, ({ dueOn }) => [dueOn === undefined ? 'no day' : mondayOf(dueOn)]),
    );
    expect(groups('owner').at(-1)?.name).toBeUndefined();
    expect(groups('week').at(-1)?.day).toBeUndefined();
  });

  it('stand in the list group by group, and not where a group is folded', () => {
    const filter = { open: true };
    const { groups } = book.read((db) => listGroups(db, { filter, group: 'owner', shared: false }));
    const rows = (folded: readonly string[]) =>
      book.read((db) => listActions(db, { filter, group: 'owner', folded, limit: 100_000 })).rows;
    expect(rows([]).map(({ group }) => group)).toEqual(groups.flatMap(({ key, count }) => Array(count).fill(key)));
    const [first, ...others] = groups;
    expect(rows([first?.key ?? '']).map(({ group }) => group)).toEqual(
      others.flatMap(({ key, count }) => Array(count).fill(key)),
    );
  });

  it('hide whose confidential actions are where others look on', () => {
    const { groups } = book.read((db) => listGroups(db, { filter: { open: true }, group: 'owner', shared: true }));
    const hidden = groups.find(({ key }) => key === 'confidential');
    expect(hidden).toEqual({ key: 'confidential', count: expected.confidential });
    const seen = countBy(
      wanted.filter(({ open, confidential }) => open && !confidential),
      ({ owes }) => owes,
    );
    expect(
      Object.fromEntries(groups.flatMap(({ name, count }) => (name === undefined ? [] : [[name, count]]))),
    ).toEqual(seen);
  });
});

describe('an invented secretariat', () => {
  it('is the same one for the same seed, and another for another', () => {
    const small = { bodies: 2, meetings: 20, actions: 100 };
    expect(generateSecretariat(small)).toEqual(generateSecretariat(small));
    expect(generateSecretariat(small)).not.toEqual(generateSecretariat({ ...small, seed: 2 }));
  });

  it('has every kind of life in it', () => {
    const all = standings(secretariat);
    expect(all).toHaveLength(6000);
    expect(secretariat.meetings).toHaveLength(240);
    expect(Object.keys(countBy(all, ({ state }) => [state]))).toHaveLength(7);
    expect(Object.keys(expected.bySlips).length).toBeGreaterThan(2);
    expect(expected.overdue).toBeGreaterThan(100);
    expect(expected.open).toBeLessThan(1200);
    expect(expected.confidential).toBeGreaterThan(10);
    // Owners under two names: of one owner in two actions, and twice in one.
    const written = countBy(all, ({ owners }) => owners);
    expect([written['Pier Wardens'], written['PW']].every((count = 0) => count > 10)).toBe(true);
    expect(all.some(({ owners, owes }) => owes.length < owners.length)).toBe(true);
  });

  it('keeps its open actions when its archive grows', () => {
    const grown = figuresOf(generateSecretariat({ archived: 3000 }));
    expect({ ...grown, settled: 0, raisedByMonth: 0, settledByMonth: 0 }).toEqual({
      ...expected,
      settled: 0,
      raisedByMonth: 0,
      settledByMonth: 0,
    });
    expect(grown.settled).toBe(expected.settled + 3000);
  });
});
