import type { Assessment } from '../shared/domain/assessment.ts';
import type { Consultation } from '../shared/domain/consultation.ts';
import type { MatterEntry } from '../shared/domain/matter-entry.ts';
import type { ItemId } from '../shared/ids.ts';
import { agendaSourceRows } from './agenda-source-rows.ts';
import { assessmentRows, assessmentsOfMatter } from './assessments.ts';
import { consultationRows, consultationsOfMatter } from './consultations.ts';
import { fold } from './fold.ts';
import { listedRows } from './listed-rows.ts';
import { linkedTo, matterJoinRows } from './matter-joins.ts';
import { isPublicMatter } from './matter-list.ts';
import { matterReleaseRows } from './matter-releases.ts';
import { matterRows } from './matter-rows.ts';
import { moveInReports } from './report-texts.ts';
import { putRow, type Rows } from './restorer.ts';
import { all, given, sql } from './sql.ts';
import type { ReadableDb, WritableDb } from './types.ts';

/** A matter and the one that it goes on as, under whose current code the two go from then on. */
export type Joined = { readonly from: MatterEntry; readonly into: MatterEntry };

/**
 * What is said of the two together: what the second says, its gaps filled from the first. That the first is closed does
 * not close the second, and its kind was that of the first code. Nothing becomes public by it: where either is not, nobody
 * is told of the two.
 */
const together = (db: ReadableDb, { from, into }: Joined): MatterEntry => {
  const { kind: _kind, closed: _closed, ...filling } = from;
  const isPublic = [from, into].every(({ id }) => isPublicMatter(db, id));
  return {
    ...filling,
    ...into,
    codes: [...from.codes, ...into.codes],
    title: into.title === '' ? from.title : into.title,
    confidential: !isPublic,
    registered: from.registered || into.registered,
  };
};

type Kept = { readonly id: string; readonly matterId: MatterEntry['id'] };

type KeptRows<Row extends Kept> = {
  readonly rows: Rows<Row>;
  readonly of: (db: ReadableDb, id: MatterEntry['id']) => Row[];
  readonly nameOf: (row: Row) => string;
};

/** Rows of the first go over to the second; where that has the same one, it takes what it does not say itself. */
const moveKept = <Row extends Kept>(db: WritableDb, { from, into }: Joined, kept: KeptRows<Row>): void => {
  const { rows, of, nameOf } = kept;
  const there = new Map(of(db, into.id).map((row) => [nameOf(row), row]));
  for (const row of of(db, from.id)) {
    const same = there.get(nameOf(row));
    if (!same) {
      putRow(db, rows, row.id, { ...row, matterId: into.id });
      continue;
    }
    putRow(db, rows, same.id, { ...row, ...same });
    putRow(db, rows, row.id, null);
    putRow(db, listedRows, row.id, null);
  }
};

const ASSESSMENTS: KeptRows<Assessment> = {
  rows: assessmentRows,
  of: assessmentsOfMatter,
  nameOf: ({ kind, round }) => `${kind} ${round}`,
};

const CONSULTATIONS: KeptRows<Consultation> = {
  rows: consultationRows,
  of: consultationsOfMatter,
  nameOf: ({ name }) => fold(name),
};

/** The release of the matter, and what its list said last of it. */
const moveOwnRows = (db: WritableDb, { from, into }: Joined): void => {
  const release = matterReleaseRows.read(db, from.id);
  if (release && !matterReleaseRows.read(db, into.id)) {
    putRow(db, matterReleaseRows, into.id, { ...release, id: into.id });
  }
  putRow(db, matterReleaseRows, from.id, null);
  const listed = listedRows.read(db, from.id);
  if (listed && !listedRows.read(db, into.id)) putRow(db, listedRows, into.id, { ...listed, id: into.id });
  putRow(db, listedRows, from.id, null);
};

/** Items of agendas that came from the first came from the second: who may read of it is asked of that one. */
const moveSources = (db: WritableDb, { from, into }: Joined): void => {
  const items = all<{ itemId: ItemId }>(
    db,
    sql`SELECT item_id AS itemId FROM agenda_sources WHERE source = 'matter' AND instr(key, ${from.id}) = 1
      AND deleted_at IS NULL ORDER BY item_id`,
  );
  for (const { itemId } of items) {
    const row = agendaSourceRows.read(db, itemId);
    if (row) putRow(db, agendaSourceRows, itemId, { ...row, key: into.id + row.key.slice(from.id.length) });
  }
};

type Convert = { readonly code: string; readonly since?: string | undefined; readonly kind?: string | undefined };

/**
 * Makes one matter of two: all that is about the first is about the second, and the codes of both lead to it. Minutes
 * stay as they are, word for word. Errors: refused.
 */
export const joinMatters = (db: WritableDb, joined: Joined, { code, since, kind }: Convert): void => {
  const { from, into } = joined;
  const whole = together(db, joined);
  const codes = whole.codes.map((one) =>
    one.code === code ? { code, ...given({ since: one.since ?? since ?? null }) } : one,
  );
  putRow(db, matterJoinRows, from.id, { id: from.id, intoId: into.id, moved: linkedTo(db, from.id) });
  moveKept(db, joined, ASSESSMENTS);
  moveKept(db, joined, CONSULTATIONS);
  moveOwnRows(db, joined);
  moveSources(db, joined);
  moveInReports(db, { from: from.id, into: into.id });
  putRow(db, matterRows, from.id, null);
  putRow(db, matterRows, into.id, { ...whole, codes, ...given({ kind: whole.kind ?? kind ?? null }) });
};
