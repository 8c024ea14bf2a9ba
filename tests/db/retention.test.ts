import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { approve } from '../../db/approve.ts';
import { getBodySheet } from '../../db/bodies.ts';
import { circulate, type FilesOf } from '../../db/circulate.ts';
import { saveComment } from '../../db/comments.ts';
import { compareVersions } from '../../db/compare-versions.ts';
import { blockHistory } from '../../db/history.ts';
import { hold, liftHold } from '../../db/legal-holds.ts';
import { readMeetingRecord } from '../../db/meeting-record.ts';
import { getMeeting } from '../../db/meetings.ts';
import { getVersionFile, listNumberedVersions } from '../../db/numbered-versions.ts';
import { openBook } from '../../db/open.ts';
import { dispose, retentionSheet } from '../../db/retention.ts';
import { saveBody } from '../../db/save-body.ts';
import type { Book, WritableDb } from '../../db/types.ts';
import { verifyVersions } from '../../db/verify-versions.ts';
import { keepVersion } from '../../db/versions.ts';
import type { RetentionKind, RetentionPolicy } from '../../shared/domain/retention.ts';
import {
  type BlockId,
  commentIdSchema,
  disposalIdSchema,
  legalHoldIdSchema,
  type NumberedVersionId,
  numberedVersionIdSchema,
  versionIdSchema,
} from '../../shared/ids.ts';
import { action, type Desk, decision, openSmallMeeting, paragraph } from '../helpers/builders.ts';
import { countedIds, refusalOf, temporaryFolder, write } from '../helpers/create-book.ts';
import { unwrap } from '../helpers/unwrap.ts';

const NOW = Date.UTC(2027, 4, 3, 10);
const APPROVED = '2027-05-01';
/** Stands in what was written on the way, and in nothing that was approved. */
const CANARY = 'kestrelxq';
/** Stands in the minutes as they were approved. */
const SAID = 'curlewxq';

const makeId = countedIds(0xd150_0000_0000);

let file: string;
let book: Book;
let desk: Desk;
let pump: BlockId;
let drafts: NumberedVersionId;

/** A file of each version that holds the whole of its words. */
const filesOf: FilesOf = (record, number) => [
  { kind: 'docx', fileName: `${number}.docx`, mediaType: 'word', bytes: Buffer.from(`Word ${JSON.stringify(record)}`) },
];

const bytesOnDisk = (): string =>
  ['', '-wal']
    .map((end) => `${file}${end}`)
    .filter((path) => existsSync(path))
    .map((path) => readFileSync(path).toString('latin1'))
    .join('');

const attempt = (run: (db: WritableDb) => unknown) => refusalOf(book, run);

const setPolicy = (retention: RetentionPolicy): void => {
  const { bodyId } = book.read((db) => getMeeting(db, desk.meetingId));
  const { body, rules } = book.read((db) => getBodySheet(db, bodyId));
  write(book, (db) => saveBody(db, { body, rules: { ...rules, record: { retention } } }));
};
const sheet = () => book.read((db) => retentionSheet(db, desk.meetingId, '2027-05-03'));
const disposing = (disposes: RetentionKind) => (db: WritableDb) =>
  dispose(db, { disposalId: disposalIdSchema.parse(makeId()), meetingId: desk.meetingId, disposes });
const approveNow = () =>
  write(book, (db) =>
    approve(
      db,
      {
        versionId: numberedVersionIdSchema.parse(makeId()),
        meetingId: desk.meetingId,
        manner: 'by the Chair',
        date: APPROVED,
        corrections: [],
      },
      filesOf,
    ),
  ).reply;

/** Minutes with a draft that went out, words that were changed, and lines that were taken out. */
const writeMinutes = (): void => {
  const [gone, agreed, task] = [desk.newId(), desk.newId(), desk.newId()];
  pump = desk.newId();
  desk.put(pump, paragraph(`The ${CANARY} costs 40 pounds. `.repeat(300)));
  desk.put(gone, paragraph(`The ${CANARY} was seen.`));
  desk.put(agreed, decision('AGREED', `to buy the ${CANARY}`));
  desk.put(
    task,
    action(`to feed the ${CANARY}`, { owners: [`Aunt ${CANARY}`], due: { words: `once the ${CANARY} is back` } }),
  );
  // An action that went out stays in the register, withdrawn or not.
  desk.remove(task);
  drafts = numberedVersionIdSchema.parse(makeId());
  write(book, (db) =>
    circulate(db, { versionId: drafts, meetingId: desk.meetingId, to: 'circulated', purpose: 'all' }, filesOf),
  );
  const name = `with the ${CANARY}`;
  write(book, (db) => keepVersion(db, { versionId: versionIdSchema.parse(makeId()), meetingId: desk.meetingId, name }));
  desk.put(pump, paragraph(`The ${SAID} costs 45 pounds.`));
  for (const id of [gone, agreed]) desk.remove(id);
};

beforeEach(async () => {
  file = join(temporaryFolder(), 'book.db');
  book = unwrap(await openBook(file, { makeId: countedIds(), now: () => NOW }));
  desk = openSmallMeeting(book, { meeting: { number: '3', date: '2027-03-02', state: 'draft' } });
  writeMinutes();
  return () => book.close();
});

describe('what may go after the approval', () => {
  it('is nothing where the body says nothing, and nothing before the minutes are approved', () => {
    approveNow();
    expect(sheet()).toEqual({ holds: [], disposable: [], disposed: [] });
    expect(attempt(disposing('drafts'))?.message).toMatch(/policy of the body/u);
  });

  it('is said before, without a word of it, and refused before its day', () => {
    setPolicy({ drafts: 2, history: 30 });
    expect(attempt(disposing('drafts'))?.message).toMatch(/policy of the body/u);
    approveNow();
    const [files, history] = sheet().disposable;
    expect(files).toMatchObject({ kind: 'drafts', from: '2027-05-03', isDue: true, count: 1, lines: ['0.1.docx'] });
    expect(history).toMatchObject({ kind: 'history', from: '2027-05-31', isDue: false });
    expect(history?.lines).toContain('3 lines that were taken out');
    expect(JSON.stringify(sheet())).not.toContain(CANARY);
    expect(attempt(disposing('history'))?.message).toMatch(/later/u);
  });

  it('stays while somebody holds the meeting or its body, and goes once that is lifted', () => {
    setPolicy({ drafts: 0 });
    approveNow();
    const { bodyId } = book.read((db) => getMeeting(db, desk.meetingId));
    const said = { who: 'The solicitor', why: 'A claim is likely.', since: '2027-05-02' };
    for (const place of [{ meetingId: desk.meetingId }, { bodyId }]) {
      const id = legalHoldIdSchema.parse(makeId());
      write(book, (db) => hold(db, { id, place, ...said }));
      expect(attempt(disposing('drafts'))?.message).toMatch(/^A legal hold/u);
      const behind = `INSERT INTO disposals VALUES ('x', '${desk.meetingId}', 'drafts', 0, 1, '[]', 1)`;
      expect(attempt((db) => db.connection.exec(behind))).toMatchObject({ code: 'refused' });
      write(book, (db) => liftHold(db, { holdId: id, date: '2027-05-03', who: 'The solicitor' }));
      const undone = `UPDATE legal_holds SET lifted = NULL WHERE id = '${id}'`;
      expect(attempt((db) => db.connection.exec(undone))).toMatchObject({ code: 'refused' });
    }
    expect(attempt(disposing('drafts'))).toBeUndefined();
    expect(sheet().holds.map(({ lifted }) => lifted?.date)).toEqual(['2027-05-03', '2027-05-03']);
  });
});

describe('disposing of drafts and history', () => {
  beforeEach(() => {
    setPolicy({ drafts: 0, history: 0 });
    approveNow();
  });

  it('leaves no byte of what was written on the way in the file of the book, and all of what was approved', () => {
    const before = book.read((db) => readMeetingRecord(db, desk.meetingId));
    expect(bytesOnDisk()).toContain(CANARY);
    write(book, disposing('drafts'));
    expect(bytesOnDisk()).toContain(CANARY);
    write(book, disposing('history'));
    const left = bytesOnDisk();
    expect(left).not.toContain(CANARY);
    expect(left).toContain(SAID);
    expect(book.read((db) => readMeetingRecord(db, desk.meetingId))).toEqual(before);
  });

  it('leaves the chain of the versions to prove itself by the hashes, and tells a file that is missing otherwise', () => {
    write(book, disposing('drafts'));
    const { versions, mismatch } = book.read((db) => verifyVersions(db, desk.meetingId));
    expect([versions.map(({ number }) => number), mismatch]).toEqual([['0.1', '1.0'], undefined]);
    const error = attempt((db) => getVersionFile(db, drafts, 'docx'));
    expect(error?.message).toMatch(/disposed of/u);
    // Without an entry the same is a breach.
    write(book, (db) =>
      db.connection.exec(
        'DROP TRIGGER disposals_not_deleted; DELETE FROM disposals; DROP TRIGGER meetings_of_record_delete',
      ),
    );
    expect(book.read((db) => verifyVersions(db, desk.meetingId)).mismatch).toMatch(/^0\.1: 0\.1\.docx is not as/u);
  });

  it('takes comments and files that came back out of the file of the book, with what the log has of them', async () => {
    setPolicy({ comments: 0, drafts: 0, history: 0 });
    write(book, disposing('drafts'));
    write(book, disposing('history'));
    expect(attempt(disposing('comments'))?.message).toMatch(/nothing of this/u);
    write(book, (db) => {
      db.connection
        .prepare("INSERT INTO returned_files VALUES ('f', ?, ?, 'a.docx', 'abc', ?, 'x', 'marks', 1)")
        .run(desk.meetingId, drafts, Buffer.from(CANARY));
      db.connection
        .prepare(
          "INSERT INTO comments (id, meeting_id, author, quote, text, state, at) VALUES ('c', ?, 'x', '', ?, 'open', 1)",
        )
        .run(desk.meetingId, CANARY);
    });
    expect(bytesOnDisk()).toContain(CANARY);
    expect(sheet().disposable).toMatchObject([{ kind: 'comments', count: 2, lines: ['a.docx', '1 comment'] }]);
    write(book, disposing('comments'));
    expect(bytesOnDisk()).not.toContain(CANARY);
  });

  it('takes a comment of after the approval too, and what the log has of that', () => {
    setPolicy({ comments: 0, drafts: 0, history: 0 });
    for (const kind of ['drafts', 'history'] as const) write(book, disposing(kind));
    const comment = { id: commentIdSchema.parse(makeId()), author: 'Otis', quote: '', text: CANARY };
    write(book, (db) => saveComment(db, { meetingId: desk.meetingId, comment }));
    expect(bytesOnDisk(), 'the control').toContain(CANARY);
    write(book, disposing('comments'));
    expect(bytesOnDisk()).not.toContain(CANARY);
  });

  it('says what went, when and by which policy, and says nothing of it any more', () => {
    write(book, disposing('drafts'));
    write(book, disposing('history'));
    const { disposed, disposable } = sheet();
    expect(disposable).toEqual([]);
    expect(disposed.map(({ kind, days, at }) => [kind, days, at])).toEqual([
      ['drafts', 0, NOW],
      ['history', 0, NOW],
    ]);
    const [version] = book.read((db) => listNumberedVersions(db, desk.meetingId));
    expect(disposed[0]?.hashes).toEqual(version?.files.map(({ sha256 }) => sha256));
    expect(book.read((db) => blockHistory(db, { blockId: pump, every: true }))).toEqual([]);
    expect(attempt((db) => compareVersions(db, { before: drafts }))?.message).toMatch(/disposed of/u);
    expect(attempt(disposing('history'))?.code).toBe('refused');
  });

  it.each([
    "UPDATE numbered_version_files SET bytes = x'' WHERE file_name = '1.0.docx'",
    "UPDATE numbered_version_files SET sha256 = 'x' WHERE file_name = '0.1.docx'",
    `UPDATE blocks SET content = '{"kind":"paragraph","runs":[]}' WHERE deleted_at IS NULL`,
    "UPDATE items SET title = '' WHERE deleted_at IS NULL",
    'UPDATE disposals SET count = 0',
    'DELETE FROM disposals',
  ])('lets nobody do %s', (statement) => {
    write(book, disposing('drafts'));
    write(book, disposing('history'));
    expect(attempt((db) => db.connection.exec(statement))).toMatchObject({ code: 'refused' });
  });

  it('lets nobody take bytes or lines away without an entry', () => {
    for (const statement of [
      "UPDATE numbered_version_files SET bytes = x''",
      `UPDATE blocks SET content = '{"kind":"paragraph","runs":[]}' WHERE deleted_at IS NOT NULL`,
    ]) {
      expect(attempt((db) => db.connection.exec(statement))).toMatchObject({ code: 'refused' });
    }
  });
});
