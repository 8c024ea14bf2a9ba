import Holidays from 'date-holidays';
import { v7 as uuid } from 'uuid';
import { describe, expect, it } from 'vitest';
import type { App } from '../../electron/core/app.ts';
import { openApp } from '../../electron/core/app.ts';
import { paperIdSchema } from '../../shared/ids.ts';
import type { ListKind } from '../../shared/intake/list-kinds.ts';
import { buildDocument } from '../../shared/minutes-document/build/build-document.ts';
import { type DocumentFormat, documentFormatNames } from '../../shared/minutes-document/formats.ts';
import type { MinutesDocument } from '../../shared/minutes-document/model.ts';
import type { ReportOrder } from '../../shared/minutes-document/orders.ts';
import { writeText } from '../../shared/minutes-document/writers/text.ts';
import { ask } from '../helpers/book-on-disk.ts';
import {
  ASSESSMENTS,
  CONSULTATIONS,
  decidingMeeting,
  FIGURES,
  PROPOSALS,
  RELEASES,
} from '../helpers/change-register.ts';
import { makeEditId } from '../helpers/create-book.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';
import { textsOfFile } from '../helpers/texts-of-file.ts';
import { openTypesetter } from '../helpers/typesetter.ts';
import { unwrap } from '../helpers/unwrap.ts';

const AS_OF = '2027-03-10';
const SINCE = '2027-02-10';

const { typeset } = openTypesetter();
const typesetter = { typeset, close: () => undefined };

const takeIn = async (app: App, kind: ListKind, text: string): Promise<void> => {
  const { seen, faults } = await ask(app, 'intake.read', { kind, text });
  expect(faults).toEqual([]);
  await ask(app, 'intake.take', { editId: makeEditId(), kind, text, overwrite: [], removeGone: false, seen });
};

type Kind = ReportOrder['kind'];

const withReports = async (
  work: (app: App, order: (kind: Kind, version: ReportOrder['version']) => ReportOrder) => Promise<void>,
): Promise<void> => {
  const app = unwrap(await openApp({ file: `${temporaryFolder()}/minutebook.db`, typesetter }));
  try {
    const { meetingId } = await ask(app, 'meetings.load', { editId: makeEditId(), file: decidingMeeting() });
    const { body } = (await ask(app, 'meetings.get', { meetingId })) satisfies { body: { id: string } };
    await takeIn(app, 'matters', PROPOSALS);
    await takeIn(app, 'assessments', ASSESSMENTS);
    await takeIn(app, 'releases', RELEASES);
    await takeIn(app, 'consultations', CONSULTATIONS);
    await takeIn(app, 'figures', FIGURES);
    await work(app, (kind, version) => ({ kind, version, bodyId: body.id, asOf: AS_OF, since: SINCE }));
  } finally {
    app.close();
  }
};

const markdownOf = async (app: App, order: ReportOrder): Promise<string> => {
  const { base64 } = await ask(app, 'documents.preview', { order, format: 'md' });
  return Buffer.from(base64, 'base64').toString('utf8').replaceAll('\\', '');
};

/** The cells of the lines of a table that begin with this. */
const rowsOf = (text: string, first: string): string[][] =>
  text
    .split('\n')
    .filter((line) => line.startsWith(`| ${first}`))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim().replaceAll('*', '')),
    );

const HOLIDAYS = new Holidays('GB', 'ENG');

/** Counted day by day, by another program's bank holidays. */
const workingDays = (from: string, to: string): number => {
  let count = 0;
  for (let at = Date.parse(from) + 86_400_000; at <= Date.parse(to); at += 86_400_000) {
    const day = new Date(at);
    const isClosed = (HOLIDAYS.isHoliday(new Date(`${day.toISOString().slice(0, 10)}T12:00:00`)) || []).some(
      ({ type }) => type === 'public' || type === 'bank',
    );
    if (day.getUTCDay() % 6 !== 0 && !isClosed) count += 1;
  }
  return count;
};

const mean = (...days: readonly number[]): number =>
  Math.round(days.reduce((sum, each) => sum + each, 0) / days.length);

describe('a status report', () => {
  it('has the figures that the lists give, counted by other means', async () => {
    await withReports(async (app, order) => {
      const text = await markdownOf(app, order('statusReport', 'full'));
      expect(rowsOf(text, 'Define')).toEqual([['Define', '3', '4']]);
      expect(rowsOf(text, 'Refine')).toEqual([['Refine', '2', '']]);
      expect(rowsOf(text, 'Report')).toEqual([]);
      const open = workingDays('2026-12-07', AS_OF);
      const preliminary = workingDays('2027-02-01', AS_OF);
      const [gates, pump] = [workingDays('2026-11-02', '2026-11-27'), workingDays('2026-10-05', '2027-01-08')];
      expect(rowsOf(text, 'Preliminary Assessments open')).toEqual([
        ['Preliminary Assessments open', '1', `${preliminary} WD`, '23 WD'],
      ]);
      expect(rowsOf(text, 'Impact Assessments completed during 2026/27')[0]?.slice(1, 3)).toEqual(['1', `${pump} WD`]);
      expect(rowsOf(text, 'MP090')).toEqual([
        ['MP090', 'IA', '7 December 2026', '40 WD', `${open} WD`, '66 WD'],
        ['MP090', 'PA', '2 November 2026', '27 November 2026', '15 WD', `${gates} WD`, '20 WD'],
      ]);
      const ages = ['2027-01-04', '2027-02-15', '2027-02-22', '2026-06-01', '2026-08-03'].map((raised) =>
        workingDays(raised, AS_OF),
      );
      expect(rowsOf(text, 'Proposals open')).toEqual([['Proposals open', '5', `${mean(...ages)} WD`]]);
      expect(rowsOf(text, 'Proposals concluded during 2026/27')).toEqual([
        ['Proposals concluded during 2026/27', '1', `${workingDays('2026-03-02', '2027-01-15')} WD`],
      ]);
    });
  });

  it('writes days in the form of its body, and sets figures at the right', async () => {
    await withReports(async (app, order) => {
      const wanted = order('statusReport', 'full');
      if (!('bodyId' in wanted)) throw new Error('A report is of a body');
      const { body, rules } = await ask(app, 'bodies.get', { bodyId: wanted.bodyId });
      const houseStyle = { ...body.houseStyle, dateForm: 'ordinal' as const };
      await ask(app, 'bodies.save', { editId: makeEditId(), body: { ...body, houseStyle }, rules });
      const text = await markdownOf(app, wanted);
      expect(text).toContain('on 15th February 2027.');
      expect(text).toContain('10th March 2027');
      expect(text).not.toMatch(/\d (?:January|February|March|November|December) 20/u);
      expect(text).toContain('| Stage | Total | Total as reported |\n| --- | ---: | ---: |');
      expect(rowsOf(text, 'MP090')[0]?.[2]).toBe('7th December 2026');
    });
  });

  it('keeps the name of a meeting on one line where a format sets lines, and its plain space in the others', async () => {
    await withReports(async (app, order) => {
      const textOf = async (format: DocumentFormat): Promise<string> => {
        const { base64 } = await ask(app, 'documents.preview', { order: order('statusReport', 'full'), format });
        return Buffer.from(base64, 'base64').toString('utf8');
      };
      const [, name = ''] = /\((\S+ \S+), /u.exec(await markdownOf(app, order('statusReport', 'full'))) ?? [];
      expect(name).toMatch(/^[A-Z]+ \d+$/u);
      expect(await textOf('html')).toContain(`(${name.replace(' ', '\u00a0')}, `);
      expect(await textOf('html')).not.toContain(`(${name}, `);
      for (const format of ['txt', 'md'] as const) expect(await textOf(format)).not.toContain('\u00a0');
    });
  });

  it('says what is new, decided, ready, in need of work, out for views, and in the next releases', async () => {
    await withReports(async (app, order) => {
      const text = await markdownOf(app, order('statusReport', 'full'));
      const part = (from: string, to: string): string => text.slice(text.indexOf(from), text.indexOf(to));
      expect(part('New proposals', 'Decisions')).toContain(
        'DP102 was raised by Tegen Rowe of Quay Light on behalf of the Users on 15 February 2027.',
      );
      expect(part('New proposals', 'Decisions')).toContain('Nobody knows who mends them.');
      expect(part('New proposals', 'Decisions')).not.toContain('DP101');
      expect(part('Ready for conversion', 'In need')).toContain('DP101');
      expect(part('In need', 'New proposals')).toContain('DP102');
      expect(part('5. Decisions', 'Consultations')).toContain('APPROVED');
      expect(part('5. Decisions', 'Consultations')).not.toContain('NOTED');
      expect(part('Consultations that are out', 'expected')).toContain('MP090 ‘Gate locks’: Refinement Consultation');
      expect(part('Consultations that are expected', '7. ')).toContain('MP091');
      expect(part('Spring release (26 March 2027)', 'Summer release')).toContain('MP090');
      expect(text).not.toContain('Winter release (');
    });
  });

  it('says in its public version nothing of a confidential decision or proposal, in any format', async () => {
    await withReports(async (app, order) => {
      const { source } = await ask(app, 'documents.get', { order: order('statusReport', 'full') });
      if (source.kind !== 'report') throw new Error('A report is made of something else');
      expect(source.decisions.filter(({ confidential }) => confidential)).toHaveLength(1);
      for (const format of documentFormatNames) {
        for (const kind of ['statusReport', 'proposalsPaper'] as const) {
          const file = await ask(app, 'documents.preview', { order: order(kind, 'public'), format });
          expect(file.fileName).toContain('PUBLIC');
          expect(textsOfFile(Buffer.from(file.base64, 'base64'))).not.toContain('fortythousand');
        }
      }
      const full = await ask(app, 'documents.preview', { order: order('statusReport', 'full'), format: 'docx' });
      expect(full.fileName).toContain('CONFIDENTIAL');
      expect(textsOfFile(Buffer.from(full.base64, 'base64')), 'the control').toContain('fortythousand');
    });
  });

  it('leaves a confidential matter, and all that hangs on it, out of its public version, in any format', async () => {
    await withReports(async (app, order) => {
      const { rows } = await ask(app, 'matters.list', {});
      const gates = rows.find(({ codes }) => codes.some(({ code }) => code === 'MP090'));
      if (!gates) throw new Error('The register has no MP090');
      // Without blanks and capitals, as texts of files are read.
      const told = ['mp090', 'gatelocks', 'thelocksforthespring'];
      const heldBy = async (version: ReportOrder['version'], format: DocumentFormat): Promise<string[]> => {
        const file = await ask(app, 'documents.preview', { order: order('statusReport', version), format });
        const texts = textsOfFile(Buffer.from(file.base64, 'base64'));
        return told.filter((words) => texts.includes(words));
      };
      expect(await heldBy('public', 'docx'), 'the control').toEqual(told);
      const { lastMet: _lastMet, openActions: _openActions, ...matter } = gates;
      await ask(app, 'matters.save', { editId: makeEditId(), matter: { ...matter, confidential: true } });
      for (const format of documentFormatNames) expect(await heldBy('public', format), format).toEqual([]);
      expect(await heldBy('full', 'docx'), 'the control').toEqual(told);
    });
  });

  it('refuses a public version in which the secretary’s words give a confidential decision away', async () => {
    await withReports(async (app, order) => {
      const wanted = order('statusReport', 'public');
      const text = await ask(app, 'reports.text', { bodyId: wanted.bodyId, kind: 'status' });
      const remarks = { summary: 'The DP103 buyer pays forty thousand, as is known.' };
      await ask(app, 'reports.saveText', { editId: makeEditId(), text: { ...text, remarks } });
      const refused = await app.call('documents.preview', { order: wanted, format: 'html' });
      expect(refused).toMatchObject({ ok: false, error: { code: 'refused' } });
    });
  });
});

describe('a paper of new proposals', () => {
  it('has each with its proposer, what it is about and what is asked, and recommendations that can be decided', async () => {
    await withReports(async (app, order) => {
      const wanted = order('proposalsPaper', 'full');
      const { source } = await ask(app, 'documents.get', { order: wanted });
      if (source.kind !== 'report') throw new Error('A report is made of something else');
      const lamps = source.matters.find(({ title }) => title === 'Lamp posts');
      const text = await ask(app, 'reports.text', { bodyId: wanted.bodyId, kind: 'proposals' });
      await ask(app, 'reports.saveText', {
        editId: makeEditId(),
        text: {
          ...text,
          author: 'Rhys Tamblyn',
          asks: { [lamps?.id ?? '']: 'Which posts are meant?' },
          remarks: {
            proposals: 'Two are asked for at once:\n- the butts; and\n- the posts.\n\nThe rest can wait - for now.',
          },
          attachments: [{ title: 'Draft problem statement', classification: 'White' }],
        },
      });
      const said = await markdownOf(app, wanted);
      expect(said).toContain(
        'DP102 has been raised by Tegen Rowe of Quay Light on behalf of the Users on 15 February 2027.',
      );
      expect(said).toContain('The Lead Analyst is Rhys Tamblyn.');
      expect(said).toContain('Which posts are meant?');
      expect(said).toMatch(
        /Two are asked for at once:\s+- the butts; and\s+- the posts\.\s+The rest can wait - for now\./u,
      );
      const { base64 } = await ask(app, 'documents.preview', { order: wanted, format: 'html' });
      const points = Buffer.from(base64, 'base64')
        .toString()
        .match(/<li\b[^>]*>(?:\s*<[^>]+>)*\s*the (?:butts; and|posts\.)/gu);
      expect(points).toHaveLength(2);
      expect(said).toContain('The Trust is requested to:');
      expect(said).toMatch(/\*\*DISCUSS\*\* the proposals in this paper; and/u);
      expect(said).toContain('Appendix A: Draft problem statement (White)');
      expect(said).toContain('Rhys Tamblyn, 10 March 2027');
    });
  });

  it('says at each proposal in which appendix what goes with it can be found', async () => {
    await withReports(async (app, order) => {
      const wanted = order('proposalsPaper', 'full');
      const { source } = await ask(app, 'documents.get', { order: wanted });
      if (source.kind !== 'report') throw new Error('A report is made of something else');
      const sent = new Map([
        ['Lamp posts', [{ title: 'Map' }, { title: 'Costs' }]],
        ['Hedge heights', [{ title: 'Drawing' }]],
      ]);
      const matters = source.matters.map((matter) => ({ ...matter, attachments: sent.get(matter.title) ?? [] }));
      const text = writeText(buildDocument({ ...source, matters }, wanted));
      const part = (from: string, to: string): string => text.slice(text.indexOf(from), text.indexOf(to));
      const lamps = part('DP102 ‘Lamp posts’', 'DP103 ‘Hedge heights’');
      expect(lamps).toContain('DP102 Map can be found in Appendix A.');
      expect(lamps).toContain('DP102 Costs can be found in Appendix B.');
      expect(part('DP103 ‘Hedge heights’', 'Attachments')).toContain('DP103 Drawing can be found in Appendix C.');
      expect(text).toMatch(/Appendix C: DP103 Drawing/u);
      expect(writeText(buildDocument(source, wanted)), 'the control').not.toContain('can be found');
    });
  });

  it('brings back proposals that were named, with the reason and where their reports can be found', async () => {
    await withReports(async (app, order) => {
      const wanted = order('proposalsPaper', 'full');
      const before = await markdownOf(app, wanted);
      expect(before, 'the control').toContain('There are no updates to existing proposals.');
      expect(before, 'the control').not.toContain('MP090');
      const { matter } = await ask(app, 'matters.get', { code: 'MP090' });
      const lamps = (await ask(app, 'matters.get', { code: 'DP102' })).matter;
      const text = await ask(app, 'reports.text', { bodyId: wanted.bodyId, kind: 'proposals' });
      const why = 'The Trust was never asked about:\n- the locks; and\n- the keys.';
      await ask(app, 'reports.saveText', {
        editId: makeEditId(),
        text: {
          ...text,
          broughtBack: [
            { matterId: matter.id, why },
            { matterId: lamps.id, why: 'Posts fell.' },
          ],
        },
      });
      const attachments = [{ title: 'Modification Report', classification: 'White' }];
      const paper = { id: paperIdSchema.parse(uuid()), title: 'MP090 Gate locks', attachments };
      await ask(app, 'papers.save', { editId: makeEditId(), paper });
      const said = await markdownOf(app, wanted);
      const part = (from: string, to: string): string => said.slice(said.indexOf(from), said.indexOf(to));
      const updates = part('3. Updates', '4. Recommendations');
      expect(updates).toContain('These proposals were raised before, and are brought back.');
      expect(updates).toContain('## MP090 ‘Gate locks’');
      expect(updates).toContain('MP090 was raised by Orla Penhale of Harbour Gas on 1 June 2026.');
      expect(updates).toContain('The Lead Analyst is Morwenna Hale.');
      expect(updates).toMatch(
        /Gates stand open\.\s+\*\*Why it is brought back:\*\* The Trust was never asked about:\s+- the locks/u,
      );
      expect(updates).toContain('MP090 Modification Report can be found in Appendix A.');
      expect(said).toContain('Appendix A: MP090 Modification Report (White)');
      expect(updates, 'a new one that was named stands there alone').toContain('Posts fell.');
      expect(part('2. New', '3. Updates')).not.toContain('DP102');
      expect(updates).not.toContain('no updates');
    });
  });

  it('says its reference once at its foot, who may read it, and what is asked of a proposal as that', async () => {
    await withReports(async (app, order) => {
      const wanted = order('proposalsPaper', 'full');
      const text = await ask(app, 'reports.text', { bodyId: wanted.bodyId, kind: 'proposals' });
      const { matter } = await ask(app, 'matters.get', { code: 'DP102' });
      const asks = { [matter.id]: 'Which posts are meant?' };
      await ask(app, 'reports.saveText', { editId: makeEditId(), text: { ...text, reference: 'AT_4_0203_01', asks } });
      const made = async (asked: ReportOrder) =>
        buildDocument((await ask(app, 'documents.get', { order: asked })).source, asked);
      const footOf = ({ look }: MinutesDocument): string =>
        look.footer.flatMap(({ left }) => left.map((piece) => ('text' in piece ? piece.text : ''))).join('');
      const paper = await made(wanted);
      expect(footOf(paper)).toBe('AT_4_0203_01 – New Proposals');
      expect(paper.details).toEqual([
        'Allotments Trust',
        '10 March 2027',
        'Paper reference: AT_4_0203_01',
        'Action: For Discussion',
      ]);
      expect(writeText(paper)).toContain('What is asked: Which posts are meant?');
      const report = await made(order('statusReport', 'full'));
      expect(footOf(report)).toBe('AT Status Report – confidential');
      expect(report.details.at(-1)).toBe('Confidential');
    });
  });

  it('brings back what the body does not follow by its codes, and tells of nothing else that it does not', async () => {
    await withReports(async (app, order) => {
      await takeIn(
        app,
        'matters',
        'Proposal\tTitle\tDate raised\nXQ007\tFog horn\t1 Mar 2027\nXQ008\tBell\t1 Mar 2027',
      );
      const wanted = order('proposalsPaper', 'full');
      expect(await markdownOf(app, wanted), 'the control').not.toContain('XQ00');
      const { matter } = await ask(app, 'matters.get', { code: 'XQ007' });
      const text = await ask(app, 'reports.text', { bodyId: wanted.bodyId, kind: 'proposals' });
      const broughtBack = [{ matterId: matter.id, why: 'It wakes the harbour.' }];
      await ask(app, 'reports.saveText', { editId: makeEditId(), text: { ...text, broughtBack } });
      const said = await markdownOf(app, wanted);
      expect(said).toContain('XQ007 ‘Fog horn’');
      expect(said).not.toContain('XQ008');
    });
  });
});
