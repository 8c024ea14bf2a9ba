import type { MeetingRecord, PreviousAction } from '../shared/domain/meeting-record.ts';
import { actionIdSchema } from '../shared/ids.ts';
import type { Secret } from '../shared/leak-check/find-leak.ts';
import { findActionAsLastListed } from './actions.ts';
import { referenceReader } from './outstanding-named.ts';
import type { ReadableDb } from './types.ts';

/*
 * Earlier actions that came with imported minutes, beside their text. What they say has no readers of its own: where the
 * register knows an action of theirs as confidential, others get the references alone.
 */

/** Whether one of them names an action that is confidential, or was when it went. */
const namesSecret = (db: ReadableDb, { body }: MeetingRecord): ((previous: PreviousAction) => boolean) => {
  const read = referenceReader(db, body.id, [], []);
  return ({ references }) =>
    read(references).some(({ id }) => {
      const actionId = actionIdSchema.safeParse(id).data;
      return actionId !== undefined && findActionAsLastListed(db, actionId)?.confidential === true;
    });
};

/** The earlier actions of minutes as everybody may read them; undefined where there are none. */
export const previousForOthers = (db: ReadableDb, record: MeetingRecord): MeetingRecord['previousActions'] => {
  if (record.previousActions === undefined) return undefined;
  const isSecret = namesSecret(db, record);
  return record.previousActions.map((previous) =>
    isSecret(previous) ? { references: previous.references } : previous,
  );
};

/** What others may not read of the earlier actions of minutes. */
export const previousSecrets = (db: ReadableDb, record: MeetingRecord): Secret[] => {
  if (record.previousActions === undefined) return [];
  return record.previousActions
    .filter(namesSecret(db, record))
    .flatMap(({ references, owners = [], text, update }) =>
      [...owners, text ?? '', update ?? ''].map((said) => ({ text: said, from: references.join(', ') })),
    );
};
