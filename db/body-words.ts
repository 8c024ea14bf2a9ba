import type { BodyId } from '../shared/ids.ts';
import { bodyRows } from './body-rows.ts';
import { refusal } from './errors.ts';
import { withWord } from './ignored-words.ts';
import { putRow } from './restorer.ts';
import type { WritableDb } from './types.ts';

type AddWord = { readonly bodyId: BodyId; readonly word: string };

/** Puts a word on the list of a body, where it is not there yet. Errors: notFound. */
export const addWord = (db: WritableDb, { bodyId, word }: AddWord): void => {
  const body = bodyRows.read(db, bodyId);
  if (!body) throw refusal('notFound', 'This body is not in the book.');
  putRow(db, bodyRows, bodyId, { ...body, rules: { ...body.rules, words: withWord(body.rules.words ?? [], word) } });
};
