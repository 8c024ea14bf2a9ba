import type { ApiError } from '../../../shared/api/errors.ts';
import type { AttendanceState } from '../../../shared/domain/attendance.ts';
import { readVisitor } from '../../../shared/domain/visitor.ts';
import type { AttendanceId } from '../../../shared/ids.ts';
import { useRefusal } from '../../components/fields/use-refusal.ts';
import type { Attending } from '../../store/attendance-slice.ts';
import { useAppStore } from '../../store/hooks.ts';
import type { Change } from '../../store/pending-changes.ts';
import { change, type Details, mark, moveLine, type Roll, restOf, unmark } from '../../store/roll.ts';
import { addVisitor } from '../../store/roll-arrivals.ts';

/** What can be done to the roll. */
export type RollActs = {
  /** Why the last thing could not be done, when no field says it. */
  readonly refusal: string | undefined;
  mark(ids: ReadonlySet<AttendanceId>, state: AttendanceState): void;
  markRest(category: string | undefined, state: AttendanceState): void;
  unmark(id: AttendanceId): void;
  move(id: AttendanceId, by: 1 | -1): void;
  change(id: AttendanceId, details: Details): Promise<ApiError | undefined>;
  /** Adds the visitor that a line names; undefined when it names nobody. */
  addVisitor(line: string, category: string | undefined): Promise<ApiError | undefined> | undefined;
  lastTime(): void;
};

/** The roll of a meeting: every change is shown at once and saved by itself. */
export const useRoll = ({ meeting, body }: Pick<Attending, 'meeting' | 'body'>): RollActs => {
  const changeRoll = useAppStore((state) => state.changeRoll);
  const takeLastTime = useAppStore((state) => state.takeLastTime);
  const makeId = useAppStore((state) => state.makeAttendanceId);
  const { refusal, say } = useRefusal();
  const { categories, initials } = body;
  const act = (step: Change<Roll>): void => void say(changeRoll(meeting.id, step));
  return {
    refusal,
    mark: (ids, state) => act((roll) => mark(roll, ids, state)),
    markRest: (category, state) => act((roll) => mark(roll, restOf(roll, category), state)),
    unmark: (id) => act((roll) => unmark(roll, id)),
    move: (id, by) => act((roll) => moveLine(roll, id, by)),
    change: (id, details) => changeRoll(meeting.id, (roll) => change(roll, id, details, categories)),
    addVisitor: (line, category) => {
      const visitor = readVisitor(line);
      if (!visitor) return undefined;
      const id = makeId();
      return changeRoll(meeting.id, (roll) => addVisitor(roll, { id, visitor, category, initials }, categories));
    },
    lastTime: () => void say(takeLastTime(meeting.id)),
  };
};
