import { beforeEach, describe, expect, it } from 'vitest';
import { circulate } from '../../db/circulate.ts';
import { compareRecords } from '../../db/compare-versions.ts';
import type { Book } from '../../db/types.ts';
import { type BlockId, type NumberedVersionId, numberedVersionIdSchema } from '../../shared/ids.ts';
import { action, type Desk, openSmallMeeting } from '../helpers/builders.ts';
import { countedIds, createBook, write } from '../helpers/create-book.ts';

const makeId = countedIds(0xc0a9_0000_0000);

describe('compareRecords', () => {
  let book: Book;
  let desk: Desk;

  const circulateNow = (): NumberedVersionId => {
    const versionId = numberedVersionIdSchema.parse(makeId());
    const said = { versionId, meetingId: desk.meetingId, to: 'circulated', purpose: 'all' } as const;
    write(book, (db) =>
      circulate(db, said, (_record, number) => [
        { kind: 'json', fileName: `${number}.json`, mediaType: 'json', bytes: Buffer.from(number) },
      ]),
    );
    return versionId;
  };
  const put = (rank: string): BlockId => {
    const id = desk.newId();
    desk.put(id, action(`at ${rank}`), { rank });
    return id;
  };

  beforeEach(async () => {
    book = await createBook();
    desk = openSmallMeeting(book, { meeting: { number: '3', date: '2027-03-02', state: 'draft' } });
    return () => book.close();
  });

  it('says the reference of an action once it is fixed, also when the action is gone, and not before', () => {
    const first = put('a1');
    const version = circulateNow();
    const later = put('a2');
    const references = () => book.read((db) => compareRecords(db, { before: version })).after.references;
    expect(desk.badge(later)).toMatchObject({ reference: 'AT 3/02', frozen: false });
    expect(references()).toEqual({ [first]: 'AT 3/01' });
    desk.remove(first);
    expect(references()).toEqual({ [first]: 'AT 3/01' });
    desk.handOut();
    expect(references()).toEqual({ [first]: 'AT 3/01', [later]: 'AT 3/02' });
  });
});
