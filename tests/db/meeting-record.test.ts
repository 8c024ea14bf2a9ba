import { describe, expect, it } from 'vitest';
import { listBlocks } from '../../db/blocks.ts';
import { readMeetingRecord } from '../../db/meeting-record.ts';
import { blocksApi } from '../../shared/api/blocks.ts';
import { meetingRecordSchema } from '../../shared/domain/meeting-record.ts';
import { createBook } from '../helpers/create-book.ts';
import { fictionalFile, loadFictional } from '../helpers/fictional-meeting.ts';

describe('the record of a meeting', () => {
  it('is what its schema says, in the order of the file', async () => {
    const book = await createBook();
    const id = loadFictional(book);
    const record = book.read((db) => readMeetingRecord(db, id));
    const blocks = { ...book.read((db) => listBlocks(db, id)), overtaken: [] };
    book.close();
    expect(meetingRecordSchema.parse(record)).toEqual(record);
    const kinds = fictionalFile().agenda?.map((item) => item.blocks?.map(({ kind }) => kind));
    expect(record.items.map((item) => item.blocks.map(({ content }) => content.kind))).toEqual(kinds);
    expect(Object.values(record.references)).toHaveLength(6);
    expect(blocksApi['blocks.list'].output.parse(blocks)).toEqual(blocks);
  });

  it('holds every kind of block', async () => {
    const kinds = new Set(fictionalFile().agenda?.flatMap((item) => item.blocks?.map(({ kind }) => kind)));
    expect([...kinds].toSorted()).toEqual([
      'action',
      'bullet',
      'decision',
      'heading',
      'numbered',
      'outstanding',
      'paragraph',
      'postMeetingNote',
      'table',
    ]);
  });
});
