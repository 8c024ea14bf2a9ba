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
    for (const asOf of days) {
      await ask(app, 'reports.sayOut', { editId: makeEditId(), bodyId: body.id, kind: 'status', asOf });
    }
  });
const today = localDay(Date.now());
const daysAgo = (days: number): string => fromDayNumber(toDayNumber(today) - days);

beforeEach(async () => {
  data = temporaryFolder();
  await loadInto(data, JSON.stringify(smallMeeting()));
});

describe('report', () => {
  it('tells what is new since the last report that was saved, and says since when', async () => {
    await saved(daysAgo(50), daysAgo(9), today);
    const { out, note } = await run();
    expect(Buffer.from(out).toString()).toContain(`since ${formatLongDate(daysAgo(9))}`);
    expect(note).toBe(`It tells what is new since ${formatLongDate(daysAgo(9))}, the last report.`);
  });

  it('tells what is new in a month where no report was saved, and since the day that is said where one is', async () => {
    const month = formatLongDate(monthBefore(today));
    expect((await run()).note).toBe(`It tells what is new since ${month}: no report was saved before.`);
    await saved(daysAgo(9));
    const { out, note } = await run('--since', '2020-01-01');
    expect(Buffer.from(out).toString()).toContain('since 1 January 2020');
    expect(note).toBeUndefined();
  });

  it('writes a file without being the last report by that', async () => {
    await saved(daysAgo(9));
    const file = join(data, 'report.txt');
    const words = `It tells what is new since ${formatLongDate(daysAgo(9))}, the last report.`;
    expect((await run('-o', file)).note).toBe(`Wrote ${file}. ${words}`);
    expect(readFileSync(file, 'utf8')).toContain(formatLongDate(daysAgo(9)));
    const outs = await withBook(data, async (app) => {
      const [body] = (await ask(app, 'bodies.list', {})).rows;
      if (!body) throw new Error('There is a body');
      return ask(app, 'reports.last', { bodyId: body.id, kind: 'status', before: '9999-01-01' });
    });
    expect(outs.days).toEqual([daysAgo(9)]);
  });
});
