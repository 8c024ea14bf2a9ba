import { readIntake, takeIntake } from '../../../db/intake.ts';
import type { intakeApi } from '../../../shared/api/intake.ts';
import type { HandlersOf } from '../handler.ts';

export const intakeHandlers = {
  'intake.read': (db, input) => readIntake(db, input),
  'intake.take': (db, input) => takeIntake(db, input),
} satisfies HandlersOf<typeof intakeApi>;
