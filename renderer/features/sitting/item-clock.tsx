import type { ReactNode } from 'react';
import type { MeetingSheet } from '../../../shared/api/meetings.ts';
import type { Item } from '../../../shared/domain/item.ts';
import { clockOf } from '../../../shared/domain/meeting-clock.ts';
import { useWallTime } from './use-wall-time.ts';

const treatmentWords = ({ treatment, mergedInto }: Item, items: readonly Item[]): string | undefined => {
  if (treatment !== 'merged') return treatment;
  const other = items.find(({ id }) => id === mergedInto);
  return other ? `with item ${other.number}` : 'merged';
};

const timeWords = (spent: number | undefined, planned: number | undefined): string | undefined => {
  if (spent === undefined) return planned === undefined ? undefined : `${planned} min`;
  return planned === undefined ? `${spent} min` : `${spent} of ${planned} min`;
};

type TimeProps = {
  readonly spent: number | undefined;
  readonly planned: number | undefined;
  readonly isNow: boolean;
};

const TimeOfItem = ({ spent, planned, isNow }: TimeProps): ReactNode => {
  const time = timeWords(spent, planned);
  if (!isNow && time === undefined) return null;
  const isOver = spent !== undefined && planned !== undefined && spent > planned;
  return (
    <span className="agenda-counts">
      {isNow ? <span className="agenda-now">now </span> : null}
      <span className={isOver ? 'agenda-over' : undefined}>{time}</span>
    </span>
  );
};

/** Beside an item of the agenda: whether the meeting is at it, its time against the plan, what became of it. */
export const ItemClock = ({ item, sheet }: { readonly item: Item; readonly sheet: MeetingSheet }): ReactNode => {
  const now = useWallTime();
  const { itemId, spent } = clockOf(sheet.moments, sheet.items, now);
  const words = [treatmentWords(item, sheet.items), item.late ? 'added' : undefined].filter(Boolean).join(', ');
  return (
    <>
      {words === '' ? null : <span className="agenda-counts">{words}</span>}
      <TimeOfItem spent={spent.get(item.id)} planned={item.plannedMinutes} isNow={itemId === item.id} />
    </>
  );
};
