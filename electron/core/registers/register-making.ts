import type { ReadableDb } from '../../../db/types.ts';
import { missingCase } from '../../../shared/assert.ts';
import type { RegisterOrder } from '../../../shared/registers/orders.ts';
import { actionsMaking } from './actions.ts';
import { attendanceMaking } from './attendance.ts';
import { decisionsMaking } from './decisions.ts';
import type { RegisterMaking } from './making.ts';
import { mattersMaking } from './matters.ts';
import { papersMaking } from './papers.ts';

/** All that a list out of a register takes from the book; each register knows its own. Errors: refused. */
export const registerMaking = (db: ReadableDb, order: RegisterOrder): RegisterMaking => {
  switch (order.kind) {
    case 'actions':
      return actionsMaking(db, order);
    case 'decisions':
      return decisionsMaking(db, order);
    case 'matters':
      return mattersMaking(db, order);
    case 'papers':
      return papersMaking(db, order);
    case 'attendance':
      return attendanceMaking(db, order);
    default:
      return missingCase(order);
  }
};
