import { beforeEach, describe, expect, it } from 'vitest';
import { readLog } from '../../db/edit-log.ts';
import { listHandOutNumbers } from '../../db/hand-out.ts';
import { run, sql } from '../../db/sql.ts';
import type { Book } from '../../db/types.ts';
import type { BlockId } from '../../shared/ids.ts';
import type { MeetingFile } from '../../shared/interchange/schema.ts';
import { action, type Desk, openDesk, openSmallMeeting, smallFile } from '../helpers/builders.ts';
import { countedIds, createBook, write } from '../helpers/create-book.ts';
import { loadFile } from '../helpers/fictional-meeting.ts';

describe('handOut', () => {
  let book: Book;
  let desk: Desk;
  const type = (rank: string, item = 0): BlockId => {
    const id = desk.newId();
    desk.put(id, action(`at ${rank}`), { rank, item });
    return id;
  };
  const reference = (id: BlockId) => desk.badge(id)?.reference;

  beforeEach(async () => {
    book = await createBook();
    desk = openSmallMeeting(book);
    return () => book.close();
  });

  it('puts numbers into document order the first time, and closes the gaps', () => {
    const [last, second, gone, first] = [type('a0', 1), type('a5'), type('a3'), type('a1')];
    desk.remove(gone);
    desk.handOut();
    expect([first, second, last].map(reference)).toEqual(['AT 3/01', 'AT 3/02', 'AT 3/03']);
  });

  it('fixes them: what moves, goes or comes after that changes none', () => {
    const [one, two] = [type('a1'), type('a2')];
    desk.handOut();
    desk.put(one, action('at a9'), { rank: 'a9' });
    const three = type('a0');
    desk.remove(two);
    desk.handOut();
    expect([reference(one), reference(three)]).toEqual(['AT 3/01', 'AT 3/03']);
    expect(desk.badge(three)?.frozen).toBe(true);
  });

  it('gives a new number to one that was gone when the gaps were closed', () => {
    const [gone, kept] = [type('a1'), type('a2')];
    desk.remove(gone);
    desk.handOut();
    desk.put(gone, action('back'));
    expect([reference(kept), reference(gone)]).toEqual(['AT 3/01', 'AT 3/02']);
  });

  it('moves no number of minutes that were approved before anything was handed out', () => {
    const [one, gone, two] = [type('a1'), type('a2'), type('a3')];
    desk.remove(gone);
    const planned = () => book.read((db) => listHandOutNumbers(db, desk.meetingId)).map(({ reference: next }) => next);
    expect(planned()).toEqual(['AT 3/01', 'AT 3/02']);
    write(book, (db) => run(db, sql`UPDATE meetings SET state = 'approved' WHERE id = ${desk.meetingId}`));
    expect(planned()).toEqual([one, two].map(reference));
  });

  it('changes nothing when it is done again', () => {
    type('a1');
    desk.handOut();
    const lines = () => book.read((db) => readLog(db, 0)).length;
    const before = lines();
    desk.handOut();
    expect(lines()).toBe(before);
  });

  it('leaves imported references as they are, and one without a reference without', () => {
    const blocks: NonNullable<MeetingFile['agenda']>[number]['blocks'] = [
      { kind: 'action', reference: 'AT 4/07', text: 'seven' },
      { kind: 'action', reference: 'Old 12', text: 'of another pattern' },
      { kind: 'action', text: 'without' },
    ];
    const file = smallFile({ meeting: { number: '4', state: 'draft' }, agenda: [{ number: '1', title: '', blocks }] });
    const imported = openDesk(book, loadFile(book, file), countedIds(0x07e0_0000_0000));
    const typed = imported.newId();
    expect(imported.put(typed, action('typed'), { rank: 'a' }).badges).toMatchObject([{ reference: 'AT 4/08' }]);
    const references = imported.handOut().map((badge) => badge.reference);
    expect(references.toSorted()).toEqual(['AT 4/07', 'AT 4/08', 'Old 12', undefined]);
  });

  it('passes over a number whose reference a file has taken', () => {
    const blocks = [{ kind: 'action' as const, reference: 'AT 3/02', text: 'of the meeting before' }];
    loadFile(
      book,
      smallFile({ meeting: { number: '4', state: 'draft' }, agenda: [{ number: '1', title: '', blocks }] }),
    );
    expect([type('a1'), type('a2')].map(reference)).toEqual(['AT 3/01', 'AT 3/03']);
    desk.handOut();
    expect(desk.handOut().map((badge) => badge.reference)).toEqual(['AT 3/01', 'AT 3/03']);
  });

  it('counts on over all meetings where the pattern does not name the meeting', () => {
    const body = { ...smallFile().body, code: 'RP', actionPattern: '{prefix}-{seq:3}' };
    const open = (number: string) =>
      openDesk(
        book,
        loadFile(book, smallFile({ body, meeting: { number, state: 'in session' } })),
        countedIds(Number(number) * 0x1000_0000),
      );
    const [one, two] = [open('1'), open('2')];
    const [first, second, third] = [one.newId(), two.newId(), one.newId()];
    one.put(first, action('first'));
    two.put(second, action('second'));
    one.put(third, action('third'));
    one.remove(first);
    one.handOut();
    two.handOut();
    expect([one.badge(third), two.badge(second)].map((badge) => badge?.reference)).toEqual(['AT-001', 'AT-002']);
  });

  it('says beforehand what it will do, and does it', () => {
    const [last, gone, first] = [type('a5'), type('a3'), type('a1')];
    desk.remove(gone);
    const plan = () => book.read((db) => listHandOutNumbers(db, desk.meetingId));
    const lines = book.read((db) => readLog(db, 0)).length;
    expect(plan()).toEqual([
      { blockId: first, now: 'AT 3/03', reference: 'AT 3/01', frozen: false },
      { blockId: last, now: 'AT 3/01', reference: 'AT 3/02', frozen: false },
    ]);
    expect(book.read((db) => readLog(db, 0))).toHaveLength(lines);
    const planned = plan().map(({ reference: one }) => one);
    desk.handOut();
    expect([first, last].map(reference)).toEqual(planned);
    const late = type('a0');
    expect(plan()).toMatchObject([
      { blockId: late, reference: 'AT 3/03', frozen: false },
      { frozen: true },
      { frozen: true },
    ]);
    desk.handOut();
    expect(reference(late)).toBe('AT 3/03');
  });
});
