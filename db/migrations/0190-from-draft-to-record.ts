import type { Database } from 'better-sqlite3';
import { interimDecisions } from './0190-interim.ts';
import { retention } from './0190-retention.ts';
import { visibilityChanges } from './0190-visibility-changes.ts';

/** What a body sets for the way of its minutes to the record. */
const BODY_RULES = 'ALTER TABLE bodies ADD COLUMN record_rules TEXT; -- JSON\n';

/** The rest of the way of minutes from the draft to the record. */
export const fromDraftToRecord = (connection: Database): void => {
  connection.exec(BODY_RULES);
  visibilityChanges(connection);
  interimDecisions(connection);
  retention(connection);
};
