import type { DocumentFile } from '../../shared/api/minutes.ts';
import type { MeetingId } from '../../shared/ids.ts';
import { formatRow, type MinutesFormat } from '../../shared/minutes-document/formats.ts';
import type { MinutesVersion } from '../../shared/minutes-document/minutes-version.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { App } from '../core/app.ts';
import type { Answered, Failure } from './answer.ts';
import { ask, makeEditId } from './client.ts';
import type { CommandOf } from './command.ts';
import { frozenFile } from './frozen-file.ts';
import { meetingNamed } from './meeting-named.ts';
import { writeOut } from './write-out.ts';

/** What can be read as it is is only looked at; any other file is made to be given away. */
const makeDocument = (
  app: App,
  meetingId: MeetingId,
  format: MinutesFormat,
  version: MinutesVersion,
): Promise<Result<DocumentFile, Failure>> =>
  formatRow(format).isText
    ? ask(app, 'minutes.preview', { meetingId, format, version })
    : ask(app, 'minutes.handOut', { editId: makeEditId(), meetingId, format, version });

const documentOf = (
  app: App,
  meetingId: MeetingId,
  { number, format, version }: CommandOf<'export'>,
): Promise<Result<DocumentFile, Failure>> =>
  number === undefined
    ? makeDocument(app, meetingId, format, version)
    : frozenFile(app, meetingId, { number, format, version });

const bytesOf = async (app: App, command: CommandOf<'export'>): Promise<Result<Uint8Array, Failure>> => {
  const row = await meetingNamed(app, command.meeting);
  if (!row.ok) return row;
  const made = await documentOf(app, row.value.id, command);
  return made.ok ? ok(Buffer.from(made.value.base64, 'base64')) : made;
};

/** Writes the minutes of a meeting to a file, or gives their bytes for standard output. */
export const exportMinutes =
  (command: CommandOf<'export'>) =>
  (app: App): Promise<Answered> =>
    writeOut(command.output, () => bytesOf(app, command));
