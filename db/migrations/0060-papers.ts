import type { Database } from 'better-sqlite3';

const PAPERS = `
CREATE TABLE papers (
  id TEXT PRIMARY KEY NOT NULL,
  title TEXT NOT NULL,
  title_folded TEXT NOT NULL,
  date TEXT,
  version TEXT,
  author TEXT,
  classification TEXT,
  attachments TEXT NOT NULL DEFAULT '[]', -- JSON
  matter_code TEXT, -- derived from the title, by the patterns of the body that it was presented to last
  revision INTEGER NOT NULL DEFAULT 1,
  deleted_at INTEGER
) STRICT;
CREATE INDEX papers_by_title ON papers (title_folded, id) WHERE deleted_at IS NULL;
CREATE INDEX papers_by_matter ON papers (matter_code) WHERE matter_code IS NOT NULL AND deleted_at IS NULL;

CREATE TABLE presentations (
  id TEXT PRIMARY KEY NOT NULL,
  paper_id TEXT NOT NULL REFERENCES papers (id),
  item_id TEXT NOT NULL REFERENCES items (id),
  rank TEXT NOT NULL,
  reference TEXT,
  asked TEXT,
  recommendations TEXT NOT NULL, -- JSON
  revision INTEGER NOT NULL DEFAULT 1,
  deleted_at INTEGER
) STRICT;
CREATE INDEX presentations_by_item ON presentations (item_id, rank, id) WHERE deleted_at IS NULL;
CREATE INDEX presentations_by_paper ON presentations (paper_id) WHERE deleted_at IS NULL;
`;

/** The blocks of a matter, over all meetings. */
const BLOCKS_OF_MATTERS = `
CREATE INDEX blocks_by_matter ON blocks (matter_id, item_id, rank, id)
  WHERE matter_id IS NOT NULL AND deleted_at IS NULL;
`;

/** Papers, what they are put before, and what was minuted of a matter at every meeting. */
export const papers = (connection: Database): void => {
  connection.exec(PAPERS + BLOCKS_OF_MATTERS);
};
