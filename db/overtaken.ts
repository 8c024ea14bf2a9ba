import type { Action } from '../shared/domain/action.ts';
import type { Block } from '../shared/domain/block.ts';
import { wordsOf } from '../shared/domain/block-words.ts';
import { HIDDEN_WORDS } from '../shared/domain/hidden-words.ts';
import { isRecord } from '../shared/domain/meeting.ts';
import type { MeetingRecord } from '../shared/domain/meeting-record.ts';
import { actionIdSchema, type BlockId, type ItemId, type MeetingId } from '../shared/ids.ts';
import type { Secret } from '../shared/leak-check/find-leak.ts';
import { confidentialItemIds } from '../shared/minutes-document/build/visibility.ts';
import { listUpdates } from './action-updates.ts';
import { findActionAsLastListed, findListedAction } from './actions.ts';
import { blockRows, contentOf } from './blocks.ts';
import { refusal } from './errors.ts';
import { fold } from './fold.ts';
import { listItems } from './items.ts';
import { getMeeting } from './meetings.ts';
import { NO_NUMBER } from './outstanding.ts';
import { type NamedTable, namedTables } from './outstanding-named.ts';
import { secretSources } from './secret-sources.ts';
import type { ReadableDb } from './types.ts';

/** What everyone may read in minutes, or on an agenda, though what it came from is confidential by now. */
export type Overtaken = { readonly itemId: ItemId; readonly in: 'table' | 'agenda'; readonly sentence: string };

/** The confidential actions that a row names: what was said of one in confidence stays so when it is gone. */
const confidentialIn = (db: ReadableDb, { named }: NamedTable['rows'][number]) =>
  named.flatMap(({ id, reference }) => {
    const actionId = actionIdSchema.safeParse(id).data;
    const action = actionId && findActionAsLastListed(db, actionId);
    return action?.confidential ? [{ action, reference }] : [];
  });

/** What an action is called where a row calls it so, which may be by its first words. */
const nameOf = (db: ReadableDb, { id }: Action, called: string): string => {
  const name = called.startsWith(NO_NUMBER) ? 'an action without a number' : called;
  return findListedAction(db, id)
    ? `${name}, which is confidential by now`
    : `${name}, which was confidential and is gone`;
};

type OvertakenRow = Omit<Overtaken, 'sentence'> & {
  readonly what: string;
  readonly blockId: BlockId;
  /** Its place in the table. */
  readonly at: number;
};

/** Rows that everyone could read, and that say more of a confidential action than its number. Errors: notFound. */
export const overtakenRows = (db: ReadableDb, meetingId: MeetingId): OvertakenRow[] =>
  namedTables(db, meetingId)
    .filter(({ block: { visibility } }) => visibility !== 'confidential' && visibility !== 'public')
    .flatMap(({ block: { id: blockId, itemId }, rows }) =>
      rows.flatMap((one, at) =>
        confidentialIn(db, one)
          .filter(({ action }) => one.row.update !== '' || action.reference === undefined)
          .map(({ action, reference }) => ({
            itemId,
            blockId,
            at,
            in: 'table' as const,
            what: nameOf(db, action, reference),
          })),
      ),
    );

/** The tables of a meeting that everyone could read, and that tell of an action which is confidential by now. Errors: notFound. */
export const overtakenBlocks = (db: ReadableDb, meetingId: MeetingId): BlockId[] => [
  ...new Set(overtakenRows(db, meetingId).map(({ blockId }) => blockId)),
];

/** Items that still say what they came from: one that is worded anew since is as its secretary wants it. Errors: notFound. */
export const overtakenItems = (db: ReadableDb, meetingId: MeetingId): { readonly itemId: ItemId }[] => {
  const sources = secretSources(db, meetingId).filter(({ said }) => fold(said) !== '');
  if (sources.length === 0) return [];
  const titles = new Map(listItems(db, meetingId).map(({ id, title }) => [id, title]));
  const lines = blockRows(db, meetingId).filter(({ visibility }) => visibility !== 'confidential');
  return sources.filter((source) => {
    const words = fold(source.said);
    const said = lines.filter(({ itemId }) => itemId === source.itemId).map((line) => wordsOf(contentOf(line)));
    return [titles.get(source.itemId) ?? '', ...said].some((text) => fold(text).includes(words));
  });
};

/** All that everyone may read of a meeting though it is confidential by now. Errors: notFound. */
export const overtakenOf = (db: ReadableDb, meetingId: MeetingId): Overtaken[] => {
  const items = listItems(db, meetingId);
  const shut = confidentialItemIds(items);
  const numberOf = (id: ItemId) => items.find((item) => item.id === id)?.number ?? '';
  const rows = overtakenRows(db, meetingId).map(({ itemId, what }) => ({
    itemId,
    in: 'table' as const,
    sentence: `The table in item ${numberOf(itemId)} tells everyone of ${what}. Bring the actions outstanding up to date, or take the row out, then make it again.`,
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

const HIDDEN_ROW = { references: [HIDDEN_WORDS], update: HIDDEN_WORDS };

/**
 * Minutes as a screen that others see may have them: what everyone could read of them, and is confidential by now where it
 * came from, is hidden. Says whether anything had to be.
 */
export const withoutOvertaken = (
  db: ReadableDb,
  record: MeetingRecord,
): { readonly record: MeetingRecord; readonly hides: boolean } => {
  const { id } = record.meeting;
  const rows = overtakenRows(db, id);
  const shut = new Set(overtakenItems(db, id).map(({ itemId }) => itemId));
  const hidden = (block: Block): Block => {
    const places = new Set(rows.filter(({ blockId }) => blockId === block.id).map(({ at }) => at));
    if (places.size === 0 || block.content.kind !== 'outstanding') return block;
    const shown = block.content.rows.map((row, at) => (places.has(at) ? HIDDEN_ROW : row));
    return { ...block, content: { kind: 'outstanding', rows: shown } };
  };
  const items = record.items.map((item) => ({
    ...item,
    ...(shut.has(item.id) && { confidential: true }),
    blocks: item.blocks.map(hidden),
  }));
  return { record: { ...record, items }, hides: rows.length + shut.size > 0 };
};
