import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadMeeting } from '../../db/load-meeting.ts';
import type { Book } from '../../db/types.ts';
import type { MeetingId } from '../../shared/ids.ts';
import { readMeetingFile } from '../../shared/interchange/read.ts';
import type { MeetingFile } from '../../shared/interchange/schema.ts';
import { write } from './create-book.ts';

/** A meeting of invented people on an invented code, with every kind of block in it. */
const FICTIONAL_FILE = join(import.meta.dirname, '../fixtures/harbour-lights-7.json');

/** What the fictional file says, byte for byte. */
export const fictionalText = (): string => readFileSync(FICTIONAL_FILE, 'utf8');

const readText = (text: string): MeetingFile => {
  const read = readMeetingFile(JSON.parse(text));
  if (!read.ok) throw new Error(read.error.message);
  return read.value;
};

/** The fictional meeting, new each time: a test may change what it is given. */
export const fictionalFile = (): MeetingFile => readText(fictionalText());

/** Another one, in the second form of the file: people come and go, declare interests and vote. */
export const factsText = (): string => readFileSync(join(import.meta.dirname, '../fixtures/quay-trust-2.json'), 'utf8');

export const factsFile = (): MeetingFile => readText(factsText());

/** The texts of the meetings that a round trip is tried on: our own, and the shared one where it is there. */
export const meetingTexts = (): readonly (readonly [name: string, text: string])[] => {
  const shared = process.env['MINUTEBOOK_SHARED'];
  const own = [
    ['the fictional meeting', fictionalText()],
    ['the meeting with facts', factsText()],
  ] as const;
  return shared ? [...own, ['CSC 15', readFileSync(`${shared}/replay/csc15.json`, 'utf8')]] : own;
};

/** Takes a meeting into the book. */
export const loadFile = (book: Book, file: MeetingFile): MeetingId =>
  write(book, (db) => loadMeeting(db, file)).reply.meetingId;

/** Takes the fictional meeting into the book. */
export const loadFictional = (book: Book): MeetingId => loadFile(book, fictionalFile());
