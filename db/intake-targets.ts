import { assessmentSchema } from '../shared/domain/assessment.ts';
import { consultationSchema } from '../shared/domain/consultation.ts';
import { codeOf, type MatterEntry, matterEntrySchema } from '../shared/domain/matter-entry.ts';
import { releaseSchema } from '../shared/domain/release.ts';
import { reportedFigureSchema } from '../shared/domain/reported-figure.ts';
import {
  assessmentIdSchema,
  consultationIdSchema,
  matterIdSchema,
  releaseIdSchema,
  reportedFigureIdSchema,
} from '../shared/ids.ts';
import type { Facts, Value } from '../shared/intake/fields.ts';
import type { ListKind } from '../shared/intake/list-kinds.ts';
import type { KnownRow } from '../shared/intake/plan.ts';
import { assessmentRows, listAssessments } from './assessments.ts';
import { consultationRows, listConsultations } from './consultations.ts';
import { fold } from './fold.ts';
import { listMatterReleases, matterReleaseRows } from './matter-releases.ts';
import { listMatterEntries, matterRows } from './matter-rows.ts';
import { intoRegister, knownInConfidence } from './matter-standing.ts';
import { ensureMatter } from './matters.ts';
import { listReleases, releaseRows } from './releases.ts';
import { listReportedFigures, reportedFigureRows } from './reported-figures.ts';
import { putRow } from './restorer.ts';
import type { ReadableDb, WritableDb } from './types.ts';

/** What a kind of list is a list of. */
export type Target = {
  readonly known: (db: ReadableDb) => KnownRow[];
  /** Brings a row to what is said of it; a new one where it has no id. Gives its id. */
  readonly put: (db: WritableDb, id: string | undefined, facts: Facts) => string;
  /** Takes a row out; missing where what minutes speak of stays. Errors: refused. */
  readonly remove?: (db: WritableDb, id: string) => void;
};

/** What of an object a list can say. */
const factsOf = (row: object, rest: Readonly<Record<string, Value | undefined>> = {}): Facts =>
  Object.fromEntries(
    Object.entries({ ...row, ...rest }).filter(
      (entry): entry is [string, Value] => typeof entry[1] === 'string' || typeof entry[1] === 'number',
    ),
  );

const entriesById = (db: ReadableDb): ReadonlyMap<string, MatterEntry> =>
  new Map(listMatterEntries(db).map((entry) => [entry.id, entry]));

type OfMatter = { readonly id: string; readonly matterId: string };

/** A row of a matter goes by each code of it. */
const knownOfMatter =
  (list: (db: ReadableDb) => readonly OfMatter[]) =>
  (db: ReadableDb): KnownRow[] => {
    const entries = entriesById(db);
    const shut = knownInConfidence(db);
    return list(db).flatMap(({ id, matterId, ...row }) => {
      const entry = entries.get(matterId);
      if (!entry) return [];
      const said = (code: string): Facts => factsOf(row, { code });
      const aliases = entry.codes.map(({ code }) => said(code));
      const isShut = entry.confidential || shut.has(matterId);
      return [{ id, facts: said(codeOf(entry)), aliases, ...(isShut && { staysConfidential: true }) }];
    });
  };

/** The same facts with the id of the matter in place of its code. */
const withMatter = (db: WritableDb, { code, ...facts }: Facts): object => ({
  ...facts,
  matterId: ensureMatter(db, String(code)),
});

const releaseNamed = (db: WritableDb, name: string): string => {
  const known = listReleases(db).find((release) => fold(release.name) === fold(name));
  if (known) return known.id;
  const id = releaseIdSchema.parse(db.makeId());
  putRow(db, releaseRows, id, { id, name });
  return id;
};

const putMatter = (db: WritableDb, known: string | undefined, { code, release, ...facts }: Facts): string => {
  const id = matterIdSchema.parse(known ?? ensureMatter(db, String(code)));
  const before = matterRows.read(db, id);
  const codes = before?.codes ?? [];
  const isNamed = codes.some((one) => one.code === code);
  const { confidential = false } = before ?? {};
  const said = matterEntrySchema.parse({
    title: '',
    due: before?.due,
    ...facts,
    id,
    codes: isNamed ? codes : [...codes, { code }],
    confidential,
    registered: before?.registered ?? true,
  });
  putRow(db, matterRows, id, intoRegister(db, said));
  const releaseId = release === undefined ? undefined : releaseIdSchema.parse(releaseNamed(db, String(release)));
  putRow(db, matterReleaseRows, id, releaseId === undefined ? null : { id, releaseId });
  return id;
};

const knownMatterRows = (db: ReadableDb): KnownRow[] => {
  const names = new Map<string, string>(listReleases(db).map(({ id, name }) => [id, name]));
  const releases = new Map<string, string>(listMatterReleases(db).map(({ id, releaseId }) => [id, releaseId]));
  const shut = knownInConfidence(db);
  return listMatterEntries(db).map((entry) => {
    const { id, due: _due, ...row } = entry;
    const release = names.get(releases.get(id) ?? '');
    const title = entry.title === '' ? undefined : entry.title;
    return {
      id,
      facts: factsOf(row, { title, code: codeOf(entry), release }),
      aliases: entry.codes.map(({ code }) => ({ code })),
      ...(shut.has(id) && { staysConfidential: true }),
    };
  });
};

/** Every code of the matters that are confidential: what a list says anew of one of them is so too. */
export const confidentialCodes = (db: ReadableDb): string[] => {
  const shut = knownInConfidence(db);
  return listMatterEntries(db)
    .filter(({ id, confidential }) => confidential || shut.has(id))
    .flatMap(({ codes }) => codes.map(({ code }) => code));
};

/** Where each kind of list goes. */
export const intakeTargets: Readonly<Record<ListKind, Target>> = {
  matters: { known: knownMatterRows, put: putMatter },
  assessments: {
    known: knownOfMatter(listAssessments),
    put: (db, known, facts) => {
      const id = assessmentIdSchema.parse(known ?? db.makeId());
      putRow(db, assessmentRows, id, assessmentSchema.parse({ ...withMatter(db, facts), id }));
      return id;
    },
    remove: (db, id) => putRow(db, assessmentRows, id, null),
  },
  releases: {
    known: (db) => listReleases(db).map(({ id, ...row }) => ({ id, facts: factsOf(row) })),
    put: (db, known, facts) => {
      const id = releaseIdSchema.parse(known ?? db.makeId());
      putRow(db, releaseRows, id, releaseSchema.parse({ ...facts, id }));
      return id;
    },
    remove: (db, id) => putRow(db, releaseRows, id, null),
  },
  consultations: {
    known: knownOfMatter(listConsultations),
    put: (db, known, facts) => {
      const id = consultationIdSchema.parse(known ?? db.makeId());
      putRow(db, consultationRows, id, consultationSchema.parse({ ...withMatter(db, facts), id }));
      return id;
    },
    remove: (db, id) => putRow(db, consultationRows, id, null),
  },
  figures: {
    known: (db) => listReportedFigures(db).map(({ id, ...row }) => ({ id, facts: factsOf(row) })),
    put: (db, known, facts) => {
      const id = reportedFigureIdSchema.parse(known ?? db.makeId());
      putRow(db, reportedFigureRows, id, reportedFigureSchema.parse({ ...facts, id }));
      return id;
    },
    remove: (db, id) => putRow(db, reportedFigureRows, id, null),
  },
};
