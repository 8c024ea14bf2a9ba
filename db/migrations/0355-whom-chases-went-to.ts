import type { Database } from 'better-sqlite3';

/**
 * Who was asked, beside what the owner was called then. Mails of before are put to the owner of their action who has that
 * name; where several have it, or nobody, the name stays all that is known.
 */
export const whomChasesWentTo = (connection: Database): void => {
  connection.exec(`
    ALTER TABLE chases ADD COLUMN owner_id TEXT; -- of a person or an organisation
    UPDATE chases SET owner_id = (
      SELECT min(coalesce(w.person_id, w.organisation_id)) FROM action_owners w
        LEFT JOIN people p ON p.id = w.person_id LEFT JOIN organisations o ON o.id = w.organisation_id
      WHERE w.action_id = chases.action_id AND chases.owner IN (p.name, o.name, w.text)
      HAVING count(DISTINCT coalesce(w.person_id, w.organisation_id)) = 1)`);
};
