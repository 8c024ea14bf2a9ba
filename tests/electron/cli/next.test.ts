import { beforeEach, describe, expect, it } from 'vitest';
import { readCommand } from '../../../electron/cli/command.ts';
import { runCommand } from '../../../electron/cli/run.ts';
import { ask, loadInto, withBook } from '../../helpers/book-on-disk.ts';
import { makeEditId } from '../../helpers/create-book.ts';
import { smallMeeting } from '../../helpers/small-meeting.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';
import { unwrap } from '../../helpers/unwrap.ts';

let data: string;

const run = async (...words: string[]) => {
  const command = unwrap(readCommand(['next', ...words, '--data', data]));
  return runCommand(command, { isTerminal: false, columns: undefined });
};
const said = async (...words: string[]) => {
  const { out, note } = unwrap(await run(...words));
  return { out: Buffer.from(out).toString(), note };
};
const meetings = () => withBook(data, async (app) => (await ask(app, 'meetings.list', {})).rows);

beforeEach(async () => {
  data = temporaryFolder();
  const file = smallMeeting();
  const meeting = { ...file.meeting, startTime: '10:00', nextMeetingDate: '2026-04-16' };
  await loadInto(data, JSON.stringify({ ...file, meeting }));
  await withBook(data, async (app) => {
    const { rows } = await ask(app, 'bodies.list', {});
    const { body, rules } = await ask(app, 'bodies.get', { bodyId: rows[0]?.id ?? '' });
    const standingItems = ['Minutes', 'Any other business'];
    await ask(app, 'bodies.save', { editId: makeEditId(), body, rules: { ...rules, standingItems } });
  });
});

describe('next', () => {
  it('makes the next meeting on the day that the last one said, and prints what came from where', async () => {
    const { out, note } = await said('hwg');
    expect(note).toBe('HWG 8 on Thu 16 Apr 2026 is made.');
    expect(out.split('\n').map((line) => line.replace(/ {2,}/g, ' | ').trim())).toEqual([
      'Item | What | From',
      '1 | Minutes | a standing item of the body',
      '| APPROVED the minutes of meeting 7 as written | the last minutes',
      '| HWG 7/01: no update yet | actions outstanding',
      '2 | Any other business | a standing item of the body',
      '',
    ]);
    expect(await meetings()).toMatchObject([
      { number: '8', date: '2026-04-16', startTime: '10:00', state: 'planned' },
      { number: '7' },
    ]);
  });

  it('does not make it twice', async () => {
    await said('HWG');
    expect((await said('HWG')).note).toBe('HWG 8 on Thu 16 Apr 2026 has its agenda already; nothing was changed.');
    expect(await meetings()).toHaveLength(2);
  });

  it('takes day, time and place from its options', async () => {
    await said('HWG', '--date', '2026-05-07', '--time', '09:30', '--venue', 'The boathouse');
    expect(await meetings()).toMatchObject([
      { date: '2026-05-07', startTime: '09:30', venue: 'The boathouse' },
      { number: '7' },
    ]);
  });

  it('says that there is no such body', async () => {
    const answered = await run('XYZ');
    expect(answered).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining('There is no body "XYZ"') },
    });
  });
});
