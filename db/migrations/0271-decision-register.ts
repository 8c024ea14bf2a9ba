import type { Database } from 'better-sqlite3';
import { fold } from '../fold.ts';

/** What the register is searched by, and the meeting of each decision, so that none is looked for through its text. */
const REGISTER = `
ALTER TABLE decisions ADD COLUMN meeting_id TEXT REFERENCES meetings (id);
ALTER TABLE decisions ADD COLUMN folded TEXT NOT NULL DEFAULT ''; -- verb and text
UPDATE decisions SET meeting_id = (SELECT i.meeting_id FROM blocks b JOIN items i ON i.id = b.item_id
  WHERE b.id = decisions.block_id);
CREATE INDEX decisions_in_register ON decisions (meeting_id, verb, block_id) WHERE deleted_at IS NULL;
CREATE INDEX items_gone ON items (id) WHERE deleted_at IS NOT NULL;
CREATE INDEX items_confidential ON items (id) WHERE visibility = 'confidential';
CREATE INDEX blocks_confidential ON blocks (id) WHERE visibility = 'confidential';
CREATE INDEX votes_by_item ON blocks (item_id, rank, id) WHERE kind = 'vote' AND deleted_at IS NULL;

CREATE TABLE decision_terms ( -- what is kept of a decision between meetings; no part of any minutes
  id TEXT PRIMARY KEY NOT NULL, -- of the decision, or of what was decided between two meetings
  review_on TEXT,
  expires_on TEXT,
  conditions TEXT,
  revision INTEGER NOT NULL DEFAULT 1,
  deleted_at INTEGER
) STRICT;

CREATE TABLE recommendation_answers (
  recommendation_id TEXT PRIMARY KEY NOT NULL REFERENCES decisions (id),
  answer_id TEXT REFERENCES decisions (id), -- NULL: no answer is needed
  reason TEXT, -- why none is needed
  revision INTEGER NOT NULL DEFAULT 1,
  deleted_at INTEGER
) STRICT;
CREATE INDEX recommendation_answers_by_answer ON recommendation_answers (answer_id) WHERE deleted_at IS NULL;
`;

type Row = { readonly id: string; readonly verb: string; readonly text: string };

const foldDecisions = (connection: Database): void => {
  const update = connection.prepare('UPDATE decisions SET folded = ? WHERE id = ?');
  const rows = connection.prepare<[], Row>('SELECT id, verb, text FROM decisions').all();
  for (const { id, verb, text } of rows) update.run(fold(`${verb} ${text}`), id);
};

/** The register of decisions: searched at once, with what is to be seen to later and what a parent body answered. */
export const decisionRegister = (connection: Database): void => {
  connection.exec(REGISTER);
  foldDecisions(connection);
};
