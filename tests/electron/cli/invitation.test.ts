import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { readCommand } from '../../../electron/cli/command.ts';
import { runCommand } from '../../../electron/cli/run.ts';
import { ask, loadInto, withBook } from '../../helpers/book-on-disk.ts';
import { readCalendarIn, wallInLondon } from '../../helpers/calendar-reader.ts';
import { makeEditId } from '../../helpers/create-book.ts';
import { smallMeeting } from '../../helpers/small-meeting.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';
import { unwrap } from '../../helpers/unwrap.ts';

let data: string;

const run = (...words: string[]) =>
  runCommand(unwrap(readCommand(['invitation', ...words, '--data', data])), { isTerminal: false, columns: undefined });

/** Says something else of the meeting. */
const change = (said: object) =>
  withBook(data, async (app) => {
    const [row] = (await ask(app, 'meetings.list', {})).rows;
    if (!row) throw new Error('There is a meeting');
    const { meeting } = await ask(app, 'meetings.get', { meetingId: row.id });
    await ask(app, 'meetings.save', { editId: makeEditId(), meeting: { ...meeting, ...said } });
  });

beforeEach(async () => {
  data = temporaryFolder();
  const meeting = { number: '7', date: '2026-03-26', startTime: '10:00', state: 'planned' };
  await loadInto(data, JSON.stringify({ ...smallMeeting(), meeting }));
});

describe('invitation', () => {
  it('writes the event of a meeting to a file, and the same event again when it moved and when it is cancelled', async () => {
    const file = join(temporaryFolder(), 'a.ics');
    const seen: string[] = [];
    for (const said of [{}, { date: '2026-04-02' }, { state: 'cancelled' }]) {
      await change(said);
      unwrap(await run('hwg', '7', '-o', file));
      seen.push(readFileSync(file, 'utf8'));
    }
    const events = seen.map((ics) => readCalendarIn('America/New_York', ics)[0]);
    expect(events.map((event) => wallInLondon(event?.start ?? ''))).toEqual([
      '2026-03-26 10:00',
      '2026-04-02 10:00',
      '2026-04-02 10:00',
    ]);
    expect(new Set(events.map((event) => event?.uid)).size).toBe(1);
    expect(seen.map((ics) => ics.includes('STATUS:CANCELLED'))).toEqual([false, false, true]);
  });

  it('gives it for standard output where no file is named', async () => {
    expect(Buffer.from(unwrap(await run('HWG 7')).out).toString()).toMatch(/^BEGIN:VCALENDAR\r\n/);
  });

  it('refuses a meeting that is not there, and one without a date, with what to do', async () => {
    expect(await run('HWG', '9')).toMatchObject({ ok: false, error: { message: /no meeting "HWG 9" in the book/ } });
    await change({ date: undefined, startTime: undefined });
    expect(await run('HWG', '7')).toMatchObject({ ok: false, error: { message: /has no date yet/ } });
  });
});
