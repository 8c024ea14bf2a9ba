import fc from 'fast-check';
import { expect, it } from 'vitest';
import { circulate } from '../../db/circulate.ts';
import { decideChange } from '../../db/decide-change.ts';
import { readMeetingRecord } from '../../db/meeting-record.ts';
import { receiveFile } from '../../db/receive-file.ts';
import { listReturned } from '../../db/returned-sheet.ts';
import type { Book } from '../../db/types.ts';
import { plainBlanks } from '../../shared/capture/blank.ts';
import type { ChangeState } from '../../shared/domain/returned.ts';
import { numberedVersionIdSchema, returnedFileIdSchema } from '../../shared/ids.ts';
import { buildMinutesDocument } from '../../shared/minutes-document/build/build-minutes-document.ts';
import { writeDocx } from '../../shared/minutes-document/writers/docx/write-docx.ts';
import { action, type Desk, decision, openSmallMeeting, paragraph } from '../helpers/builders.ts';
import { countedIds, createBook, write } from '../helpers/create-book.ts';
import { takeInHand } from '../helpers/word-hand.ts';
import { textWhen } from '../shared/minutes-document/writers/docx/tracked-text.ts';
import { readWordFile } from '../shared/minutes-document/writers/docx/word-file.ts';

const LINES = [
  'The pump by the gate is broken since the frost.',
  'Nobody spoke of the fence in the north.',
  'The keys were handed round and counted twice.',
  'A letter about the bees was read aloud.',
  'The compost was turned on a sunny morning.',
] as const;

/** What a hand does to a line: words of each line stand in no other. */
type Deed = {
  readonly what: 'replace' | 'retype' | 'insert' | 'add' | 'remove';
  readonly line: number;
  readonly word: number;
  readonly to: string;
};

const deeds: fc.Arbitrary<readonly Deed[]> = fc.uniqueArray(
  fc.record({
    what: fc.constantFrom('replace', 'retype', 'insert', 'add', 'remove'),
    line: fc.nat(LINES.length - 1),
    word: fc.nat(4),
    to: fc.constantFrom('otter', 'two otters & a heron', '“quoted”', 'ö'),
  }),
  { maxLength: 5, selector: ({ line }) => line },
);

const longWords = (line: string): string[] => line.match(/\p{L}{4,}/gu) ?? [];

const work = (sent: Uint8Array, done: readonly Deed[]): Uint8Array => {
  const hand = takeInHand(sent);
  for (const { what, line, word, to } of done) {
    const text = LINES[line] ?? '';
    const words = longWords(text);
    const one = words[word % words.length] ?? '';
    if (what === 'replace') hand.replace(one, to);
    else if (what === 'retype') hand.retype(one, to);
    else if (what === 'insert') hand.insertAfter(one, ` ${to}`);
    else if (what === 'add') hand.addParagraph(text, `An added line, ${to}.`);
    else hand.removeParagraph(text);
  }
  return hand.bytes;
};

const printed = async (book: Book, desk: Desk): Promise<readonly string[]> => {
  const record = book.read((db) => readMeetingRecord(db, desk.meetingId));
  const bytes = await writeDocx(buildMinutesDocument(record, 'full'));
  // A file that does not come back keeps references on one line; one that does has plain spaces.
  return textWhen('accepted', readWordFile(bytes)).map((text) => plainBlanks(text.trim()));
};

it('makes the minutes say what the file says when all is accepted, and what they said when all is opened again', async () => {
  await fc.assert(
    fc.asyncProperty(deeds, fc.boolean(), async (done, losesMarks) => {
      const makeId = countedIds(0x0e27_0000_0000);
      const book = await createBook();
      const desk = openSmallMeeting(book, { meeting: { number: '3', date: '2027-03-02', state: 'draft' } });
      for (const [at, text] of LINES.entries()) desk.put(desk.newId(), paragraph(text), { item: at < 3 ? 0 : 1 });
      desk.put(desk.newId(), decision('NOTED', 'the weather'), { item: 1 });
      desk.put(desk.newId(), action('Otis Bell to mend it', { owners: ['Otis Bell'] }), { item: 1 });
      const { meetingId } = desk;
      const versionId = numberedVersionIdSchema.parse(makeId());
      const record = book.read((db) => readMeetingRecord(db, meetingId));
      const sent = await writeDocx(buildMinutesDocument(record, 'full', { meetingId, versionId }));
      const file = { kind: 'docx' as const, fileName: '0.1.docx', mediaType: 'word', bytes: sent };
      const goesOut = { versionId, meetingId, to: 'with the Chair' as const, purpose: 'the Chair' };
      write(book, (db) => circulate(db, goesOut, () => [file]));
      const before = await printed(book, desk);

      const hand = takeInHand(work(sent, done));
      if (losesMarks) hand.loseMarks();
      const fileId = returnedFileIdSchema.parse(makeId());
      const came = { fileId, meetingId, fileName: 'AT 3.docx', sender: 'the Chair', bytes: hand.bytes };
      write(book, (db) => receiveFile(db, came));
      const changes = () => book.read((db) => listReturned(db, meetingId))[0]?.changes ?? [];
      const decideAll = (state: ChangeState): void => {
        for (const { id: changeId } of changes()) write(book, (db) => decideChange(db, { meetingId, changeId, state }));
      };
      expect(changes().filter(({ proposal }) => proposal.kind === 'unplaced')).toEqual([]);
      decideAll('accepted');
      const wanted = textWhen('accepted', readWordFile(hand.bytes)).map((text) => text.trim());
      // Numbers of actions may be given by then; what stands at the foot of the file does not change.
      expect(await printed(book, desk)).toEqual(wanted);
      decideAll('open');
      expect(await printed(book, desk)).toEqual(before);
      book.close();
    }),
    { numRuns: process.env['MINUTEBOOK_LONG'] ? 300 : 8 },
  );
}, 300_000);
