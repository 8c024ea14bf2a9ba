import Database from 'better-sqlite3';
import { beforeEach, describe, expect, it } from 'vitest';
import { circulate } from '../../db/circulate.ts';
import { toApiError } from '../../db/errors.ts';
import { getVersionFile, listNumberedVersions, type NewFile } from '../../db/numbered-versions.ts';
import type { Book } from '../../db/types.ts';
import { verifyVersions } from '../../db/verify-versions.ts';
import type { MeetingRecord } from '../../shared/domain/meeting-record.ts';
import type { DraftState } from '../../shared/domain/numbered-version.ts';
import { type NumberedVersionId, numberedVersionIdSchema } from '../../shared/ids.ts';
import { action, type Desk, openSmallMeeting, paragraph, smallFile } from '../helpers/builders.ts';
import { countedIds, createBook, openForTest, write } from '../helpers/create-book.ts';

const makeId = countedIds(0x0e25_0000_0000);

/** Files that hold what they were made of, so that a test sees whether it was that moment's. */
const filesOf = (record: MeetingRecord, number: string): NewFile[] => [
  { kind: 'docx', fileName: `${number}.docx`, mediaType: 'word', bytes: Buffer.from(`word of ${number}`) },
  { kind: 'json', fileName: `${number}.json`, mediaType: 'json', bytes: Buffer.from(JSON.stringify(record)) },
];

describe('circulate', () => {
  let book: Book;
  let desk: Desk;

  const sendOut = (to: DraftState = 'circulated', purpose = 'the members'): NumberedVersionId => {
    const versionId = numberedVersionIdSchema.parse(makeId());
    write(book, (db) => circulate(db, { versionId, meetingId: desk.meetingId, to, purpose }, filesOf));
    return versionId;
  };
  const versions = () => book.read((db) => listNumberedVersions(db, desk.meetingId));
  const bytes = (id: NumberedVersionId, kind: 'docx' | 'json'): string =>
    book.read((db) => Buffer.from(getVersionFile(db, id, kind).bytes).toString());
  const refusedBy = (run: () => void): string => {
    try {
      run();
    } catch (error) {
      return toApiError(error).message;
    }
    return 'nothing was refused';
  };

  beforeEach(async () => {
    book = await createBook();
    desk = openSmallMeeting(book, { meeting: { number: '3', date: '2027-03-02', state: 'draft' } });
    return () => book.close();
  });

  it('freezes 0.1, then 0.2, each with its files as they were at that moment', () => {
    const line = desk.newId();
    desk.put(line, paragraph('The pump is broken.'));
    const first = sendOut('with the Chair', 'the Chair, for corrections');
    desk.put(line, paragraph('The pump is mended.'));
    const second = sendOut();
    expect(versions().map(({ number, state, purpose }) => [number, state, purpose])).toEqual([
      ['0.1', 'with the Chair', 'the Chair, for corrections'],
      ['0.2', 'circulated', 'the members'],
    ]);
    expect(bytes(first, 'json')).toContain('The pump is broken.');
    expect(bytes(second, 'json')).toContain('The pump is mended.');
    expect(bytes(second, 'docx')).toBe('word of 0.2');
  });

  it('chains each version to the one before by its seal', () => {
    sendOut();
    sendOut();
    const [first, second] = versions();
    expect([first?.previous, second?.previous]).toEqual([undefined, first?.seal]);
  });

  it('fixes the numbers of actions, and brings the meeting into its state', () => {
    const id = desk.newId();
    desk.put(id, action('to mend the pump'));
    sendOut();
    expect(desk.badge(id)).toMatchObject({ reference: 'AT 3/01', frozen: true });
    expect(bytes(versions()[0]?.id ?? sendOut(), 'json')).toContain('"state":"circulated"');
  });

  it('is refused while the meeting sits', async () => {
    const other = await createBook();
    const sitting = openSmallMeeting(other, smallFile());
    const versionId = numberedVersionIdSchema.parse(makeId());
    const said = { versionId, meetingId: sitting.meetingId, to: 'circulated', purpose: 'all' } as const;
    expect(refusedBy(() => write(other, (db) => circulate(db, said, filesOf)))).toContain('Close the meeting first');
    other.close();
  });

  it('keeps nothing when its files can’t be made', () => {
    const versionId = numberedVersionIdSchema.parse(makeId());
    const said = { versionId, meetingId: desk.meetingId, to: 'circulated', purpose: 'all' } as const;
    const failing = () => {
      throw new Error('no file');
    };
    expect(() => write(book, (db) => circulate(db, said, failing))).toThrow('no file');
    expect(versions()).toEqual([]);
  });

  it.each([
    ['UPDATE numbered_versions SET purpose = purpose'],
    ['DELETE FROM numbered_versions'],
    ['INSERT OR REPLACE INTO numbered_versions SELECT * FROM numbered_versions'],
    ["UPDATE numbered_version_files SET bytes = x'00'"],
    ['DELETE FROM numbered_version_files'],
    ['INSERT OR REPLACE INTO numbered_version_files SELECT * FROM numbered_version_files'],
  ])('has the store refuse %s', (statement) => {
    const id = sendOut();
    const refused = refusedBy(() => write(book, (db) => db.connection.prepare(statement).run()));
    expect(refused).toContain('can’t change');
    expect(bytes(id, 'docx')).toBe('word of 0.1');
  });
});

describe('verifyVersions', () => {
  let book: Book;
  let desk: Desk;

  beforeEach(async () => {
    book = await createBook();
    desk = openSmallMeeting(book, { meeting: { number: '3', date: '2027-03-02', state: 'draft' } });
    for (const purpose of ['the Chair', 'the members', 'the website']) {
      const versionId = numberedVersionIdSchema.parse(makeId());
      write(book, (db) => circulate(db, { versionId, meetingId: desk.meetingId, to: 'circulated', purpose }, filesOf));
    }
    return () => book.close();
  });

  const verified = () => book.read((db) => verifyVersions(db, desk.meetingId));

  /** What somebody does who opens the file with another program and takes the triggers away first. */
  const behindItsBack = (statement: string): void => {
    const file = book.read((db) => db.connection.name);
    book.close();
    const connection = new Database(file);
    const triggers = connection.prepare("SELECT name FROM sqlite_master WHERE type = 'trigger'").pluck().all();
    for (const name of triggers) connection.exec(`DROP TRIGGER ${String(name)}`);
    connection.exec(statement);
    connection.close();
  };

  const found = async (statement: string): Promise<string | undefined> => {
    const file = book.read((db) => db.connection.name);
    behindItsBack(statement);
    book = await openForTest(file);
    return verified().mismatch;
  };

  it('finds nothing in versions that are as they were frozen', () => {
    expect(verified()).toMatchObject({ versions: [{ number: '0.1' }, { number: '0.2' }, { number: '0.3' }] });
    expect(verified().mismatch).toBeUndefined();
  });

  it('finds nothing after triggers were dropped and nothing else was done', async () => {
    expect(await found('SELECT 1')).toBeUndefined();
  });

  it.each([
    [
      'a byte of a file',
      "UPDATE numbered_version_files SET bytes = CAST('Word of 0.2' AS BLOB) WHERE file_name = '0.2.docx'",
      '0.2: 0.2.docx is not as it was frozen',
    ],
    [
      'a file with its hash',
      "UPDATE numbered_version_files SET sha256 = replace(sha256, 'a', 'b') WHERE file_name = '0.2.docx'",
      '0.2: 0.2.docx is not as it was frozen',
    ],
    ['what is said of a version', "UPDATE numbered_versions SET purpose = 'nobody' WHERE number = '0.1'", '0.1: what'],
    ['the moment of a version', "UPDATE numbered_versions SET at = at + 1 WHERE number = '0.3'", '0.3: what'],
    [
      'a file more',
      `INSERT INTO numbered_version_files SELECT version_id, 'pdf', file_name, media_type, sha256, bytes
        FROM numbered_version_files WHERE file_name = '0.1.json'`,
      '0.1: what',
    ],
    [
      'a version taken out of the chain',
      `DELETE FROM numbered_version_files WHERE file_name LIKE '0.2.%';
        DELETE FROM numbered_versions WHERE number = '0.2'`,
      '0.3 does not follow version 0.1',
    ],
  ])('finds a change of %s', async (_what, statement, mismatch) => {
    expect(await found(statement)).toContain(mismatch);
  });

  it('finds that the last version is gone, which leaves no gap in the chain', async () => {
    const statement = `DELETE FROM numbered_version_files WHERE file_name LIKE '0.3.%';
      DELETE FROM numbered_versions WHERE number = '0.3'`;
    // The method of these writes is the test's own; the log knows them by that of the program.
    const named = "UPDATE edit_log SET method = 'record.circulate' WHERE changes LIKE '%numberedVersion%'";
    expect(await found(`${named}; ${statement}`)).toContain('0.3 is not in the book as the edit log has it');
  });
});
