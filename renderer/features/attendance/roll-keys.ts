import type { AttendanceState } from '../../../shared/domain/attendance.ts';
import type { RollTableProps } from './roll-table.tsx';
import { STATES } from './state-words.ts';

type Acts = Readonly<Record<string, () => void>>;
type About = Pick<RollTableProps, 'roll' | 'acts' | 'current' | 'go'>;

/** What each key does for the line that has the focus. */
export const rollKeys = ({ roll, acts, current, go }: About): Acts => {
  const at = roll.findIndex(({ id }) => id === current);
  const line = roll[at];
  const always: Acts = { v: go.visitor, l: acts.lastTime };
  if (!line) return always;
  const goTo = (place: number) => (): void => {
    const other = roll.at(Math.max(0, Math.min(place, roll.length - 1)));
    if (other) go.line(other.id);
  };
  const [next, previous] = [goTo(at + 1), goTo(at - 1)];
  const markAndGoOn = (state: AttendanceState) => (): void => {
    acts.mark(new Set([line.id]), state);
    next();
  };
  const move = (by: 1 | -1) => (): void => acts.move(line.id, by);
  const remove = (): void => {
    if (line.state === undefined) goTo(at === 0 ? 1 : at - 1)();
    acts.unmark(line.id);
  };
  return {
    ...always,
    ...Object.fromEntries(STATES.map(({ state, key }) => [key, markAndGoOn(state)])),
    ...Object.fromEntries(STATES.map(({ state, key }) => [`Shift+${key}`, () => acts.markRest(line.category, state)])),
    j: next,
    k: previous,
    ArrowDown: next,
    ArrowUp: previous,
    Home: goTo(0),
    End: goTo(roll.length - 1),
    'Alt+ArrowDown': move(1),
    'Alt+ArrowUp': move(-1),
    Enter: go.details,
    Delete: remove,
    Backspace: remove,
  };
};
