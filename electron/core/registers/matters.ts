import { listMatterRegister } from '../../../db/matter-list.ts';
import type { ReadableDb } from '../../../db/types.ts';
import { formatLongDate } from '../../../shared/dates.ts';
import type { ListedMatter } from '../../../shared/domain/listed-matter.ts';
import { codeOf } from '../../../shared/domain/matter-entry.ts';
import type { Secret } from '../../../shared/leak-check/find-leak.ts';
import { mattersTable } from '../../../shared/registers/matters-table.ts';
import type { RegisterOrderOf } from '../../../shared/registers/orders.ts';
import type { RegisterMaking } from './making.ts';

type Order = RegisterOrderOf<'matters'>;

const ALL = 1_000_000;

/** What the register says of a matter that others may not know of. */
const secretsOf = (matter: ListedMatter): Secret[] =>
  [matter.title, matter.summary, matter.proposer, matter.onBehalfOf].flatMap((text) =>
    text === undefined ? [] : [{ text, from: codeOf(matter) }],
  );

/** All that a list of matters takes from the book; others get those alone that everybody may know of. */
export const mattersMaking = (db: ReadableDb, order: Order): RegisterMaking => {
  const list = (forOthers: boolean): readonly ListedMatter[] =>
    listMatterRegister(db, { filter: { ...order.filter, ...(forOthers && { forOthers }) }, limit: ALL }).rows;
  const all = list(false);
  const open = list(true);
  const shown = order.version === 'public' ? open : all;
  const openIds = new Set(open.map(({ id }) => id));
  return {
    order,
    table: mattersTable(shown, order),
    facts: {
      count: shown.length,
      confidential: shown.filter(({ id }) => !openIds.has(id)).length,
      leftOut: all.length - shown.length,
    },
    provisional: [],
    provisionalBetween: [],
    guard: () => ({
      secrets: all.filter(({ id }) => !openIds.has(id)).flatMap(secretsOf),
      known: [formatLongDate(order.asOf), ...open.map(codeOf)],
      open: mattersTable(
        open.filter(({ confidential }) => !confidential),
        order,
      ),
      what: 'The public list of matters',
    }),
  };
};
