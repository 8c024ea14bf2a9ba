import { afterEach, beforeEach, describe, expect, expectTypeOf, it } from 'vitest';
import { readLog } from '../../../db/edit-log.ts';
import { refusal } from '../../../db/errors.ts';
import type { loadMeeting } from '../../../db/load-meeting.ts';
import { listMeetings } from '../../../db/meeting-list.ts';
import { getMeetingSheet } from '../../../db/meeting-sheet.ts';
import type { Book, ReadableDb, WritableDb } from '../../../db/types.ts';
import { createDispatch, type Dispatch } from '../../../electron/core/dispatch.ts';
import type { HandlersOf, ReadHandler, ReadName, WriteHandler, WriteName } from '../../../electron/core/handler.ts';
import { handlers } from '../../../electron/core/handlers/index.ts';
import { NO_FACTS } from '../../../electron/core/host-facts.ts';
import { createLog } from '../../../electron/core/log.ts';
import { NO_TYPESETTER } from '../../../electron/core/typesetting/typesetter.ts';
import { type Contract, contract, methodNames } from '../../../shared/api/contract.ts';
import { createBook, makeEditId } from '../../helpers/create-book.ts';
import { sampleInputs } from '../../helpers/sample-inputs.ts';
import { smallMeeting } from '../../helpers/small-meeting.ts';

const NEVER = '0192f0c0-0000-7000-8000-00000000ffff';

let book: Book;
let logged: string[];
let told: unknown[];
let call: Dispatch;

const dispatchOn = (on: Book): Dispatch =>
  createDispatch({
    book: on,
    log: createLog((text) => logged.push(text)),
    facts: NO_FACTS,
    typesetter: NO_TYPESETTER,
    onWritten: (written, { origin }) => told.push({ seq: written.seq, changes: written.changes.length, origin }),
  });

beforeEach(async () => {
  book = await createBook();
  logged = [];
  told = [];
  call = dispatchOn(book);
});
afterEach(() => book.close());

const lines = () => book.read((db) => readLog(db, 0));

const firstItem = (db: ReadableDb) => {
  const meetingId = listMeetings(db, { filter: {}, limit: 1 }).rows[0]?.id;
  const itemId = meetingId && getMeetingSheet(db, meetingId).items[0]?.id;
  if (!itemId) throw new Error('The book has no meeting.');
  return { meetingId, itemId };
};

describe('dispatch', () => {
  it.each([
    'meetings.delete',
    '',
    'constructor',
    'toString',
    '__proto__',
    'hasOwnProperty',
    'Meetings.list',
    'meetings.list ',
  ])('knows no method "%s"', async (name) => {
    expect(await call(name, {})).toMatchObject({ ok: false, error: { code: 'unknownMethod' } });
  });

  it('does not repeat a name from outside in what it says', async () => {
    expect(JSON.stringify(await call('<b>words</b>', {}))).not.toContain('words');
  });

  it.each([
    undefined,
    null,
    3,
    'text',
    [],
    { limit: '3' },
    { colour: 1 },
    { limit: 1001 },
    JSON.parse('{"__proto__":{}}'),
  ])('refuses a bad input with a sentence (%#)', async (input) => {
    expect(await call('meetings.list', input)).toEqual({
      ok: false,
      error: expect.objectContaining({ code: 'invalidInput', message: expect.stringMatching(/\.$/) }),
    });
  });

  it('says where in the input the fault is', async () => {
    const removed = [{ id: NEVER, baseRevision: -1 }];
    const answer = await call('blocks.save', { editId: NEVER, meetingId: NEVER, blocks: [], removed });
    expect(answer).toMatchObject({ ok: false, error: { code: 'invalidInput', path: 'removed[0].baseRevision' } });
    expect(lines()).toEqual([]);
  });

  it('fills in what may be left out', async () => {
    expect(await call('meetings.list', {})).toEqual({ ok: true, value: { rows: [], total: 0 } });
  });

  it('writes in one line of the log, and says so once', async () => {
    const editId = makeEditId();
    expect(await call('meetings.load', { editId, file: smallMeeting() }, 'page-1')).toMatchObject({
      ok: true,
      value: { outcome: 'loaded' },
    });
    expect(lines()).toMatchObject([{ editId, method: 'meetings.load' }]);
    expect(told).toEqual([{ seq: 1, changes: expect.any(Number), origin: 'page-1' }]);
  });

  it('gives a repeated edit the reply of the first, and does not run it again', async () => {
    const edit = { editId: makeEditId(), file: smallMeeting() };
    const first = await call('meetings.load', edit);
    const again = await call('meetings.load', edit);
    expect(again).toEqual(first);
    expect(lines()).toHaveLength(1);
    const other = await call('meetings.load', { ...edit, editId: makeEditId() });
    expect(other).toMatchObject({ ok: true, value: { outcome: 'already there' } });
  });

  it('makes a deferred reply again when the edit is repeated, to the same end', async () => {
    await call('meetings.load', { editId: makeEditId(), file: smallMeeting() });
    const { meetingId, itemId } = book.read(firstItem);
    expect(await call('blocks.save', sampleInputs(meetingId, itemId)['blocks.save'])).toMatchObject({ ok: true });
    const edit = sampleInputs(meetingId, itemId)['minutes.handOut'];
    const first = await call('minutes.handOut', edit);
    expect(first).toMatchObject({ ok: true, value: { fileName: expect.stringMatching(/\.docx$/) } });
    const after = lines();
    expect(after.at(-1)).toMatchObject({ method: 'minutes.handOut', reply: null });
    expect(await call('minutes.handOut', edit)).toEqual(first);
    expect(lines()).toEqual(after);
  });

  it('leaves nothing of a write that is refused', async () => {
    const file = { ...smallMeeting(), meeting: { ...smallMeeting().meeting, date: '2026-02-30' } };
    expect(await call('meetings.load', { editId: makeEditId(), file })).toMatchObject({
      ok: false,
      error: { code: 'invalidInput', path: expect.stringContaining('meeting.date') },
    });
    expect([lines(), told]).toEqual([[], []]);
    expect(await call('meetings.list', {})).toMatchObject({ value: { total: 0 } });
  });

  const failing = (error: unknown): Dispatch => {
    const fail = () => {
      throw error;
    };
    return dispatchOn({ read: fail, write: fail, close: () => undefined });
  };

  it.each([
    [refusal('notFound', 'There is no such meeting.', 'meetingId'), { code: 'notFound', path: 'meetingId' }],
    [Object.assign(new Error('secret words'), { code: 'SQLITE_FULL' }), { code: 'diskFull' }],
    [Object.assign(new Error('secret words'), { code: 'SQLITE_IOERR_WRITE' }), { code: 'bookUnreadable' }],
    [new TypeError('secret words'), { code: 'internal' }],
    ['secret words', { code: 'internal' }],
    [undefined, { code: 'internal' }],
  ])('turns what is thrown into an answer without its words (%#)', async (thrown, error) => {
    for (const name of methodNames) {
      const answer = await failing(thrown)(name, sampleInputs(NEVER, NEVER)[name]);
      expect(answer).toMatchObject({ ok: false, error });
      expect(JSON.stringify(answer) + logged.join('')).not.toContain('secret');
    }
    // A slow machine has more to say.
    const faults = logged.filter((line) => !/ took \d+ ms\n$/.test(line));
    expect(faults).toHaveLength(error.code === 'internal' ? methodNames.length : 0);
  });

  it('logs a slow call by the name of its method, without its words', async () => {
    const slow = dispatchOn({
      ...book,
      read: (run) => {
        const until = performance.now() + 45;
        while (performance.now() < until);
        return book.read(run);
      },
    });
    await call('meetings.list', { filter: { body: 'secret words' } });
    expect(logged).toEqual([]);
    await slow('meetings.list', { filter: { body: 'secret words' } });
    expect(logged).toEqual([expect.stringMatching(/^meetings\.list took \d+ ms\n$/)]);
  });
});

describe('the kinds of handlers', () => {
  it('hand a read no way to write', () => {
    expectTypeOf<Parameters<ReadHandler<ReadName>>[0]>().toEqualTypeOf<ReadableDb>();
    expectTypeOf<Parameters<WriteHandler<WriteName>>[0]>().toEqualTypeOf<WritableDb>();
    expectTypeOf<ReadableDb>().not.toExtend<Parameters<typeof loadMeeting>[0]>();
    expectTypeOf<WritableDb>().toExtend<Parameters<typeof loadMeeting>[0]>();
  });

  it('do not compile when one is missing', () => {
    expectTypeOf<typeof handlers>().toExtend<HandlersOf<Contract>>();
    expectTypeOf<Omit<typeof handlers, 'meetings.list'>>().not.toExtend<HandlersOf<Contract>>();
    expect(Object.keys(handlers).toSorted()).toEqual(methodNames.toSorted());
  });

  it('part the methods between them', () => {
    expectTypeOf<ReadName & WriteName>().toBeNever();
    expectTypeOf<ReadName | WriteName>().toEqualTypeOf<keyof typeof contract>();
    expect(methodNames.map((name) => contract[name].kind)).toContain('write');
  });
});
