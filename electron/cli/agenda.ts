import { ok, type Result } from '../../shared/result.ts';
import type { App } from '../core/app.ts';
import type { Answered, Failure } from './answer.ts';
import { ask } from './client.ts';
import type { CommandOf } from './command.ts';
import { meetingNamed } from './meeting-named.ts';
import { writeOut } from './write-out.ts';

const bytesOf = async (app: App, command: CommandOf<'agenda'>): Promise<Result<Uint8Array, Failure>> => {
  const row = await meetingNamed(app, command.meeting);
  if (!row.ok) return row;
  const order = { kind: 'agenda', meetingId: row.value.id, version: command.version } as const;
  const made = await ask(app, 'documents.preview', { order, format: command.format });
  return made.ok ? ok(Buffer.from(made.value.base64, 'base64')) : made;
};

/** Writes the agenda of a meeting to a file, or gives its bytes for standard output. It fixes nothing. */
export const agenda =
  (command: CommandOf<'agenda'>) =>
  (app: App): Promise<Answered> =>
    writeOut(command.output, () => bytesOf(app, command));
