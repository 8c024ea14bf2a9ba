import { useState } from 'react';
import type { AttendanceId } from '../../../shared/ids.ts';
import { useFocusSoon } from '../../components/use-focus-soon.ts';
import type { Attending } from '../../store/attendance-slice.ts';
import type { RollGo } from './roll-table.tsx';
import { useRoll } from './use-roll.ts';

const lineAt = (id: AttendanceId): string => `[data-line="${id}"]`;

/** Where a roll begins: with the first who is not marked. */
const firstOf = ({ roll }: Attending): string | undefined => {
  const first = roll.find(({ state }) => state === undefined) ?? roll[0];
  return first && lineAt(first.id);
};

/** A roll on the screen: what can be done to it, the line it stands on, and the ways between its parts. */
export const useRollScreen = (attending: Attending) => {
  const { roll } = attending;
  const acts = useRoll(attending);
  const [chosen, choose] = useState<AttendanceId>();
  const table = useFocusSoon<HTMLTableElement>(firstOf(attending));
  const panel = useFocusSoon<HTMLElement>();
  const foot = useFocusSoon<HTMLElement>();
  const go: RollGo = {
    line: (id) => table.focus(lineAt(id)),
    details: () => panel.focus('input'),
    visitor: () => foot.focus('[data-visitor]'),
  };
  return {
    acts,
    line: roll.find(({ id }) => id === chosen) ?? roll[0],
    choose,
    places: { table: table.place, panel: panel.place, foot: foot.place },
    go,
  };
};
