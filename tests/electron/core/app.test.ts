import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openApp } from '../../../electron/core/app.ts';
import { createLog } from '../../../electron/core/log.ts';
import { type Changed, changedSchema } from '../../../shared/api/events.ts';
import { countedIds, makeEditId } from '../../helpers/create-book.ts';
import { smallMeeting } from '../../helpers/small-meeting.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

const open = async (file = join(temporaryFolder(), 'minutebook.db'), log = createLog(() => undefined)) => {
  const opened = await openApp({ file, makeId: countedIds(), now: () => 0, log });
  if (!opened.ok) throw new Error(opened.error.message);
  return opened.value;
};

const load = (number = '7') => ({ editId: makeEditId(), file: smallMeeting(number) });

describe('openApp', () => {
  it('refuses a book that is held already', async () => {
    const file = join(temporaryFolder(), 'minutebook.db');
    const app = await open(file);
    expect(await openApp({ file })).toMatchObject({ ok: false, error: { code: 'bookLocked' } });
    app.close();
    (await open(file)).close();
  });

  it('tells of a write after its commit: who, which meeting, which rows', async () => {
    const app = await open();
    const events: Changed[] = [];
    app.onChanged((event) => events.push(event));
    const loaded = await app.call('meetings.load', load(), 'page-1');
    const meetingId = loaded.ok && 'meetingId' in loaded.value ? loaded.value.meetingId : '';
    const [event] = events;
    expect(events).toHaveLength(1);
    expect(changedSchema.parse(event)).toEqual(event);
    expect(event).toMatchObject({ seq: 1, origin: 'page-1', meetingId });
    expect(event?.rows).toContainEqual({ noun: 'meeting', id: meetingId });
    app.close();
  });

  it('tells nothing of reads, of refused writes, of writes that changed nothing and of repeated ones', async () => {
    const app = await open();
    const first = load();
    await app.call('meetings.load', first);
    const events: Changed[] = [];
    app.onChanged((event) => events.push(event));
    await app.call('meetings.list', {});
    await app.call('meetings.load', { editId: makeEditId(), file: {} });
    await app.call('meetings.load', load());
    await app.call('meetings.load', first);
    expect(events).toEqual([]);
    await app.call('meetings.load', load('8'));
    expect(events).toHaveLength(1);
    app.close();
  });

  it('tells nobody who has stopped listening', async () => {
    const app = await open();
    const events: Changed[] = [];
    app.onChanged((event) => events.push(event))();
    await app.call('meetings.load', load());
    expect(events).toEqual([]);
    app.close();
  });

  it('acknowledges a write though a listener fails, and tells the others', async () => {
    const logged: string[] = [];
    const app = await open(
      undefined,
      createLog((text) => logged.push(text)),
    );
    const events: Changed[] = [];
    app.onChanged(() => {
      throw new Error('secret words');
    });
    app.onChanged((event) => events.push(event));
    expect(await app.call('meetings.load', load())).toMatchObject({ ok: true });
    expect(events).toHaveLength(1);
    expect(logged.join('')).toMatch(/^Fault in a listener to changes: Error/);
    expect(logged.join('')).not.toContain('secret');
    app.close();
  });

  it('answers, and does not reject, when the book is closed', async () => {
    const app = await open();
    app.close();
    expect(await app.call('meetings.list', {})).toMatchObject({ ok: false });
  });
});
