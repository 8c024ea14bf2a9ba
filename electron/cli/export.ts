import type { DocumentFile } from '../../shared/api/minutes.ts';
import type { MeetingId } from '../../shared/ids.ts';
import { formatRow } from '../../shared/minutes-document/formats.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { App } from '../core/app.ts';
import { openOutputFile } from '../core/output-file.ts';
import { type Answered, type Failure, failure } from './answer.ts';
import { ask, makeEditId } from './client.ts';
import type { CommandOf } from './command.ts';
import { meetingNamed } from './meeting-named.ts';

/** What can be read as it is is only looked at; any other file is made to be given away. */
const makeDocument = (
  app: App,
  meetingId: MeetingId,
  { format, version }: CommandOf<'export'>,
): Promise<Result<DocumentFile, Failure>> =>
  formatRow(format).isText
    ? ask(app, 'minutes.preview', { meetingId, format, version })
    : ask(app, 'minutes.handOut', { editId: makeEditId(), meetingId, format, version });

const bytesOf = async (app: App, command: CommandOf<'export'>): Promise<Result<Uint8Array, Failure>> => {
  const row = await meetingNamed(app, command.meeting);
  if (!row.ok) return row;
  const made = await makeDocument(app, row.value.id, command);
  return made.ok ? ok(Buffer.from(made.value.base64, 'base64')) : made;
};

const exportToFile = async (app: App, command: CommandOf<'export'>, output: string): Promise<Answered> => {
  // Before the hand-out: numbers are not to be fixed for a file that has no place.
  const file = openOutputFile(output);
  if (!file.ok) return failure(`${output} ${file.error}. Name another file with -o.`);
  try {
    const bytes = await bytesOf(app, command);
    if (!bytes.ok) return bytes;
    const finished = file.value.finish(bytes.value);
    return finished.ok ? ok({ out: '', note: `Wrote ${output}.` }) : failure(`${output} ${finished.error}.`);
  } finally {
    file.value.discard();
  }
};

/** Writes the minutes of a meeting to a file, or gives their bytes for standard output. */
export const exportMinutes =
  (command: CommandOf<'export'>) =>
  async (app: App): Promise<Answered> => {
    if (command.output !== undefined) return exportToFile(app, command, command.output);
    const bytes = await bytesOf(app, command);
    return bytes.ok ? ok({ out: bytes.value }) : bytes;
  };
