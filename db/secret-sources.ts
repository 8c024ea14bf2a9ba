import { shorten } from '../shared/domain/agenda-words.ts';
import { wordsOf } from '../shared/domain/block-words.ts';
import { registeredIdSchema } from '../shared/domain/decision-terms.ts';
import type { Interim } from '../shared/domain/interim.ts';
import type { AgendaSource } from '../shared/domain/next-agenda.ts';
import type { ItemId, MeetingId } from '../shared/ids.ts';
import type { Secret } from '../shared/leak-check/find-leak.ts';
import { listActionsOfMatter } from './actions.ts';
import { type AgendaSourceRow, sourcesOf } from './agenda-source-rows.ts';
import { blockRows, contentOf } from './blocks.ts';
import { interimColumns, interimOf, type StoredInterim } from './interim-rows.ts';
import { findDecisionAsLastListed } from './listed-decisions.ts';
import { hasHiddenTitle } from './matter-list.ts';
import { matterRows } from './matter-rows.ts';
import { get, sql } from './sql.ts';
import type { ReadableDb } from './types.ts';

/** What an item of an agenda came from, where that is confidential by now. */
export type SecretSource = {
  readonly itemId: ItemId;
  /** The words that the item took from it; '' where it may go on to say them. */
  readonly said: string;
  /** All that it says, looked up when it is asked for. */
  texts(): readonly string[];
};

/** What is gone by now is known as it was last: to be taken out makes nothing public. */
type SecretOf = (db: ReadableDb, id: string) => Omit<SecretSource, 'itemId'> | undefined;

type StoredSource = { readonly meetingId: MeetingId; readonly title: string };

const ofItem: SecretOf = (db, id) => {
  const item = get<StoredSource>(
    db,
    sql`WITH RECURSIVE above (id, parent_id, visibility) AS (
        SELECT id, parent_id, visibility FROM items WHERE id = ${id}
        UNION SELECT p.id, p.parent_id, p.visibility FROM items p JOIN above ON p.id = above.parent_id)
      SELECT meeting_id AS meetingId, title FROM items
      WHERE id = ${id} AND EXISTS (SELECT 1 FROM above WHERE visibility = 'confidential')`,
  );
  if (!item) return undefined;
  const lines = () => blockRows(db, item.meetingId).filter(({ itemId }) => itemId === id);
  return { said: item.title, texts: () => [item.title, ...lines().map((line) => wordsOf(contentOf(line)))] };
};

const ofDecision: SecretOf = (db, id) => {
  const decided = findDecisionAsLastListed(db, registeredIdSchema.parse(id));
  return decided?.confidential ? { said: shorten(decided.text), texts: () => [decided.text] } : undefined;
};

/** An item may name a matter whose title only stood in confidential minutes so far, where its secretary opened it. */
const ofMatter: SecretOf = (db, id) => {
  const matter = matterRows.read(db, id);
  if (!matter) return undefined;
  const { confidential, title, codes } = matter;
  const actions = () => listActionsOfMatter(db, matter.id, { isWhole: true }).filter((action) => action.confidential);
  const isHidden = () => confidential || hasHiddenTitle(db, matter.id);
  return {
    said: confidential ? title || (codes.at(-1)?.code ?? '') : '',
    texts: () => [isHidden() ? title : '', ...actions().map(({ text }) => text)],
  };
};

const wordsOfInterim = (interim: Interim): string[] =>
  interim.kind === 'ex-committee'
    ? [interim.proposal ?? '', ...interim.answers.map(({ words = '' }) => words)]
    : [interim.decision ?? '', interim.reason ?? '', interim.power ?? ''];

const ofInterim: SecretOf = (db, id) => {
  const row = get<StoredInterim>(db, sql`SELECT ${interimColumns} FROM interim_decisions i WHERE i.id = ${id}`);
  const interim = row && interimOf(row).interim;
  if (interim?.readers !== 'confidential') return undefined;
  return { said: interim.title, texts: () => [interim.title, ...wordsOfInterim(interim)] };
};

const ofPlanned: SecretOf = (db, id) => {
  const planned = get<Pick<StoredSource, 'title'>>(
    db,
    sql`SELECT title FROM planned_items WHERE id = ${id} AND confidential = 1`,
  );
  return planned && { said: planned.title, texts: () => [planned.title] };
};

const SECRETS: Partial<Record<AgendaSource, SecretOf>> = {
  deferred: ofItem,
  planned: ofPlanned,
  recommendation: ofDecision,
  decision: ofDecision,
  matter: ofMatter,
  interim: ofInterim,
};

/** A key of a source begins with the id of what it is; a day or a round can follow. */
const secretOf = (db: ReadableDb, { itemId, source, key }: AgendaSourceRow): SecretSource[] => {
  const found = SECRETS[source]?.(db, key.split(' ')[0] ?? key);
  return found ? [{ itemId, ...found }] : [];
};

/** What the items of a meeting came from that is confidential by now. */
export const secretSources = (db: ReadableDb, meetingId: MeetingId): SecretSource[] =>
  sourcesOf(db, meetingId).flatMap((row) => secretOf(db, row));

/** What nobody may read, where everybody may, of what the items of a meeting came from; `numbers` are those of its items. */
export const sourceSecrets = (db: ReadableDb, meetingId: MeetingId, numbers: ReadonlyMap<string, string>): Secret[] =>
  secretSources(db, meetingId).flatMap(({ itemId, texts }) =>
    texts().map((text) => ({ text, from: `what item ${numbers.get(itemId) ?? ''} came from` })),
  );
