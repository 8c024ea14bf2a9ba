import { beforeEach, describe, expect, it } from 'vitest';
import { type Approve, approve } from '../../db/approve.ts';
import { getBodySheet } from '../../db/bodies.ts';
import { circulate, type FilesOf } from '../../db/circulate.ts';
import { readMeetingRecord } from '../../db/meeting-record.ts';
import { approvedFile, listNumberedVersions } from '../../db/numbered-versions.ts';
import { saveBlocks } from '../../db/save-blocks.ts';
import { saveBody } from '../../db/save-body.ts';
import type { Book, WritableDb } from '../../db/types.ts';
import { changeVisibility, listVisibilityChanges } from '../../db/visibility-changes.ts';
import type { Readers, VisibilityChange } from '../../shared/domain/visibility-change.ts';
import { type BlockId, numberedVersionIdSchema, visibilityChangeIdSchema } from '../../shared/ids.ts';
import { buildMinutesDocument } from '../../shared/minutes-document/build/build-minutes-document.ts';
import { type Desk, openSmallMeeting, paragraph } from '../helpers/builders.ts';
import { countedIds, createBook, refusalOf, write } from '../helpers/create-book.ts';

const makeId = countedIds(0xa550_0000_0000);

const filesOf: FilesOf = (record, number) => [
  { kind: 'json', fileName: `${number}.json`, mediaType: 'json', bytes: Buffer.from(JSON.stringify(record)) },
];

let book: Book;
let desk: Desk;
let pump: BlockId;

const approved = (): Approve => ({
  versionId: numberedVersionIdSchema.parse(makeId()),
  meetingId: desk.meetingId,
  manner: 'by the Chair',
  date: '2027-04-06',
  corrections: [],
});
const approveNow = () => write(book, (db) => approve(db, approved(), filesOf)).reply;

const to = (readers: Readers, place: VisibilityChange['place'] = { blockId: pump }): VisibilityChange => ({
  id: visibilityChangeIdSchema.parse(makeId()),
  place,
  to: readers,
  date: '2020-05-01',
  ground: 'The price is a secret of the seller.',
});
const change = (said: VisibilityChange) =>
  write(book, (db) => changeVisibility(db, { meetingId: desk.meetingId, change: said }));
const attempt = (run: (db: WritableDb) => unknown) => refusalOf(book, run);
const refused = (said: VisibilityChange) =>
  attempt((db) => changeVisibility(db, { meetingId: desk.meetingId, change: said }));
const inPublic = (): string =>
  JSON.stringify(
    buildMinutesDocument(
      book.read((db) => readMeetingRecord(db, desk.meetingId)),
      'public',
    ),
  );

beforeEach(async () => {
  book = await createBook();
  desk = openSmallMeeting(book, { meeting: { number: '3', date: '2027-03-02', state: 'draft' } });
  pump = desk.newId();
  desk.put(pump, paragraph('The pump costs 40 pounds.'));
  return () => book.close();
});

/** The kept file of the full minutes, where it is given out. */
const approvedJson = () => book.read((db) => approvedFile(db, desk.meetingId, 'json'));

describe('the full minutes as they were approved', () => {
  it('are given out again once all who read them are those of then', () => {
    approveNow();
    const kept = approvedJson();
    expect(kept).toBeDefined();
    const [itemId] = desk.items;
    if (!itemId) throw new Error('There is no item');
    change(to('confidential'));
    expect(approvedJson()).toBeUndefined();
    change(to('confidential', { itemId }));
    change(to('everyone', { itemId }));
    expect(approvedJson(), 'the line is confidential still').toBeUndefined();
    change(to('everyone'));
    expect(approvedJson()).toEqual(kept);
  });

  it('are given out again where a draft had been opened before', () => {
    const id = numberedVersionIdSchema.parse(makeId());
    write(book, (db) =>
      circulate(db, { versionId: id, meetingId: desk.meetingId, to: 'circulated', purpose: 'all' }, filesOf),
    );
    change(to('confidential'));
    approveNow();
    expect(approvedJson()).toBeDefined();
    change(to('everyone'));
    expect(approvedJson()).toBeUndefined();
    change(to('confidential'));
    expect(approvedJson()).toBeDefined();
  });

  it('are made with their body as it was then, where they have to be made anew', () => {
    const record = () => book.read((db) => readMeetingRecord(db, desk.meetingId));
    const { body } = record();
    const rename = (name: string): void => {
      const { rules } = book.read((db) => getBodySheet(db, body.id));
      write(book, (db) => saveBody(db, { body: { ...body, name }, rules: { ...rules, presencePrinted: true } }));
    };
    rename('Allotments Board');
    expect(record(), 'a draft follows its body').toMatchObject({ body: { name: 'Allotments Board' } });
    approveNow();
    const before = record();
    rename('Allotments Council');
    rename('Allotments Assembly');
    change(to('confidential'));
    expect(record()).toMatchObject({ body: before.body, presencePrinted: true });
  });
});

describe('changeVisibility', () => {
  it('takes a line of approved minutes out of the public version and puts it back, and keeps day and ground', () => {
    approveNow();
    expect(inPublic()).toContain('40 pounds');
    change(to('confidential'));
    expect(inPublic()).not.toContain('40 pounds');
    change({ ...to('everyone'), date: '2020-05-20', ground: 'The seller published it.' });
    expect(inPublic()).toContain('40 pounds');
    expect(book.read((db) => listVisibilityChanges(db, desk.meetingId))).toMatchObject([
      { place: { blockId: pump }, from: 'everyone', to: 'confidential', date: '2020-05-01' },
      { place: { blockId: pump }, from: 'confidential', to: 'everyone', ground: 'The seller published it.' },
    ]);
  });

  it('closes a whole item, and leaves the versions that went out and every word as they were', () => {
    const version = approveNow();
    const before = book.read((db) => readMeetingRecord(db, desk.meetingId));
    const [itemId] = desk.items;
    if (!itemId) throw new Error('There is no item');
    change(to('confidential', { itemId }));
    expect(inPublic()).not.toMatch(/40 pounds|Water/u);
    const after = book.read((db) => readMeetingRecord(db, desk.meetingId));
    expect({ ...after, items: after.items.map(({ confidential: _confidential, ...item }) => item) }).toEqual(before);
    expect(book.read((db) => listNumberedVersions(db, desk.meetingId))).toEqual([version]);
  });

  it('is refused before anything went out, for what is so already, and for a line under a confidential item', () => {
    expect(refused(to('confidential'))?.message).toMatch(/did not go out yet/u);
    const id = numberedVersionIdSchema.parse(makeId());
    write(book, (db) =>
      circulate(db, { versionId: id, meetingId: desk.meetingId, to: 'circulated', purpose: 'all' }, filesOf),
    );
    expect(refused(to('everyone'))).toMatchObject({ code: 'refused', path: 'change.to' });
    const [itemId] = desk.items;
    if (!itemId) throw new Error('There is no item');
    change(to('confidential', { itemId }));
    change(to('confidential'));
    expect(refused(to('everyone'))?.message).toMatch(/^The item is confidential/u);
  });

  it('is refused for a day to come: it comes about at once', () => {
    approveNow();
    change({ ...to('confidential'), date: '2020-05-26' });
    const early = refused({ ...to('everyone'), date: '2020-05-27' });
    expect(early).toMatchObject({ code: 'refused', path: 'change.date' });
    expect(early?.message).toContain('today is Tue 26 May 2020');
    expect(inPublic()).not.toContain('40 pounds');
  });

  it('is refused for a day before the last change of the same line, and follows it on its day', () => {
    approveNow();
    const other = desk.items[1];
    if (!other) throw new Error('There is no second item');
    change(to('confidential'));
    expect(refused({ ...to('everyone'), date: '2020-04-30' })).toMatchObject({ code: 'refused', path: 'change.date' });
    change({ ...to('confidential', { itemId: other }), date: '2020-04-30' });
    change(to('everyone'));
    expect(inPublic()).toContain('40 pounds');
  });

  it('is refused for a sentence that stands in for others, which is in no full minutes', () => {
    const standIn = desk.newId();
    const [itemId] = desk.items;
    if (!itemId) throw new Error('There is no item');
    const block = { id: standIn, itemId, rank: 'a9', baseRevision: 0, visibility: 'public' } as const;
    const blocks = [{ ...block, content: paragraph('See there.') }];
    write(book, (db) => saveBlocks(db, { meetingId: desk.meetingId, blocks, removed: [] }));
    approveNow();
    expect(refused(to('everyone', { blockId: standIn }))?.message).toMatch(/stands in for confidential words/u);
  });
});

describe('the store', () => {
  const seen = "UPDATE blocks SET visibility = 'confidential' WHERE id = ?";

  it('lets nobody change who may read approved minutes without an entry', () => {
    expect(attempt((db) => db.connection.prepare(seen).run(pump))).toBeUndefined();
    approveNow();
    const open = 'UPDATE blocks SET visibility = NULL WHERE id = ?';
    expect(attempt((db) => db.connection.prepare(open).run(pump))).toMatchObject({ code: 'refused' });
    change(to('everyone'));
    expect(attempt((db) => db.connection.prepare(seen).run(pump))).toMatchObject({ code: 'refused' });
    const item = "UPDATE items SET visibility = 'confidential' WHERE meeting_id = ?";
    expect(attempt((db) => db.connection.prepare(item).run(desk.meetingId))).toMatchObject({ code: 'refused' });
  });

  it('lets nobody turn back the count by which an entry is good once', () => {
    const back = 'UPDATE blocks SET revision = revision - 1 WHERE id = ?';
    expect(
      attempt((db) => db.connection.prepare(back).run(pump)),
      'the control',
    ).toBeUndefined();
    approveNow();
    change(to('confidential'));
    expect(attempt((db) => db.connection.prepare(back).run(pump))).toMatchObject({ code: 'refused' });
    const item = 'UPDATE items SET revision = revision - 1 WHERE meeting_id = ?';
    expect(attempt((db) => db.connection.prepare(item).run(desk.meetingId))).toMatchObject({ code: 'refused' });
  });

  it('lets nobody change or take out an entry, or use it twice', () => {
    approveNow();
    change(to('confidential'));
    for (const statement of ["UPDATE visibility_changes SET ground = ''", 'DELETE FROM visibility_changes']) {
      expect(attempt((db) => db.connection.exec(statement))).toMatchObject({ code: 'refused' });
    }
    const again = `INSERT INTO visibility_changes SELECT seq + 1, id || 'x', meeting_id, item_id, block_id, before, after,
      date, ground, revision, log_seq, at FROM visibility_changes`;
    expect(attempt((db) => db.connection.exec(again))).toMatchObject({ code: 'refused' });
  });
});
