import { generateNKeysBetween } from 'fractional-indexing';
import { findMatterCode } from '../shared/domain/matter.ts';
import type { PresentedPaper } from '../shared/domain/paper.ts';
import { type ItemId, type PaperId, type PresentationId, paperIdSchema, presentationIdSchema } from '../shared/ids.ts';
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

/** Where the papers of a file go. */
type Place = {
  readonly itemId: ItemId;
  readonly patterns: readonly string[];
  /** What the meeting has before it already: a paper of the file that is one of these keeps its files. */
  readonly known?: readonly PresentedPaper[];
};

/** The paper of the meeting that a paper of its file is: by its reference, else by its title. */
const knownPaper = ({ known = [] }: Place, { reference, title }: FilePaper): PresentedPaper | undefined =>
  known.find((one) => reference !== undefined && one.reference === reference) ??
  known.find(({ paper }) => paper.title === title);

/** Whether a paper can be changed for one meeting: no other has it before it. */
const isOfOneMeeting = (db: ReadableDb, paperId: PaperId): boolean =>
  all(db, sql`SELECT 1 FROM presentations WHERE paper_id = ${paperId} AND deleted_at IS NULL LIMIT 2`).length < 2;

const paperFor = (db: WritableDb, facts: Facts, known: PresentedPaper | undefined): PaperId => {
  if (known && isOfOneMeeting(db, known.paper.id)) return known.paper.id;
  return findSame(db, facts) ?? paperIdSchema.parse(db.makeId());
};

/** Puts the papers of a file before an item of its meeting, whatever state that is in; gives their presentations. */
export const insertPapers = (db: WritableDb, papers: readonly FilePaper[], place: Place): PresentationId[] => {
  const ranks = generateNKeysBetween(null, null, papers.length);
  return [...papers.entries()].map(([index, paper]) => {
    const facts = factsOf(paper, place.patterns);
    const known = knownPaper(place, paper);
    const paperId = paperFor(db, facts, known);
    putRow(db, paperRows, paperId, { id: paperId, ...facts });
    const { reference, asked, recommendations = [] } = paper;
    const { itemId } = place;
    const id = known?.id ?? presentationIdSchema.parse(db.makeId());
    putRow(db, presentationRows, id, {
      id,
      paperId,
      itemId,
      rank: ranks[index] ?? '',
      reference,
      asked,
      recommendations,
    });
    return id;
  });
};
