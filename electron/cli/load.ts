import { formatScreenDate } from '../../shared/dates.ts';
import type { Meeting } from '../../shared/domain/meeting.ts';
import { ok } from '../../shared/result.ts';
import type { App } from '../core/app.ts';
import { type Answered, failure } from './answer.ts';
import { ask, makeEditId } from './client.ts';
import type { CommandOf } from './command.ts';
import { count } from './count.ts';
import { plainLine } from './plain.ts';

const nameOf = (code: string, { number, date }: Meeting): string =>
  plainLine(`${code} ${number}${date === undefined ? '' : ` of ${formatScreenDate(date)}`}`);

/** Takes the content of an interchange file into the book, and says what is there now. */
export const load =
  ({ file }: CommandOf<'load'>, content: unknown) =>
  async (app: App): Promise<Answered> => {
    const loaded = await ask(app, 'meetings.load', { editId: makeEditId(), file: content });
    if (!loaded.ok) return failure(`${file} was not loaded. ${loaded.error.message}`);
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
    return ok({ out: `Loaded ${name}: ${parts.join(', ')}.\n` });
  };
