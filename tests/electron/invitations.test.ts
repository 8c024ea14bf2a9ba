import { join } from 'node:path';
import ICAL from 'ical.js';
import { v7 } from 'uuid';
import { beforeEach, describe, expect, it } from 'vitest';
import { type App, openApp } from '../../electron/core/app.ts';
import { invitationFile } from '../../electron/core/invitation-file.ts';
import { createLog } from '../../electron/core/log.ts';
import type { InvitedMeeting } from '../../shared/calendar/invitation.ts';
import type { Meeting } from '../../shared/domain/meeting.ts';
import { type MeetingId, personIdSchema, seatIdSchema } from '../../shared/ids.ts';
import { ask } from '../helpers/book-on-disk.ts';
import { readCalendarIn, wallInLondon } from '../helpers/calendar-reader.ts';
import { makeEditId } from '../helpers/create-book.ts';
import { smallMeeting } from '../helpers/small-meeting.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';
import { unwrap } from '../helpers/unwrap.ts';
import { anItem, aParagraph, aRecord } from '../shared/minutes-document/records.ts';

describe('the invitation to a meeting', () => {
  let app: App;
  let meetingId: MeetingId;

  beforeEach(async () => {
    const file = join(temporaryFolder(), 'minutebook.db');
    app = unwrap(await openApp({ file, log: createLog(() => undefined) }));
    const planned = {
      ...smallMeeting(),
      meeting: { number: '7', date: '2026-03-26', startTime: '10:00', state: 'planned' as const },
    };
    ({ meetingId } = await ask(app, 'meetings.load', { editId: makeEditId(), file: planned }));
  });

  const change = async (said: Partial<Meeting>): Promise<void> => {
    const { meeting } = await ask(app, 'meetings.get', { meetingId });
    await ask(app, 'meetings.save', { editId: makeEditId(), meeting: { ...meeting, ...said } });
  };
  const make = async (): Promise<{ ics: string; fileName: string }> => {
    const { base64, fileName } = await ask(app, 'invitations.make', { editId: makeEditId(), meetingId });
    return { ics: Buffer.from(base64, 'base64').toString(), fileName };
  };
  const addSecretary = async (): Promise<void> => {
    const { body } = await ask(app, 'meetings.get', { meetingId });
    const id = personIdSchema.parse(v7());
    const person = { id, name: 'Rufus Pell', aliases: [], email: 'rufus@example.org' };
    await ask(app, 'people.save', { editId: makeEditId(), person });
    const seat = { id: seatIdSchema.parse(v7()), personId: id, role: 'secretary' as const, voting: false };
    await ask(app, 'seats.save', { editId: makeEditId(), bodyId: body.id, seats: [seat] });
  };

  it('keeps its id and raises its number when the meeting moves, and when it is cancelled', async () => {
    await addSecretary();
    const first = await make();
    await change({ date: '2026-04-02', venue: 'The pier, room 2' });
    const second = await make();
    await change({ state: 'cancelled' });
    const third = await make();
    const seen = [first, second, third].map(({ ics }) => readCalendarIn('UTC', ics)[0]);
    expect(new Set(seen.map((event) => event?.uid)).size).toBe(1);
    const numbers = seen.map((event) => event?.sequence ?? -1);
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
    expect(new Set(numbers).size).toBe(3);
    expect([first, second, third].map(({ ics }) => /METHOD:(\w+)/.exec(ics)?.[1])).toEqual([
      'REQUEST',
      'REQUEST',
      'CANCEL',
    ]);
    expect(third.ics).toContain('STATUS:CANCELLED');
    expect(third.fileName).toBe('HWG 7 cancellation.ics');
    expect(first.ics).toContain('ORGANIZER;CN="Rufus Pell":mailto:rufus@example.org');
  });

  it('is at ten in London on both sides of the clock change, wherever the computer stands', async () => {
    const winter = await make();
    await change({ date: '2026-04-02', endTime: '12:30' });
    const summer = await make();
    for (const zone of ['UTC', 'Europe/London', 'America/New_York']) {
      const starts = [winter, summer].map(({ ics }) => readCalendarIn(zone, ics)[0]?.start ?? '');
      expect(starts).toEqual(['2026-03-26T10:00:00.000Z', '2026-04-02T09:00:00.000Z']);
      expect(starts.map(wallInLondon)).toEqual(['2026-03-26 10:00', '2026-04-02 10:00']);
    }
  });

  it('asks nobody while it is not known who invites, and needs a date', async () => {
    expect((await make()).ics).toContain('METHOD:PUBLISH');
    await change({ date: undefined, startTime: undefined });
    const refused = await app.call('invitations.make', { editId: makeEditId(), meetingId });
    expect(refused).toMatchObject({ ok: false, error: { code: 'refused', message: /has no date yet/ } });
  });

  it('has the agenda in it, but no word of what is confidential', async () => {
    const { ics } = await make();
    const description = new ICAL.Component(ICAL.parse(ics))
      .getFirstSubcomponent('vevent')
      ?.getFirstPropertyValue('description');
    expect(description).toBe('Harbour Works Group, meeting 7\n\nAgenda\n1 The slipway\n2 Confidential item');
  });

  it('is refused where a confidential word would stand in it all the same', () => {
    const record = aRecord({
      items: [
        anItem([aParagraph('x')], { title: 'Offers' }),
        anItem([aParagraph('Sold to Quillfeather.')], { number: '2', title: 'North lamp', confidential: true }),
      ],
    });
    const dated = { ...record, meeting: { ...record.meeting, date: '2026-05-26' } };
    const make = (said: InvitedMeeting['record']) =>
      invitationFile({ invited: { record: said, changes: 0, people: [] }, madeAt: 0, privateNotes: [] });
    expect(make(dated).fileName).toMatch(/invitation\.ics$/);
    const telling = { ...dated, fileNames: 'North lamp {document}' };
    expect(() => make(telling)).toThrow(/The invitation was not written: its name .* item 2/);
  });
});
