import { beforeEach, describe, expect, it } from 'vitest';
import { type Approve, approve } from '../../db/approve.ts';
import { getBodySheet } from '../../db/bodies.ts';
import { circulate, type FilesOf } from '../../db/circulate.ts';
import { compareVersions } from '../../db/compare-versions.ts';
import { readMeetingRecord } from '../../db/meeting-record.ts';
import { getMeeting } from '../../db/meetings.ts';
import { listNumberedVersions } from '../../db/numbered-versions.ts';
import { addRecordNote } from '../../db/record-notes.ts';
import { recordSheet } from '../../db/record-sheet.ts';
import { saveBlocks } from '../../db/save-blocks.ts';
import { saveBody } from '../../db/save-body.ts';
import { saveMeeting } from '../../db/save-meeting.ts';
import { sign } from '../../db/signatures.ts';
import type { Book, WritableDb } from '../../db/types.ts';
import { verifyVersions } from '../../db/verify-versions.ts';
import { wordsOf } from '../../shared/domain/block-words.ts';
import type { RecordNote } from '../../shared/domain/record-note.ts';
import { type BlockId, numberedVersionIdSchema, recordNoteIdSchema } from '../../shared/ids.ts';
import { action, type Desk, decision, openDesk, openSmallMeeting, paragraph, smallFile } from '../helpers/builders.ts';
import { countedIds, createBook, refusalOf, write } from '../helpers/create-book.ts';
import { loadFile } from '../helpers/fictional-meeting.ts';

const makeId = countedIds(0xa440_0000_0000);
const versionId = () => numberedVersionIdSchema.parse(makeId());

const filesOf: FilesOf = (record, number) => [
  { kind: 'json', fileName: `${number}.json`, mediaType: 'json', bytes: Buffer.from(JSON.stringify(record)) },
];

let book: Book;
let desk: Desk;
let later: Desk;
let pump: BlockId;
let secret: BlockId;

const attempt = (run: (db: WritableDb) => unknown) => refusalOf(book, run);

const asSaid = (more: Partial<Approve> = {}): Approve => {
  const itemId = later.items[0];
  if (!itemId) throw new Error('The later meeting has no item');
  return {
    versionId: versionId(),
    meetingId: desk.meetingId,
    manner: 'later meeting',
    date: '2027-04-06',
    corrections: [],
    minutedAt: { itemId, blockId: later.newId() },
    ...more,
  };
};
const approveNow = (more: Partial<Approve> = {}) => write(book, (db) => approve(db, asSaid(more), filesOf)).reply;
const words = (id: BlockId): string => wordsOf(desk.block(id)?.content ?? paragraph(''));
const lastOfLater = () => book.read((db) => readMeetingRecord(db, later.meetingId)).items[0]?.blocks.at(-1);

beforeEach(async () => {
  book = await createBook();
  desk = openSmallMeeting(book, { meeting: { number: '3', date: '2027-03-02', state: 'draft' } });
  const meetingId = loadFile(book, smallFile({ meeting: { number: '4', date: '2027-04-06', state: 'in session' } }));
  later = openDesk(book, meetingId, countedIds(0xb20c_0000_0000));
  [pump, secret] = [desk.newId(), desk.newId()];
  desk.put(pump, paragraph('The pump costs 40 pounds.'));
  desk.put(secret, paragraph('Mr Crane is ill.'));
  const block = book.read(() => desk.block(secret));
  if (!block) throw new Error('The block was not saved');
  const { revision: baseRevision, ...said } = block;
  write(book, (db) =>
    saveBlocks(db, {
      meetingId: desk.meetingId,
      blocks: [{ ...said, visibility: 'confidential', baseRevision }],
      removed: [],
    }),
  );
  return () => book.close();
});

describe('approve', () => {
  it('as written: freezes 1.0 and minutes it in the form of the body at the later meeting', () => {
    approveNow();
    const [version] = book.read((db) => listNumberedVersions(db, desk.meetingId));
    expect(version).toMatchObject({ number: '1.0', state: 'approved', purpose: 'Approved at AT 4' });
    expect(version?.approval).toEqual({
      manner: 'later meeting',
      date: '2027-04-06',
      meetingId: later.meetingId,
      sentence: 'APPROVED the minutes of meeting 3 as written',
      corrections: [],
    });
    expect(lastOfLater()?.content).toEqual(decision('APPROVED', 'the minutes of meeting 3 as written'));
    expect(book.read((db) => readMeetingRecord(db, desk.meetingId)).meeting.state).toBe('approved');
  });

  it('writes it behind the line that was chosen, and is refused where that line is no more', () => {
    const [itemId] = later.items;
    if (!itemId) throw new Error('The later meeting has no item');
    const [first, last] = [later.newId(), later.newId()];
    later.put(first, paragraph('The minutes were read.'));
    later.put(last, paragraph('The members turned to the pump.'));
    const gone = attempt((db) =>
      approve(db, asSaid({ minutedAt: { itemId, blockId: later.newId(), behind: pump } }), filesOf),
    );
    expect(gone).toMatchObject({ code: 'refused', path: 'minutedAt.behind' });
    approveNow({ minutedAt: { itemId, blockId: later.newId(), behind: first } });
    const said = book
      .read((db) => readMeetingRecord(db, later.meetingId))
      .items[0]?.blocks.map(({ content }) => wordsOf(content));
    expect(said).toEqual([
      'The minutes were read.',
      expect.stringContaining('the minutes of meeting 3'),
      'The members turned to the pump.',
    ]);
  });

  it('by the parent body is minuted there, with the name of the body that meets no more', () => {
    const file = smallFile({ meeting: { number: '9', date: '2027-05-04', state: 'in session' } });
    const board = { ...file.body, code: 'GB', name: 'Gardens Board', shortName: 'Board' };
    const above = openDesk(book, loadFile(book, { ...file, body: board }), countedIds(0xb30c_0000_0000));
    const [itemId] = above.items;
    if (!itemId) throw new Error('The board has no item');
    const said = asSaid({ manner: 'by the parent body', minutedAt: { itemId, blockId: above.newId() } });
    expect(attempt((db) => approve(db, said, filesOf))?.message).toMatch(/not of the parent body/u);
    expect(attempt((db) => approve(db, { ...said, manner: 'later meeting' }, filesOf))?.message).toMatch(
      /another body/u,
    );
    const bodyOf = (of: Desk) => book.read((db) => getMeeting(db, of.meetingId)).bodyId;
    const { body, rules } = book.read((db) => getBodySheet(db, bodyOf(desk)));
    const record = { parentBody: bodyOf(above) };
    write(book, (db) => saveBody(db, { body, rules: { ...rules, record } }));
    expect(book.read((db) => recordSheet(db, desk.meetingId)).places.map(({ name, manner }) => [name, manner])).toEqual(
      [
        ['AT 3', 'same meeting'],
        ['AT 4', 'later meeting'],
        ['GB 9', 'by the parent body'],
      ],
    );
    const version = write(book, (db) => approve(db, said, filesOf)).reply;
    expect(version.purpose).toBe('Approved by the parent body, at GB 9');
    expect(version.approval?.sentence).toBe('APPROVED the minutes of meeting 3 of the AT as written');
  });

  it('prints the number of the version from then on where the body does so, and nowhere else', () => {
    const numberNow = () => book.read((db) => readMeetingRecord(db, desk.meetingId)).versionNumber;
    const bodyId = book.read((db) => getMeeting(db, desk.meetingId)).bodyId;
    const { body, rules } = book.read((db) => getBodySheet(db, bodyId));
    write(book, (db) => saveBody(db, { body, rules: { ...rules, record: { numberPrinted: true } } }));
    expect(numberNow()).toBeUndefined();
    approveNow();
    expect(numberNow()).toBe('1.0');
    expect(book.read((db) => readMeetingRecord(db, later.meetingId)).versionNumber).toBeUndefined();
    const files: FilesOf = ({ versionNumber }, number) => {
      expect(versionNumber).toBe(number);
      return [];
    };
    const said = { versionId: versionId(), meetingId: later.meetingId, to: 'circulated', purpose: 'all' } as const;
    write(book, (db) => saveMeeting(db, { ...getMeeting(db, later.meetingId), state: 'draft' }));
    write(book, (db) => circulate(db, said, files));
    expect.assertions(4);
  });

  it('puts corrections into the text before it is closed, keeps them, and minutes them', () => {
    const [version] = [approveNow({ corrections: [{ blockId: pump, from: '40 pounds', to: '45 pounds' }] })];
    expect(words(pump)).toBe('The pump costs 45 pounds.');
    expect(version.approval?.corrections).toEqual([{ blockId: pump, from: '40 pounds', to: '45 pounds' }]);
    expect(version.approval?.sentence).toBe(
      'APPROVED the minutes of meeting 3 with corrections: ‘40 pounds’ to read ‘45 pounds’',
    );
  });

  it('says nothing of the words of a confidential correction in the minutes of the other meeting', () => {
    approveNow({ corrections: [{ blockId: secret, from: 'ill', to: 'away' }] });
    expect(words(secret)).toBe('Mr Crane is away.');
    const said = JSON.stringify(lastOfLater());
    expect(said).toContain('a correction in the confidential minutes');
    expect(said).not.toMatch(/ill|away/u);
  });

  it('shows the words of a correction that is for everyone: the control of the last', () => {
    approveNow({ corrections: [{ blockId: pump, from: 'pump', to: 'tap' }] });
    expect(JSON.stringify(lastOfLater())).toMatch(/pump.+tap/u);
  });

  it('is refused for the words of a private note, which are no line of the minutes', () => {
    const note = desk.newId();
    desk.put(note, { kind: 'privateNote', runs: [{ text: 'He was tired.' }] });
    const corrections = [{ blockId: note, from: 'tired', to: 'unwell' }];
    const error = attempt((db) => approve(db, asSaid({ corrections }), filesOf));
    expect(error).toMatchObject({ code: 'refused', path: 'corrections[0].from' });
    expect(words(note)).toBe('He was tired.');
    expect(lastOfLater()).toBeUndefined();
  });

  it.each([
    ['do not stand there', 'fence', 'do not stand in this line'],
    ['stand there twice', 'p', 'more than once'],
  ])('is refused for words that %s, with the place, and nothing is changed', (_how, from, sentence) => {
    const corrections = [
      { blockId: pump, from: 'The pump', to: 'A pump' },
      { blockId: pump, from, to: 'x' },
    ];
    const error = attempt((db) => approve(db, asSaid({ corrections }), filesOf));
    expect(error).toMatchObject({ code: 'refused', path: 'corrections[1].from' });
    expect(error?.message).toContain(sentence);
    expect(words(pump)).toBe('The pump costs 40 pounds.');
    expect(lastOfLater()).toBeUndefined();
  });

  it('by the Chair or ex-committee writes into no other minutes', () => {
    const { minutedAt: _none, ...said } = asSaid({ manner: 'by the Chair' });
    const version = write(book, (db) => approve(db, said, filesOf)).reply;
    expect(version).toMatchObject({ purpose: 'Approved by the Chair', approval: { manner: 'by the Chair' } });
    expect(lastOfLater()).toBeUndefined();
  });

  it('at the same meeting has the minutes say so themselves, before they are closed', () => {
    const itemId = desk.items[1];
    if (!itemId) throw new Error('There is no second item');
    const blockId = desk.newId();
    approveNow({ manner: 'same meeting', minutedAt: { itemId, blockId } });
    expect(words(blockId)).toBe('the minutes of meeting 3 as written');
  });

  it('is refused without its place, with a place that minutes nothing, and for the wrong meeting', () => {
    const itemId = desk.items[0];
    if (!itemId) throw new Error('There is no item');
    const wrong: Partial<Approve>[] = [
      { minutedAt: undefined },
      { manner: 'by the Chair' },
      { minutedAt: { itemId, blockId: desk.newId() } },
      { manner: 'same meeting' },
    ];
    for (const more of wrong) {
      expect(attempt((db) => approve(db, asSaid(more), filesOf))).toMatchObject({ code: 'refused', path: 'minutedAt' });
    }
    expect(attempt((db) => approve(db, asSaid(), filesOf))).toBeUndefined();
  });

  it('is refused a second time, and while the meeting sits', () => {
    const sitting = { meetingId: later.meetingId, manner: 'by the Chair', minutedAt: undefined } as const;
    expect(attempt((db) => approve(db, asSaid(sitting), filesOf))?.message).toContain('in session');
    approveNow();
    expect(attempt((db) => approve(db, asSaid(), filesOf))?.message).toContain('approved');
  });

  it('can’t be done by saving the meeting', () => {
    const { meeting } = book.read((db) => readMeetingRecord(db, desk.meetingId));
    expect(attempt((db) => saveMeeting(db, { ...meeting, state: 'approved' }))?.message).toContain('Record');
    expect(attempt((db) => saveMeeting(db, { ...meeting, venue: 'The shed' }))).toBeUndefined();
  });

  it('seals how it was approved with the version', () => {
    write(book, (db) =>
      circulate(db, { versionId: versionId(), meetingId: desk.meetingId, to: 'circulated', purpose: 'all' }, filesOf),
    );
    approveNow();
    expect(book.read((db) => verifyVersions(db, desk.meetingId))).not.toHaveProperty('mismatch');
    write(book, (db) => {
      db.connection.exec('DROP TRIGGER numbered_versions_not_changed');
      db.connection.exec("UPDATE numbered_versions SET approval = replace(approval, '2027-04-06', '2027-04-07')");
    });
    expect(book.read((db) => verifyVersions(db, desk.meetingId)).mismatch).toMatch(/^1\.0: what the book says/u);
  });
});

describe('the store of approved minutes', () => {
  /** Each statement with whether it is about what goes on. */
  const statements = [
    "UPDATE meetings SET state = 'draft' WHERE number = '3'",
    "UPDATE meetings SET venue = 'The shed' WHERE number = '3'",
    "DELETE FROM meetings WHERE number = '3'",
    "INSERT OR REPLACE INTO meetings SELECT * FROM meetings WHERE number = '3'",
    "UPDATE blocks SET content = json_set(content, '$.runs[0].text', 'x') WHERE content LIKE '%pump%'",
    "UPDATE blocks SET deleted_at = 1 WHERE content LIKE '%pump%'",
    "UPDATE blocks SET visibility = 'confidential' WHERE content LIKE '%pump%'",
    "UPDATE items SET visibility = 'confidential' WHERE meeting_id = (SELECT id FROM meetings WHERE number = '3')",
    "UPDATE blocks SET rank = 'z' WHERE content LIKE '%pump%'",
    "DELETE FROM decisions WHERE text LIKE '%fence%'",
    "UPDATE decisions SET text = 'x' WHERE text LIKE '%fence%'",
    "UPDATE items SET title = 'x' WHERE meeting_id = (SELECT id FROM meetings WHERE number = '3')",
    "UPDATE items SET deleted_at = 1 WHERE meeting_id = (SELECT id FROM meetings WHERE number = '3')",
    "UPDATE attendance SET state = 'absent' WHERE meeting_id = (SELECT id FROM meetings WHERE number = '3')",
    "DELETE FROM attendance WHERE meeting_id = (SELECT id FROM meetings WHERE number = '3')",
    "UPDATE actions SET text = 'x' WHERE text LIKE '%tap%'",
    "UPDATE actions SET reference = 'x' WHERE text LIKE '%tap%'",
    "INSERT OR REPLACE INTO actions (id, body_id, meeting_id, text, state) SELECT id, body_id, meeting_id, 'x', state FROM actions WHERE text LIKE '%tap%'",
    "DELETE FROM actions WHERE text LIKE '%tap%'",
    // Who may read a line changes by a dated entry, which the store follows by itself.
    "UPDATE blocks SET visibility = 'confidential' WHERE content LIKE '%pump%'",
    "INSERT INTO blocks (id, item_id, rank, content) SELECT 'new', item_id, 'z', content FROM blocks WHERE content LIKE '%pump%'",
    "INSERT INTO blocks (id, item_id, rank, content) SELECT 'new', i.id, 'z', b.content FROM blocks b, items i WHERE b.content LIKE '%pump%' AND i.title = 'Fences'",
  ];

  const minutes = () => {
    desk.put(desk.newId(), action('to mend the tap'));
    desk.put(desk.newId(), decision('AGREED', 'to paint the fence'));
    desk.handOut();
  };
  /** Runs a statement and takes it back, so that the next one finds the same. */
  const outcome = (statement: string): string | undefined =>
    attempt((db) => {
      db.connection.exec('PRAGMA defer_foreign_keys = ON');
      const changed = db.connection.prepare(statement).run().changes;
      throw new Error(changed > 0 ? 'done' : 'nothing was meant');
    })?.code;

  it.each(statements)('refuses %s', (statement) => {
    minutes();
    approveNow();
    expect(outcome(statement)).toBe('refused');
  });

  it.each(statements)('takes the same of minutes that are not approved: %s', (statement) => {
    minutes();
    expect(outcome(statement)).not.toBe('refused');
  });

  it.each([
    "UPDATE actions SET state = 'done' WHERE text LIKE '%tap%'",
    "UPDATE meetings SET open_line = NULL WHERE number = '3'",
  ])('lets go on what is no part of the text: %s', (statement) => {
    minutes();
    approveNow();
    expect(outcome(statement)).toBe('internal');
  });
});

describe('beside approved minutes', () => {
  const note = (text: string): RecordNote => ({
    id: recordNoteIdSchema.parse(makeId()),
    kind: 'later correction',
    date: '2027-05-01',
    text,
  });

  it('stand dated notes and later corrections, which never change', () => {
    const said = note('For 40 read 45.');
    expect(attempt((db) => addRecordNote(db, { meetingId: desk.meetingId, note: said }))?.message).toContain(
      'write it',
    );
    approveNow();
    expect(attempt((db) => addRecordNote(db, { meetingId: desk.meetingId, note: said }))).toBeUndefined();
    expect(book.read((db) => recordSheet(db, desk.meetingId)).notes).toEqual([said]);
    expect(attempt((db) => db.connection.exec("UPDATE record_notes SET text = 'x'"))?.code).toBe('refused');
    expect(attempt((db) => db.connection.exec('DELETE FROM record_notes'))?.code).toBe('refused');
    expect(words(pump)).toBe('The pump costs 40 pounds.');
  });

  it('stands who signed them and when, once', () => {
    const signature = { name: 'Hester Crane', date: '2027-04-08' };
    const version = approveNow();
    expect(attempt((db) => sign(db, { versionId: version.id, signature }))).toBeUndefined();
    expect(book.read((db) => recordSheet(db, desk.meetingId)).signature).toEqual(signature);
    expect(attempt((db) => sign(db, { versionId: version.id, signature }))?.message).toContain('signed already');
    expect(attempt((db) => db.connection.exec("UPDATE signatures SET name = 'x'"))?.code).toBe('refused');
  });

  it('stands no signature of a draft', () => {
    const id = versionId();
    write(book, (db) =>
      circulate(db, { versionId: id, meetingId: desk.meetingId, to: 'circulated', purpose: 'all' }, filesOf),
    );
    const signature = { name: 'Hester Crane', date: '2027-04-08' };
    expect(attempt((db) => sign(db, { versionId: id, signature }))?.message).toContain('Approve them first');
  });
});

describe('compareVersions', () => {
  const send = () => {
    const id = versionId();
    const said = { versionId: id, meetingId: desk.meetingId, to: 'circulated', purpose: 'all' } as const;
    write(book, (db) => circulate(db, said, filesOf));
    return id;
  };
  const said = (text: readonly { readonly blocks: readonly { readonly content: Parameters<typeof wordsOf>[0] }[] }[]) =>
    text.flatMap(({ blocks }) => blocks.map(({ content }) => wordsOf(content)));

  it('gives a version and the minutes as they are now, with the corrections of an approval in the last one', () => {
    const first = send();
    desk.put(pump, paragraph('The pump costs 41 pounds.'));
    const second = send();
    approveNow({ corrections: [{ blockId: pump, from: '41', to: '42' }] });
    const compare = (before: typeof first, after?: typeof first) =>
      book.read((db) => compareVersions(db, { before, after }));
    expect(said(compare(first, second).after)[0]).toBe('The pump costs 41 pounds.');
    expect(said(compare(first).before)[0]).toBe('The pump costs 40 pounds.');
    const approved = book.read((db) => listNumberedVersions(db, desk.meetingId)).at(-1);
    expect(said(compare(first, approved?.id).after)[0]).toBe('The pump costs 42 pounds.');
  });

  it('gives no private note, and as confidential what has become so since', () => {
    const id = desk.newId();
    desk.put(id, { kind: 'privateNote', runs: [{ text: 'ask Otis' }] });
    const first = send();
    const compared = book.read((db) => compareVersions(db, { before: first }));
    expect(said(compared.before)).not.toContain('ask Otis');
    const shut = compared.before.flatMap(({ blocks }) => blocks).find((block) => block.id === secret);
    expect(shut?.visibility).toBe('confidential');
  });
});
