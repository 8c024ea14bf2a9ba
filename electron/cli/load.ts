import { formatScreenDate } from '../../shared/dates.ts';
import type { Meeting } from '../../shared/domain/meeting.ts';
import { readMeetingFile } from '../../shared/interchange/read.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { App } from '../core/app.ts';
import { type Answered, type Failure, failure } from './answer.ts';
import { ask, makeEditId } from './client.ts';
import type { CommandOf } from './command.ts';
import { count } from './count.ts';
import { plainLine } from './plain.ts';
import { readJson } from './read-json.ts';

const nameOf = (code: string, { number, date }: Meeting): string =>
  plainLine(`${code} ${number}${date === undefined ? '' : ` of ${formatScreenDate(date)}`}`);

const notLoaded = (file: string, { message }: { readonly message: string }) =>
  failure(`${file} was not loaded. ${message}`);

/** Reads and checks a file before a book is opened for it: none is made for one that can't be loaded. */
export const readMeeting = (file: string): Result<unknown, Failure> => {
  const content = readJson(file);
  if (!content.ok) return content;
  const read = readMeetingFile(content.value);
  return read.ok ? content : notLoaded(file, read.error);
};

/** Takes the content of an interchange file into the book, and says what is there now. */
export const load =
  ({ file }: CommandOf<'load'>, content: unknown) =>
  async (app: App): Promise<Answered> => {
    const loaded = await ask(app, 'meetings.load', { editId: makeEditId(), file: content });
    if (!loaded.ok) return notLoaded(file, loaded.error);
    const { meetingId, outcome } = loaded.value;
    const sheet = await ask(app, 'meetings.get', { meetingId });
    if (!sheet.ok) return sheet;
    const text = await ask(app, 'blocks.list', { meetingId });
    if (!text.ok) return text;
    const { body, meeting, attendance, items } = sheet.value;
    const name = nameOf(body.code, meeting);
    if (outcome === 'already there') return ok({ out: `${name} is in the book already; nothing was changed.\n` });
    const parts = [
      count(attendance.length, 'person', 'people'),
      count(items.length, 'agenda item'),
      count(text.value.blocks.length, 'block'),
      count(text.value.badges.length, 'action'),
    ];
    const did = outcome === 'taken back' ? 'Took back' : 'Loaded';
    return ok({ out: `${did} ${name}: ${parts.join(', ')}.\n` });
  };
