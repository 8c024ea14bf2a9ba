import type { Database } from 'better-sqlite3';
import { fold } from '../fold.ts';

/** What the register is searched by; all that it is sorted by in one index; the next meeting of a body, for dues. */
const COLUMNS = `
ALTER TABLE actions ADD COLUMN folded TEXT NOT NULL DEFAULT ''; -- reference and text, a line each
ALTER TABLE action_owners ADD COLUMN text_folded TEXT NOT NULL DEFAULT '';
CREATE INDEX actions_in_register ON actions (body_id, state, meeting_id, seq, id, deleted_at) WHERE deleted_at IS NULL;
CREATE INDEX meetings_by_date ON meetings (body_id, date) WHERE deleted_at IS NULL;
`;

type ActionRow = { readonly id: string; readonly reference: string | null; readonly text: string };
type OwnerRow = { readonly actionId: string; readonly position: number; readonly text: string };

const foldActions = (connection: Database): void => {
  const update = connection.prepare('UPDATE actions SET folded = ? WHERE id = ?');
  const rows = connection.prepare<[], ActionRow>('SELECT id, reference, text FROM actions').all();
  for (const { id, reference, text } of rows) update.run(`${fold(reference ?? '')}\n${fold(text)}`, id);
};

const foldOwners = (connection: Database): void => {
  const update = connection.prepare('UPDATE action_owners SET text_folded = ? WHERE action_id = ? AND position = ?');
  const rows = connection
    .prepare<[], OwnerRow>('SELECT action_id AS actionId, position, text FROM action_owners')
    .all();
  for (const { actionId, position, text } of rows) update.run(fold(text), actionId, position);
};

/** The register of actions can be searched and sorted by its dues. */
export const actionRegister = (connection: Database): void => {
  connection.exec(COLUMNS);
  foldActions(connection);
  foldOwners(connection);
};
