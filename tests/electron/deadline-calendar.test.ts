import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { type App, openApp } from '../../electron/core/app.ts';
import { createLog } from '../../electron/core/log.ts';
import type { Body } from '../../shared/domain/body.ts';
import { usualDeadlines } from '../../shared/domain/deadline.ts';
import { bodyIdSchema } from '../../shared/ids.ts';
import { ask } from '../helpers/book-on-disk.ts';
import { readCalendarIn } from '../helpers/calendar-reader.ts';
import { makeEditId } from '../helpers/create-book.ts';
import { smallMeeting } from '../helpers/small-meeting.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';
import { unwrap } from '../helpers/unwrap.ts';

describe('deadlines for a calendar', () => {
  let app: App;
  let now = Date.UTC(2026, 2, 1);
  let bodyId: Body['id'];

  beforeEach(async () => {
    const file = join(temporaryFolder(), 'minutebook.db');
    app = unwrap(await openApp({ file, log: createLog(() => undefined), now: () => now }));
    const meeting = { number: '7', date: '2026-03-26', state: 'planned' as const, venue: 'The heron hide' };
    const planned = {
      ...smallMeeting(),
      meeting,
      agenda: [{ number: '1', title: 'Sale of the heron hide', confidential: true }],
    };
    const { meetingId } = await ask(app, 'meetings.load', { editId: makeEditId(), file: planned });
    const { body, rules } = await ask(app, 'meetings.get', { meetingId });
    bodyId = body.id;
    await ask(app, 'bodies.save', { editId: makeEditId(), body, rules: { ...rules, deadlines: [...usualDeadlines] } });
    await ask(app, 'deadlines.save', { editId: makeEditId(), meetingId, kind: 'papers out', doneOn: '2026-03-19' });
    return () => app.close();
  });

  const make = async (body?: Body['id']) => {
    const input = { editId: makeEditId(), ...(body && { bodyId: body }) };
    const { base64, fileName } = await ask(app, 'deadlines.calendar', input);
    return { ics: Buffer.from(base64, 'base64').toString(), fileName };
  };

  it('gives each that is still to be met as a day of its own, the same event when the file is made again', async () => {
    const first = await make();
    expect(first.fileName).toBe('Deadlines.ics');
    const events = readCalendarIn('America/New_York', first.ics);
    expect(events.map(({ start, summary, isDay }) => `${start} ${summary} ${isDay}`)).toEqual([
      '2026-04-02 Draft to the Chair: HWG 7 true',
      '2026-04-13 Draft out: HWG 7 true',
      '2026-04-20 Comments close: HWG 7 true',
    ]);
    now += 3_600_000;
    const again = readCalendarIn('UTC', (await make()).ics);
    expect(again.map(({ uid }) => uid)).toEqual(events.map(({ uid }) => uid));
    expect(again[0]?.sequence).toBeGreaterThan(events[0]?.sequence ?? Number.POSITIVE_INFINITY);
  });

  it('gives those of one body under its code, and none of a body that there is not', async () => {
    const one = await make(bodyId);
    expect(one.fileName).toBe('HWG deadlines.ics');
    expect(readCalendarIn('UTC', one.ics)).toHaveLength(3);
    const input = { editId: makeEditId(), bodyId: bodyIdSchema.parse('0192f0c0-0000-7000-8000-0000000000ff') };
    await expect(ask(app, 'deadlines.calendar', input)).rejects.toThrow(/not in the book/);
  });

  it('says no word of the agenda or the place', async () => {
    const { ics } = await make();
    expect(ics).toContain('HWG 7');
    expect(ics.replaceAll('\r\n ', '')).not.toMatch(/heron|hide/);
  });
});
