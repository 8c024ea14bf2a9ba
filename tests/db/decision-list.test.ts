import { beforeEach, describe, expect, it } from 'vitest';
import { listDecided } from '../../db/decision-list.ts';
import { getMeeting } from '../../db/meetings.ts';
import { closeInterim, saveInterim } from '../../db/save-interim.ts';
import { saveMeeting } from '../../db/save-meeting.ts';
import { run, sql } from '../../db/sql.ts';
import type { Book } from '../../db/types.ts';
import { listedDecisionSchema } from '../../shared/domain/listed-decision.ts';
import { decisionIdSchema, interimIdSchema } from '../../shared/ids.ts';
import { heading, marked, openDesk, smallFile } from '../helpers/builders.ts';
import { countedIds, createBook, write } from '../helpers/create-book.ts';
import { allDecided, bodyOf, decided, lineOf, minuted, PARENT } from '../helpers/decided.ts';
import { loadFile } from '../helpers/fictional-meeting.ts';

const makeId = countedIds(0x1157_0000_0000);

describe('the register of decisions', () => {
  let book: Book;
  const lines = (...asked: Parameters<typeof allDecided> extends [Book, ...infer Rest] ? Rest : never) =>
    allDecided(book, ...asked).map(lineOf);

  beforeEach(async () => {
    book = await createBook();
    return () => book.close();
  });

  /** Two bodies, three meetings, and what was decided between them. */
  const fill = () => {
    const first = minuted(book, { number: '1', date: '2027-01-02' }, [
      { number: '1', title: 'Sheds', blocks: [decided('AGREED', 'to dig'), decided('NOTED', 'the report')] },
      { number: '2', title: 'Offers', confidential: true, blocks: [decided('APPROVED', 'the price')] },
      { number: '2.1', title: 'More', blocks: [decided('AGREED', 'to pay')] },
    ]);
    minuted(book, { number: '2', date: '2027-02-02' }, [
      {
        number: '1',
        title: 'Wells',
        blocks: [decided('AGREED', 'to wait'), decided('APPROVED', 'Zoë’s plan', 'confidential')],
      },
    ]);
    minuted(
      book,
      { number: '9', date: '2027-01-02' },
      [{ number: '1', title: 'A', blocks: [decided('AGREED', 'to plant')] }],
      PARENT,
    );
    return first;
  };

  it('takes what is written for a meeting that is still to be held for decided by nobody', () => {
    const file = (state: 'planned' | 'draft') =>
      smallFile({
        meeting: { number: '5', date: '2027-05-02', state },
        agenda: [{ number: '1', title: 'Minutes', blocks: [decided('APPROVED', 'the minutes of meeting 4')] }],
      });
    const planned = loadFile(book, file('planned'));
    expect(lines()).toEqual([]);
    write(book, (db) => saveMeeting(db, { ...getMeeting(db, planned), state: 'draft' }));
    expect(lines()).toEqual(['AT 5: APPROVED the minutes of meeting 4']);
  });

  it('has every decision that was not only noted, the newest meeting first and each meeting in the order of its text', () => {
    fill();
    expect(lines()).toEqual([
      'AT 2: AGREED to wait',
      'AT 2: APPROVED Zoë’s plan',
      'AT 1: AGREED to dig',
      'AT 1: APPROVED the price',
      'AT 1: AGREED to pay',
      'PP 9: AGREED to plant',
    ]);
    expect(lines({ noted: true })).toContain('AT 1: NOTED the report');
    expect(lines({ verb: 'NOTED' })).toEqual(['AT 1: NOTED the report']);
    for (const row of allDecided(book)) expect(listedDecisionSchema.strict().parse(row)).toEqual(row);
  });

  it.each([1, 2, 3, 4, 5, 6, 7])('gives the same rows in pages of %i', (limit) => {
    fill();
    expect(lines({ noted: true }, { limit })).toEqual(lines({ noted: true }));
    expect(book.read((db) => listDecided(db, { filter: { noted: true }, limit })).total).toBe(7);
  });

  it('finds by body, day, meeting, words and matter', () => {
    const id = fill();
    expect(lines({ body: 'pp' })).toEqual(['PP 9: AGREED to plant']);
    expect(lines({ from: '2027-02-01' })).toHaveLength(2);
    expect(lines({ to: '2027-02-01', verb: 'APPROVED' })).toEqual(['AT 1: APPROVED the price']);
    expect(lines({ meetingId: id })).toHaveLength(3);
    expect(lines({ text: 'ZOE’S' })).toEqual(['AT 2: APPROVED Zoë’s plan']);
    expect(lines({ text: 'agreed to d' })).toEqual(['AT 1: AGREED to dig']);
    minuted(book, { number: '3', date: '2027-03-02' }, [
      {
        number: '1',
        title: 'Sheds',
        blocks: [{ kind: 'heading', level: 1, text: 'PL14 ‘A shed’' }, decided('AGREED', 'to build')],
      },
    ]);
    expect(lines({ matter: 'PL14' })).toEqual(['AT 3: AGREED to build']);
    expect(lines({ matter: 'PL99' })).toEqual([]);
  });

  it('says which are confidential, by the line, the item or one above, and finds by that', () => {
    fill();
    const open = allDecided(book).filter(({ confidential }) => !confidential);
    expect(open.map(({ text }) => text)).toEqual(['to wait', 'to dig', 'to plant']);
    expect(lines({ confidential: false })).toEqual(open.map(lineOf));
    expect(lines({ confidential: true })).toHaveLength(3);
  });

  it('has what is marked inside a paragraph, and follows the text', () => {
    const desk = openDesk(
      book,
      minuted(book, { number: '1', date: '2027-01-02' }, [{ number: '1', title: 'A', blocks: [] }]),
    );
    const [mark, block] = [decisionIdSchema.parse(makeId()), desk.newId()];
    desk.put(block, marked('So it ', [mark, 'APPROVED', 'APPROVED the minutes'], '.'));
    expect(lines()).toEqual(['AT 1: APPROVED the minutes']);
    desk.put(block, marked('So it ', [mark, 'APPROVED', 'APPROVED the notes'], '.'));
    expect(lines({ text: 'minutes' })).toEqual([]);
    expect(lines({ text: 'the notes' })).toHaveLength(1);
    desk.remove(block);
    expect(lines()).toEqual([]);
  });

  it('finds those that a vote follows', () => {
    const desk = openDesk(
      book,
      minuted(book, { number: '1', date: '2027-01-02' }, [{ number: '1', title: 'A', blocks: [] }]),
    );
    desk.put(desk.newId(), heading(1, 'First'));
    desk.put(desk.newId(), { kind: 'decision', verb: 'AGREED', runs: [{ text: 'to go' }] });
    desk.put(desk.newId(), { kind: 'privateNote', runs: [{ text: 'Ask again' }] });
    desk.put(desk.newId(), { kind: 'vote', manner: 'nem con', runs: [{ text: 'Nem con.' }] });
    desk.put(desk.newId(), { kind: 'decision', verb: 'AGREED', runs: [{ text: 'to stay' }] });
    expect(lines({ withVote: true })).toEqual(['AT 1: AGREED to go']);
    expect(allDecided(book).map(({ hasVote }) => hasVote)).toEqual([true, false]);
  });

  it('has what was decided between meetings, under its own number, once it is decided', () => {
    const bodyId = bodyOf(book, fill());
    const common = { bodyId, readers: 'everyone', date: '2027-01-10' } as const;
    const vote = interimIdSchema.parse(makeId());
    write(book, (db) =>
      saveInterim(db, {
        ...common,
        id: interimIdSchema.parse(makeId()),
        kind: 'chair action',
        title: 'A pipe',
        decision: 'To mend it',
        asks: 'NOTED',
      }),
    );
    write(book, (db) =>
      saveInterim(db, {
        ...common,
        id: vote,
        kind: 'ex-committee',
        title: 'The lease',
        proposal: 'To sign',
        answers: [],
      }),
    );
    expect(lines({ kind: 'ex-committee' })).toEqual([]);
    write(book, (db) => closeInterim(db, { interimId: vote, result: { outcome: 'carried', date: '2027-01-20' } }));
    expect(lines().slice(2, 4)).toEqual(['AT EC/01: CARRIED The lease: To sign', 'AT CA/01:  A pipe: To mend it']);
    expect(lines({ text: 'at ec/01' })).toHaveLength(1);
    for (const limit of [1, 2, 3]) expect(lines({}, { limit })).toEqual(lines());
    for (const row of allDecided(book)) expect(listedDecisionSchema.strict().parse(row)).toEqual(row);
  });

  it('leaves out what is gone: an item, a meeting, a cancelled one', () => {
    const id = fill();
    write(book, (db) => run(db, sql`UPDATE items SET deleted_at = 1 WHERE meeting_id = ${id} AND number = '1'`));
    expect(lines({ meetingId: id })).toHaveLength(2);
    write(book, (db) => run(db, sql`UPDATE meetings SET state = 'cancelled' WHERE id = ${id}`));
    expect(lines({ meetingId: id })).toEqual([]);
  });
});
