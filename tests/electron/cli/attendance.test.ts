import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { readCommand } from '../../../electron/cli/command.ts';
import { runCommand } from '../../../electron/cli/run.ts';
import { attendanceYearSheetSchema } from '../../../shared/api/attendance.ts';
import { ask, loadInto, withBook } from '../../helpers/book-on-disk.ts';
import { makeEditId } from '../../helpers/create-book.ts';
import { aSeat } from '../../helpers/registers.ts';
import { smallMeeting } from '../../helpers/small-meeting.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';
import { unwrap } from '../../helpers/unwrap.ts';

let data: string;

const run = (...words: string[]) =>
  runCommand(unwrap(readCommand(['attendance', ...words, '--data', data])), { isTerminal: false, columns: undefined });
const out = async (...words: string[]) => Buffer.from(unwrap(await run(...words)).out).toString();
const YEAR = ['--from', '2026-01-01', '--to', '2026-12-31'];

beforeEach(async () => {
  data = temporaryFolder();
  const [listed] = smallMeeting().attendance ?? [];
  if (!listed) throw new Error('Somebody is on the list');
  for (const [number, date, state] of [
    ['7', '2026-03-12', 'present'],
    ['8', '2026-05-12', 'apologies'],
  ] as const) {
    const file = {
      ...smallMeeting(number),
      meeting: { number, date, state: 'draft' },
      attendance: [{ ...listed, state }],
    };
    await loadInto(data, JSON.stringify(file));
  }
  await withBook(data, async (app) => {
    const [body] = (await ask(app, 'bodies.list', {})).rows;
    const [person] = (await ask(app, 'people.list', {})).rows;
    if (!body || !person) throw new Error('There is a body with a person');
    await ask(app, 'seats.save', { editId: makeEditId(), bodyId: body.id, seats: [aSeat({ personId: person.id })] });
  });
});

describe('attendance', () => {
  it('prints who was there, meeting by meeting, with the sums', async () => {
    expect((await out('hwg', ...YEAR)).split('\n').map((line) => line.replace(/ {2,}/g, ' | '))).toEqual([
      'Who | Organisation | Attended | Share | 7 | 8',
      expect.stringMatching(/^Orla Penhale \| .*1 of 2 \| 50% \| P \| A$/),
      '',
    ]);
  });

  it('says what is counted, and which meetings no year has since they have no date', async () => {
    expect(unwrap(await run('hwg', ...YEAR)).note).toMatch(/^2 meetings counted\.\nP present/u);
    const undated = { ...smallMeeting('9'), meeting: { number: '9', state: 'draft' } };
    await loadInto(data, JSON.stringify(undated));
    const words = '1 meeting of this body without a date, in no year: give each its day on its plan.';
    expect(unwrap(await run('hwg', ...YEAR)).note).toContain(`2 meetings counted. ${words}\n`);
    const { out: printed, note } = unwrap(await run('hwg', '--from', '2019-01-01', '--to', '2019-12-31'));
    expect([printed, note]).toEqual(['', `It had no meeting on these days. 0 meetings counted. ${words}`]);
  });

  it('gives the twelve months from a first day, or up to a last one', async () => {
    const span = async (...words: string[]) =>
      attendanceYearSheetSchema.parse(JSON.parse(await out('HWG', '--json', ...words))).span;
    expect(await span('--to', '31 December 2026')).toEqual({ from: '2026-01-01', to: '2026-12-31' });
    expect(await span('--from', '2020-04-01')).toEqual({ from: '2020-04-01', to: '2021-03-31' });
  });

  it('writes a file for others', async () => {
    const file = join(temporaryFolder(), 'a.csv');
    unwrap(await run('HWG', ...YEAR, '--csv', '-o', file));
    expect(readFileSync(file, 'utf8')).toContain('Orla Penhale,,member,present,apologies,1,2,50');
  });

  it('refuses a body that is not there, and days that end before they begin', async () => {
    expect(await run('XYZ')).toMatchObject({ ok: false, error: { message: /There is no body "XYZ"/ } });
    expect(await run('HWG', '--from', '2026-12-31', '--to', '2026-01-01')).toMatchObject({
      ok: false,
      error: { exitCode: 2, message: /first day comes after the last/ },
    });
  });
});
