import { beforeEach, describe, expect, it } from 'vitest';
import { listAssessments } from '../../db/assessments.ts';
import { listConsultations } from '../../db/consultations.ts';
import { type Intake, readIntake, type TakeIntake, takeIntake } from '../../db/intake.ts';
import { listedRowsOf } from '../../db/listed-rows.ts';
import { listMatterReleases } from '../../db/matter-releases.ts';
import { listMatterEntries, matterRows } from '../../db/matter-rows.ts';
import { ensureMatter } from '../../db/matters.ts';
import { listReleases } from '../../db/releases.ts';
import { listReportedFigures } from '../../db/reported-figures.ts';
import { putRow } from '../../db/restorer.ts';
import { saveMatter } from '../../db/save-matter.ts';
import { getSettings } from '../../db/settings.ts';
import type { Book, ReadableDb } from '../../db/types.ts';
import { undoEdit } from '../../db/undo-edit.ts';
import type { IntakePlan } from '../../shared/intake/plan.ts';
import { createBook, makeEditId, write } from '../helpers/create-book.ts';
import { minuted } from '../helpers/decided.ts';

let book: Book;

beforeEach(async () => {
  book = await createBook();
  return () => book.close();
});

const planOf = (intake: Intake) => book.read((db) => readIntake(db, intake));

const take = (intake: Intake, choices: Partial<TakeIntake> = {}, editId = makeEditId()) => {
  const { seen } = planOf(intake);
  return write(book, (db) => takeIntake(db, { overwrite: [], removeGone: false, seen, ...intake, ...choices }), editId)
    .reply;
};

const everything = (db: ReadableDb) => ({
  matters: listMatterEntries(db),
  assessments: listAssessments(db),
  releases: listReleases(db),
  consultations: listConsultations(db),
  figures: listReportedFigures(db),
  inReleases: listMatterReleases(db),
  listed: [...listedRowsOf(db, 'matters').keys(), ...listedRowsOf(db, 'assessments').keys()],
  settings: getSettings(db).listColumns,
});

const MATTERS = [
  'Code\tTitle\tProposer\tOrganisation\tStage\tRaised\tRelease',
  'HP101\tLarge displays\tOrla Penhale\tHarbour Gas\tDefine\t13 Jan 2027\t',
  'HP102\tLamp posts\tRhys Tamblyn\tQuay Light\tRefine\t2 Dec 2026\tSpring release',
].join('\n');
const matters = (text = MATTERS): Intake => ({ kind: 'matters', text });

describe('a list that is taken in', () => {
  it('knows a code however it is spelt, within the list and in the book, and gives no matter two spellings', () => {
    const twice = planOf(matters('Code\tTitle\nHP101\tOne\nhp 101\tAnother\nHP102\tTwo'));
    expect(twice.fresh.map(({ name }) => name)).toEqual(['HP101', 'HP102']);
    expect(twice.faults).toEqual([{ line: 3, words: 'It is in the list already, on line 2.' }]);
    take(matters());
    const otherwise = matters(MATTERS.replace('HP101', 'hp 101').replace('Define', 'Refine'));
    expect(planOf(otherwise)).toMatchObject({ fresh: [], changed: [{ name: 'HP101' }], gone: [], same: 1 });
    expect(take(otherwise)).toEqual({ fresh: 0, changed: 1, removed: 0 });
    expect(book.read(listMatterEntries).map(({ codes, stage }) => [codes, stage])).toEqual([
      [[{ code: 'HP101' }], 'Refine'],
      [[{ code: 'HP102' }], 'Refine'],
    ]);
  });

  it('shows what is new, keeps it, and changes nothing the second time', () => {
    const { fresh, changed, gone, faults } = planOf(matters());
    expect(fresh.map(({ name, cells }) => [name, cells.length])).toEqual([
      ['HP101', 6],
      ['HP102', 7],
    ]);
    expect([changed, gone, faults]).toEqual([[], [], []]);
    expect(take(matters())).toEqual({ fresh: 2, changed: 0, removed: 0 });
    const after = book.read(everything);
    expect(after.matters.map(({ codes, stage, raised, registered }) => [codes, stage, raised, registered])).toEqual([
      [[{ code: 'HP101' }], 'Define', '2027-01-13', true],
      [[{ code: 'HP102' }], 'Refine', '2026-12-02', true],
    ]);
    expect(after.releases.map(({ name }) => name)).toEqual(['Spring release']);

    expect(planOf(matters())).toMatchObject({ fresh: [], changed: [], kept: [], gone: [], same: 2 });
    expect(take(matters())).toEqual({ fresh: 0, changed: 0, removed: 0 });
    expect(book.read(everything)).toEqual(after);
  });

  it('shows each cell that changed, and what is gone, which stays', () => {
    take(matters());
    const next = matters(MATTERS.replace('Define', 'Refine').replace(/\nHP102.*$/u, ''));
    const { changed, gone } = planOf(next);
    expect(changed).toMatchObject([
      { name: 'HP101', cells: [{ label: 'Stage', from: 'Define', to: 'Refine', byHand: false }] },
    ]);
    expect(gone.map(({ name }) => name)).toEqual(['HP102']);
    take(next, { removeGone: true });
    expect(book.read(everything).matters.map(({ stage }) => stage)).toEqual(['Refine', 'Refine']);
  });

  it('leaves what was written by hand, unless it is told otherwise', () => {
    take(matters());
    const [first] = book.read(listMatterEntries);
    if (!first) throw new Error('The list was not taken in');
    write(book, (db) => putRow(db, matterRows, first.id, { ...first, proposer: 'Orla Penhale MBE', kind: 'Draft' }));
    const kept = [{ name: 'HP101', cells: [{ label: 'Proposer', from: 'Orla Penhale MBE', byHand: true }] }];
    expect(planOf(matters())).toMatchObject({ changed: [], kept });

    const next = matters(MATTERS.replace('Orla Penhale', 'O. Penhale'));
    expect(planOf(next).changed).toMatchObject([{ cells: [{ to: 'O. Penhale', byHand: true }] }]);
    take(next);
    expect(book.read(listMatterEntries)[0]).toMatchObject({ proposer: 'Orla Penhale MBE', kind: 'Draft' });
    take(next, { overwrite: [{ id: first.id, field: 'proposer' }] });
    expect(book.read(listMatterEntries)[0]).toMatchObject({ proposer: 'O. Penhale', kind: 'Draft' });
  });

  it('knows a Draft Proposal that was converted, by either code', () => {
    take(matters(MATTERS.replaceAll('HP', 'DP')));
    const converted = matters(MATTERS.replace('HP101', 'MP101').replace('HP102', 'DP102'));
    expect(planOf(converted).changed).toMatchObject([{ cells: [{ label: 'Code', from: 'DP101', to: 'MP101' }] }]);
    take(converted);
    expect(book.read(listMatterEntries).map(({ codes }) => codes.map(({ code }) => code))).toEqual([
      ['DP102'],
      ['DP101', 'MP101'],
    ]);
    take({ kind: 'assessments', text: 'Code\tType\nDP101\tPA' });
    expect(planOf({ kind: 'assessments', text: 'Code\tType\nMP101\tPA' })).toMatchObject({ same: 1, fresh: [] });
    const both = matters(`${MATTERS.replace('HP101', 'MP101').replace('HP102', 'DP102')}\nDP101\tLarge displays`);
    expect(planOf(both)).toMatchObject({ fresh: [], changed: [], faults: [], same: 2 });
    const renamed = both.text.replace(/displays$/u, 'lamps');
    expect(planOf(matters(renamed)).faults).toEqual([
      { line: 4, words: 'It is what line 2 is already, under another code.' },
    ]);
  });

  it('tells a matter that stands there under both codes as one that was converted', () => {
    const text = 'Code\tTitle\tStage\nDP094\tPrepayment\tConverted\nMP094\tPrepayment\tRefine\nMP095\tPrepayment\t';
    const cells = [{ field: 'code', from: 'DP094', to: 'MP094' }, { field: 'title' }, { field: 'stage', to: 'Refine' }];
    expect(planOf(matters(text)).fresh).toMatchObject([{ name: 'MP094', cells }, { name: 'MP095' }]);
    expect(take(matters(text))).toMatchObject({ fresh: 2 });
    const codes = () => book.read(listMatterEntries).map((entry) => entry.codes.map(({ code }) => code));
    expect(codes()).toEqual([['DP094', 'MP094'], ['MP095']]);
    expect(planOf(matters(text))).toMatchObject({ fresh: [], changed: [], gone: [] });
  });

  it('tells both codes of a matter that the book knows by the first one as its conversion, and by the second as one', () => {
    const rows = ['DP094\tPrepayment', 'MP094\tPrepayment'];
    const text = `Code\tTitle\n${rows.join('\n')}`;
    write(book, (db) => ensureMatter(db, 'DP094'));
    const { fresh, changed } = planOf(matters(text));
    expect([fresh, changed]).toMatchObject([[], [{ name: 'DP094', cells: [{ from: 'DP094', to: 'MP094' }, {}] }]]);
    take(matters(text));
    expect(book.read(listMatterEntries).map(({ codes }) => codes)).toEqual([[{ code: 'DP094' }, { code: 'MP094' }]]);

    write(book, (db) => ensureMatter(db, 'MP077'));
    const other = planOf(matters(text.replaceAll('094', '077')));
    expect([other.fresh, other.faults]).toMatchObject([[], [{ line: 2, words: expect.stringMatching(/MP077/) }]]);
  });

  it('is taken back whole by one undo, and done again by the undo of that', () => {
    take(matters());
    const before = book.read(everything);
    const editId = makeEditId();
    const text = 'Ref;Type;Accepted;When;Target\nHP101;PA;1 Feb 2027;12 Feb 2027;15\nHP103;IA;2 Feb 2027;;40';
    take({ kind: 'assessments', text, columns: { When: 'returned' } }, {}, editId);
    const after = book.read(everything);
    expect(after.assessments.map(({ returned }) => returned)).toEqual(['2027-02-12', undefined]);
    expect(after.settings).toEqual({ assessments: { when: 'returned' } });
    const undo = makeEditId();
    write(book, (db) => undoEdit(db, editId), undo);
    expect(book.read(everything)).toEqual(before);
    write(book, (db) => undoEdit(db, undo));
    expect(book.read(everything)).toEqual(after);
  });

  it('takes rows out that are gone where that is asked for, and forgets nothing that can’t be read this time', () => {
    const lines = ['Name\tDate', 'Spring\t27 Feb 2027', 'Summer\t25 Jun 2027', 'Autumn\t5 Nov 2027'];
    take({ kind: 'releases', text: lines.join('\n') });
    const text = 'Name\tDate\nSpring\t27 Feb 2027\nSummer\tsoon';
    expect(planOf({ kind: 'releases', text }).gone.map(({ name }) => name)).toEqual(['Autumn']);
    expect(take({ kind: 'releases', text }, { removeGone: true })).toEqual({ fresh: 0, changed: 0, removed: 1 });
    expect(book.read(listReleases).map(({ name }) => name)).toEqual(['Spring', 'Summer']);
  });

  it('keeps nothing when the book is not as it was seen', () => {
    const { seen } = planOf(matters());
    take(matters(MATTERS.replace('Define', 'Refine')));
    const before = book.read(everything);
    expect(() => take(matters(), { seen })).toThrow('The book has changed since this list was looked at');
    expect(book.read(everything)).toEqual(before);
  });

  it('keeps confidential what confidential minutes alone tell of, and says so beforehand', () => {
    const heading = (text: string) => [{ kind: 'heading' as const, level: 1 as const, text }];
    const agenda = [
      { number: '1', title: 'Sheds', blocks: heading('HP101 ‘Large displays’') },
      { number: '2', title: 'Offers', confidential: true, blocks: heading('HP102 ‘Lamp posts’') },
    ];
    minuted(book, { number: '1', date: '2027-02-02' }, agenda, { matterPatterns: ['HP\\d{3}'] });
    take({ kind: 'assessments', text: 'Code\tType\nHP103\tPA' });
    const list = matters(`${MATTERS}\nHP103\tHedges\t\t\tDefine\t\t`);
    expect(planOf(list).changed.map(({ name, staysConfidential = false }) => [name, staysConfidential])).toEqual([
      ['HP101', false],
      ['HP102', true],
      ['HP103', false],
    ]);
    take(list);
    expect(book.read(listMatterEntries)).toMatchObject([
      { title: 'Large displays', confidential: false, registered: true },
      { title: 'Lamp posts', confidential: true, registered: true, stage: 'Refine' },
      { title: 'Hedges', confidential: false, registered: true },
    ]);
    // Once somebody has opened it, no list shuts it again.
    const [, lamps] = book.read(listMatterEntries);
    if (!lamps) throw new Error('The list was not taken in');
    write(book, (db) => saveMatter(db, { ...lamps, confidential: false }));
    take(matters(MATTERS.replace('Refine', 'Report')));
    expect(book.read(listMatterEntries)[1]).toMatchObject({ stage: 'Report', confidential: false });
  });

  it('says of assessments and consultations, new ones too, that their matter stays confidential', () => {
    const heading = (text: string) => [{ kind: 'heading' as const, level: 1 as const, text }];
    const agenda = [
      { number: '1', title: 'Sheds', blocks: heading('HP101 ‘Large displays’') },
      { number: '2', title: 'Offers', confidential: true, blocks: heading('HP102 ‘Lamp posts’') },
    ];
    minuted(book, { number: '1', date: '2027-02-02' }, agenda, { matterPatterns: ['HP\\d{3}'] });
    const list = (target: string): Intake => ({
      kind: 'assessments',
      text: `Code\tType\tRequested\n${['HP101', 'HP102', 'HP103'].map((code) => `${code}\tPA\t${target}`).join('\n')}`,
    });
    const marks = (rows: IntakePlan['fresh']) => rows.map(({ staysConfidential = false }) => staysConfidential);
    expect(marks(planOf(list('1 Mar 2027')).fresh)).toEqual([false, true, false]);
    take(list('1 Mar 2027'));
    expect(marks(planOf(list('8 Mar 2027')).changed)).toEqual([false, true, false]);
    const consultation: Intake = { kind: 'consultations', text: 'Code,Consultation\nHP102,Refinement Consultation' };
    expect(marks(planOf(consultation).fresh)).toEqual([true]);
    expect(book.read(listMatterEntries).find(({ title }) => title === 'Lamp posts')).toMatchObject({
      registered: false,
    });
  });

  it('takes consultations and reported figures in', () => {
    take({ kind: 'consultations', text: 'Code,Consultation,Opens,Closes\nHP1,Refinement Consultation,1/2/27,22/2/27' });
    take({ kind: 'figures', text: 'Assessment\tTotal\tAverage duration\nPreliminary Assessments open\t5\t106 WD' });
    expect(book.read(listConsultations)).toMatchObject([{ opens: '2027-02-01', closes: '2027-02-22' }]);
    expect(book.read(listReportedFigures)).toMatchObject([{ total: 5, averageDays: 106 }]);
  });
});
