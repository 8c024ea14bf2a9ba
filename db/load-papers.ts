import { generateNKeysBetween } from 'fractional-indexing';
import { findMatterCode } from '../shared/domain/matter.ts';
import { type ItemId, type PaperId, paperIdSchema, presentationIdSchema } from '../shared/ids.ts';
import { isSame } from '../shared/interchange/difference.ts';
import type { FilePaper } from '../shared/interchange/papers.ts';
import { fold } from './fold.ts';
import { type PaperRow, paperColumns, paperOf, paperRows, type StoredPaper } from './paper-rows.ts';
import { presentationRows } from './presentation-rows.ts';
import { putRow } from './restorer.ts';
import { all, sql } from './sql.ts';
import type { ReadableDb, WritableDb } from './types.ts';

type Facts = Omit<PaperRow, 'id'>;

const factsOf = (paper: FilePaper, patterns: readonly string[]): Facts => {
  const { title, date, version, author, classification, attachments = [] } = paper;
  return {
    title,
    date,
    version,
    author,
    classification,
    attachments,
    matterCode: findMatterCode(title, patterns),
  };
};

/** The paper of the book that says the same of itself: one that went to another meeting as well. */
const findSame = (db: ReadableDb, facts: Facts): PaperId | undefined =>
  all<StoredPaper>(
    db,
    sql`SELECT ${paperColumns} FROM papers p WHERE p.title_folded = ${fold(facts.title)} AND p.deleted_at IS NULL
      ORDER BY p.id`,
  )
    .map(paperOf)
    .find(({ id: _id, ...known }) => isSame(known, facts))?.id;

/** Puts the papers of a file before an item of its meeting, whatever state that is in. */
export const insertPapers = (
  db: WritableDb,
  itemId: ItemId,
  papers: readonly FilePaper[],
  patterns: readonly string[],
): void => {
  const ranks = generateNKeysBetween(null, null, papers.length);
  for (const [index, paper] of papers.entries()) {
    const facts = factsOf(paper, patterns);
    const paperId = findSame(db, facts) ?? paperIdSchema.parse(db.makeId());
    putRow(db, paperRows, paperId, { id: paperId, ...facts });
    const { reference, asked, recommendations = [] } = paper;
    const id = presentationIdSchema.parse(db.makeId());
    putRow(db, presentationRows, id, {
      id,
      paperId,
      itemId,
      rank: ranks[index] ?? '',
      reference,
      asked,
      recommendations,
    });
  }
};
