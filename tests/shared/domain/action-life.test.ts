import { describe, expect, it } from 'vitest';
import { type ActionLife, decidingMeeting, lifeOf } from '../../../shared/domain/action-life.ts';
import { blockIdSchema, itemIdSchema, meetingIdSchema, updateIdSchema } from '../../../shared/ids.ts';
import { countedIds } from '../../helpers/create-book.ts';

const makeId = countedIds(0xac74_0000_0000);
const blockId = blockIdSchema.parse(makeId());
const meetingId = meetingIdSchema.parse(makeId());
const at = (day: string): number => new Date(`${day}T12:00:00`).getTime();

const life = (more: Partial<ActionLife> = {}): ActionLife => ({
  action: { raised: '2031-03-04', blockId },
  handedOutAt: at('2031-03-08'),
  dues: [{ due: { date: '2031-04-01' }, at: at('2031-03-05') }],
  ownerLists: [{ owners: ['Ada'], at: at('2031-03-05') }],
  states: [],
  updates: [],
  reported: [],
  ...more,
});

const told = (of: ActionLife): string[] => lifeOf(of).map(({ kind, date }) => `${date} ${kind}`);

describe('the life of an action', () => {
  it('begins with where it was raised, with whom and for when, though that was written down later', () => {
    expect(lifeOf(life())).toEqual([
      { kind: 'raised', date: '2031-03-04', due: { date: '2031-04-01' }, owners: ['Ada'] },
      { kind: 'handedOut', date: '2031-03-08' },
    ]);
  });

  it('goes on in the order of its days, whatever order the facts come in', () => {
    const update = { id: updateIdSchema.parse(makeId()), date: '2031-03-20', text: 'Half of it.' };
    const place = { meetingId, number: '5', itemId: itemIdSchema.parse(makeId()), blockId, confidential: false };
    const whole = life({
      dues: [...life().dues, { due: { date: '2031-05-01' }, at: at('2031-04-02') }],
      ownerLists: [...life().ownerLists, { owners: ['Bo'], at: at('2031-03-25') }],
      states: [{ state: 'closed', date: '2031-04-20', at: at('2031-04-21') }],
      updates: [update],
      reported: [{ ...place, date: '2031-04-01', update: 'Ongoing.' }],
    });
    expect(told(whole)).toEqual([
      '2031-03-04 raised',
      '2031-03-08 handedOut',
      '2031-03-20 update',
      '2031-03-25 owners',
      '2031-04-01 reported',
      '2031-04-02 due',
      '2031-04-20 state',
    ]);
    expect(lifeOf(whole).find(({ kind }) => kind === 'due')).toMatchObject({ slip: 1 });
  });

  it('tells a first due that was settled only after the hand-out as an event of its own', () => {
    const late = life({ dues: [{ due: { date: '2031-04-01' }, at: at('2031-03-12') }] });
    expect(told(late)).toEqual(['2031-03-04 raised', '2031-03-08 handedOut', '2031-03-12 due']);
  });

  it('tells of an action without a line all that came after its day', () => {
    const between = life({
      action: { raised: '2031-03-05' },
      handedOutAt: undefined,
      dues: [...life().dues, { at: at('2031-03-06') }],
    });
    expect(told(between)).toEqual(['2031-03-05 raised', '2031-03-06 due']);
  });
});

describe('the meeting that decides on a closure', () => {
  const meetings = [
    { id: meetingIdSchema.parse(makeId()), number: '7', date: '2031-05-06' },
    { id: meetingId, number: '6', date: '2031-04-01' },
    { id: meetingIdSchema.parse(makeId()), number: '8' },
  ];

  it('is the first one from that day on, but not the one that heard of it', () => {
    expect(decidingMeeting(meetings, { date: '2031-03-20' })?.number).toBe('6');
    expect(decidingMeeting(meetings, { date: '2031-04-01', meetingId })?.number).toBe('7');
    expect(decidingMeeting(meetings, { date: '2031-05-07' })).toBeUndefined();
  });
});
