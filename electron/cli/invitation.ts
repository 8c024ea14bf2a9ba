import { ok, type Result } from '../../shared/result.ts';
import type { App } from '../core/app.ts';
import type { Answered, Failure } from './answer.ts';
import { ask, makeEditId } from './client.ts';
import type { CommandOf } from './command.ts';
import { meetingNamed } from './meeting-named.ts';
import { writeOut } from './write-out.ts';

const bytesOf = async (app: App, meeting: string): Promise<Result<Uint8Array, Failure>> => {
  const row = await meetingNamed(app, meeting);
  if (!row.ok) return row;
  const made = await ask(app, 'invitations.make', { editId: makeEditId(), meetingId: row.value.id });
  return made.ok ? ok(Buffer.from(made.value.base64, 'base64')) : made;
};

/** Writes the invitation to a meeting for calendars, its update or its cancellation, or gives it for standard output. */
export const invitation =
  ({ meeting, output }: CommandOf<'invitation'>) =>
  (app: App): Promise<Answered> =>
    writeOut(output, () => bytesOf(app, meeting));
