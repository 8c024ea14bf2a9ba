import type { Item } from '../../../shared/domain/item.ts';
import { addMinutes, asHours, type MeetingClock, type WallTime } from '../../../shared/domain/meeting-clock.ts';

const OVER_A_LITTLE = 1;

const itemWords = ({ itemId, over }: MeetingClock, items: readonly Item[]): string | undefined => {
  const item = items.find(({ id }) => id === itemId);
  if (!item) return undefined;
  if (over === undefined || over < OVER_A_LITTLE) return `item ${item.number}`;
  return `item ${item.number} +${over} min`;
};

const lengthWords = ({ elapsed, planned }: MeetingClock): string =>
  planned === undefined ? asHours(elapsed) : `${asHours(elapsed)} / ${asHours(planned)}`;

/** How the meeting stands in time: '0:42 / 1:10, item 2 +6 min'. */
export const clockWords = (clock: MeetingClock, items: readonly Item[]): string => {
  switch (clock.state) {
    case 'not opened':
      return 'Not opened yet';
    case 'closed':
      return `Closed after ${asHours(clock.elapsed)}`;
    case 'adjourned':
      return `${lengthWords(clock)}, adjourned`;
    case 'running':
      return [lengthWords(clock), itemWords(clock, items)].filter((part) => part !== undefined).join(', ');
  }
};

/** When the meeting will end if the rest takes what is planned; undefined when nobody can say. */
export const endWords = ({ state, left }: MeetingClock, { time }: WallTime): string | undefined =>
  state === 'running' && left !== undefined ? `ends about ${addMinutes(time, left)}` : undefined;
