import type { AttendanceState } from '../../../shared/domain/attendance.ts';
import type { CommandId } from '../../../shared/keys/commands.ts';

type StateWords = { readonly state: AttendanceState; readonly label: string; readonly command: CommandId };

/** The states that somebody can be marked with, and the commands that do it. */
export const STATES: readonly StateWords[] = [
  { state: 'present', label: 'Present', command: 'roll.present' },
  { state: 'apologies', label: 'Apologies', command: 'roll.apologies' },
  { state: 'absent', label: 'Absent', command: 'roll.absent' },
];

export const stateWords = (state: AttendanceState | undefined): string =>
  STATES.find((one) => one.state === state)?.label.toLowerCase() ?? 'not marked';
