import type { MatterSheet } from '../shared/api/matters.ts';
import { findMatterCode } from '../shared/domain/matter.ts';
import { codeMeant, codeOf, digitsOf, lettersOf, type MatterEntry } from '../shared/domain/matter-entry.ts';
import type { MatterId } from '../shared/ids.ts';
import { headingKey } from '../shared/intake/read-list.ts';
import { refusal } from './errors.ts';
import { joinMatters } from './join-matters.ts';
import { keptOfMatter } from './kept-of-matter.ts';
import { matterHistory } from './matter-history.ts';
import { findListedMatter, isPublicMatter } from './matter-list.ts';
import { matterRows } from './matter-rows.ts';
import { withStanding } from './matter-standing.ts';
import { findMatterId, seekMatterId } from './matters.ts';
import { putRow } from './restorer.ts';
import { all, fromJson, get, given, sql } from './sql.ts';
import type { ReadableDb, WritableDb } from './types.ts';

const NONE = 'This matter is not in the register any more. Nothing was changed.';

const entryOf = (db: ReadableDb, id: MatterId): MatterEntry => {
  const entry = matterRows.read(db, id);
  if (!entry) throw refusal('notFound', NONE, 'matterId');
  return entry;
};

/** Fields that are named but say nothing are missing. */
const said = ({ id, codes, title, confidential, registered, ...fields }: MatterEntry): MatterEntry => ({
  ...Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)),
  id,
  codes: codes.map(({ code, since }) => ({ code, ...given({ since: since ?? null }) })),
  title,
  confidential,
  registered,
});

/** Writes down what is said of a matter; one whose title is in the register is renamed by no heading. Errors: refused. */
export const saveMatter = (db: WritableDb, matter: MatterEntry): void => {
  putRow(db, matterRows, matter.id, said(withStanding(db, matter)));
};

/** Takes a matter out of the register. Errors: notFound; refused, as long as minutes or actions are about it. */
export const removeMatter = (db: WritableDb, id: MatterId): void => {
  entryOf(db, id);
  putRow(db, matterRows, id, null);
};

type Convert = {
  readonly matterId: MatterId;
  readonly code: string;
  readonly since?: string | undefined;
  readonly kind?: string | undefined;
};

/**
 * Gives a matter its next code: minutes keep the one that they have, and both lead to it. Where the code is that of
 * another matter, the two become one. Errors: notFound, refused.
 */
export const convertMatter = (db: WritableDb, { matterId, code, since, kind }: Convert): void => {
  const before = entryOf(db, matterId);
  if (before.codes.some((one) => one.code === code)) {
    throw refusal('refused', `It is called ${code} already. Write its new code; nothing was changed.`, 'code');
  }
  const other = findMatterId(db, code);
  if (other !== undefined) {
    joinMatters(db, { from: before, into: entryOf(db, other) }, { code, since, kind });
    return;
  }
  const { kind: _kind, ...rest } = before;
  const codes = [...before.codes, { code, ...given({ since: since ?? null }) }];
  putRow(db, matterRows, matterId, { ...rest, codes, ...given({ kind: kind ?? null }) });
};

/** The patterns of codes of all bodies. */
export const patternsOfBodies = (db: ReadableDb): string[] =>
  all<{ patterns: string }>(
    db,
    sql`SELECT matter_patterns AS patterns FROM bodies WHERE deleted_at IS NULL ORDER BY code_folded`,
  ).flatMap((row) => fromJson<string[]>(row.patterns));

/** The letters that codes begin with, by patterns ('MP\\d{3}' says 'MP') and by the codes that there are. */
const knownLetters = (db: ReadableDb, patterns: readonly string[]): string[] => {
  const codes = all<{ code: string }>(db, sql`SELECT code FROM matter_codes ORDER BY code`).map(({ code }) => code);
  return [...new Set([...patterns, ...codes].map(lettersOf))].filter((letters) => letters !== '');
};

/** The first day on which a matter was minuted; undefined where it never was. */
const firstMet = (db: ReadableDb, id: MatterId): string | undefined =>
  get<{ day: string | null }>(
    db,
    sql`SELECT min(m.date) AS day FROM blocks b JOIN items i ON i.id = b.item_id JOIN meetings m ON m.id = i.meeting_id
      WHERE b.matter_id = ${id} AND b.deleted_at IS NULL AND i.deleted_at IS NULL AND m.deleted_at IS NULL`,
  )?.day ?? undefined;

/** Whether another matter could be what this one goes on as: of the same title, as far as both say one, and not older. */
const couldGoOnAs = (db: ReadableDb, entry: MatterEntry, other: MatterEntry): boolean => {
  const titles = [entry.title, other.title].map(headingKey).filter((title) => title !== '');
  const [own, later] = [firstMet(db, entry.id), firstMet(db, other.id)];
  return new Set(titles).size < 2 && (own === undefined || later === undefined || own <= later);
};

/**
 * The codes that a matter could be converted to: the same digits behind other letters, where a body knows such codes. One
 * that another matter has comes first, if the two may be one.
 */
const convertsTo = (db: ReadableDb, entry: MatterEntry): string[] => {
  const code = codeOf(entry);
  const used = new Set(entry.codes.map((one) => lettersOf(one.code)));
  const patterns = patternsOfBodies(db);
  const made = knownLetters(db, patterns)
    .filter((letters) => !used.has(letters))
    .map((letters) => letters + digitsOf(code))
    .filter((one) => findMatterCode(one, patterns) === one);
  const isFree = (one: string): boolean => findMatterId(db, one) === undefined;
  const joins = made.filter((one) => {
    const other = findMatterId(db, one);
    return other !== undefined && couldGoOnAs(db, entry, entryOf(db, other));
  });
  return [...joins, ...made.filter(isFree)];
};

type AskSheet = { readonly code: string; readonly asOf?: string | undefined };

/** A matter by any of its codes, in any capitals and with blanks or without, with its whole history. Errors: notFound. */
export const getMatterSheet = (db: ReadableDb, { code: asked, asOf }: AskSheet): MatterSheet => {
  const id = seekMatterId(db, asked);
  const matter = id && findListedMatter(db, id);
  const code = matter && codeMeant(matter.codes, asked);
  if (!code) throw refusal('notFound', `No matter is called ${asked}. Look for it in the register.`, 'code');
  return {
    matter,
    history: matterHistory(db, { code, isWhole: true }),
    convertsTo: convertsTo(db, matter),
    kept: keptOfMatter(db, matter, asOf),
    isPublic: isPublicMatter(db, matter.id),
  };
};
