import { expect, it } from 'vitest';
import { nextByRhythm } from '../../../shared/domain/meeting-rhythm.ts';

it('goes on with the same weekday of the month', () => {
  expect(nextByRhythm(['2026-04-28', '2026-03-24'])).toBe('2026-05-26');
  expect(nextByRhythm(['2026-12-01', '2026-11-03'])).toBe('2027-01-05');
  expect(nextByRhythm(['2026-07-15', '2026-01-21'])).toBe('2027-01-20');
});

it('goes on by weeks, or by days, where there is no such weekday', () => {
  expect(nextByRhythm(['2026-05-26', '2026-05-12'])).toBe('2026-06-09');
  expect(nextByRhythm(['2026-05-29', '2026-05-26'])).toBe('2026-06-01');
  expect(nextByRhythm(['2026-07-30', '2026-04-30'])).toBe('2026-10-29');
});

it('knows no rhythm of a body that met once', () => {
  expect(nextByRhythm(['2026-05-26'])).toBeUndefined();
  expect(nextByRhythm([])).toBeUndefined();
});
