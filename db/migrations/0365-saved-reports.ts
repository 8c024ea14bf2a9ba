import type { Database } from 'better-sqlite3';

const SAVED_REPORTS = `
ALTER TABLE reports_out RENAME TO saved_reports;
ALTER TABLE saved_reports RENAME COLUMN as_of TO day;
-- What the secretary said: 1 it went out, 0 it was a draft; NULL where it follows from its day.
ALTER TABLE saved_reports ADD COLUMN went_out INTEGER CHECK (went_out IN (0, 1));
-- When the last paper of new proposals of each body was saved: what is brought back by now stays in the next one.
UPDATE report_texts SET said = (
  SELECT json_set(said, '$.broughtBack', json_group_array(json_set(
      one.value, '$.at', coalesce((SELECT max(at) FROM saved_reports s WHERE s.body_id = report_texts.body_id AND s.kind = 'proposals'), 0)
    ) ORDER BY one.key))
  FROM json_each(said, '$.broughtBack') one
) WHERE json_array_length(said, '$.broughtBack') > 0;
`;

/** Which saved reports were drafts and which went out, and since when each proposal is brought back. */
export const savedReports = (connection: Database): void => {
  connection.exec(SAVED_REPORTS);
};
