import { type BodyTemplate, bodyTemplateSchema } from '../shared/domain/body-template.ts';
import type { BodyId } from '../shared/ids.ts';
import { getBody } from './bodies.ts';
import { findKeptFile, keepFile } from './kept-files.ts';
import { putRow, type Rows } from './restorer.ts';
import { get, run, sql } from './sql.ts';
import type { ReadableDb, WritableDb } from './types.ts';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The templates of bodies by the ids of these, as changes record them. */
export const templateRows: Rows<BodyTemplate> = {
  noun: 'template',
  row: bodyTemplateSchema,
  read: (db, bodyId) =>
    get<BodyTemplate>(
      db,
      sql`SELECT body_id AS bodyId, file_name AS fileName, size, sha256 FROM body_templates
        WHERE body_id = ${bodyId} AND deleted_at IS NULL`,
    ) ?? null,
  write: (db, { bodyId, fileName, size, sha256 }) => {
    run(
      db,
      sql`INSERT INTO body_templates (body_id, file_name, size, sha256) VALUES (${bodyId}, ${fileName}, ${size}, ${sha256})
        ON CONFLICT (body_id) DO UPDATE SET file_name = excluded.file_name, size = excluded.size,
          sha256 = excluded.sha256, revision = revision + 1, deleted_at = NULL`,
    );
  },
  remove: (db, { bodyId }) => {
    run(db, sql`UPDATE body_templates SET deleted_at = ${db.at}, revision = revision + 1 WHERE body_id = ${bodyId}`);
  },
};

/** What is known of the template of a body, or undefined where it has none. */
export const findTemplate = (db: ReadableDb, bodyId: BodyId): BodyTemplate | undefined =>
  templateRows.read(db, bodyId) ?? undefined;

/** The template of a body with its bytes, or undefined where it has none. */
export const templateOf = (db: ReadableDb, bodyId: BodyId): { fileName: string; bytes: Uint8Array } | undefined => {
  const template = findTemplate(db, bodyId);
  const file = template && findKeptFile(db, template.sha256);
  return template && file && { fileName: template.fileName, bytes: file.bytes };
};

type ChooseTemplate = { readonly bodyId: BodyId; readonly fileName: string; readonly bytes: Uint8Array };

/** Makes a Word file, which was checked, the template of a body. Errors: notFound. */
export const chooseTemplate = (db: WritableDb, { bodyId, fileName, bytes }: ChooseTemplate): void => {
  const body = getBody(db, bodyId);
  const sha256 = keepFile(db, { mediaType: WORD, bytes });
  putRow(db, templateRows, body.id, { bodyId: body.id, fileName, size: bytes.length, sha256 });
};

/** Lets a body print in the style that it has set again. Errors: notFound. */
export const removeTemplate = (db: WritableDb, bodyId: BodyId): void => {
  putRow(db, templateRows, getBody(db, bodyId).id, null);
};
