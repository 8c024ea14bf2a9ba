import type { Contract } from '../../../shared/api/contract.ts';
import type { HandlersOf } from '../handler.ts';
import { actionHandlers } from './actions.ts';
import { attendanceHandlers } from './attendance.ts';
import { blockHandlers } from './blocks.ts';
import { itemHandlers } from './items.ts';
import { meetingHandlers } from './meetings.ts';
import { minutesHandlers } from './minutes.ts';

/** A handler for every method: one that is missing does not compile. */
export const handlers = {
  ...meetingHandlers,
  ...itemHandlers,
  ...attendanceHandlers,
  ...blockHandlers,
  ...actionHandlers,
  ...minutesHandlers,
} satisfies HandlersOf<Contract>;
