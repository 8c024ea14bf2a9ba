import { describe, expect, it } from 'vitest';
import { paperTiming, paperTimingWords } from '../../../shared/domain/paper-timing.ts';
import { workingCalendar } from '../../../shared/domain/working-calendar.ts';

const DUE = '2027-03-25'; // the Thursday before Good Friday
const timing = (came: string | undefined, today = '2027-04-30', due: string | undefined = DUE) =>
  paperTiming({ due, came, today, calendar: workingCalendar() });
const words = (...args: Parameters<typeof timing>): string | undefined => {
  const found = timing(...args);
  return found && paperTimingWords(found);
};

describe('how a paper came to its meeting', () => {
  it('counts working days alone behind the day of the papers', () => {
    expect(words(DUE)).toBe('came on time');
    expect(words('2027-03-01')).toBe('came on time');
    expect(words('2027-03-26'), 'Good Friday').toBe('late, on no working day');
    expect(words('2027-03-30'), 'behind Easter Monday').toBe('late by 1 WD');
    expect(words('2027-04-01')).toBe('late by 3 WD');
  });

  it('expects a paper up to the day, and misses it from then on', () => {
    expect(words(undefined, DUE)).toBe('expected');
    expect(words(undefined, '2027-03-26')).toBe('missing');
  });

  it('says nothing where a meeting has no day for its papers', () => {
    expect(paperTiming({ due: undefined, came: DUE, today: DUE, calendar: workingCalendar() })).toBeUndefined();
  });
});
