import { describe, expect, it } from 'vitest';
import { followTime } from '../../../shared/capture/follow-time.ts';
import { personId } from '../../helpers/minuted.ts';

const sentenceAt = (time: string): string => `Ben left the meeting at ${time}.`;
const follow = (time: string | undefined, before: string, after: string) =>
  followTime({ person: personId(1), change: 'left', ...(time ? { time } : {}) }, { before, after }, (at) => [
    sentenceAt(at),
  ]);

describe('the time of a departure', () => {
  it('follows the words, through what is half typed', () => {
    expect(follow('10:25', sentenceAt('10:25'), 'Ben left the meeting at 10:2.')).toBe('10:25');
    expect(follow('10:25', 'Ben left the meeting at 10:2.', sentenceAt('10:20'))).toBe('10:20');
    expect(follow('10:25', sentenceAt('10:25'), 'Ben left the meeting at 9.05.')).toBe('09:05');
  });

  it('is gone where the words have none any more, and is there where its sentence gets one', () => {
    expect(follow('10:25', 'Ben left the meeting at 1.', 'Ben left the meeting at .')).toBeUndefined();
    expect(follow(undefined, 'Ben left the meeting at 10:2.', sentenceAt('10:20'))).toBe('10:20');
  });

  it('is no other time that the words tell of', () => {
    expect(follow(undefined, 'Ben left.', 'Ben left. He had to be home by 15:00')).toBeUndefined();
    expect(follow('10:25', sentenceAt('10:25'), `${sentenceAt('10:25')} Back by 11:00.`)).toBe('10:25');
    expect(follow('10:25', 'Ben left, 09:00', 'Ben left, 11:00')).toBe('10:25');
    expect(follow('14:40', 'Ben left. A budget of 12.5', 'Ben left. A budget of 12.50')).toBe('14:40');
    expect(follow('14:40', 'Ben left at 2:4 pm.', 'Ben left at 2:45 pm.')).toBe('14:40');
  });

  it('stays where the words never said it', () => {
    expect(follow('10:25', 'Ben went home.', 'Ben went home')).toBe('10:25');
    const away = { person: personId(1), change: 'away' as const, items: ['4'] };
    expect(followTime(away, { before: 'Not there.', after: 'Not there from 10:00.' }, () => [])).toBeUndefined();
  });
});
