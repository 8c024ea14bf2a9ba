import { wordsOf } from '../shared/domain/block-words.ts';
import { isRecord } from '../shared/domain/meeting.ts';
import { actionIdSchema, type ItemId, type MeetingId } from '../shared/ids.ts';
import type { Secret } from '../shared/leak-check/find-leak.ts';
import { confidentialItemIds } from '../shared/minutes-document/build/visibility.ts';
import { listUpdates } from './action-updates.ts';
import { findListedAction } from './actions.ts';
import { blockRows, contentOf } from './blocks.ts';
import { refusal } from './errors.ts';
import { fold } from './fold.ts';
import { listItems } from './items.ts';
import { getMeeting } from './meetings.ts';
import { type NamedTable, namedTables } from './outstanding-named.ts';
import { secretSources } from './secret-sources.ts';
import type { ReadableDb } from './types.ts';

/** What everyone may read in minutes, or on an agenda, though what it came from is confidential by now. */
export type Overtaken = { readonly itemId: ItemId; readonly in: 'table' | 'agenda'; readonly sentence: string };

const confidentialIn = (db: ReadableDb, { named }: NamedTable['rows'][number]) =>
  named.flatMap(({ id, reference }) => {
    const actionId = actionIdSchema.safeParse(id).data;
    const action = actionId && findListedAction(db, actionId);
    return action?.confidential ? [{ action, reference }] : [];
  });

/** Rows that say more of a confidential action than its number. */
const overtakenRows = (db: ReadableDb, meetingId: MeetingId): (Omit<Overtaken, 'sentence'> & { what: string })[] =>
  namedTables(db, meetingId)
    .filter(({ block: { visibility } }) => visibility !== 'confidential' && visibility !== 'public')
    .flatMap(({ block: { itemId }, rows }) =>
      rows.flatMap((one) =>
        confidentialIn(db, one)
          .filter(({ action }) => one.row.update !== '' || action.reference === undefined)
          .map(({ action }) => ({
            itemId,
            in: 'table' as const,
            what: action.reference ?? 'an action without a number',
          })),
      ),
    );

/** Items that still say what they came from: one that is worded anew since is as its secretary wants it. */
const overtakenItems = (db: ReadableDb, meetingId: MeetingId): { readonly itemId: ItemId }[] => {
  const titles = new Map(listItems(db, meetingId).map(({ id, title }) => [id, title]));
  const lines = blockRows(db, meetingId).filter(({ visibility }) => visibility !== 'confidential');
  return secretSources(db, meetingId).filter((source) => {
    const words = fold(source.said);
    const said = lines.filter(({ itemId }) => itemId === source.itemId).map((line) => wordsOf(contentOf(line)));
    return words !== '' && [titles.get(source.itemId) ?? '', ...said].some((text) => fold(text).includes(words));
  });
};

/** All that everyone may read of a meeting though it is confidential by now. Errors: notFound. */
export const overtakenOf = (db: ReadableDb, meetingId: MeetingId): Overtaken[] => {
  const items = listItems(db, meetingId);
  const shut = confidentialItemIds(items);
  const numberOf = (id: ItemId) => items.find((item) => item.id === id)?.number ?? '';
  const rows = overtakenRows(db, meetingId).map(({ itemId, what, ...row }) => ({
    ...row,
    itemId,
    sentence: `The table in item ${numberOf(itemId)} tells everyone of ${what}, which is confidential by now. Bring the actions outstanding up to date, then make it again.`,
  }));
  const sources = overtakenItems(db, meetingId).map(({ itemId }) => ({
    itemId,
    in: 'agenda' as const,
    sentence: `Item ${numberOf(itemId)} says what is confidential by now where it came from. Make the item confidential, or word it anew, then make it again.`,
  }));
  return [...rows, ...sources].filter(({ itemId }) => !shut.has(itemId));
};

/** The same of minutes that can still be changed; who reads the record changes by an entry of its own. Errors: notFound. */
export const overtakenIn = (db: ReadableDb, meetingId: MeetingId): Overtaken[] =>
  isRecord(getMeeting(db, meetingId).state) ? [] : overtakenOf(db, meetingId);

/** Errors: refused, with the first of what is confidential by now. */
export const refuseOvertaken = ([first]: readonly Overtaken[], what: string): void => {
  if (first) throw refusal('refused', `${what} was not written. ${first.sentence}`);
};

/** What is said, where they stand, of the confidential actions that the tables of a meeting name. */
export const actionSecrets = (db: ReadableDb, meetingId: MeetingId): Secret[] =>
  namedTables(db, meetingId).flatMap(({ rows }) =>
    rows.flatMap((row) =>
      confidentialIn(db, row).flatMap(({ action, reference: from }) =>
        [action.text, ...listUpdates(db, action.id).map(({ text }) => text)].map((text) => ({ text, from })),
      ),
    ),
  );
