import { describe, expect, it } from 'vitest';
import { listListedActions } from '../../db/listed-actions.ts';
import { getMeeting } from '../../db/meetings.ts';
import { saveMeeting } from '../../db/save-meeting.ts';
import type { Meeting } from '../../shared/domain/meeting.ts';
import { meetingIdSchema } from '../../shared/ids.ts';
import { openSmallMeeting } from '../helpers/builders.ts';
import { countedIds, createBook, write } from '../helpers/create-book.ts';

const makeId = countedIds(0xd0e0_0000_0000);

/** Two actions of meeting 3: one due at the next, one at meeting 4. */
const openDues = async () => {
  const book = await createBook();
  const held = openSmallMeeting(book, {
    meeting: { number: '3', date: '2027-03-02', state: 'draft', nextMeetingDate: '2027-04-06' },
    agenda: [
      {
        number: '1',
        title: 'Sheds',
        blocks: [
          { kind: 'action', text: 'to paint', due: { meeting: 'next' } },
          { kind: 'action', text: 'to mend', due: { meeting: '4' } },
        ],
      },
    ],
  });
  const { bodyId } = book.read((db) => getMeeting(db, held.meetingId));
  const id = meetingIdSchema.parse(makeId());
  return {
    put: (change: Partial<Meeting>): void => {
      write(book, (db) => saveMeeting(db, { id, bodyId, number: '4', state: 'planned', ...change }));
    },
    days: () => book.read((db) => listListedActions(db, { filter: {}, sort: 'reference' })).map(({ dueOn }) => dueOn),
  };
};

describe('the day that a due comes to', () => {
  it('is the one that the minutes name for the next meeting, and then that of the meeting itself', async () => {
    const { put, days } = await openDues();
    expect(days()).toEqual(['2027-04-06', undefined]);
    put({ date: '2027-04-13' });
    expect(days()).toEqual(['2027-04-13', '2027-04-13']);
  });

  it('is none while the next meeting has no day, or is cancelled: nobody is late for it', async () => {
    const { put, days } = await openDues();
    put({});
    expect(days()).toEqual([undefined, undefined]);
    put({ date: '2027-04-06', state: 'cancelled' });
    expect(days()).toEqual([undefined, undefined]);
  });
});
