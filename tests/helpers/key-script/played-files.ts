import { readFileSync } from 'node:fs';
import { readMeetingFile } from '../../../shared/interchange/read.ts';
import type { MeetingFile } from '../../../shared/interchange/schema.ts';
import { fictionalFile } from '../fictional-meeting.ts';
import { unwrap } from '../unwrap.ts';

type Played = { readonly name: 'our own meeting' | 'CSC 15'; readonly file: MeetingFile };

/** The meetings whose keys are counted: our own, and the shared one where it is there. */
export const playedFiles = (): Played[] => {
  const shared = process.env['MINUTEBOOK_SHARED'];
  const own: Played = { name: 'our own meeting', file: fictionalFile() };
  if (!shared) return [own];
  const text = readFileSync(`${shared}/replay/csc15.json`, 'utf8');
  return [own, { name: 'CSC 15', file: unwrap(readMeetingFile(JSON.parse(text))) }];
};
