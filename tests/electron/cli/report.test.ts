import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { readCommand } from '../../../electron/cli/command.ts';
import { runCommand } from '../../../electron/cli/run.ts';
import { formatLongDate, fromDayNumber, monthBefore, toDayNumber } from '../../../shared/dates.ts';
import { localDay } from '../../../shared/local-day.ts';
import { ask, loadInto, withBook } from '../../helpers/book-on-disk.ts';
import { makeEditId } from '../../helpers/create-book.ts';
import { smallMeeting } from '../../helpers/small-meeting.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';
import { unwrap } from '../../helpers/unwrap.ts';

let data: string;

const run = async (...words: string[]) =>
  unwrap(
    await runCommand(unwrap(readCommand(['report', 'status', 'hwg', '--data', data, '--format', 'txt', ...words])), {
      isTerminal: false,
      columns: undefined,
    }),
  );
const saved = (...days: readonly string[]) =>
  withBook(data, async (app) => {
    const [body] = (await ask(app, 'bodies.list', {})).rows;
    if (!body) throw new Error('There is a body');
    for (const day of days) {
      await ask(app, 'reports.saySaved', { editId: makeEditId(), bodyId: body.id, kind: 'status', day });
    }
  });
const today = localDay(Date.now());
const daysAgo = (days: number): string => fromDayNumber(toDayNumber(today) - days);

beforeEach(async () => {
  data = temporaryFolder();
  await loadInto(data, JSON.stringify(smallMeeting()));
});

/** The days of the saved reports, with a sign where one went out. */
const listed = () =>
  withBook(data, async (app) => {
    const [body] = (await ask(app, 'bodies.list', {})).rows;
    if (!body) throw new Error('There is a body');
    const { reports } = await ask(app, 'reports.saved', { bodyId: body.id, kind: 'status', asOf: today });
    return reports.map(({ day, wentOut }) => `${day}${wentOut ? ' out' : ''}`);
  });

describe('report', () => {
  it('tells what is new since the last report that went out, and says since when, and what is taken for a draft', async () => {
    await saved(daysAgo(50), daysAgo(19), daysAgo(3), today);
    const { out, note } = await run();
    expect(Buffer.from(out).toString()).toContain(`since ${formatLongDate(daysAgo(19))}`);
    expect(note).toBe(
      `It tells what is new since ${formatLongDate(daysAgo(19))}, the last report that went out. That of ${formatLongDate(daysAgo(3))} is taken for a draft.`,
    );
  });

  it('tells what is new in a month where no report went out, and since the day that is said where one is', async () => {
    const month = formatLongDate(monthBefore(today));
    expect((await run()).note).toBe(`It tells what is new since ${month}: no report went out before.`);
    await saved(daysAgo(19));
    const { out, note } = await run('--since', '2020-01-01');
    expect(Buffer.from(out).toString()).toContain('since 1 January 2020');
    expect(note).toBeUndefined();
  });

  it('writes a file without being the last report by that', async () => {
    await saved(daysAgo(19));
    const file = join(data, 'report.txt');
    const words = `It tells what is new since ${formatLongDate(daysAgo(19))}, the last report that went out.`;
    expect((await run('-o', file)).note).toBe(`Wrote ${file}. ${words}`);
    expect(readFileSync(file, 'utf8')).toContain(formatLongDate(daysAgo(19)));
    expect(await listed()).toEqual([`${daysAgo(19)} out`]);
  });

  it('is the last report where it is said that it goes out, and not where it could not be written', async () => {
    const nowhere = join(data, 'nowhere', 'report.txt');
    const command = ['report', 'status', 'hwg', '--data', data, '--format', 'txt', '--went-out'];
    const failed = await runCommand(unwrap(readCommand([...command, '-o', nowhere])), {
      isTerminal: false,
      columns: undefined,
    });
    expect([failed.ok, await listed()]).toEqual([false, []]);
    const { note } = await run('--went-out', '-o', join(data, 'report.txt'));
    expect(note).toMatch(/The next report tells what is new since today\.$/u);
    expect(await listed()).toEqual([`${today} out`]);
  });
});
