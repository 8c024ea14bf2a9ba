import type { AttendanceState } from '../../../shared/domain/attendance.ts';

type StateWords = { readonly state: AttendanceState; readonly label: string; readonly key: string };

/** The states that somebody can be marked with, and their keys. */
export const STATES: readonly StateWords[] = [
  { state: 'present', label: 'Present', key: 'p' },
  { state: 'apologies', label: 'Apologies', key: 'a' },
  { state: 'absent', label: 'Absent', key: 'x' },
];

export const stateWords = (state: AttendanceState | undefined): string =>
  STATES.find((one) => one.state === state)?.label.toLowerCase() ?? 'not marked';
