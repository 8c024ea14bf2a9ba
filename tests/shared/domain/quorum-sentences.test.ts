import { describe, expect, it } from 'vitest';
import { formsOf } from '../../../shared/domain/body-forms.ts';
import type { AnswerForm } from '../../../shared/domain/form-answers.ts';
import { meetingRoom } from '../../../shared/domain/meeting-room.ts';
import { quorumSentence, unwrittenTurns } from '../../../shared/domain/quorum-sentences.ts';
import { itemId, minuted, person, seat } from '../../helpers/minuted.ts';

const rule = {
  needed: { number: 2 },
  of: 'seats' as const,
  minimumPerCategory: [],
  needsChair: false,
  remoteCounts: true,
};

const turnsOf = (attendance = [person(1), person(2)]) =>
  meetingRoom({
    attendance,
    rule,
    seats: [seat(1), seat(2)],
    items: minuted([
      {
        number: '1',
        says: [
          { person: 1, change: 'left', time: '10:40' },
          { person: 1, change: 'arrived', time: '10:55' },
          { person: 1, change: 'left' },
        ],
      },
      { number: '2', says: [{ person: 1, change: 'arrived' }] },
    ]),
  }).turns;

describe('quorumSentence', () => {
  const sentences = (turns = turnsOf()) =>
    turns.map((turn, index) => quorumSentence(turn, index === 0, formsOf({ quorumRegained: 'Enough were back.' })));

  it('says a loss and a return in the form of the body, with the time that the text has', () => {
    expect(sentences()).toEqual([
      'From 10:40 the meeting was no longer quorate.',
      'From 10:55 the meeting was quorate again.',
      'The meeting was no longer quorate.',
      'Enough were back.',
    ]);
  });

  it('says of a meeting that was not quorate at its start that it was not', () => {
    expect(sentences(turnsOf([person(1), person(2, { state: 'apologies' })]))).toEqual([
      'The meeting was not quorate.',
    ]);
  });
});

describe('unwrittenTurns', () => {
  const open = (said: readonly AnswerForm[]) => {
    const turns = turnsOf();
    const unwritten = unwrittenTurns(turns, (id) => (id === itemId(1) ? said : []));
    return unwritten.map((turn) => turns.indexOf(turn));
  };

  it('are all of them while the text has no sentence', () => {
    expect(open([])).toEqual([0, 1, 2, 3]);
  });

  it('are those that come after as many sentences as the item has', () => {
    expect(open(['quorumLostAt'])).toEqual([1, 2, 3]);
    expect(open(['quorumLostAt', 'quorumRegained'])).toEqual([2, 3]);
    expect(open(['quorumLost', 'quorumLost', 'quorumRegainedAt'])).toEqual([3]);
  });
});
