import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type App, openApp } from '../../electron/core/app.ts';
import { documentFile } from '../../electron/core/document-file.ts';
import { fromDayNumber, toDayNumber } from '../../shared/dates.ts';
import type { ListKind } from '../../shared/intake/list-kinds.ts';
import type { MeetingFile } from '../../shared/interchange/schema.ts';
import { documentSecrets } from '../../shared/minutes-document/document-secrets.ts';
import { documentFormatNames } from '../../shared/minutes-document/formats.ts';
import type { ReportOrder } from '../../shared/minutes-document/orders.ts';
import { redactedReport } from '../../shared/minutes-document/redacted-report.ts';
import type { ReportSource } from '../../shared/minutes-document/report-source.ts';
import { ask } from '../helpers/book-on-disk.ts';
import { smallFile } from '../helpers/builders.ts';
import { saveMatter } from '../helpers/canary-secretariat.ts';
import { makeEditId } from '../helpers/create-book.ts';
import { decided } from '../helpers/decided.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';
import { textsOfFile } from '../helpers/texts-of-file.ts';
import { openTypesetter } from '../helpers/typesetter.ts';
import { unwrap } from '../helpers/unwrap.ts';

/** PL14 is minuted for everybody; of PL67 confidential minutes alone tell. */
const minutes = (): MeetingFile => {
  const file = smallFile();
  const heading = (text: string) => ({ kind: 'heading' as const, level: 1 as const, text });
  return {
    ...file,
    body: { ...file.body, matterPatterns: ['PL\\d{2}'] },
    meeting: { number: '3', date: '2027-03-02', state: 'draft' },
    agenda: [
      {
        number: '1',
        title: 'Sheds',
        blocks: [heading('PL14 ‘A shed’'), decided('AGREED', 'PL14 is ready to be converted')],
      },
      {
        number: '2',
        title: 'Offers',
        confidential: true,
        blocks: [heading('PL67 ‘The Jarrow affair’'), decided('AGREED', 'PL67 is ready to be converted')],
      },
    ],
  };
};

const NOTED = {
  stage: 'Refine',
  raised: '2027-02-15',
  proposer: 'Quill Featherby',
  organisation: 'Jarrow Holdings',
  summary: 'A buyout of the north quay is prepared.',
};
/** As texts of files are read: without capitals and blanks. */
const TOLD = ['pl67', 'jarrow', 'featherby', 'northquay'];
const KINDS = ['statusReport', 'proposalsPaper'] as const;

describe('a public report', () => {
  const { typeset } = openTypesetter();
  const typesetter = { typeset, close: () => undefined };
  let app: App;
  let order: (kind: ReportOrder['kind'], version: ReportOrder['version']) => ReportOrder;

  beforeEach(async () => {
    app = unwrap(await openApp({ file: `${temporaryFolder()}/minutebook.db`, typesetter }));
    const { meetingId } = await ask(app, 'meetings.load', { editId: makeEditId(), file: minutes() });
    const { body } = await ask(app, 'meetings.get', { meetingId });
    order = (kind, version) => ({ kind, version, bodyId: body.id, asOf: '2027-03-20', since: '2027-01-01' });
  });
  afterEach(() => app.close());

  const textOf = async (wanted: ReportOrder): Promise<string> => {
    const { base64 } = await ask(app, 'documents.preview', { order: wanted, format: 'md' });
    return Buffer.from(base64, 'base64').toString().replaceAll('\\', '');
  };
  const wholeOf = async (kind: ReportOrder['kind']): Promise<ReportSource> => {
    const { source } = await ask(app, 'documents.get', { order: order(kind, 'full') });
    if (source.kind !== 'report') throw new Error('A report is made of something else');
    return source;
  };
  const takeIn = async (kind: ListKind, text: string): Promise<void> => {
    const { seen } = await ask(app, 'intake.read', { kind, text });
    await ask(app, 'intake.take', { editId: makeEditId(), kind, text, overwrite: [], removeGone: false, seen });
  };
  const toldIn = async (wanted: ReportOrder, format: (typeof documentFormatNames)[number]): Promise<string[]> => {
    const { base64 } = await ask(app, 'documents.preview', { order: wanted, format });
    const text = textsOfFile(Buffer.from(base64, 'base64'));
    return TOLD.filter((words) => text.includes(words));
  };

  it('says nothing of a matter that confidential minutes alone tell of, whatever was noted of it', async () => {
    await saveMatter(app, 'PL67', NOTED);
    for (const kind of KINDS) {
      for (const format of documentFormatNames) expect(await toldIn(order(kind, 'public'), format), format).toEqual([]);
      expect(await toldIn(order(kind, 'full'), 'docx'), 'the control').toEqual(TOLD);
    }
    expect(await textOf(order('statusReport', 'public')), 'the stage is counted').not.toContain('Refine');
    expect(await textOf(order('statusReport', 'full')), 'the control').toContain('Refine');
  });

  it('is marked in full as not for everybody where it tells of such a matter', async () => {
    const fullNames = async (): Promise<string[]> => {
      const files = KINDS.map((kind) => ask(app, 'documents.preview', { order: order(kind, 'full'), format: 'txt' }));
      return (await Promise.all(files)).map(({ fileName }) => fileName);
    };
    await saveMatter(app, 'PL67', NOTED);
    for (const name of await fullNames()) expect(name).toContain('CONFIDENTIAL');
    const text = await textOf(order('proposalsPaper', 'full'));
    expect(text).toContain('PL67 ‘The Jarrow affair’ **(confidential)**');
    expect(text).toContain('End of confidential words');
  });

  it('says nothing of such a matter that a list of assessments names', async () => {
    await takeIn(
      'assessments',
      'Code\tKind\tAccepted\tTarget days\nPL67\tPA\t2027-03-01\t15\nPL14\tPA\t2027-03-03\t15',
    );
    const text = await textOf(order('statusReport', 'public'));
    expect(text).not.toContain('PL67');
    expect(text, 'the control').toContain('| PL14');
  });

  it('says nothing of such a matter that a list of matters names, until somebody opens it', async () => {
    await takeIn('matters', 'Code\tTitle\tRaised\nPL67\tThe Jarrow affair\t2027-02-15\nPL14\tA shed\t2027-02-16');
    expect(await textOf(order('statusReport', 'public'))).not.toMatch(/PL67|Jarrow/u);
    await saveMatter(app, 'PL67', { confidential: false });
    expect(await textOf(order('statusReport', 'public')), 'the control').toContain('Jarrow');
  });

  it('prints a title that stands in a heading for everybody', async () => {
    await saveMatter(app, 'PL14', { raised: '2027-02-16' });
    for (const kind of KINDS) expect(await textOf(order(kind, 'public'))).toContain('PL14 ‘A shed’');
  });

  it.each(KINDS)('is refused where the words of such a matter stand in a %s, by another rule', async (kind) => {
    await saveMatter(app, 'PL67', NOTED);
    const whole = await wholeOf(kind);
    const write = async (source: ReportSource) =>
      documentFile(
        { source, whole, order: order(kind, 'public'), format: 'txt', secrets: documentSecrets(whole, []) },
        typesetter,
      );
    // As it were if the rule of the public version failed.
    const leaking = { ...whole, matters: whole.matters.map((matter) => ({ ...matter, isPublic: true })) };
    await expect(write(redactedReport(leaking))).rejects.toThrow(/was not written.*a confidential proposal/u);
    expect((await write(redactedReport(whole))).fileName, 'the control').toContain('PUBLIC');
  });

  describe('that brings proposals back', () => {
    const WHY = 'Since Featherby never answered the Harbour Master about it.';
    const bringBack = async (why: Readonly<Record<string, string>>): Promise<void> => {
      const { bodyId } = order('proposalsPaper', 'full');
      const text = await ask(app, 'reports.text', { bodyId, kind: 'proposals' });
      const named = await Promise.all(
        Object.entries(why).map(async ([code, words]) => ({
          matterId: (await ask(app, 'matters.get', { code })).matter.id,
          why: words,
        })),
      );
      await ask(app, 'reports.saveText', { editId: makeEditId(), text: { ...text, broughtBack: named } });
    };
    const RAISED_BEFORE = { ...NOTED, raised: '2026-02-15' };

    it('says nothing of one that confidential minutes alone tell of, in any format', async () => {
      await saveMatter(app, 'PL67', RAISED_BEFORE);
      await bringBack({ PL67: WHY });
      for (const format of documentFormatNames) {
        expect(await toldIn(order('proposalsPaper', 'public'), format), format).toEqual([]);
      }
      expect(await textOf(order('proposalsPaper', 'public'))).toContain('There are no updates to existing proposals.');
      expect(await textOf(order('proposalsPaper', 'full')), 'the control').toContain(WHY);
      expect(await toldIn(order('proposalsPaper', 'full'), 'docx'), 'the control').toEqual(TOLD);
      const full = await ask(app, 'documents.preview', { order: order('proposalsPaper', 'full'), format: 'docx' });
      expect(full.fileName).toContain('CONFIDENTIAL');
      await bringBack({});
      const without = await ask(app, 'documents.preview', { order: order('proposalsPaper', 'full'), format: 'docx' });
      expect(without.fileName, 'the control').not.toContain('CONFIDENTIAL');
    });

    it('has one of the public register with its reason, also where a confidential one has the same', async () => {
      await saveMatter(app, 'PL67', RAISED_BEFORE);
      await bringBack({ PL14: 'The Trust was never asked.', PL67: 'The Trust was never asked.' });
      const text = await textOf(order('proposalsPaper', 'public'));
      expect(text).toContain('PL14 ‘A shed’');
      expect(text).toContain('The Trust was never asked.');
      expect(text).not.toMatch(/PL67|Jarrow/u);
    });

    it('is refused where the reason of one that an earlier paper brought back stands in it', async () => {
      await saveMatter(app, 'PL67', RAISED_BEFORE);
      const other = 'The pilots were left out of every talk.';
      await bringBack({ PL67: other });
      const { bodyId, asOf } = order('proposalsPaper', 'full');
      const day = fromDayNumber(toDayNumber(asOf) - 20);
      await ask(app, 'reports.saySaved', { editId: makeEditId(), bodyId, kind: 'proposals', day });
      expect(await textOf(order('proposalsPaper', 'full'))).not.toContain(other);
      const say = async (introduction: string) => {
        const text = await ask(app, 'reports.text', { bodyId, kind: 'proposals' });
        await ask(app, 'reports.saveText', { editId: makeEditId(), text: { ...text, introduction } });
        return textOf(order('proposalsPaper', 'public'));
      };
      expect(await say('The gulls were left out.'), 'the control').toContain('The gulls');
      await expect(say(other)).rejects.toThrow(/was not written.*why a confidential proposal is brought back/u);
      // It is said to nobody who is shown the public version either.
      const { source } = await ask(app, 'documents.get', { order: order('proposalsPaper', 'public') });
      expect(JSON.stringify({ ...source, text: undefined })).not.toContain('pilots');
    });

    it('is refused where the reason of a confidential one stands in it, by another rule', async () => {
      await saveMatter(app, 'PL67', RAISED_BEFORE);
      const other = 'The pilots were left out of every talk.';
      await bringBack({ PL14: '', PL67: other });
      const whole = await wholeOf('proposalsPaper');
      const write = async (source: ReportSource) =>
        documentFile(
          {
            source,
            whole,
            order: order('proposalsPaper', 'public'),
            format: 'txt',
            secrets: documentSecrets(whole, []),
          },
          typesetter,
        );
      const open = redactedReport(whole);
      // As it were if the reason stood at the wrong proposal.
      const broughtBack = open.text.broughtBack.map((one) => ({ ...one, why: other }));
      expect(broughtBack).toHaveLength(1);
      await expect(write({ ...open, text: { ...open.text, broughtBack } })).rejects.toThrow(
        /was not written.*why a confidential proposal is brought back/u,
      );
      // As it were if the rule of the public version failed.
      const leaking = { ...whole, matters: whole.matters.map((matter) => ({ ...matter, isPublic: true })) };
      await expect(write(redactedReport(leaking))).rejects.toThrow(/was not written/u);
      expect((await write(open)).fileName, 'the control').toContain('PUBLIC');
    });
  });
});
