import { describe, expect, it } from 'vitest';
import type { Meeting } from '../../../../shared/domain/meeting.ts';
import { meetingTitle, momentOf, titleDetails } from '../../../../shared/minutes-document/build/title-block.ts';
import { aMeeting, aRecord } from '../records.ts';

const details = (meeting: Partial<Meeting>) => titleDetails(aRecord({ meeting }));

describe('titleDetails', () => {
  it('says date and times, venue, reference and state', () => {
    const meeting = {
      date: '2031-06-03',
      startTime: '14:00',
      endTime: '15:30',
      venue: ' Old Chandlery ',
      reference: 'LKP_07',
      state: 'approved',
    } as const;
    expect(details(meeting)).toEqual(['3 June 2031, 14:00 – 15:30', 'Old Chandlery', 'LKP_07 – Final Minutes']);
  });

  it('leaves out what is not known', () => {
    expect(details({})).toEqual(['Draft Minutes']);
    expect(details({ date: '2031-06-03' })[0]).toBe('3 June 2031');
    expect(details({ date: '2031-06-03', startTime: '14:00' })[0]).toBe('3 June 2031, from 14:00');
    expect(details({ endTime: '15:30' })[0]).toBe('until 15:30');
  });

  it('says the number of a version that goes out beside its state', () => {
    const numbered = (state: Meeting['state'], versionNumber: string) =>
      titleDetails({ ...aRecord({ meeting: { state } }), versionNumber }, 'public version');
    expect(numbered('circulated', '0.2')).toEqual(['Draft Minutes 0.2 – public version']);
    expect(numbered('approved', '1.0')).toEqual(['Final Minutes 1.0 – public version']);
  });

  it.each([
    ['in session', 'Draft Minutes'],
    ['circulated', 'Draft Minutes'],
    ['approved', 'Final Minutes'],
    ['cancelled', 'Meeting Cancelled'],
  ] as const)('calls the minutes of a meeting that is %s %s', (state, words) => {
    expect(details({ state })).toEqual([words]);
  });
});

describe('meetingTitle', () => {
  it('names the body and the number', () => {
    expect(meetingTitle(aRecord({ meeting: { number: '2031/3' } }))).toBe('Lamp Keepers Panel Meeting 2031/3');
  });
});

describe('momentOf', () => {
  it('is when the meeting began, midnight where that is not known', () => {
    expect(momentOf(aMeeting({ date: '2031-06-03', startTime: '14:00' }))).toBe('2031-06-03T14:00:00');
    expect(momentOf(aMeeting({ date: '2031-06-03' }))).toBe('2031-06-03T00:00:00');
    expect(momentOf(aMeeting())).toBeUndefined();
  });
});
