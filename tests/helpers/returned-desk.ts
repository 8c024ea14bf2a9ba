import { circulate } from '../../db/circulate.ts';
import { commentSheet } from '../../db/comment-sheet.ts';
import { answerComment, saveComment } from '../../db/comments.ts';
import { decideChange } from '../../db/decide-change.ts';
import { toApiError } from '../../db/errors.ts';
import { itemRows } from '../../db/item-rows.ts';
import { readMeetingRecord } from '../../db/meeting-record.ts';
import { putTitle } from '../../db/put-line.ts';
import { receiveFile } from '../../db/receive-file.ts';
import { listReturned } from '../../db/returned-sheet.ts';
import { saveBlocks } from '../../db/save-blocks.ts';
import type { WritableDb } from '../../db/types.ts';
import { undoEdit } from '../../db/undo-edit.ts';
import { type Block, type BlockContent, textOf } from '../../shared/domain/block.ts';
import type { ChangeState } from '../../shared/domain/returned.ts';
import { type BlockId, commentIdSchema, numberedVersionIdSchema, returnedFileIdSchema } from '../../shared/ids.ts';
import { buildMinutesDocument } from '../../shared/minutes-document/build/build-minutes-document.ts';
import { writeDocx } from '../../shared/minutes-document/writers/docx/write-docx.ts';
import { openSmallMeeting } from './builders.ts';
import { countedIds, createBook, makeEditId, write } from './create-book.ts';
import { takeInHand } from './word-hand.ts';

const CODEC = { encode: () => '{}', decode: () => undefined };

/** A book with a meeting whose minutes have gone out as a Word file, which comes back changed by a hand. */
export const openReturnedDesk = async (contents: readonly BlockContent[]) => {
  const makeId = countedIds(0x0e28_0000_0000);
  const book = await createBook();
  const desk = openSmallMeeting(book, { meeting: { number: '3', date: '2027-03-02', state: 'draft' } });
  const { meetingId } = desk;
  const lines = contents.map((content) => {
    const id = desk.newId();
    desk.put(id, content);
    return id;
  });
  const versionId = numberedVersionIdSchema.parse(makeId());
  const record = () => book.read((db) => readMeetingRecord(db, meetingId));
  const sent = await writeDocx(buildMinutesDocument(record(), 'full', { meetingId, versionId }));
  const file = { kind: 'docx' as const, fileName: '0.1.docx', mediaType: 'word', bytes: sent };
  write(book, (db) =>
    circulate(db, { versionId, meetingId, to: 'with the Chair', purpose: 'the Chair' }, () => [file]),
  );

  const changes = () => book.read((db) => listReturned(db, meetingId))[0]?.changes ?? [];
  const comments = () => book.read((db) => commentSheet(db, meetingId));
  const changeAt = (at: number) => {
    const change = changes()[at];
    if (!change) throw new Error(`There is no change ${at}`);
    return change;
  };
  /** One edit with an id of its own, by which it is taken back. */
  const edit = (method: string, work: (db: WritableDb) => void) => {
    const editId = makeEditId();
    book.write({ editId, method }, CODEC, work);
    return editId;
  };
  const blocks = (): Block[] => record().items.flatMap((item) => [...item.blocks]);
  const wordsOf = ({ content }: Pick<Block, 'content'>): string =>
    'runs' in content ? textOf(content.runs) : content.kind;
  return {
    lines,
    changes,
    comments,
    close: () => book.close(),
    texts: () => blocks().map(wordsOf),
    line: (words: string) => blocks().find((block) => wordsOf(block).startsWith(words)),
    comeBack: (change: (hand: ReturnType<typeof takeInHand>) => void) => {
      const hand = takeInHand(sent);
      change(hand);
      const came = { meetingId, fileName: 'AT 3.docx', sender: 'Hester Crane', bytes: hand.bytes };
      write(book, (db) => receiveFile(db, { ...came, fileId: returnedFileIdSchema.parse(makeId()) }));
      return changes();
    },
    decide: (at: number, state: ChangeState, words?: string, base = changeAt(at).words ?? '') => {
      const wording = words === undefined ? undefined : { words, base };
      const { id: changeId } = changeAt(at);
      return edit('returned.decide', (db) => decideChange(db, { meetingId, changeId, state, wording }));
    },
    comment: (blockId: BlockId) => {
      const id = commentIdSchema.parse(makeId());
      const comment = { id, blockId, author: 'Otis Bell', quote: '', text: 'Say which.' };
      write(book, (db) => saveComment(db, { meetingId, comment }));
      return (said: Omit<Parameters<typeof answerComment>[1], 'meetingId' | 'commentId'>) =>
        edit('comments.answer', (db) => answerComment(db, { meetingId, commentId: id, ...said }));
    },
    undo: (editId: ReturnType<typeof makeEditId>) => edit('edits.undo', (db) => void undoEdit(db, editId)),
    /** Types over a line, or says who may read it. */
    write: (id: BlockId, put: Partial<Pick<Block, 'content' | 'visibility'>>) => {
      const stored = desk.block(id);
      if (!stored) throw new Error('There is no such line');
      const { revision: baseRevision, ...block } = stored;
      write(book, (db) => saveBlocks(db, { meetingId, blocks: [{ ...block, ...put, baseRevision }], removed: [] }));
    },
    block: desk.block,
    title: () => record().items[0]?.title,
    /** Gives the first item another title. */
    retitle: (title: string) => {
      const [id] = desk.items;
      const item = id && book.read((db) => itemRows.read(db, id));
      if (!item) throw new Error('There is no item');
      write(book, (db) => void putTitle(db, item, title));
    },
    refused: (work: () => unknown): string => {
      try {
        work();
      } catch (error) {
        return toApiError(error).message;
      }
      return 'nothing was refused';
    },
  };
};
