import type { RenamedCategory } from '../shared/api/bodies.ts';
import type { Body } from '../shared/domain/body.ts';
import { firstBodyFault } from '../shared/domain/body-faults.ts';
import type { BodyRules } from '../shared/domain/body-rules.ts';
import { bodyRows } from './body-rows.ts';
import { refusal } from './errors.ts';
import { idByNow } from './joined-ids.ts';
import { assertLogoKept } from './kept-files.ts';
import { putRow } from './restorer.ts';
import { moveSeats } from './seats.ts';
import type { WritableDb } from './types.ts';

type SaveBody = { readonly body: Body; readonly rules: BodyRules; readonly renamed?: RenamedCategory | undefined };

/** Whoever was put on a list by hand is on it as who that is by now. */
const withPeopleByNow = (db: WritableDb, { lists, ...rules }: BodyRules): BodyRules => ({
  ...rules,
  ...(lists && {
    lists: lists.map((list) => ({ ...list, people: [...new Set(list.people.map((id) => idByNow(db, id)))] })),
  }),
});

/**
 * Makes a body or changes it. What was said by its old rules stays: references of actions, categories on attendance
 * lists. The seats of a category that is `renamed` follow, in the same edit. Errors: refused, with the path of the field.
 */
export const saveBody = (db: WritableDb, { body, rules, renamed }: SaveBody): void => {
  const fault = firstBodyFault(body, rules);
  if (fault) throw refusal('refused', fault.message, fault.path);
  assertLogoKept(db, body.houseStyle);
  putRow(db, bodyRows, body.id, { ...body, rules: withPeopleByNow(db, rules) });
  if (renamed) moveSeats(db, body.id, renamed);
};
