import { describe, expect, test } from 'vitest';
import { factWords, readMinutes, totalWords } from '../../../../renderer/features/plan/planned-words.ts';
import type { AgendaLine } from '../../../../renderer/store/agenda-lines.ts';
import { itemIdSchema } from '../../../../shared/ids.ts';

const line = (planned: Partial<AgendaLine>): AgendaLine => ({
  id: itemIdSchema.parse('0192f0c0-0000-7000-8000-0000000000aa'),
  number: '1',
  title: 'The slipway',
  depth: 0,
  ...planned,
});

describe('the minutes of an item', () => {
  test.each([
    ['15', 15],
    [' 15 min. ', 15],
    ['1 minute', 1],
    ['1:30', 90],
    ['1 h', 60],
    ['2h05', 125],
    ['24:00', 1440],
  ])('are read from %j', (text, minutes) => {
    expect(readMinutes(text)).toEqual({ ok: true, value: minutes });
  });

  test.each(['0', '1441', '25:00', 'soon', '-5', '15 to 20', '1.5'])('are not read from %j', (text) => {
    expect(readMinutes(text).ok).toBe(false);
  });
});

test('says what is planned of an item in a few words', () => {
  expect(factWords({ purpose: 'For Decision', presenter: 'Ada Moss', plannedMinutes: 15 })).toBe(
    'For Decision, Ada Moss, 15 min',
  );
  expect(factWords({})).toBe('');
});

describe('what the agenda takes', () => {
  test('is not said while nothing is planned', () => {
    expect(totalWords({ startTime: '10:00' }, [line({})])).toBeUndefined();
  });

  test('leaves out what is not taken, and ends after the start', () => {
    const lines = [line({ plannedMinutes: 50 }), line({ plannedMinutes: 25, treatment: 'deferred' })];
    expect(totalWords({ startTime: '23:30' }, lines)).toBe('Planned 0:50, from 23:30 to 00:20.');
    expect(totalWords({}, lines)).toBe('Planned 0:50.');
  });

  test('says when it goes beyond the end that is set, past midnight too', () => {
    const lines = [line({ plannedMinutes: 70 })];
    expect(totalWords({ startTime: '10:00', endTime: '11:00' }, lines)).toBe(
      'Planned 1:10, from 10:00 to 11:10, 10 min after the end that is set.',
    );
    expect(totalWords({ startTime: '23:30', endTime: '00:40' }, lines)).toBe('Planned 1:10, from 23:30 to 00:40.');
  });
});
