import { expect, test } from 'vitest';
import { readMeetingRecord } from '../../../../db/meeting-record.ts';
import type { MeetingRecord } from '../../../../shared/domain/meeting-record.ts';
import type { MeetingFile } from '../../../../shared/interchange/schema.ts';
import { recordForOthers } from '../../../../shared/minutes-document/build/record-for-others.ts';
import { smallFile } from '../../../helpers/builders.ts';
import { createBook } from '../../../helpers/create-book.ts';
import { fictionalFile, loadFile } from '../../../helpers/fictional-meeting.ts';

const CANARY = 'kingfisher';

const recordOf = async (file: MeetingFile): Promise<MeetingRecord> => {
  const book = await createBook();
  const id = loadFile(book, file);
  const record = book.read((db) => readMeetingRecord(db, id));
  book.close();
  return record;
};

const secret = { visibility: 'confidential' } as const;

const FILE = smallFile({
  matters: [{ code: 'PL07', title: `The ${CANARY}` }],
  agenda: [
    {
      number: '1',
      title: 'Water',
      blocks: [
        { kind: 'decision', verb: 'AGREED', text: 'to dig' },
        {
          kind: 'action',
          text: `to pay the ${CANARY}`,
          owners: [`The ${CANARY}`],
          due: { words: `for ${CANARY}` },
          ...secret,
        },
        { kind: 'paragraph', text: `It was the ${CANARY}.`, ...secret },
        { kind: 'paragraph', text: 'The cost was discussed.', visibility: 'public' },
      ],
    },
    {
      number: '2',
      title: `Offer of the ${CANARY}`,
      confidential: true,
      blocks: [
        { kind: 'paragraph', text: `Said: ${CANARY}.` },
        { kind: 'paragraph', text: 'An offer was discussed.', visibility: 'public' },
      ],
    },
    { number: '2.1', title: `Below the ${CANARY}`, blocks: [{ kind: 'decision', verb: 'NOTED', text: CANARY }] },
  ],
  previousActions: [{ references: ['AT 2/01'], owners: [CANARY], text: `to ask the ${CANARY}` }],
});

test('has no word left of what is confidential, nor of what does not say who may read it', async () => {
  const whole = await recordOf(FILE);
  expect(JSON.stringify(whole)).toContain(CANARY);
  const { record, hides } = recordForOthers(whole);
  expect(hides).toBe(true);
  expect(JSON.stringify(record)).not.toContain(CANARY);
});

test('keeps what is open and what stands in for the rest, with one bar for neighbours that are hidden', async () => {
  const { record } = recordForOthers(await recordOf(FILE));
  expect(record.items.map(({ number, title }) => [number, title])).toEqual([
    ['1', 'Water'],
    ['2', 'Hidden while the screen is shared'],
    ['2.1', 'Hidden while the screen is shared'],
  ]);
  const texts = record.items.map(({ blocks }) =>
    blocks.map(({ content }) => ('runs' in content ? content.runs.map(({ text }) => text).join('') : content.kind)),
  );
  expect(texts).toEqual([
    ['to dig', 'Hidden while the screen is shared', 'The cost was discussed.'],
    ['An offer was discussed.'],
    [],
  ]);
});

test('hides nothing of minutes that are open to everybody', async () => {
  const { previousActions: _previous, ...file } = fictionalFile();
  const open = (file.agenda ?? [])
    .filter(({ number }) => number === '1' || number === '4')
    .map((item) => ({ ...item, blocks: item.blocks?.filter(({ visibility }) => visibility === undefined) ?? [] }));
  const whole = await recordOf({ ...file, agenda: open });
  const { record, hides } = recordForOthers(whole);
  expect(hides).toBe(false);
  expect(record.items).toEqual(whole.items);
});
