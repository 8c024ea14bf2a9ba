import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listDecided, listVerbs } from '../../db/decision-list.ts';
import type { Book } from '../../db/types.ts';
import type { DecisionFilter } from '../../shared/api/decisions.ts';
import { type ListedDecision, placeOfDecision } from '../../shared/domain/listed-decision.ts';
import { createBook } from '../helpers/create-book.ts';
import { allDecided } from '../helpers/decided.ts';
import { type StandingDecision, standingDecisions } from '../helpers/secretariat/decisions-oracle.ts';
import { daysAfter } from '../helpers/secretariat/draw.ts';
import { generateSecretariat } from '../helpers/secretariat/generate.ts';
import { loadSecretariat } from '../helpers/secretariat/load.ts';
import { countBy } from '../helpers/secretariat/oracle.ts';

const secretariat = generateSecretariat();
const { today } = secretariat;
const expected = standingDecisions(secretariat);
const isMore = ({ decision: { verb } }: StandingDecision): boolean => verb !== 'NOTED';

describe('the register of decisions of a secretariat of five years', () => {
  let book: Book;
  beforeAll(async () => {
    book = await createBook();
    loadSecretariat(book, secretariat);
  });
  afterAll(() => book.close());

  const total = (filter: DecisionFilter): number => book.read((db) => listDecided(db, { filter, limit: 1 })).total;
  const lineOf = (one: ListedDecision): string => `${placeOfDecision(one)}: ${one.verb} ${one.text}`;
  const linesOf = (which: (one: StandingDecision) => boolean): string[] =>
    expected.filter(which).map(({ line }) => line);

  it('has every decision in the order of the register, with what became of it', () => {
    const said = allDecided(book, { noted: true }).map((one) => {
      const { matterCode, hasVote, confidential, recommendation, parentCode, date } = one;
      return { line: lineOf(one), date, matterCode, hasVote, confidential, recommendation, parentCode };
    });
    expect(said).toHaveLength(secretariat.decisions.length);
    expect(said).toEqual(
      expected.map(({ line, meeting, decision, matterCode, confidential, became, parent }) => ({
        line,
        date: meeting.date,
        matterCode,
        hasVote: decision.vote !== undefined,
        confidential,
        recommendation: became,
        parentCode: became && parent?.code,
      })),
    );
  });

  it('counts them by verb and by body as they were generated', () => {
    const verbs = book.read(listVerbs);
    expect(Object.fromEntries(verbs.map((verb) => [verb, total({ verb })]))).toEqual(
      countBy(expected, ({ decision }) => [decision.verb]),
    );
    expect(Object.fromEntries(secretariat.bodies.map(({ code }) => [code, total({ body: code })]))).toEqual(
      countBy(expected.filter(isMore), ({ body }) => [body.code]),
    );
    const both = secretariat.bodies.flatMap(({ code }) =>
      verbs.map((verb) => [`${code} ${verb}`, total({ body: code, verb })] as const),
    );
    expect(Object.fromEntries(both)).toEqual(
      countBy(expected, ({ body, decision }) => [`${body.code} ${decision.verb}`]),
    );
  });

  it('is narrowed by every filter to what was generated', () => {
    const { code: matter = '', id: matterId } = secretariat.matters[3] ?? {};
    const from = daysAfter(today, -400);
    const to = daysAfter(today, -200);
    const cases: readonly (readonly [DecisionFilter, (one: StandingDecision) => boolean])[] = [
      [{}, isMore],
      [{ noted: true }, () => true],
      [{ text: 'NAIVE Forecast' }, (one) => isMore(one) && one.decision.text.includes('naïve forecast')],
      [
        { text: 'rejected the paper on the m' },
        ({ decision: { verb, text } }) => verb === 'REJECTED' && text.includes('on the m'),
      ],
      [
        { text: 'fog signal’s', body: 'twb', noted: true },
        ({ body, decision }) => body.code === 'TWB' && decision.text.includes('fog signal'),
      ],
      [{ matter }, (one) => isMore(one) && one.decision.matterId === matterId],
      [{ from, to }, (one) => isMore(one) && one.meeting.date >= from && one.meeting.date <= to],
      [{ withVote: true, noted: true }, ({ decision }) => decision.vote !== undefined],
      [{ confidential: true, noted: true }, ({ confidential }) => confidential],
      [{ confidential: false }, (one) => isMore(one) && !one.confidential],
      [{ awaiting: true }, ({ became }) => became === 'awaiting'],
      [{ awaiting: true, body: 'RPG' }, ({ became, body }) => became === 'awaiting' && body.code === 'RPG'],
      [{ kind: 'minuted', verb: 'APPROVED' }, ({ decision }) => decision.verb === 'APPROVED'],
      [{ meetingId: expected[40]?.meeting.id }, (one) => isMore(one) && one.meeting.id === expected[40]?.meeting.id],
    ];
    for (const [filter, which] of cases) {
      const wanted = linesOf(which);
      expect(wanted.length, JSON.stringify(filter)).toBeGreaterThan(0);
      expect(allDecided(book, filter).map(lineOf), JSON.stringify(filter)).toEqual(wanted);
      expect(total(filter), JSON.stringify(filter)).toBe(wanted.length);
    }
  });

  it('lists the recommendations that await an answer by the body that owes it, the oldest first', () => {
    const [above] = secretariat.bodies;
    const awaiting = allDecided(book, { awaiting: true, parent: above?.code }, { sort: 'parent' });
    expect(awaiting.map(lineOf).toSorted()).toEqual(linesOf(({ became }) => became === 'awaiting').toSorted());
    const days = awaiting.map(({ date = '' }) => date);
    expect(days).toEqual(days.toSorted());
    expect(allDecided(book, { awaiting: true, parent: 'TWB' })).toEqual([]);
  });

  it('is of a secretariat that has some of everything', () => {
    const became = countBy(expected, (one) => (one.became ? [one.became] : []));
    expect(Math.min(became['awaiting'] ?? 0, became['answered'] ?? 0, became['not needed'] ?? 0)).toBeGreaterThan(5);
    expect(expected.filter(({ decision }) => decision.marked).length).toBeGreaterThan(100);
    expect(expected.filter(({ confidential }) => confidential).length).toBeGreaterThan(20);
  });
});
