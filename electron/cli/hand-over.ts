import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readMeetingFile } from '../../shared/interchange/read.ts';
import { localDay } from '../../shared/local-day.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { App } from '../core/app.ts';
import { whyNot } from '../core/system-errors.ts';
import { type Answered, type Failure, failure } from './answer.ts';
import { ask, makeEditId } from './client.ts';
import type { CommandOf } from './command.ts';
import { load } from './load.ts';
import { meetingNamed } from './meeting-named.ts';
import { filesOf, folderFault, writeNewFolder } from './pack.ts';

const WARNING = 'All of it is confidential: give it to the colleague who covers, and to nobody else.';

/** Writes all that a colleague needs to cover a meeting into a new folder. The book keeps that it was handed over. */
export const handOver =
  ({ meeting, format, output }: CommandOf<'hand-over'>) =>
  async (app: App): Promise<Answered> => {
    const fault = folderFault(output);
    if (fault) return fault;
    const row = await meetingNamed(app, meeting);
    if (!row.ok) return row;
    const order = { meetingId: row.value.id, format, asOf: localDay(Date.now()) };
    const made = await ask(app, 'handOvers.make', { editId: makeEditId(), order });
    if (!made.ok) return made;
    const files = await filesOf(app, made.value);
    if (!files.ok) return files;
    const written = writeNewFolder(output, files.value);
    return written.ok ? ok({ ...written.value, note: `${written.value.note} ${WARNING}` }) : written;
  };

const isMeetingFile = (name: string): boolean => name.startsWith('00 ') && name.endsWith('.json');

/** The file of the meeting that came back: the one that is named, or that of the folder which is. */
export const meetingFileAt = (path: string): Result<string, Failure> => {
  try {
    if (!statSync(path).isDirectory()) return ok(path);
    const [only, other] = readdirSync(path).filter(isMeetingFile);
    if (only !== undefined && other === undefined) return ok(join(path, only));
  } catch (error) {
    return failure(`${path} ${whyNot(error)}.`);
  }
  return failure(`${path} is no folder that a meeting was handed over in. Name the file of the meeting in it.`);
};

/** Takes back a meeting that a colleague covered, in the place of the one that was handed over. */
export const takeBack =
  (file: string, content: unknown) =>
  async (app: App): Promise<Answered> => {
    const read = readMeetingFile(content);
    if (!read.ok) return failure(`${file} was not taken back. ${read.error.message}`);
    const { body, meeting } = read.value;
    const known = await meetingNamed(app, `${body.code} ${meeting.number}`);
    if (known.ok) return load({ kind: 'load', file }, content)(app);
    return failure(
      `${file} was not taken back. There is no meeting "${body.code} ${meeting.number}" in the book, so it was not handed over from here. To take it in as a new one, use the command "load".`,
    );
  };
