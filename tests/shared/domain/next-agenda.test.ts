import { describe, expect, it } from 'vitest';
import {
  arrange,
  minutesPlace,
  numberLines,
  standingLines,
  type UnnumberedLine,
} from '../../../shared/domain/next-agenda.ts';

const standing = (...titles: string[]) => standingLines(titles, 'standing');
const line = (key: string, source: UnnumberedLine['source'] = 'deferred'): UnnumberedLine => ({
  key,
  source,
  why: 'because',
  title: key,
});
const agenda = (base: readonly UnnumberedLine[], ...added: UnnumberedLine[]) =>
  numberLines(arrange(base, added)).map(({ number, title }) => `${number} ${title}`);

describe('the next agenda', () => {
  it('has what was put off before other business, and the minutes behind the opening', () => {
    const base = standing('Welcome and apologies', 'Report', '- Figures', 'AOB', 'Next meeting');
    expect(agenda(base, line('The fence'), line('Minutes and actions outstanding', 'minutes'))).toEqual([
      '1 Welcome and apologies',
      '2 Minutes and actions outstanding',
      '3 Report',
      '3.1 Figures',
      '4 The fence',
      '5 AOB',
      '6 Next meeting',
    ]);
  });

  it('is made of anything, in any order', () => {
    expect(agenda([], line('Alone'))).toEqual(['1 Alone']);
    expect(agenda(standing('Any other business'), line('The fence'))).toEqual(['1 The fence', '2 Any other business']);
    expect(agenda(standing('Welcome'))).toEqual(['1 Welcome']);
  });

  it('numbers what is left without gaps', () => {
    const lines = standing('Minutes', '- Actions outstanding', 'Any other business').filter(
      ({ key }) => key !== 'standing:0',
    );
    expect(numberLines(lines).map(({ number }) => number)).toEqual(['1', '2']);
  });

  it('finds where the minutes are approved and the actions stand', () => {
    expect(minutesPlace(standing('Minutes', '- Actions outstanding', 'AOB'))).toEqual({
      approval: 'standing:0',
      table: 'standing:1',
    });
    expect(minutesPlace(standing('Welcome', 'Minutes of the last meeting'))).toEqual({
      approval: 'standing:1',
      table: 'standing:1',
    });
    expect(minutesPlace(standing('Welcome'))).toEqual({});
  });
});
