import type { ApiError } from '../../../shared/api/errors.ts';
import type { TablePerson } from '../../../shared/capture/attendance-step.ts';
import type { AttendanceState } from '../../../shared/domain/attendance.ts';
import { type RollLineSaid, readRollLine } from '../../../shared/domain/roll-line.ts';
import type { AttendanceId } from '../../../shared/ids.ts';
import { useRefusal } from '../../components/fields/use-refusal.ts';
import type { Attending } from '../../store/attendance-slice.ts';
import { useAppStore } from '../../store/hooks.ts';
import type { Change } from '../../store/pending-changes.ts';
import { change, type Details, mark, moveLine, type Roll, restOf, unmark } from '../../store/roll.ts';
import { addAlternate, addVisitor, withTable } from '../../store/roll-arrivals.ts';

/** What can be done to the roll. */
export type RollActs = {
  /** Why the last thing could not be done, when no field says it. */
  readonly refusal: string | undefined;
  mark(ids: ReadonlySet<AttendanceId>, state: AttendanceState): void;
  markRest(category: string | undefined, state: AttendanceState): void;
  unmark(id: AttendanceId): void;
  move(id: AttendanceId, by: 1 | -1): void;
  change(id: AttendanceId, details: Details): Promise<ApiError | undefined>;
  /**
   * Does what a line says: marks people, makes somebody an alternate or adds a visitor; undefined when it names nobody.
   */
  enter(line: string, category: string | undefined): Promise<ApiError | undefined> | undefined;
  /** Takes over what a pasted table says of people; the others stay as they are. */
  keep(people: readonly TablePerson[]): void;
  lastTime(): void;
};

type About = Pick<Attending, 'body'> & { readonly id: AttendanceId; readonly category: string | undefined };

/** What a line makes of the roll. */
const entered = (said: RollLineSaid, { body, id, category }: About): Change<Roll> => {
  const { categories, initials } = body;
  switch (said.kind) {
    case 'marks':
      return (roll) => mark(roll, new Set(said.people), said.state);
    case 'alternate':
      return (roll) => addAlternate(roll, { id, initials, ...said }, categories);
    case 'visitor':
      return (roll) => addVisitor(roll, { id, initials, category, visitor: said.visitor }, categories);
  }
};

/** The roll of a meeting: every change is shown at once and saved by itself. */
export const useRoll = ({ meeting, body, roll: shown }: Attending): RollActs => {
  const changeRoll = useAppStore((state) => state.changeRoll);
  const takeLastTime = useAppStore((state) => state.takeLastTime);
  const makeId = useAppStore((state) => state.makeAttendanceId);
  const { refusal, say } = useRefusal();
  const { categories } = body;
  const act = (step: Change<Roll>): void => void say(changeRoll(meeting.id, step));
  return {
    refusal,
    mark: (ids, state) => act((roll) => mark(roll, ids, state)),
    markRest: (category, state) => act((roll) => mark(roll, restOf(roll, category), state)),
    unmark: (id) => act((roll) => unmark(roll, id)),
    move: (id, by) => act((roll) => moveLine(roll, id, by)),
    change: (id, details) => changeRoll(meeting.id, (roll) => change(roll, id, details, categories)),
    enter: (line, category) => {
      const said = readRollLine(line, shown);
      return said && changeRoll(meeting.id, entered(said, { body, category, id: makeId() }));
    },
    keep: (people) => {
      const named = people.map((person) => ({ ...person, id: makeId() }));
      act((roll) => withTable(roll, named, body));
    },
    lastTime: () => void say(takeLastTime(meeting.id)),
  };
};
