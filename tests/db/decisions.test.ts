import { beforeEach, describe, expect, it } from 'vitest';
import { listDecisions } from '../../db/decisions.ts';
import type { Book } from '../../db/types.ts';
import { type Desk, decision, marked, openDesk, openSmallMeeting, paragraph, smallFile } from '../helpers/builders.ts';
import { countedIds, createBook } from '../helpers/create-book.ts';
import { loadFile } from '../helpers/fictional-meeting.ts';

describe('decisions', () => {
  let book: Book;
  let desk: Desk;
  const makeMark = countedIds(0xdec0_0000_0000);
  const list = () => book.read((db) => listDecisions(db, desk.meetingId));
  const said = () => list().map(({ verb, text }) => `${verb} ${text}`);

  beforeEach(async () => {
    book = await createBook();
    desk = openSmallMeeting(book);
    return () => book.close();
  });

  it('follow a decision block, under one id', () => {
    const id = desk.newId();
    desk.put(id, decision('AGREED', 'to dig'));
    const [first] = list();
    desk.put(id, decision('NOTED', 'the digging'));
    expect(list()).toMatchObject([{ id: first?.id, blockId: id, verb: 'NOTED', text: 'the digging', marked: 0 }]);
  });

  it('go when the block is turned to text, and come back under the same id', () => {
    const id = desk.newId();
    desk.put(id, decision('AGREED', 'to dig'));
    const [first] = list();
    desk.put(id, paragraph('AGREED to dig'));
    expect(list()).toEqual([]);
    desk.put(id, decision('AGREED', 'to dig'));
    expect(list().map((row) => row.id)).toEqual([first?.id]);
  });

  it('are read from marked text, in its order, cut by formatting or not', () => {
    const [a, b] = [makeMark(), makeMark()];
    const content = marked('The Trust ', [a, 'NOTED', 'NOTED '], [a, 'NOTED', 'the plan'], ' and ', [
      b,
      'AGREED',
      'AGREED to it',
    ]);
    desk.put(desk.newId(), content);
    expect(list()).toMatchObject([
      { id: a, verb: 'NOTED', text: 'the plan', marked: 1, position: 0 },
      { id: b, verb: 'AGREED', text: 'to it', marked: 1, position: 1 },
    ]);
  });

  it('keep all marked words when the verb was typed over', () => {
    desk.put(desk.newId(), marked([makeMark(), 'NOTED', 'NOTD the plan']));
    expect(said()).toEqual(['NOTED NOTD the plan']);
  });

  it('keep their id when the marked words are cut and pasted inside the meeting', () => {
    const [from, to, mark] = [desk.newId(), desk.newId(), makeMark()];
    desk.put(from, marked('Then ', [mark, 'AGREED', 'AGREED to dig']));
    desk.put(to, paragraph('Later '));
    desk.put(from, paragraph('Then '));
    expect(list()).toEqual([]);
    desk.put(to, marked('Later ', [mark, 'AGREED', 'AGREED to dig']));
    expect(list()).toMatchObject([{ id: mark, blockId: to }]);
  });

  it('stay with the meeting that made them', () => {
    const mark = makeMark();
    desk.put(desk.newId(), marked([mark, 'AGREED', 'AGREED to dig']));
    const other = openDesk(
      book,
      loadFile(book, smallFile({ meeting: { number: '4', state: 'planned' } })),
      countedIds(0x07e0_0000_0000),
    );
    expect(() => other.put(other.newId(), marked([mark, 'AGREED', 'AGREED to dig']))).toThrow(/belongs to the meeting/);
    expect(said()).toEqual(['AGREED to dig']);
  });
});
