import type { Database } from 'better-sqlite3';

/** Which proposals a paper of new ones brings back: none in what was said before. */
export const broughtBack = (connection: Database): void => {
  connection.exec(`UPDATE report_texts SET said = json_set(said, '$.broughtBack', json('[]'))`);
};
