import { describe, expect, it } from 'vitest';
import { dueWords } from '../../../shared/domain/due-words.ts';

describe('dueWords', () => {
  it.each([
    [{ date: '2020-06-30' }, 'Tue 30 Jun 2020'],
    [{ meeting: 'next' }, 'next meeting'],
    [{ meeting: '16' }, 'meeting 16'],
    [{ workingDays: 5 }, '5 WD'],
    [{ words: 'after the audit' }, 'after the audit'],
    [{ none: true as const }, 'none set'],
    [undefined, 'not settled'],
  ])('says %j as "%s"', (due, words) => {
    expect(dueWords(due)).toBe(words);
  });
});
