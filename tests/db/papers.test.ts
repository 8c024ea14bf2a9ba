import { beforeEach, describe, expect, it } from 'vitest';
import { listItems } from '../../db/items.ts';
import { getMeetingSheet } from '../../db/meeting-sheet.ts';
import { listPapers } from '../../db/papers.ts';
import { presentPaper, withdrawPaper } from '../../db/save-papers.ts';
import type { Book, Written } from '../../db/types.ts';
import { undoEdit } from '../../db/undo-edit.ts';
import type { PresentedPaper } from '../../shared/domain/paper.ts';
import {
  editIdSchema,
  type ItemId,
  itemIdSchema,
  type MeetingId,
  paperIdSchema,
  presentationIdSchema,
} from '../../shared/ids.ts';
import { smallFile } from '../helpers/builders.ts';
import { createBook, makeEditId, write } from '../helpers/create-book.ts';
import { loadFile } from '../helpers/fictional-meeting.ts';

const paperId = (number: number) => paperIdSchema.parse(`0192f0c0-0000-7000-8000-0000000a000${number}`);
const presentationId = (number: number) => presentationIdSchema.parse(`0192f0c0-0000-7000-8000-0000000b000${number}`);
const refused = (path: string | undefined, code = 'refused') =>
  expect.objectContaining({ error: expect.objectContaining({ code, ...(path === undefined ? {} : { path }) }) });

describe('the papers of a meeting', () => {
  let book: Book;
  let meetingId: MeetingId;
  const load = (number: string, state = 'in session' as const): MeetingId =>
    loadFile(book, smallFile({ meeting: { number, date: `2027-03-0${number}`, state } }));
  const itemAt = (at: number, id = meetingId): ItemId => {
    const item = book.read((db) => listItems(db, id))[at];
    if (!item) throw new Error(`There is no item ${at}`);
    return item.id;
  };
  const papersOf = (id = meetingId) => book.read((db) => getMeetingSheet(db, id)).papers;

  const paper = (number: number, more: Partial<PresentedPaper> & { readonly title?: string } = {}): PresentedPaper => {
    const { title = `Paper ${number}`, ...said } = more;
    return {
      id: presentationId(number),
      itemId: itemAt(0),
      rank: `a${number}`,
      recommendations: [{ verb: 'NOTE', text: 'the contents' }],
      paper: { id: paperId(number), title, attachments: [] },
      ...said,
    };
  };
  const present = (one: PresentedPaper): Written<unknown> => write(book, (db) => presentPaper(db, one));
  const undo = (editId: string) => write(book, (db) => undoEdit(db, editIdSchema.parse(editId)));

  beforeEach(async () => {
    book = await createBook();
    meetingId = load('3');
    return () => book.close();
  });

  it('stand in the order of the agenda with all that is said of them', () => {
    const second = paper(2, { itemId: itemAt(1), asked: 'For Decision', reference: 'AT_3_02' });
    const whole = {
      ...second,
      paper: {
        ...second.paper,
        date: '2027-02-20',
        version: '0.2',
        author: 'Otis Bell',
        classification: 'Green',
        attachments: [{ title: 'Map', classification: 'White' }, { title: 'Costs' }],
      },
    };
    present(whole);
    present(paper(3));
    present(paper(1));
    expect(papersOf()).toEqual([paper(1), paper(3), whole]);
  });

  it('can be changed, and forget what is no longer said', () => {
    present(paper(1, { asked: 'For Decision' }));
    present(paper(1, { title: 'Water rates' }));
    expect(papersOf()).toEqual([paper(1, { title: 'Water rates' })]);
  });

  it('go to several meetings, under a reference of each', () => {
    const other = load('4');
    present(paper(1, { reference: 'AT_3_01' }));
    const again = paper(2, { itemId: itemAt(0, other), reference: 'AT_4_01' });
    const { paper: same } = paper(1);
    present({ ...again, paper: { ...same, title: 'Water, second reading' } });
    expect(papersOf().map((one) => [one.reference, one.paper.title])).toEqual([['AT_3_01', 'Water, second reading']]);
    expect(papersOf(other).map((one) => [one.reference, one.paper.title])).toEqual([
      ['AT_4_01', 'Water, second reading'],
    ]);
    write(book, (db) => withdrawPaper(db, presentationId(1)));
    expect([papersOf().length, papersOf(other).length]).toEqual([0, 1]);
    write(book, (db) => withdrawPaper(db, presentationId(2)));
    expect(book.read((db) => listPapers(db, { filter: {}, limit: 10 })).total).toBe(0);
  });

  it('are found by a part of the title, with the meeting that had them last', () => {
    const other = load('4');
    present(paper(1, { title: 'Côte path', reference: 'AT_3_01' }));
    present({
      ...paper(2, { itemId: itemAt(0, other) }),
      paper: { ...paper(1).paper, title: 'Côte path' },
    });
    present(paper(3, { title: 'A wall' }));
    const list = (input: { text?: string; after?: string | undefined; limit?: number }) =>
      book.read((db) => listPapers(db, { filter: { text: input.text }, after: input.after, limit: input.limit ?? 10 }));
    expect(list({ text: 'COTE' })).toEqual({
      rows: [
        {
          id: paperId(1),
          title: 'Côte path',
          attachments: [],
          presented: { bodyCode: 'AT', meetingNumber: '4' },
        },
      ],
      total: 1,
    });
    const first = list({ limit: 1 });
    expect(first.rows.map(({ title }) => title)).toEqual(['A wall']);
    expect(list({ limit: 1, after: first.next }).rows.map(({ title }) => title)).toEqual(['Côte path']);
  });

  it('go by one reference each', () => {
    present(paper(1, { reference: 'AT_3_01' }));
    expect(() => present(paper(2, { reference: 'AT_3_01' }))).toThrow(refused('presented.reference'));
    present(paper(1, { reference: 'AT_3_01', asked: 'For Information' }));
    expect(papersOf()).toHaveLength(1);
  });

  it('need an item on an agenda, and minutes that can change', () => {
    const nowhere = itemIdSchema.parse('0192f0c0-0000-7000-8000-00000000ffff');
    expect(() => present(paper(1, { itemId: nowhere }))).toThrow(refused(undefined, 'notFound'));
    present(paper(1));
    expect(() => write(book, (db) => withdrawPaper(db, presentationId(2)))).toThrow(refused(undefined, 'notFound'));
    write(book, (db) => db.connection.prepare("UPDATE meetings SET state = 'approved'").run());
    expect(() => present(paper(1, { asked: 'For Decision' }))).toThrow(refused(undefined));
    expect(() => write(book, (db) => withdrawPaper(db, presentationId(1)))).toThrow(refused(undefined));
  });

  it('keep the code of the matter that the title names', () => {
    present(paper(1, { title: 'PL14: a second shed' }));
    const codes = () => book.read((db) => db.connection.prepare('SELECT matter_code FROM papers').pluck().all());
    expect(codes()).toEqual(['PL14']);
    present(paper(1, { title: 'A second shed' }));
    expect(codes()).toEqual([null]);
  });

  describe('taken back', () => {
    const edit = (run: (id: ReturnType<typeof makeEditId>) => void): string => {
      const id = makeEditId();
      run(id);
      return id;
    };
    const presentAs = (one: PresentedPaper) => edit((id) => void write(book, (db) => presentPaper(db, one), id));
    const rows = () => book.read((db) => db.connection.prepare('SELECT count(*) FROM papers WHERE deleted_at IS NULL'));

    it('are gone with their presentation, and there again', () => {
      const made = presentAs(paper(1));
      const undone = edit((id) => void write(book, (db) => undoEdit(db, editIdSchema.parse(made)), id));
      expect([papersOf(), rows().pluck().get()]).toEqual([[], 0]);
      undo(undone);
      expect(papersOf()).toEqual([paper(1)]);
    });

    it('are again as they were before a change, and before they were taken off', () => {
      presentAs(paper(1));
      const changed = presentAs(paper(1, { title: 'Rates', asked: 'For Decision' }));
      undo(changed);
      expect(papersOf()).toEqual([paper(1)]);
      const off = edit((id) => void write(book, (db) => withdrawPaper(db, presentationId(1)), id));
      undo(off);
      expect(papersOf()).toEqual([paper(1)]);
    });

    it('stay when another meeting has them by now', () => {
      const made = presentAs(paper(1));
      present({ ...paper(2, { itemId: itemAt(0, load('4')) }), paper: paper(1).paper });
      expect(() => undo(made)).toThrow(refused('undoes'));
      expect(papersOf()).toEqual([paper(1)]);
    });
  });
});
