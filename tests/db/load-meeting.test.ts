import { beforeEach, describe, expect, it } from 'vitest';
import { listActions } from '../../db/actions.ts';
import { listDecisions } from '../../db/decisions.ts';
import { readLog } from '../../db/edit-log.ts';
import { Refusal } from '../../db/errors.ts';
import { loadMeeting } from '../../db/load-meeting.ts';
import { listMeetings } from '../../db/meeting-list.ts';
import { readMeetingRecord } from '../../db/meeting-record.ts';
import type { Book } from '../../db/types.ts';
import type { MeetingId } from '../../shared/ids.ts';
import { readMeetingFile } from '../../shared/interchange/read.ts';
import type { MeetingFile } from '../../shared/interchange/schema.ts';
import { formatMeetingFile, meetingFileOf } from '../../shared/interchange/write.ts';
import { heading, openDesk, smallFile } from '../helpers/builders.ts';
import { createBook, write } from '../helpers/create-book.ts';
import { fictionalFile, loadFictional, loadFile, meetingTexts } from '../helpers/fictional-meeting.ts';
import { unwrap } from '../helpers/unwrap.ts';

const fileOf = (text: string): MeetingFile => unwrap(readMeetingFile(JSON.parse(text)));

/** What a reader of the minutes counts in them. */
const KNOWN: Readonly<Record<string, unknown>> = {
  'the fictional meeting': {
    present: 9,
    others: 2,
    decisions: 4,
    marked: 3,
    actions: 6,
    first: ['HLC 7/01', ['Code Office', 'GM'], { date: '2027-09-30' }, 'LP014'],
  },
  'the meeting with facts': { present: 5, others: 0, decisions: 1, marked: 0, actions: 0, first: undefined },
  'CSC 15': {
    present: 15,
    others: 2,
    decisions: 19,
    marked: 1,
    actions: 1,
    first: ['CSC 15/01', ['SECAS'], { date: '2020-06-30' }, 'DP108'],
  },
};

describe('loadMeeting', () => {
  let book: Book;
  beforeEach(async () => {
    book = await createBook();
    return () => book.close();
  });

  const exported = (id: MeetingId) => book.read((db) => formatMeetingFile(meetingFileOf(readMeetingRecord(db, id))));
  const lines = () => book.read((db) => readLog(db, 0)).length;
  const refused = (file: MeetingFile) => {
    const before = lines();
    let thrown: unknown;
    try {
      loadFile(book, file);
    } catch (error) {
      thrown = error;
    }
    expect(lines()).toBe(before);
    if (!(thrown instanceof Refusal)) throw new Error('It was not refused');
    return thrown.error;
  };
  const change = (edit: (file: MeetingFile) => void): MeetingFile => {
    const file = fictionalFile();
    edit(file);
    return file;
  };

  describe.each(meetingTexts())('of %s', (_name, text) => {
    const file = () => fileOf(text);

    it('gives the file back byte for byte', () => {
      expect(exported(loadFile(book, file()))).toBe(text);
    });

    it('changes nothing the second time', () => {
      const meetingId = loadFile(book, file());
      const before = lines();
      expect(write(book, (db) => loadMeeting(db, file())).reply).toEqual({ meetingId, outcome: 'already there' });
      expect(lines()).toBe(before);
    });
  });

  it.each(meetingTexts())('knows who was at %s, what was decided and what is to be done', (name, text) => {
    const id = loadFile(book, fileOf(text));
    const record = book.read((db) => readMeetingRecord(db, id));
    const decisions = book.read((db) => listDecisions(db, id));
    const actions = book.read((db) => listActions(db, { filter: { meetingId: id }, limit: 100 })).rows;
    const [first] = actions;
    expect({
      present: record.attendance.filter(({ state }) => state === 'present').length,
      others: record.attendance.filter(({ state }) => state !== 'present').length,
      decisions: decisions.filter(({ marked }) => marked === 0).length,
      marked: decisions.filter(({ marked }) => marked === 1).length,
      actions: actions.length,
      first: first && [first.reference, first.owners, first.due, first.matterCode],
    }).toEqual(KNOWN[name]);
  });

  it('finds decisions, actions, owners and matters in the words', () => {
    const id = loadFictional(book);
    const decisions = book.read((db) => listDecisions(db, id));
    expect(decisions.map(({ marked }) => marked)).toEqual([1, 1, 1, 0, 0, 0, 0]);
    expect(decisions[2]).toMatchObject({ verb: 'SUPPORTED', text: 'the change of colour' });
    const actions = book.read((db) => listActions(db, { filter: {}, limit: 100 })).rows;
    expect(actions.map(({ reference }) => reference)).toEqual([
      'HLC 7/01',
      'HLC 7/02',
      'HLC 7/03',
      'HLC 7/04',
      'HLC 7/05',
      'HLC 7/06',
    ]);
    expect(actions.map(({ matterCode }) => matterCode)).toEqual([
      'LP014',
      'LP021',
      'LP021',
      undefined,
      'BR27/03',
      undefined,
    ]);
    expect(actions[0]).toMatchObject({ owners: ['Code Office', 'GM'], due: { date: '2027-09-30' }, frozen: true });
    expect(actions.map(({ confidential }) => confidential)).toEqual([false, false, false, false, true, true]);
  });

  it('names the first thing in which the meeting in the book differs', () => {
    loadFictional(book);
    const file = change(({ agenda }) => {
      const block = agenda?.[1]?.blocks?.[4];
      if (block && 'text' in block) block.text = 'something else';
    });
    expect(refused(file)).toEqual({
      code: 'refused',
      path: 'agenda[1].blocks[4].text',
      message: 'HLC 7 is already in the book and differs at agenda[1].blocks[4].text. Nothing was changed.',
    });
  });

  it('names the first thing in which the body in the book differs', () => {
    loadFictional(book);
    const other = { number: '8', state: 'planned' } as const;
    expect(
      refused(change((file) => Object.assign(file, { meeting: other, body: { ...file.body, name: 'X' } }))).path,
    ).toBe('body.name');
    expect(refused(change(({ body }) => body.verbs.push('DEFERRED'))).path).toBe('body.verbs[6]');
  });

  it('lets each meeting have its own class and statement', () => {
    loadFictional(book);
    const { classification: _classification, ...body } = fictionalFile().body;
    const next = smallFile({ body: { ...body, statement: 'Amber.' } });
    const id = loadFile(book, next);
    expect(exported(id)).toBe(formatMeetingFile(next));
  });

  it('refuses a reference that another action in the book has', () => {
    loadFictional(book);
    const blocks = [{ kind: 'action' as const, reference: 'HLC 7/01', text: 'again' }];
    const file = { ...smallFile({ agenda: [{ number: '1', title: '', blocks }] }), body: fictionalFile().body };
    expect(refused(file)).toMatchObject({ code: 'refused', path: 'agenda[0].blocks[0].reference' });
    expect(book.read((db) => listMeetings(db, { filter: {}, limit: 10 })).total).toBe(1);
  });

  it('keeps apart what a file leaves out and what it says to be empty', () => {
    const { attendance: _attendance, matters: _matters, agenda: _agenda, ...bare } = smallFile();
    const item = { number: '2', title: '', blocks: [] };
    const files: MeetingFile[] = [
      { ...bare, meeting: { number: '1', state: 'planned' } },
      {
        ...bare,
        meeting: { number: '2', state: 'planned' },
        attendance: [],
        matters: [],
        agenda: [],
        previousActions: [],
      },
      { ...bare, meeting: { number: '3', state: 'planned' }, agenda: [{ number: '1', title: '' }, item] },
    ];
    for (const file of files) expect(exported(loadFile(book, file))).toBe(formatMeetingFile(file));
  });

  it('gives a matter that only a heading names to what stands below, and leaves it out of the list', () => {
    const blocks = [
      { kind: 'heading' as const, level: 1 as const, text: 'PL09 ‘The hedge’' },
      { kind: 'action' as const, text: 'to cut it' },
    ];
    const file = smallFile({ agenda: [{ number: '1', title: '', blocks }] });
    const id = loadFile(book, file);
    expect(exported(id)).toBe(formatMeetingFile(file));
    expect(book.read((db) => listActions(db, { filter: {}, limit: 9 })).rows[0]?.matterCode).toBe('PL09');
  });

  it('exports what was typed since: matters by their headings, and numbers that are still provisional', () => {
    const id = loadFile(book, smallFile());
    const desk = openDesk(book, id);
    desk.put(desk.newId(), heading(1, 'PL04 ‘The gate’'));
    desk.put(desk.newId(), { kind: 'action', runs: [{ text: 'to oil it' }] });
    const file = JSON.parse(exported(id));
    expect(file.matters).toEqual([{ code: 'PL04', title: 'The gate' }]);
    expect(file.agenda[0].blocks[1]).toEqual({ kind: 'action', reference: 'AT 3/01', text: 'to oil it' });
    expect(readMeetingFile(file).ok).toBe(true);
  });
});
