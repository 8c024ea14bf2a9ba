import { beforeEach, describe, expect, it } from 'vitest';
import { readMeetingRecord } from '../../db/meeting-record.ts';
import { listPapers } from '../../db/papers.ts';
import type { Book } from '../../db/types.ts';
import type { FilePaper } from '../../shared/interchange/papers.ts';
import { readMeetingFile } from '../../shared/interchange/read.ts';
import type { MeetingFile } from '../../shared/interchange/schema.ts';
import { formatMeetingFile, meetingFileOf } from '../../shared/interchange/write.ts';
import { smallFile } from '../helpers/builders.ts';
import { createBook } from '../helpers/create-book.ts';
import { loadFile } from '../helpers/fictional-meeting.ts';

const PAPER: FilePaper = {
  title: 'PL14 A second tap',
  reference: 'AT_3_01',
  asked: 'For Decision',
  date: '2027-02-20',
  recommendations: [{ verb: 'NOTE', text: 'the costs' }],
  attachments: [{ title: 'Drawing' }],
};

const fileWith = (papers: FilePaper[], meeting: Partial<MeetingFile['meeting']> = {}): MeetingFile =>
  smallFile({
    format: 'minutebook-meeting/2',
    meeting: { number: '3', date: '2027-03-02', state: 'in session', ...meeting },
    agenda: [
      { number: '1', title: 'Water', papers, blocks: [] },
      { number: '2', title: 'Fences', blocks: [] },
    ],
  });

const faultsIn = (file: MeetingFile): string => {
  const read = readMeetingFile(file);
  return read.ok ? '' : `${read.error.path}: ${read.error.message}`;
};

describe('the papers of a file', () => {
  let book: Book;
  beforeEach(async () => {
    book = await createBook();
    return () => book.close();
  });
  const textOf = (id: ReturnType<typeof loadFile>) =>
    book.read((db) => formatMeetingFile(meetingFileOf(readMeetingRecord(db, id))));

  it('come back as they came, of approved minutes as well', () => {
    for (const [number, state] of [
      ['3', 'in session'],
      ['4', 'approved'],
    ] as const) {
      const file = fileWith([PAPER, { title: 'Tides' }], { number, state });
      expect(textOf(loadFile(book, file))).toBe(formatMeetingFile(file));
    }
  });

  it('are one paper of the book where two meetings had it, and two where they differ', () => {
    loadFile(book, fileWith([PAPER]));
    loadFile(book, fileWith([{ ...PAPER, reference: 'AT_4_01', asked: 'For Information' }], { number: '4' }));
    loadFile(book, fileWith([{ ...PAPER, version: '0.2' }], { number: '5' }));
    const { rows } = book.read((db) => listPapers(db, { filter: {}, limit: 10 }));
    expect(rows.map(({ version, presented }) => [version, presented?.meetingNumber])).toEqual([
      [undefined, '4'],
      ['0.2', '5'],
    ]);
  });

  it('need the second form, and a reference each', () => {
    const file = fileWith([PAPER]);
    expect(faultsIn({ ...file, format: 'minutebook-meeting/1' })).toContain('agenda[0].papers');
    expect(faultsIn(fileWith([PAPER, PAPER]))).toContain('agenda[0].papers[1].reference');
    expect(faultsIn(file)).toBe('');
  });
});
