import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { readSheet } from 'read-excel-file/node';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Answer, Failure } from '../../../electron/cli/answer.ts';
import { readCommand } from '../../../electron/cli/command.ts';
import { runCommand, type Screen } from '../../../electron/cli/run.ts';
import { openApp } from '../../../electron/core/app.ts';
import { createLog } from '../../../electron/core/log.ts';
import { createTypesetter } from '../../../electron/core/typesetting/typesetter.ts';
import { contract } from '../../../shared/api/contract.ts';
import type { MeetingFile } from '../../../shared/interchange/schema.ts';
import type { Result } from '../../../shared/result.ts';
import { makeEditId } from '../../helpers/create-book.ts';
import { smallMeeting } from '../../helpers/small-meeting.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';
import { startTypesetter } from '../../helpers/typesetter.ts';
import { unwrap } from '../../helpers/unwrap.ts';

const PIPE: Screen = { isTerminal: false, columns: undefined };
const SCREEN: Screen = { isTerminal: true, columns: 60 };

let folder: string;
let data: string;
beforeEach(() => {
  folder = temporaryFolder();
  data = join(folder, 'data');
});

afterEach(() => typesetter.close());

const run = (words: readonly string[], screen = PIPE): Promise<Result<Answer, Failure>> =>
  runCommand(unwrap(readCommand([...words, '--data', data])), screen);
const said = async (...words: string[]): Promise<string> => Buffer.from(unwrap(await run(words)).out).toString();
const refusal = async (...words: string[]): Promise<string> => {
  const answered = await run(words);
  if (answered.ok) throw new Error('It was not refused.');
  expect(answered.error.exitCode).toBe(1);
  return answered.error.message;
};
const write = (content: object | string): string => {
  const file = join(folder, 'meeting.json');
  writeFileSync(file, typeof content === 'string' ? content : `${JSON.stringify(content, null, 1)}\n`);
  return file;
};
const load = (meeting: MeetingFile = smallMeeting()): Promise<string> => said('load', write(meeting));

describe('load', () => {
  it('says what was loaded, and nothing was changed when it is loaded again', async () => {
    expect(await load()).toBe('Loaded HWG 7 of Thu 12 Mar 2026: 1 person, 2 agenda items, 4 blocks, 1 action.\n');
    expect(await load()).toBe('HWG 7 of Thu 12 Mar 2026 is in the book already; nothing was changed.\n');
  });

  it('refuses what is no meeting, with the place, and makes no book for it', async () => {
    const { meeting, ...rest } = smallMeeting();
    const file = write({ ...rest, meeting: { ...meeting, colour: 'red' } });
    expect(await refusal('load', file)).toMatch(/meeting\.json was not loaded\. .*meeting.*colour/);
    expect(existsSync(data)).toBe(false);
  });

  it('refuses a date that is none, and a file that says other than the book', async () => {
    const { meeting, ...rest } = smallMeeting();
    const impossible = write({ ...rest, meeting: { ...meeting, date: '2026-02-30' } });
    expect(await refusal('load', impossible)).toContain('meeting.date');
    await load();
    const other = write({ ...rest, meeting: { ...meeting, venue: 'The pier' } });
    expect(await refusal('load', other)).toContain('HWG 7');
    expect(await said('meetings', '--json')).not.toContain('The pier');
  });

  it('refuses a file that it can not read, before it makes a book', async () => {
    expect(await refusal('load', join(folder, 'none.json'))).toContain('there is no such file');
    expect(await refusal('load', folder)).toContain('is a folder');
    expect(await refusal('load', write('{"format": \n oops}'))).toContain('line 2, column 2');
    expect(existsSync(data)).toBe(false);
  });
});

describe('meetings', () => {
  it('lists what is in the book, for people and for other programs', async () => {
    await load(smallMeeting('7'));
    await load(smallMeeting('8'));
    const lines = (await said('meetings')).split('\n');
    expect(lines[0]).toMatch(/^Meeting +Date +Time +State +Open actions +Body$/);
    expect(lines.slice(1).sort()).toEqual([
      '',
      expect.stringMatching(/^HWG 7 +Thu 12 Mar/),
      expect.stringMatching(/^HWG 8 /),
    ]);
    const rows: unknown = JSON.parse(await said('meetings', '--json'));
    expect(rows).toMatchObject([
      { bodyCode: 'HWG', openActions: 1 },
      { bodyCode: 'HWG', openActions: 1 },
    ]);
  });
});

describe('decisions', () => {
  it('names the verbs that there are where no decision has the one that was asked for', async () => {
    await load();
    expect(await said('decisions', '--verb', 'agreed')).toContain('to mend the slipway');
    expect(await refusal('decisions', '--verb', 'xyz')).toBe(
      'No decision in the book has the verb ‘xyz’. Verbs that there are: AGREED.',
    );
    expect(await refusal('decisions', '--verb', 'xyz', '--csv')).toContain('AGREED');
  });
});

describe('actions', () => {
  it('lists who has to do what by when', async () => {
    await load();
    const [heads, first, ...rest] = (await said('actions', '--open', '--body', 'HWG')).split('\n');
    expect(heads).toMatch(/^Reference +Owners +Due +State +Text$/);
    expect(first).toMatch(/^HWG 7\/01 +Orla Penhale +not settled +open +.*three offers$/);
    expect(rest).toEqual(['']);
    expect(JSON.parse(await said('actions', '--json'))).toMatchObject([{ reference: 'HWG 7/01', bodyCode: 'HWG' }]);
  });

  it('fits the screen', async () => {
    await load();
    const { out } = unwrap(await run(['actions'], SCREEN));
    expect(
      Math.max(
        ...out
          .toString()
          .split('\n')
          .map((line) => line.length),
      ),
    ).toBeLessThanOrEqual(70);
    expect(out.toString().split('\n').length).toBeGreaterThan(3);
  });

  it('says when there is none, beside an empty result', async () => {
    await load();
    const none = { out: '', note: 'There are no such actions in the book.' };
    expect(unwrap(await run(['actions', '--body', 'NONE']))).toEqual(none);
    expect(await said('actions', '--body', 'NONE', '--json')).toBe('[]\n');
  });

  it('marks what is confidential', async () => {
    const meeting = smallMeeting();
    const text = 'Orla Penhale to write';
    meeting.agenda?.[0]?.blocks?.push({ kind: 'action', reference: 'HWG 7/02', text, visibility: 'confidential' });
    await load(meeting);
    expect(await said('actions')).toMatch(/HWG 7\/02 .+ \[confidential\] Orla Penhale to write\n/);
    expect(await said('actions')).toMatch(/HWG 7\/01 .+ open +Orla/);
  });
});

describe('a file of actions', () => {
  const text = 'Orla Penhale to sell the north lamp';
  const withSecret = (): MeetingFile => {
    const meeting = smallMeeting();
    meeting.agenda?.[0]?.blocks?.push({ kind: 'action', reference: 'HWG 7/02', text, visibility: 'confidential' });
    return meeting;
  };
  const out = (): string => join(folder, 'actions.out');

  it('is for others until it is said to be full', async () => {
    await load(withSecret());
    const csv = await said('actions', '--csv');
    expect(csv).toMatch(/^\uFEFFReference,Action,Owners,/);
    expect(csv).toContain('HWG 7/02,Confidential,,,');
    expect(csv).not.toContain('lamp');
    expect(await said('actions', '--csv', '--full')).toContain(text);
    expect(await said('actions', '--csv', '--owner', 'Orla')).not.toContain('HWG 7/02');
  });

  it('is written as a spreadsheet, with a word when it is there', async () => {
    await load(withSecret());
    expect(unwrap(await run(['actions', '--open', '--xlsx', '-o', out()]))).toEqual({
      out: '',
      note: `Wrote ${out()}.`,
    });
    const rows = await readSheet(readFileSync(out()));
    expect(rows.map(([first]) => first)).toEqual(expect.arrayContaining(['Open actions', 'HWG 7/01', 'HWG 7/02']));
    expect(JSON.stringify(rows)).not.toContain('lamp');
  });

  it('is none without its format, and of JSON only in full', async () => {
    await load(withSecret());
    for (const words of [
      ['-o', out()],
      ['--json', '-o', out()],
    ]) {
      expect(await run(['actions', ...words])).toMatchObject({ ok: false, error: { exitCode: 2 } });
    }
    expect(existsSync(out())).toBe(false);
    await run(['actions', '--json', '--full', '-o', out()]);
    expect(readFileSync(out(), 'utf8')).toContain(text);
    expect(await run(['actions', '--xlsx'], SCREEN)).toMatchObject({ ok: false, error: { exitCode: 2 } });
  });

  it('lists what is overdue', async () => {
    const meeting = smallMeeting();
    const due = { date: '2026-03-20' };
    meeting.agenda?.[0]?.blocks?.push({ kind: 'action', reference: 'HWG 7/02', text: 'to look', due });
    await load(meeting);
    expect(await said('actions', '--overdue')).toMatch(/^Reference.*\nHWG 7\/02 .*\n$/);
  });
});

describe('export', () => {
  it('writes a page', async () => {
    await load();
    expect(await said('export', 'HWG 7', '--format', 'html')).toMatch(/^<!doctype html>[\s\S]+mend the slipway/i);
  });

  it('finds a meeting however it is spaced and cased', async () => {
    await load();
    const wanted = await said('export', 'HWG 7', '--format', 'json');
    expect(await said('export', 'hwg', ' 7', '--format', 'json')).toBe(wanted);
  });

  it('replaces a file', async () => {
    const target = join(folder, 'minutes.json');
    writeFileSync(target, 'what was there');
    await load();
    expect(unwrap(await run(['export', 'HWG 7', '--format', 'json', '-o', target]))).toMatchObject({ out: '' });
    expect(readFileSync(target, 'utf8')).toBe(await said('export', 'HWG 7', '--format', 'json'));
  });

  it('names what is not there, and writes nothing', async () => {
    await load();
    const target = join(folder, 'minutes.docx');
    expect(await refusal('export', 'HWG 9', '--format', 'docx', '-o', target)).toContain('"HWG 9"');
    expect(readdirSync(folder).sort()).toEqual(['data', 'meeting.json']);
  });

  it('fixes no numbers for JSON, a page or a file that has no place, but for a Word file', async () => {
    const { agenda, ...rest } = smallMeeting();
    const withoutReference = JSON.stringify(agenda).replace('"reference":"HWG 7/01",', '');
    await load({ ...rest, agenda: JSON.parse(withoutReference) });
    const isFrozen = async (): Promise<boolean> => (await said('actions', '--json')).includes('"frozen": true');
    mkdirSync(join(folder, 'minutes.docx'));
    const target = join(folder, 'minutes.docx');
    expect(await refusal('export', 'HWG 7', '--format', 'docx', '-o', target)).toContain('is a folder');
    const nowhere = join(folder, 'none/a.docx');
    expect(await refusal('export', 'HWG 7', '--format', 'docx', '-o', nowhere)).toContain('no such file or folder');
    expect(readdirSync(target)).toEqual([]);
    for (const format of ['json', 'html']) await said('export', 'HWG 7', '--format', format);
    expect(await isFrozen()).toBe(false);
    await run(['export', 'HWG 7', '--format', 'docx', '-o', join(target, 'a.docx')]);
    expect(await isFrozen()).toBe(true);
  });

  it('writes the version that is asked for, and the full one where none is', async () => {
    await load();
    const of = (...words: string[]) => said('export', 'HWG 7', '--format', 'html', ...words);
    const [full, open, closed] = [await of(), await of('--version', 'public'), await of('--version', 'confidential')];
    const holds = (text: string) => [text.includes('mend the slipway'), text.includes('Terms were discussed')];
    expect([full, open, closed].map(holds)).toEqual([
      [true, true],
      [true, false],
      [false, true],
    ]);
    expect(await of('--version', 'full')).toBe(full);
    expect(open).toContain('2. Confidential item');
  });

  it('writes the agenda of a meeting, to a file or to read, and the public one without its confidential titles', async () => {
    await load();
    const full = await said('agenda', 'HWG 7', '--format', 'txt');
    const open = await said('agenda', 'HWG 7', '--format', 'txt', '--version', 'public');
    const closed = smallMeeting().agenda?.[1];
    expect([full, open].map((text) => text.includes(closed?.title ?? ''))).toEqual([true, false]);
    expect(open).toContain('Confidential item');
    const target = join(folder, 'agenda.docx');
    expect(unwrap(await run(['agenda', 'HWG 7', '--format', 'docx', '-o', target]))).toMatchObject({ out: '' });
    expect(readFileSync(target).subarray(0, 2).toString()).toBe('PK');
    const answered = await run(['agenda', 'HWG 7', '--format', 'docx'], SCREEN);
    expect(answered).toMatchObject({ ok: false, error: { exitCode: 2 } });
  });

  it('writes a public meeting file that another book takes in', async () => {
    await load();
    const open = JSON.parse(await said('export', 'HWG 7', '--format', 'json', '--version', 'public'));
    expect(JSON.stringify(open)).not.toMatch(/Terms|lease/);
    expect(open.agenda[1]).toMatchObject({ number: '2', title: 'Confidential item' });
    data = join(folder, 'other');
    expect(await said('load', write(open))).toContain('Loaded HWG 7');
  });

  it('refuses confidential minutes where nothing is confidential', async () => {
    const { agenda, ...rest } = smallMeeting();
    await load({ ...rest, agenda: (agenda ?? []).slice(0, 1) });
    for (const format of ['html', 'docx']) {
      const words = ['export', 'HWG 7', '--format', format, '--version', 'confidential'];
      expect(await refusal(...words)).toContain('Nothing in these minutes is confidential');
    }
  });

  it.each(['docx', 'pdf', 'pdfa'])('shows no %s on a screen, and makes none for it', async (format) => {
    const answered = await run(['export', 'HWG 7', '--format', format], SCREEN);
    expect(answered).toMatchObject({ ok: false, error: { exitCode: 2, message: /use -o FILE/ } });
  });
});

describe('a command that only asks', () => {
  it('does not say that there is no book where it can not look', async () => {
    data = join(folder, 'x'.repeat(300));
    expect(await refusal('meetings')).toMatch(/can't be made or written\. Choose another one with --data DIR\.$/);
  });

  it.each([[['meetings']], [['actions']], [['export', 'HWG 7', '--format', 'json']]])(
    'makes no book: %j',
    async (words) => {
      expect(await refusal(...words)).toMatch(/^There is no book in .+--data\.$/);
      expect(existsSync(data)).toBe(false);
      mkdirSync(data);
      expect(await refusal(...words)).toContain('There is no book');
      expect(readdirSync(data)).toEqual([]);
    },
  );
});

const typesetter = createTypesetter(startTypesetter);
const openBook = async () =>
  unwrap(await openApp({ file: join(data, 'minutebook.db'), typesetter, log: createLog(() => undefined) }));

describe('verify', () => {
  /** Sends the minutes out, twice: to the Chair as a Word file, to the members as all there is. */
  const circulate = async (): Promise<void> => {
    await load();
    const app = await openBook();
    const meetings = contract['meetings.list'].output.parse(unwrap(await app.call('meetings.list', {})));
    const all = ['docx', 'pdf', 'public docx', 'public pdf'];
    for (const [index, files] of [['docx'], all].entries()) {
      const versionId = `0192f0c0-0000-7000-8000-00000000a44${index}`;
      const said = { versionId, meetingId: meetings.rows[0]?.id, to: 'circulated', purpose: 'the members', files };
      unwrap(await app.call('record.circulate', { editId: makeEditId(), ...said }));
    }
    app.close();
  };

  it('lists the versions that are as they were frozen', async () => {
    await circulate();
    const lines = (await said('verify', 'hwg', '7')).split('\n');
    expect(lines.filter((line) => line.startsWith('HWG'))).toEqual([
      expect.stringMatching(/^HWG 7 0\.1 {2}[0-9a-f]{64} {2}as it was frozen$/u),
      expect.stringMatching(/^HWG 7 0\.2 {2}[0-9a-f]{64} {2}as it was frozen$/u),
    ]);
    expect(
      lines.filter((line) => /^ {2}[0-9a-f]{64} {2}HWG 7 minutes draft - PUBLIC 0\.2\.(?:docx|pdf)$/u.test(line)),
    ).toHaveLength(2);
  });

  it.each(['PUBLIC 0.2.pdf', 'PUBLIC 0.2.docx', 'CONFIDENTIAL 0.2.pdf', '0.2.json'])(
    'finds one byte of %s that was changed',
    async (ending) => {
      await circulate();
      const book = new Database(join(data, 'minutebook.db'));
      book.exec('DROP TRIGGER numbered_version_files_not_changed');
      book
        .prepare("UPDATE numbered_version_files SET bytes = CAST(bytes || x'00' AS BLOB) WHERE file_name LIKE ?")
        .run(`%${ending}`);
      book.close();
      expect(await refusal('verify', 'HWG 7')).toContain(`${ending} is not as it was frozen`);
    },
  );

  it('has its files exported by their number, as the very bytes that went out', async () => {
    await circulate();
    const kept = new Database(join(data, 'minutebook.db'));
    const bytes = (kind: string) =>
      kept
        .prepare("SELECT bytes FROM numbered_version_files WHERE kind = ? AND file_name LIKE '%0.2%'")
        .pluck()
        .get(kind);
    const before = [bytes('docx'), bytes('public pdf')];
    kept.close();
    const of = async (format: string, version: string) =>
      Buffer.from(unwrap(await run(['export', 'HWG 7', '--format', format, '--version', version])).out);
    expect([await of('docx', '0.2'), await of('pdf', '0.2-public')]).toEqual(before);
    expect(await refusal('export', 'HWG 7', '--format', 'pdf', '--version', '0.1')).toMatch(
      /^Version 0\.1 went out without such a file\. It has: full docx and full json\.$/u,
    );
    expect(await refusal('export', 'HWG 7', '--format', 'pdf', '--version', '0.3')).toContain('There are 0.1 and 0.2.');
  });

  it('has no public file exported by its number that holds what is confidential by now', async () => {
    await circulate();
    const app = await openBook();
    const { rows } = contract['meetings.list'].output.parse(unwrap(await app.call('meetings.list', {})));
    const sheet = contract['meetings.get'].output.parse(
      unwrap(await app.call('meetings.get', { meetingId: rows[0]?.id })),
    );
    const said = { editId: makeEditId(), itemId: sheet.items[0]?.id, change: { confidential: true } };
    unwrap(await app.call('items.change', said));
    app.close();
    expect(await refusal('export', 'HWG 7', '--format', 'pdf', '--version', '0.2-public')).toMatch(
      /^The public files of 0\.2 can hold words that are confidential by now\./u,
    );
    expect(unwrap(await run(['export', 'HWG 7', '--format', 'pdf', '--version', '0.2'])).out.length).toBeGreaterThan(9);
  });

  it('ends with 1 and names the first mismatch after one byte was changed behind the back of the program', async () => {
    await circulate();
    const book = new Database(join(data, 'minutebook.db'));
    const change =
      "UPDATE numbered_version_files SET bytes = CAST(substr(bytes, 1, 99) || x'00' || substr(bytes, 101) AS BLOB)";
    expect(() => book.exec(change)).toThrow('frozen');
    book.exec('DROP TRIGGER numbered_version_files_not_changed');
    book.exec(`${change} WHERE file_name LIKE '%0.2.docx'`);
    book.close();
    expect(await refusal('verify', 'HWG 7')).toMatch(
      /^Version 0\.2: HWG 7 minutes .+ 0\.2\.docx is not as it was frozen/u,
    );
  });

  it('says which files were disposed of by the policy of the body, and proves the chain without them', async () => {
    await circulate();
    const app = await openBook();
    const meetings = contract['meetings.list'].output.parse(unwrap(await app.call('meetings.list', {})));
    const [row] = meetings.rows;
    const call = async (name: string, input: object) =>
      unwrap(await app.call(name, { editId: makeEditId(), ...input }));
    const { body, rules } = contract['bodies.get'].output.parse(
      unwrap(await app.call('bodies.get', { bodyId: row?.bodyId })),
    );
    await call('bodies.save', { body, rules: { ...rules, record: { retention: { drafts: 0 } } } });
    const id = '0192f0c0-0000-7000-8000-00000000a449';
    const approval = { versionId: id, minutesOf: row?.id, manner: 'by the Chair', date: '2026-04-01', corrections: [] };
    await call('record.approve', approval);
    await call('retention.dispose', { disposalId: id, meetingId: row?.id, disposes: 'drafts' });
    app.close();
    const lines = (await said('verify', 'HWG 7')).split('\n');
    expect(lines.filter((line) => line.endsWith('as it was frozen'))).toHaveLength(3);
    const gone = lines.filter((line) => line.endsWith('disposed of, its hash is kept'));
    expect(gone.every((line) => / 0\.[12]\.(?:docx|pdf|json) /u.test(line))).toBe(true);
    expect(gone).toHaveLength(7);
    expect(await refusal('export', 'HWG 7', '--format', 'pdf', '--version', '0.2')).toMatch(/disposed of/u);
  });

  it('says that nothing went out yet, and which meeting is not there', async () => {
    await load();
    expect(unwrap(await run(['verify', 'HWG 7']))).toEqual({
      out: '',
      note: 'HWG 7 has no version that went out yet.',
    });
    expect(await refusal('verify', 'HWG 9')).toContain('"HWG 9"');
  });
});
