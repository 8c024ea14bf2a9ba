import type { AttendanceState } from '../../../shared/domain/attendance.ts';
import type { Acts } from '../../keys/act-for.ts';
import type { RollTableProps } from './roll-table.tsx';

type About = Pick<RollTableProps, 'roll' | 'acts' | 'current' | 'go'>;

/** What each command does for the line that has the focus. */
export const rollActs = ({ roll, acts, current, go }: About): Acts<'roll'> => {
  const at = roll.findIndex(({ id }) => id === current);
  const line = roll[at];
  const ofLine = (act: (of: NonNullable<typeof line>) => void) => line && ((): void => act(line));
  const goTo = (place: number): void => {
    const other = roll.at(Math.max(0, Math.min(place, roll.length - 1)));
    if (other) go.line(other.id);
  };
  const markAndGoOn = (state: AttendanceState) =>
    ofLine(({ id }) => {
      acts.mark(new Set([id]), state);
      goTo(at + 1);
    });
  const markRest = (state: AttendanceState) => ofLine(({ category }) => acts.markRest(category, state));
  return {
    present: markAndGoOn('present'),
    apologies: markAndGoOn('apologies'),
    absent: markAndGoOn('absent'),
    restPresent: markRest('present'),
    restApologies: markRest('apologies'),
    restAbsent: markRest('absent'),
    next: ofLine(() => goTo(at + 1)),
    previous: ofLine(() => goTo(at - 1)),
    first: ofLine(() => goTo(0)),
    last: ofLine(() => goTo(roll.length - 1)),
    asLastTime: acts.lastTime,
    visitor: go.visitor,
    leave: go.leave,
    details: ofLine(go.details),
    moveUp: ofLine(({ id }) => acts.move(id, -1)),
    moveDown: ofLine(({ id }) => acts.move(id, 1)),
    unmark: ofLine(({ id, state }) => {
      if (state === undefined) goTo(at === 0 ? 1 : at - 1);
      acts.unmark(id);
    }),
  };
};
