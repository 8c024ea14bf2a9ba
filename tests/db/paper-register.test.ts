import { beforeEach, describe, expect, it } from 'vitest';
import { saveDeadline } from '../../db/deadlines.ts';
import { listItems } from '../../db/items.ts';
import { keepPaperFile, putFilePart } from '../../db/keep-paper-file.ts';
import { getPaperSheet, listRegisteredPapers } from '../../db/paper-register.ts';
import { timedPapers } from '../../db/papers-in-hand.ts';
import { presentPaper, removePaper, savePaper, withdrawPaper } from '../../db/save-papers.ts';
import type { Book } from '../../db/types.ts';
import type { PaperFilter } from '../../shared/api/papers.ts';
import { paperTimingSentence, paperTimingWords } from '../../shared/domain/paper-timing.ts';
import { type MeetingId, paperFileIdSchema, paperIdSchema, presentationIdSchema } from '../../shared/ids.ts';
import { smallFile } from '../helpers/builders.ts';
import { createBook, write } from '../helpers/create-book.ts';
import { loadFile } from '../helpers/fictional-meeting.ts';
import { refused } from '../helpers/registers.ts';

const paperId = (number: number) => paperIdSchema.parse(`0192f0c0-0000-7000-8000-0000000a000${number}`);

describe('the register of papers', () => {
  let book: Book;
  let meetings: readonly MeetingId[];
  let count = 0;
  beforeEach(async () => {
    book = await createBook();
    meetings = ['3', '4'].map((number) =>
      loadFile(book, smallFile({ meeting: { number, date: `2027-03-1${number}`, state: 'planned' } })),
    );
    return () => book.close();
  });

  const present = (
    number: number,
    at: number,
    more: { title?: string; classification?: string; reference?: string } = {},
  ) => {
    const meetingId = meetings[at];
    const [item] = meetingId === undefined ? [] : book.read((db) => listItems(db, meetingId));
    if (!item) throw new Error('There is no item');
    count += 1;
    const { reference, title = `Paper ${number}`, classification } = more;
    const id = presentationIdSchema.parse(`0192f0c0-0000-7000-8000-${String(count).padStart(12, '0')}`);
    const paper = { id: paperId(number), title, classification, attachments: [] };
    write(book, (db) =>
      presentPaper(db, {
        id,
        itemId: item.id,
        rank: `a${number}`,
        reference,
        asked: undefined,
        recommendations: [],
        paper: { ...paper, version: undefined, author: undefined },
      }),
    );
  };
  const keep = (number: number, received: string) => {
    const id = paperFileIdSchema.parse(`0192f0c0-0000-7000-8000-0000000f000${number}`);
    write(book, (db) => {
      putFilePart(db, { fileId: id, place: 0, bytes: Buffer.from('words') });
      keepPaperFile(db, { id, paperId: paperId(number), fileName: 'a.pdf', size: 5, received });
    });
  };
  const list = (filter: PaperFilter = {}, limit = 10, after?: string) =>
    book.read((db) => listRegisteredPapers(db, { filter, asOf: '2027-03-10', limit, after }));
  const sheet = (number: number) =>
    book.read((db) => getPaperSheet(db, { paperId: paperId(number), asOf: '2027-03-10' }));
  const titles = (filter?: PaperFilter) => list(filter).rows.map(({ title }) => title);

  it('has a paper once with each of its meetings, under the reference of each, the newest first', () => {
    present(1, 0, { reference: 'AT_3_1303_01' });
    present(1, 1, { reference: 'AT_4_1403_07' });
    const { rows, total } = list();
    expect(total).toBe(1);
    expect(rows[0]?.meetings.map(({ meetingNumber, reference }) => [meetingNumber, reference])).toEqual([
      ['4', 'AT_4_1403_07'],
      ['3', 'AT_3_1303_01'],
    ]);
    const { presentations, classes, ...paper } = sheet(1);
    expect(paper).toEqual(rows[0]);
    expect(presentations.map(({ reference }) => reference)).toEqual(['AT_4_1403_07', 'AT_3_1303_01']);
    expect(classes).toEqual([]);
  });

  it('has a paper before any meeting has it, changes it for all of them, and lets it go when none has it', () => {
    const save = (title: string) => write(book, (db) => savePaper(db, { id: paperId(1), title, attachments: [] }));
    save('Bees');
    expect(list().rows).toMatchObject([{ title: 'Bees', meetings: [], lacks: ['file'] }]);
    present(1, 0, { title: 'Bees' });
    present(1, 1, { title: 'Bees' });
    save('Bees and wasps');
    expect(titles()).toEqual(['Bees and wasps']);
    const remove = () => write(book, (db) => removePaper(db, paperId(1)));
    expect(refused(remove)?.message).toContain('‘Bees and wasps’');
    for (const { id } of sheet(1).presentations) write(book, (db) => withdrawPaper(db, id));
    expect(titles()).toEqual([]);
    save('Bees');
    remove();
    expect(titles()).toEqual([]);
  });

  it('keeps a paper with its file when the last meeting lets it go, and has it go when it is told to', () => {
    present(1, 0, { title: 'Bees' });
    keep(1, '2027-03-01');
    for (const { id } of sheet(1).presentations) write(book, (db) => withdrawPaper(db, id));
    expect(list().rows).toMatchObject([{ title: 'Bees', meetings: [], files: [{ fileName: 'a.pdf' }] }]);
    write(book, (db) => removePaper(db, paperId(1)));
    expect(titles()).toEqual([]);
  });

  it('is narrowed by words, references and what is missing, and read page by page', () => {
    present(1, 0, { title: 'Água rates', classification: 'Green', reference: 'AT_3_1303_01' });
    present(2, 1, { title: 'Bees' });
    present(3, 1, { title: 'Compost', classification: 'Green' });
    keep(3, '2027-03-01');
    expect(titles()).toEqual(['Bees', 'Compost', 'Água rates']);
    expect(titles({ text: 'agua' })).toEqual(['Água rates']);
    expect(titles({ text: '1303_01' })).toEqual(['Água rates']);
    expect(titles({ without: 'file' })).toEqual(['Bees', 'Água rates']);
    expect(titles({ without: 'class' })).toEqual(['Bees']);
    expect(titles({ body: 'AT' })).toHaveLength(3);
    expect(titles({ body: 'XX' })).toEqual([]);
    const first = list({}, 2);
    expect(first.rows).toHaveLength(2);
    expect(list({}, 2, first.next).rows.map(({ title }) => title)).toEqual(['Água rates']);
  });

  it('says which papers came late for their meeting, and which are missing', () => {
    const [third, fourth] = meetings;
    if (!third || !fourth) throw new Error('There are no meetings');
    write(book, (db) => saveDeadline(db, { meetingId: third, kind: 'papers out', date: '2027-03-05' }));
    for (const number of [1, 2, 3]) present(number, 0);
    present(4, 1);
    keep(1, '2027-03-05');
    keep(2, '2027-03-09');
    const timings = list().rows.map(({ title, meetings: [meeting] }) => [
      title,
      meeting?.timing && paperTimingWords(meeting.timing),
    ]);
    expect(timings).toEqual([
      ['Paper 4', undefined],
      ['Paper 1', 'came on time'],
      ['Paper 2', 'late by 2 WD'],
      ['Paper 3', 'missing'],
    ]);
    expect(titles({ late: true })).toEqual(['Paper 2', 'Paper 3']);
    const sentences = book
      .read((db) => timedPapers(db, { meetingId: third, asOf: '2027-03-10' }))
      .map(({ timing }) => paperTimingSentence(timing));
    expect(sentences).toEqual([
      'came in time: papers go out on Fri 5 Mar 2027',
      'came 2 working days after papers went out on Fri 5 Mar 2027',
      'not here yet: papers went out on Fri 5 Mar 2027',
    ]);
    // What a meeting did without is no longer missed.
    const later = book.read((db) =>
      listRegisteredPapers(db, { filter: { late: true }, asOf: '2027-03-20', limit: 10 }),
    );
    expect(later.rows.map(({ title }) => title)).toEqual(['Paper 2']);
  });

  it('is read page by page as well where each paper has to be asked', () => {
    for (const number of [1, 2, 3, 4, 5]) present(number, 0, number === 3 ? { classification: 'Purple' } : {});
    const pages = (after?: string): string[] => {
      const page = list({ forOthers: true }, 2, after);
      expect(page.total).toBe(4);
      const here = page.rows.map(({ title }) => title);
      return page.next === undefined ? here : [...here, ...pages(page.next)];
    };
    expect(pages()).toEqual(['Paper 1', 'Paper 2', 'Paper 4', 'Paper 5']);
  });

  it('says whether a paper may not be read by everybody, and what it lacks', () => {
    present(1, 0, { classification: 'Purple' });
    present(2, 0);
    const said = list().rows.map(({ title, confidential, lacks }) => [title, confidential, lacks]);
    expect(said).toEqual([
      ['Paper 1', true, ['file']],
      ['Paper 2', false, ['file']],
    ]);
    write(book, (db) => savePaper(db, { id: paperId(3), title: 'Not before anybody', attachments: [] }));
    expect(titles()).toHaveLength(3);
    expect(titles({ forOthers: true })).toEqual(['Paper 2']);
  });
});
