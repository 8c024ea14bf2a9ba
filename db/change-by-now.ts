import { z } from 'zod';
import { distributionListSchema } from '../shared/domain/distribution-list.ts';
import { leadsByNow } from './joined-ids.ts';
import { asParted, type Parting, partingsSince } from './partings.ts';
import { fromJson } from './sql.ts';
import type { Change, ReadableDb } from './types.ts';

/** Joins have their own way back. */
const isJoin = ({ noun }: Change): boolean => noun === 'personJoin' || noun === 'organisationJoin';

const bodySchema = z.looseObject({ rules: z.looseObject({ lists: z.array(distributionListSchema) }) });
const contactsSchema = z.looseObject({ id: z.string(), people: z.string() });

/** Nobody is written to twice, though two who were written to are one by now. */
const onceEach = (noun: Change['noun'], row: unknown): unknown => {
  const body = noun === 'body' ? bodySchema.safeParse(row).data : undefined;
  if (body) {
    const lists = body.rules.lists.map((list) => ({ ...list, people: [...new Set(list.people)] }));
    return { ...body, rules: { ...body.rules, lists } };
  }
  const contacts = noun === 'ownerContacts' ? contactsSchema.safeParse(row).data : undefined;
  if (!contacts) return row;
  return { ...contacts, people: JSON.stringify([...new Set(fromJson<string[]>(contacts.people))]) };
};

const changeByNow = (db: ReadableDb, change: Change, partings: readonly Parting[]): Change => {
  if (isJoin(change)) return change;
  const parted = asParted(change, partings);
  const logged = JSON.stringify(parted);
  // The row of somebody who is gone stays a row of its own.
  const joins = leadsByNow(db).filter(({ from }) => change.noun === 'ownerContacts' || from !== change.id);
  const said = joins.reduce((text, { from, into }) => text.replaceAll(from, into), logged);
  if (said === logged) return parted;
  const now = fromJson<Change>(said);
  return { ...now, before: onceEach(now.noun, now.before), after: onceEach(now.noun, now.after) };
};

/**
 * Changes of a line of the edit log, as they would be logged by now: whom they name is who that is by now, where two became
 * one since, or two again.
 */
export const changesByNow = (db: ReadableDb, seq: number, changes: readonly Change[]): Change[] => {
  const partings = partingsSince(db, seq);
  return changes.map((change) => changeByNow(db, change, partings));
};
