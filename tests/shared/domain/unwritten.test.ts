import { describe, expect, it } from 'vitest';
import { formsOf } from '../../../shared/domain/body-forms.ts';
import type { Quorum } from '../../../shared/domain/body-rules.ts';
import type { AnswerForm } from '../../../shared/domain/form-answers.ts';
import type { MinutedItem } from '../../../shared/domain/landmark.ts';
import { meetingRoom } from '../../../shared/domain/meeting-room.ts';
import { findUnwritten } from '../../../shared/domain/unwritten.ts';
import { blockId, itemId, minuted, person, personId, seat } from '../../helpers/minuted.ts';

const rule: Quorum = {
  needed: { number: 2 },
  of: 'seats',
  minimumPerCategory: [],
  needsChair: false,
  remoteCounts: true,
};
const attendance = [person(1), person(2)];
const voice = { shortName: 'Board', categories: [], forms: formsOf({ returned: '{name} was asked in again.' }) };

type Says = NonNullable<Parameters<typeof minuted>[0][number]['says']>;
const agenda = (...says: Says[]): MinutedItem[] =>
  minuted(says.map((said, index) => ({ number: String(index + 1), says: said })));

const timed = (items: readonly MinutedItem[], ...times: (string | undefined)[]): MinutedItem[] =>
  items.map((item, index) => {
    const startedAt = times[index];
    return startedAt === undefined ? item : { ...item, startedAt };
  });

/** What is unwritten in a text that is minuted to its end, or to the start of an item. */
const unwritten = (items: readonly MinutedItem[], said: readonly AnswerForm[] = [], upTo = items.length) => {
  const room = meetingRoom({ attendance, items, rule, seats: [seat(1), seat(2)] });
  const now = room.stretches.findLast((stretch) => stretch.itemId === itemId(upTo));
  if (!now) throw new Error('No such item');
  return findUnwritten({ room, now, attendance, voice, saidIn: () => said });
};
const sentences = (...given: Parameters<typeof unwritten>) => unwritten(...given).map(({ sentence }) => sentence);

const LOST = 'The meeting was no longer quorate.';
const BACK = 'The meeting was quorate again.';
const interest = { person: 1, outcome: 'left' } as const;

describe('what is not written down', () => {
  it('is the return of who was out for an interest, where the next item begins', () => {
    const items = agenda([interest, 'decision'], ['decision']);
    expect(sentences(items)).toEqual([LOST, BACK, 'Person 1 was asked in again.']);
    const { place, content, because } = unwritten(items, ['quorumLost', 'quorumRegained'])[0] ?? {};
    expect(place).toEqual({ itemId: itemId(2) });
    expect(content).toMatchObject({ kind: 'attendanceEvent', person: personId(1), change: 'arrived' });
    expect(because).toEqual([{ itemId: itemId(1), blockId: blockId(1) }]);
  });

  it('is nothing that the meeting has not got to', () => {
    expect(sentences(agenda([interest], [], []), [], 1)).toEqual([LOST]);
    expect(sentences(agenda([interest]))).toEqual([LOST]);
  });

  it('is no return that an arrival says, in that item, the next or one after it', () => {
    const back = { person: 1, change: 'arrived' } as const;
    const written: AnswerForm[] = ['quorumLost', 'quorumRegained'];
    expect(sentences(agenda([interest, back], []), written)).toEqual([]);
    expect(sentences(agenda([interest], ['decision', back]), written)).toEqual([]);
    expect(sentences(agenda([interest], [], [back]), written)).toEqual([]);
  });

  it('is no return of who is out of the next item as well, or goes for good', () => {
    const written: AnswerForm[] = ['quorumLost', 'quorumLost', 'quorumRegained', 'quorumRegained'];
    expect(sentences(agenda([interest], [interest], []), written)).toEqual(['Person 1 was asked in again.']);
    expect(unwritten(agenda([interest], [interest], []), written)[0]?.place).toEqual({ itemId: itemId(3) });
    expect(sentences(agenda([interest], [{ person: 1, change: 'left' }]), written)).toEqual([]);
    // Who went from an item that came later was there in between.
    expect(sentences(agenda([interest], [], [{ person: 1, change: 'left' }]), written)).toHaveLength(1);
  });

  it('is the return at the end of each item that an interest was declared in ahead', () => {
    const ahead = { person: 1, outcome: 'left', items: ['2', '4'] } as const;
    const returns = unwritten(agenda([{ ...ahead, items: [...ahead.items] }], [], [], [], [])).filter(
      ({ turn }) => 'person' in turn,
    );
    expect(returns.map(({ place }) => place)).toEqual([{ itemId: itemId(3) }, { itemId: itemId(5) }]);
  });

  it('has the time at which the item was taken up, at the beginning of an interest and at its end', () => {
    const items = agenda([interest, 'decision'], ['decision']);
    expect(sentences(timed(items, '10:20', '10:45'))).toEqual([
      'From 10:20 the meeting was no longer quorate.',
      'From 10:45 the meeting was quorate again.',
      'Person 1 returned to the meeting at 10:45.',
    ]);
    expect(unwritten(timed(items, '10:20', '10:45'))[2]?.content).toMatchObject({ time: '10:45' });
  });

  it('has no time where the interest came up in the middle of an item', () => {
    expect(sentences(timed(agenda(['decision', interest]), '10:20'))).toEqual([LOST]);
  });

  it('is told apart by its place, so that it can be left out', () => {
    const keys = unwritten(agenda([interest], [], [interest], [])).map(({ key }) => key);
    expect(new Set(keys).size).toBe(6);
  });
});
