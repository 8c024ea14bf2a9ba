import { beforeEach, describe, expect, it } from 'vitest';
import { raiseAction } from '../../db/action-raise.ts';
import { getActionSheet } from '../../db/action-sheet.ts';
import { documentNumbers, documentSource, handOutDocument } from '../../db/document-source.ts';
import { getMeeting } from '../../db/meetings.ts';
import { saveBlocks } from '../../db/save-blocks.ts';
import type { Book } from '../../db/types.ts';
import { actionIdSchema, type BlockId, itemIdSchema } from '../../shared/ids.ts';
import type { DocumentOrder } from '../../shared/minutes-document/orders.ts';
import { action, type Desk, openSmallMeeting } from '../helpers/builders.ts';
import { createBook, write } from '../helpers/create-book.ts';

describe('handOutDocument', () => {
  let book: Book;
  let desk: Desk;
  let blocks: BlockId[];

  const put = (rank: string): BlockId => {
    const id = desk.newId();
    desk.put(id, action(`at ${rank}`), { rank });
    return id;
  };
  const blocksFrozen = () => blocks.map((id) => desk.badge(id)?.frozen);
  const orders = (): Record<DocumentOrder['kind'], DocumentOrder> => {
    const { meetingId, items } = desk;
    const { bodyId } = book.read((db) => getMeeting(db, meetingId));
    const [itemId] = items;
    if (!itemId) throw new Error('The meeting has items');
    return {
      agenda: { kind: 'agenda', meetingId, version: 'full' },
      attendanceSheet: { kind: 'attendanceSheet', meetingId, version: 'full', purpose: 'for the file' },
      actionList: { kind: 'actionList', bodyId, version: 'full', groupBy: 'owner', asOf: '2027-03-02' },
      extract: { kind: 'extract', meetingId, itemId, version: 'full' },
      statusReport: { kind: 'statusReport', bodyId, version: 'full', asOf: '2027-03-02', since: '2027-02-01' },
      proposalsPaper: { kind: 'proposalsPaper', bodyId, version: 'full', asOf: '2027-03-02', since: '2027-02-01' },
    };
  };

  beforeEach(async () => {
    book = await createBook();
    desk = openSmallMeeting(book);
    blocks = [put('a2'), put('a1')];
    return () => book.close();
  });

  it.each(['actionList', 'extract'] as const)('fixes the numbers for ever: %s', (kind) => {
    const { reply } = write(book, (db) => handOutDocument(db, orders()[kind]));
    expect(blocks.map((id) => desk.badge(id))).toMatchObject([
      { reference: 'AT 3/02', frozen: true },
      { reference: 'AT 3/01', frozen: true },
    ]);
    expect(JSON.stringify(reply)).toContain('AT 3/02');
  });

  it('fixes the number of an action that no meeting raised once it is on a list', () => {
    const { actionList } = orders();
    if (actionList.kind !== 'actionList') throw new Error('The order is of a list');
    const actionId = actionIdSchema.parse('0192f0c0-0000-7000-8000-00000000ac77');
    const said = { actionId, bodyId: actionList.bodyId, date: '2027-03-04', text: 'to count', owners: ['Otis Bell'] };
    write(book, (db) => raiseAction(db, { ...said, confidential: false }));
    const isFrozen = () => book.read((db) => getActionSheet(db, actionId)).action.frozen;
    write(book, (db) => handOutDocument(db, { ...actionList, owner: 'Nobody' }));
    expect(isFrozen(), 'not on that list').toBe(false);
    write(book, (db) => handOutDocument(db, actionList));
    expect(isFrozen()).toBe(true);
  });

  it.each(['agenda', 'attendanceSheet', 'statusReport', 'proposalsPaper'] as const)('fixes none: %s', (kind) => {
    write(book, (db) => handOutDocument(db, orders()[kind]));
    expect(blocksFrozen()).toEqual([false, false]);
  });

  it('fixes none of a meeting of which it shows no action', () => {
    const { actionList, extract } = orders();
    if (actionList.kind !== 'actionList') throw new Error('The order is of a list');
    const named = { ...actionList, owner: 'Nobody', meetingId: desk.meetingId };
    write(book, (db) => handOutDocument(db, named));
    const secret = desk.newId();
    const item = desk.items[0] ?? '';
    const block = { id: secret, itemId: itemIdSchema.parse(item), rank: 'a3', baseRevision: 0 };
    const content = action('to hide it', { owners: ['Otis Bell'] });
    const blocks = [{ ...block, visibility: 'confidential' as const, content }];
    write(book, (db) => saveBlocks(db, { meetingId: desk.meetingId, blocks, removed: [] }));
    const narrowed = { ...actionList, version: 'public', owner: 'Otis Bell' } as const;
    const source = book.read((db) => documentSource(db, narrowed));
    expect(
      book.read((db) => documentNumbers(db, source, narrowed)),
      'the public is told of none',
    ).toEqual([]);
    write(book, (db) => handOutDocument(db, narrowed));
    expect(blocksFrozen()).toEqual([false, false]);
    write(book, (db) => handOutDocument(db, extract));
    expect(blocksFrozen(), 'the control').toEqual([true, true]);
  });

  it('says beforehand which numbers it would give, and changes nothing by that', () => {
    const { actionList } = orders();
    const source = book.read((db) => documentSource(db, actionList));
    const listed = source.kind === 'actions' ? source.actions.map(({ text, reference }) => [reference, text]) : [];
    expect(listed.toSorted()).toEqual([
      ['AT 3/01', 'at a1'],
      ['AT 3/02', 'at a2'],
    ]);
    expect(book.read((db) => documentNumbers(db, source, actionList))).toHaveLength(2);
    expect(desk.badge(blocks[0] ?? desk.newId())?.reference).toBe('AT 3/01');
  });
});
