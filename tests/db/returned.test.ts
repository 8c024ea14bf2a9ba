import { beforeEach, describe, expect, it } from 'vitest';
import { approve } from '../../db/approve.ts';
import { circulate } from '../../db/circulate.ts';
import { commentSheet } from '../../db/comment-sheet.ts';
import { answerComment, saveComment } from '../../db/comments.ts';
import { decideChange } from '../../db/decide-change.ts';
import { toApiError } from '../../db/errors.ts';
import { readMeetingRecord } from '../../db/meeting-record.ts';
import { receiveFile } from '../../db/receive-file.ts';
import { listReturned } from '../../db/returned-sheet.ts';
import type { Book, WritableDb } from '../../db/types.ts';
import { undoEdit } from '../../db/undo-edit.ts';
import { type BlockContent, textOf } from '../../shared/domain/block.ts';
import type { ChangeState } from '../../shared/domain/returned.ts';
import { type BlockId, commentIdSchema, numberedVersionIdSchema, returnedFileIdSchema } from '../../shared/ids.ts';
import { buildMinutesDocument } from '../../shared/minutes-document/build/build-minutes-document.ts';
import { writeDocx } from '../../shared/minutes-document/writers/docx/write-docx.ts';
import { action, type Desk, marked, openSmallMeeting, paragraph } from '../helpers/builders.ts';
import { countedIds, createBook, makeEditId, write } from '../helpers/create-book.ts';
import { plainWordFile } from '../helpers/plain-word-file.ts';
import { takeInHand } from '../helpers/word-hand.ts';

const makeId = countedIds(0x0e26_0000_0000);
const DECISION = '00000000-0000-7000-8000-0000000000d1';

describe('a file that came back', () => {
  let book: Book;
  let desk: Desk;
  let lines: readonly [BlockId, BlockId, BlockId, BlockId];
  let sent: Uint8Array;

  const wordsOf = (id: BlockId): string => {
    const content = desk.block(id)?.content;
    return content && 'runs' in content ? textOf(content.runs) : 'gone';
  };
  const texts = (): string[] =>
    book
      .read((db) => readMeetingRecord(db, desk.meetingId))
      .items.flatMap(({ blocks }) =>
        blocks.map(({ content }) => ('runs' in content ? textOf(content.runs) : content.kind)),
      );
  const refused = (run: (db: WritableDb) => void): string => {
    try {
      write(book, run);
    } catch (error) {
      return toApiError(error).message;
    }
    return 'nothing was refused';
  };
  const receive = (db: WritableDb, bytes: Uint8Array) =>
    receiveFile(db, {
      fileId: returnedFileIdSchema.parse(makeId()),
      meetingId: desk.meetingId,
      fileName: 'AT 3 minutes HC.docx',
      sender: 'Hester Crane',
      bytes,
    });
  const comeBack = (edit: (hand: ReturnType<typeof takeInHand>) => void) => {
    const hand = takeInHand(sent);
    edit(hand);
    write(book, (db) => receive(db, hand.bytes));
    return changes();
  };
  const changes = () => book.read((db) => listReturned(db, desk.meetingId))[0]?.changes ?? [];
  const decision = (at: number, state: ChangeState, words?: string) => (db: WritableDb) => {
    const change = changes()[at];
    if (!change) throw new Error(`There is no change ${at}`);
    const wording = words === undefined ? undefined : { base: change.words ?? '', words };
    decideChange(db, { meetingId: desk.meetingId, changeId: change.id, state, wording });
  };
  const decide = (at: number, state: ChangeState, wording?: string) => write(book, decision(at, state, wording));

  beforeEach(async () => {
    book = await createBook();
    desk = openSmallMeeting(book, { meeting: { number: '3', date: '2027-03-02', state: 'draft' } });
    lines = [desk.newId(), desk.newId(), desk.newId(), desk.newId()];
    const contents: readonly BlockContent[] = [
      paragraph('The pump by the gate is broken.'),
      marked('The Trust looked at it and ', [DECISION, 'AGREED', 'AGREED to mend it'], ' in spring.'),
      action('Otis Bell to ask for a price', { owners: ['Otis Bell'], due: { words: 'by May' } }),
      paragraph('Nobody spoke of the fence.'),
    ];
    for (const [at, content] of contents.entries()) desk.put(lines[at] ?? desk.newId(), content);
    const versionId = numberedVersionIdSchema.parse(makeId());
    const record = book.read((db) => readMeetingRecord(db, desk.meetingId));
    sent = await writeDocx(buildMinutesDocument(record, 'full', { meetingId: desk.meetingId, versionId }));
    const file = { kind: 'docx' as const, fileName: '0.1.docx', mediaType: 'word', bytes: sent };
    const said = { versionId, meetingId: desk.meetingId, to: 'with the Chair' as const, purpose: 'the Chair' };
    write(book, (db) => circulate(db, said, () => [file]));
    return () => book.close();
  });

  it('is kept with its changes and comments, and changes nothing by itself', () => {
    const before = texts();
    const found = comeBack((hand) => {
      hand.replace('broken', 'out of order');
      hand.comment('the fence', 'Which fence?');
    });
    expect(texts()).toEqual(before);
    expect(found).toMatchObject([
      {
        state: 'open',
        author: 'Orla Penhale',
        before: 'The pump by the gate is broken.',
        after: 'The pump by the gate is out of order.',
        fit: 'fits',
        item: '1 Water',
      },
    ]);
    expect(book.read((db) => commentSheet(db, desk.meetingId))).toMatchObject([
      {
        author: 'Orla Penhale',
        quote: 'the fence',
        text: 'Which fence?',
        state: 'open',
        blockId: lines[3],
        words: 'Nobody spoke of the fence.',
      },
    ]);
  });

  it('writes a change that is accepted into its line and leaves owners, dates, numbers and decisions as they are', () => {
    comeBack((hand) => {
      hand.replace('to mend it', 'to mend the pump');
      hand.replace('a price', 'three prices');
    });
    const before = desk.badge(lines[2]);
    decide(0, 'accepted');
    decide(1, 'accepted');
    expect(desk.block(lines[1])?.content).toMatchObject({
      runs: [
        { text: 'The Trust looked at it and ' },
        { text: 'AGREED to mend the pump', decision: { id: DECISION, verb: 'AGREED' } },
        { text: ' in spring.' },
      ],
    });
    expect(desk.block(lines[2])?.content).toEqual(
      action('Otis Bell to ask for three prices', { owners: ['Otis Bell'], due: { words: 'by May' } }),
    );
    expect(desk.badge(lines[2])).toEqual(before);
    expect(changes().map(({ state }) => state)).toEqual(['accepted', 'accepted']);
  });

  it('leaves what was changed elsewhere in the line since, and refuses where it was in the same place', () => {
    comeBack((hand) => {
      hand.replace('broken', 'out of order');
      hand.replace('the fence', 'the hedge');
    });
    desk.put(lines[0], paragraph('In May the pump by the gate is broken.'));
    desk.put(lines[3], paragraph('Nobody spoke of the railing.'));
    decide(0, 'accepted');
    expect(wordsOf(lines[0])).toBe('In May the pump by the gate is out of order.');
    expect(changes()[1]).toMatchObject({ fit: 'clash', now: 'Nobody spoke of the railing.' });
    expect(refused(decision(1, 'accepted'))).toContain('were changed since');
    decide(1, 'accepted', 'Nobody spoke of the hedge or the railing.');
    expect(wordsOf(lines[3])).toBe('Nobody spoke of the hedge or the railing.');
  });

  it('puts new lines where they came, in their order, takes lines out, and brings all back as it was', () => {
    const before = texts();
    comeBack((hand) => {
      hand.addParagraph('Nobody spoke', 'Second thoughts came later.');
      hand.addParagraph('Nobody spoke', 'The hedge was praised.');
      hand.removeParagraph('The pump by the gate');
    });
    const kinds = changes().map(({ proposal }) => proposal.kind);
    expect(kinds).toEqual(['removed', 'added', 'added']);
    decide(2, 'accepted');
    decide(1, 'accepted');
    decide(0, 'accepted');
    expect(texts()).toEqual([...before.slice(1), 'The hedge was praised.', 'Second thoughts came later.']);
    for (const at of [0, 1, 2]) decide(at, 'open');
    expect(texts()).toEqual(before);
  });

  it('is taken back by undo and done again by redo, one decision at a time', () => {
    comeBack((hand) => {
      hand.replace('broken', 'out of order');
      hand.replace('by the gate', 'at the gate');
    });
    const [first, undone, redone] = [makeEditId(), makeEditId(), makeEditId()];
    const run = (editId: typeof first, work: (db: WritableDb) => void): void => {
      book.write(
        { editId, method: editId === first ? 'returned.decide' : 'edits.undo' },
        { encode: () => '{}', decode: () => undefined },
        work,
      );
    };
    run(first, decision(0, 'accepted'));
    decide(1, 'accepted');
    expect(wordsOf(lines[0])).toBe('The pump at the gate is out of order.');
    run(undone, (db) => void undoEdit(db, first));
    const one = changes().findIndex(({ state }) => state === 'open');
    expect(one).toBe(0);
    expect(wordsOf(lines[0])).toBe('The pump by the gate is out of order.');
    run(redone, (db) => void undoEdit(db, undone));
    expect(wordsOf(lines[0])).toBe('The pump at the gate is out of order.');
  });

  it('is refused with a sentence where it is of other minutes, came already, or nothing has gone out', async () => {
    comeBack((hand) => hand.replace('broken', 'out of order'));
    const hand = takeInHand(sent);
    hand.replace('broken', 'out of order');
    const other = openSmallMeeting(book, { meeting: { number: '4', date: '2027-04-02', state: 'draft' } });
    const toOther = (bytes: Uint8Array) => (db: WritableDb) => {
      const said = { meetingId: other.meetingId, fileName: 'AT 3.docx', sender: 'Hester Crane' };
      receiveFile(db, { ...said, fileId: returnedFileIdSchema.parse(makeId()), bytes });
    };
    expect(refused(toOther(sent))).toBe(
      'AT 3.docx has the minutes of another meeting. Read it back on the screen Record of AT 3. Nothing was kept.',
    );
    expect(refused(toOther(plainWordFile(['Anything'])))).toContain('No version of these minutes has gone out yet');
    expect(refused((db) => receive(db, plainWordFile(['A letter about something else.'])))).toContain(
      'next to nothing of these minutes',
    );
    expect(refused((db) => receive(db, Buffer.from('PK')))).toContain('is no Word file');
    write(book, (db) => receive(db, sent));
    expect(refused((db) => receive(db, sent))).toContain('was read back already');
  });

  it('changes nothing of approved minutes, which say why', () => {
    comeBack((hand) => hand.replace('broken', 'out of order'));
    const versionId = numberedVersionIdSchema.parse(makeId());
    write(book, (db) =>
      approve(
        db,
        { versionId, meetingId: desk.meetingId, manner: 'by the Chair', date: '2027-03-09', corrections: [] },
        () => [],
      ),
    );
    expect(refused(decision(0, 'accepted'))).toContain('approved and can’t change');
    expect(refused((db) => receive(db, sent))).toContain('approved and can’t change');
    decide(0, 'rejected');
    expect(wordsOf(lines[0])).toBe('The pump by the gate is broken.');
  });

  it('has comments that are answered, turned into a change, and opened again', () => {
    const commentId = commentIdSchema.parse(makeId());
    const comment = { id: commentId, blockId: lines[3], author: 'Otis Bell', quote: '', text: 'Say which fence.' };
    const { meetingId } = desk;
    write(book, (db) => saveComment(db, { meetingId, comment }));
    const answer = (said: Omit<Parameters<typeof answerComment>[1], 'meetingId' | 'commentId'>) =>
      write(book, (db) => answerComment(db, { meetingId, commentId, ...said }));
    answer({
      state: 'taken',
      answer: 'Quite so.',
      wording: { base: 'Nobody spoke of the fence.', words: 'Nobody spoke of the north fence.' },
    });
    expect(wordsOf(lines[3])).toBe('Nobody spoke of the north fence.');
    answer({ state: 'not taken', answer: 'It was said so.' });
    expect(wordsOf(lines[3])).toBe('Nobody spoke of the fence.');
    expect(book.read((db) => commentSheet(db, meetingId))).toMatchObject([
      { state: 'not taken', answer: 'It was said so.' },
    ]);
  });
});
