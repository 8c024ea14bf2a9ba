import { type BlockContent, textOf, type Visibility } from '../shared/domain/block.ts';
import { findMatterCode } from '../shared/domain/matter.ts';
import type { MatterEntry } from '../shared/domain/matter-entry.ts';
import type { Attachment } from '../shared/domain/paper.ts';
import { type BroughtBack, isToldBefore, type ReportText } from '../shared/domain/report-text.ts';
import { timed } from '../shared/domain/timed-assessment.ts';
import { workingCalendar } from '../shared/domain/working-calendar.ts';
import { workingDaysTaken } from '../shared/domain/working-days.ts';
import type { ItemId, MatterId, MeetingId } from '../shared/ids.ts';
import { type ReportOrder, reportKindOf } from '../shared/minutes-document/orders.ts';
import type { ReportedDecision, ReportedMatter, ReportSource } from '../shared/minutes-document/report-source.ts';
import { listAssessments } from './assessments.ts';
import { getBody, getBodyRules } from './bodies.ts';
import { listConsultations } from './consultations.ts';
import { wasHeld } from './decision-filter.ts';
import { logoOf } from './kept-files.ts';
import { publicMatterIds } from './matter-list.ts';
import { listMatterReleases } from './matter-releases.ts';
import { listMatterEntries } from './matter-rows.ts';
import { confidentialItems, placeColumns, type StoredPlace } from './places.ts';
import { listReleases } from './releases.ts';
import { getReportText } from './report-texts.ts';
import { listReportedFigures } from './reported-figures.ts';
import { patternsOfBodies } from './save-matter.ts';
import { lastReport } from './saved-reports.ts';
import { all, fromJson, given, sql } from './sql.ts';
import type { ReadableDb } from './types.ts';

/** The working days of a stretch of time; undefined where its beginning is not known. */
type Days = (from: string | undefined, to: string) => number | undefined;

/** Which matters of the register a report can tell of. */
type Followed = { readonly patterns: readonly string[]; readonly named: ReadonlySet<string> };

/** Those that were named, and those that go by a code of the body; all where the body has no codes of its own. */
const followed = (db: ReadableDb, { patterns, named }: Followed): MatterEntry[] =>
  listMatterEntries(db).filter(
    ({ id, codes }) =>
      patterns.length === 0 || named.has(id) || codes.some(({ code }) => findMatterCode(code, patterns) === code),
  );

type AttachmentRow = { readonly title: string; readonly code: string | null } & {
  readonly attachments: string;
  readonly classification: string | null;
};

/**
 * What goes with the papers that name a matter, by its code, those too that no meeting has yet; what has no class of its
 * own has that of its paper.
 */
const attachmentsByCode = (db: ReadableDb): ReadonlyMap<string, Attachment[]> => {
  const patterns = patternsOfBodies(db);
  const rows = all<AttachmentRow>(
    db,
    sql`SELECT p.title, p.matter_code AS code, p.attachments, p.classification FROM papers p
      WHERE p.attachments <> '[]' AND p.deleted_at IS NULL ORDER BY p.date, p.id`,
  );
  const found = new Map<string, Attachment[]>();
  for (const { title, code: named, attachments, classification } of rows) {
    const code = named ?? findMatterCode(title, patterns);
    if (code === undefined) continue;
    const own = fromJson<Attachment[]>(attachments).map((one) => ({ ...given({ classification }), ...one }));
    found.set(code, [...(found.get(code) ?? []), ...own]);
  }
  return found;
};

const mattersOf = (db: ReadableDb, which: Followed, asOf: string, days: Days): ReportedMatter[] => {
  const releases = new Map(listMatterReleases(db).map(({ id, releaseId }) => [id, releaseId]));
  const attachments = attachmentsByCode(db);
  const known = publicMatterIds(db);
  const inOpen = linesInOpen(db);
  return followed(db, which).map((entry) => ({
    ...entry,
    isPublic: known.has(entry.id),
    inOpen: inOpen.get(entry.id) ?? NOWHERE,
    ...given({
      releaseId: releases.get(entry.id) ?? null,
      days: days(entry.raised, entry.closed ?? asOf) ?? null,
    }),
    attachments: entry.codes.flatMap(({ code }) => attachments.get(code) ?? []),
  }));
};

type LineRow = { readonly matterId: string; readonly meetingId: MeetingId; readonly itemId: ItemId } & {
  readonly visibility: Visibility | null;
  readonly content: string | null;
};

const wordsOfHeading = (content: string): string => {
  const heading = fromJson<BlockContent>(content);
  return 'runs' in heading ? textOf(heading.runs) : '';
};

/** What of each matter stands where everybody may read. */
const linesInOpen = (db: ReadableDb): ReadonlyMap<string, ReportedMatter['inOpen']> => {
  const isConfidential = confidentialItems(db);
  const rows = all<LineRow>(
    db,
    sql`SELECT DISTINCT b.matter_id AS matterId, i.meeting_id AS meetingId, i.id AS itemId, b.visibility,
        iif(b.kind = 'heading', b.content, NULL) AS content
      FROM blocks b JOIN items i ON i.id = b.item_id JOIN meetings m ON m.id = i.meeting_id
      WHERE b.matter_id IS NOT NULL AND b.deleted_at IS NULL AND i.deleted_at IS NULL AND m.deleted_at IS NULL`,
  ).filter((row) => row.visibility === 'public' || (row.visibility !== 'confidential' && !isConfidential(row)));
  const inOpen = Map.groupBy(rows, ({ matterId }) => matterId);
  return new Map(
    [...inOpen].map(([id, lines]) => {
      const headings = lines.flatMap(({ content }) => (content === null ? [] : [wordsOfHeading(content)]));
      return [id, { isNamed: true, headings: [...new Set(headings)] }];
    }),
  );
};

const NOWHERE: ReportedMatter['inOpen'] = { isNamed: false, headings: [] };

type DecisionRow = StoredPlace & {
  readonly matterId: MatterId;
  readonly body: string;
  readonly verb: string;
  readonly text: string;
  readonly visibility: Visibility | null;
};

/** The decisions on matters that were minuted by a day, the oldest first. */
const decisionsOn = (db: ReadableDb, matters: ReadonlySet<string>, asOf: string): ReportedDecision[] => {
  const isConfidential = confidentialItems(db);
  return all<DecisionRow>(
    db,
    sql`SELECT ${placeColumns}, d.matter_id AS matterId, o.short_name AS body, d.verb, d.text, b.visibility
      FROM decisions d JOIN blocks b ON b.id = d.block_id JOIN items i ON i.id = b.item_id
        JOIN meetings m ON m.id = i.meeting_id JOIN bodies o ON o.id = m.body_id
      WHERE d.matter_id IS NOT NULL AND d.deleted_at IS NULL AND b.deleted_at IS NULL AND i.deleted_at IS NULL
        AND m.deleted_at IS NULL AND ${wasHeld} AND m.date <= ${asOf}
      ORDER BY m.date, m.id, i.rank, i.id, b.rank, b.id, d.position`,
  ).flatMap((row) => {
    const { matterId, meetingId, body, meetingDate: date, verb, text, visibility } = row;
    const meeting = `${row.bodyCode} ${row.meetingNumber}`;
    if (date === null || !matters.has(matterId)) return [];
    const confidential = visibility === 'confidential' || (visibility !== 'public' && isConfidential(row));
    return [{ matterId, meetingId, body, meeting, date, verb, text, confidential }];
  });
};

/** What a body says in a report, and beside it what papers that went out brought back, which that one does not. */
const textOfReport = (
  db: ReadableDb,
  { kind, bodyId, asOf }: ReportOrder,
): { readonly text: ReportText; readonly toldBefore: readonly BroughtBack[] } => {
  const named = { bodyId, kind: reportKindOf({ kind }) };
  const text = getReportText(db, named);
  const last = lastReport(db, { ...named, asOf });
  const isBefore = (one: BroughtBack): boolean => isToldBefore(one, last);
  const broughtBack = text.broughtBack.filter((one) => !isBefore(one));
  return { text: { ...text, broughtBack }, toldBefore: text.broughtBack.filter(isBefore) };
};

/** What a report from the register of matters would be made of. Errors: notFound. */
export const reportSource = (db: ReadableDb, order: ReportOrder): ReportSource => {
  const { kind, bodyId, asOf } = order;
  const body = getBody(db, bodyId);
  const { classes, fileNames, workingDays } = getBodyRules(db, bodyId);
  const calendar = workingCalendar(workingDays);
  const days: Days = (from, to) => workingDaysTaken(from, to, calendar);
  const { text, toldBefore } = textOfReport(db, order);
  const named = new Set<string>(kind === 'proposalsPaper' ? text.broughtBack.map(({ matterId }) => matterId) : []);
  const matters = mattersOf(db, { patterns: body.matterPatterns, named }, asOf, days);
  const known = new Set<string>(matters.map(({ id }) => id));
  const isKnown = ({ matterId }: { readonly matterId: string }): boolean => known.has(matterId);
  return {
    kind: 'report',
    body,
    ...given({ logo: logoOf(db, body.houseStyle) ?? null, fileNames: fileNames ?? null }),
    classes,
    text,
    toldBefore: toldBefore.filter(isKnown),
    matters,
    decisions: decisionsOn(db, known, asOf),
    assessments: listAssessments(db)
      .filter(isKnown)
      .map((one) => timed(one, asOf, calendar)),
    consultations: listConsultations(db).filter(isKnown),
    releases: listReleases(db),
    figures: listReportedFigures(db),
  };
};
