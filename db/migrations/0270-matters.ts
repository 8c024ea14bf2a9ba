import type { Database } from 'better-sqlite3';
import { fold } from '../fold.ts';
import { ofMeeting } from './0150-approved-minutes.ts';

/** What the register says of a matter, and all codes that lead to it. */
const REGISTER = `
ALTER TABLE matters ADD COLUMN kind TEXT;
ALTER TABLE matters ADD COLUMN proposer TEXT;
ALTER TABLE matters ADD COLUMN on_behalf_of TEXT;
ALTER TABLE matters ADD COLUMN organisation TEXT;
ALTER TABLE matters ADD COLUMN lead_analyst TEXT;
ALTER TABLE matters ADD COLUMN stage TEXT;
ALTER TABLE matters ADD COLUMN raised TEXT;
ALTER TABLE matters ADD COLUMN closed TEXT;
ALTER TABLE matters ADD COLUMN due TEXT;
ALTER TABLE matters ADD COLUMN web_address TEXT;
ALTER TABLE matters ADD COLUMN summary TEXT;
ALTER TABLE matters ADD COLUMN confidential INTEGER NOT NULL DEFAULT 0;
ALTER TABLE matters ADD COLUMN registered INTEGER NOT NULL DEFAULT 0; -- 0: known by what was minuted alone
ALTER TABLE matters ADD COLUMN folded TEXT NOT NULL DEFAULT ''; -- what the register is searched by
CREATE INDEX matters_in_register ON matters (code, id) WHERE deleted_at IS NULL;

CREATE TABLE matter_codes ( -- of matters that are there
  code TEXT PRIMARY KEY NOT NULL,
  matter_id TEXT NOT NULL REFERENCES matters (id),
  position INTEGER NOT NULL, -- 0 is the first, the highest holds
  since TEXT -- the day from which it was called so
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX matter_codes_of ON matter_codes (matter_id, position);
INSERT INTO matter_codes (code, matter_id, position) SELECT code, id, 0 FROM matters WHERE deleted_at IS NULL;
`;

/** Minutes go on saying the code that the matter had at the meeting. */
const AT_MEETINGS = `
ALTER TABLE meeting_matters ADD COLUMN code TEXT NOT NULL DEFAULT '';
UPDATE meeting_matters SET code = (SELECT code FROM matters WHERE id = matter_id);
CREATE TRIGGER meeting_matters_of_record_code BEFORE UPDATE OF code ON meeting_matters
  WHEN ${ofMeeting('OLD.meeting_id')} BEGIN SELECT RAISE(ABORT, 'record'); END;
`;

type MatterRow = { readonly id: string; readonly code: string; readonly title: string };

const foldMatters = (connection: Database): void => {
  const update = connection.prepare('UPDATE matters SET folded = ? WHERE id = ?');
  const rows = connection.prepare<[], MatterRow>('SELECT id, code, title FROM matters').all();
  for (const { id, code, title } of rows) update.run(`${fold(code)}\n${fold(title)}`, id);
};

/** The register of matters; one that is converted goes by its earlier codes as well. */
export const matterRegister = (connection: Database): void => {
  connection.exec(REGISTER + AT_MEETINGS);
  foldMatters(connection);
};
