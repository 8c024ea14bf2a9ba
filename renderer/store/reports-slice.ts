import type { StateCreator } from 'zustand/vanilla';
import { type ApiError, apiError } from '../../shared/api/errors.ts';
import type { NamedProposal } from '../../shared/api/reports.ts';
import { codeOf } from '../../shared/domain/matter-entry.ts';
import {
  type BroughtBack,
  isToldBefore,
  type ReportKind,
  type ReportText,
  reportTextId,
} from '../../shared/domain/report-text.ts';
import type { CountedReport } from '../../shared/domain/saved-report.ts';
import { type BodyId, bodyIdSchema, type MatterId } from '../../shared/ids.ts';
import { ok } from '../../shared/result.ts';
import type { Client } from '../api/client.ts';
import { errorOf, rowChange } from './change-row.ts';
import type { EditWords } from './edits.ts';
import type { LivePort } from './open-meetings.ts';
import type { AppState } from './store.ts';

/** A proposal of the register as it is offered: 'MP090 Gate locks'. */
export type ProposalChoice = { readonly matterId: MatterId; readonly code: string; readonly words: string };

/** What a body says in its reports of a kind, which lasts from one report to the next. */
export type ReportsSlice = {
  readonly reportText: ReportText | undefined;
  readonly reportTextError: ApiError | undefined;
  /** What papers bring back, by name, and what the next one could. */
  readonly broughtBack: readonly NamedProposal[];
  /** The last paper that went out: what was brought back before belongs to it. */
  readonly lastPaper: CountedReport | undefined;
  readonly proposalChoices: readonly ProposalChoice[];
  fetchReportText(bodyId: string, kind: ReportKind): Promise<void>;
  /** Changes the words when their turn comes. */
  changeReportText(
    bodyId: BodyId,
    kind: ReportKind,
    change: (now: ReportText) => ReportText,
    words?: EditWords,
  ): Promise<ApiError | undefined>;
  /** Brings a proposal back by any of its codes, or as it was offered. */
  bringBack(bodyId: BodyId, typed: string): Promise<ApiError | undefined>;
};

const LOST = apiError('notFound', 'This address names nothing in the book. Go to the reports and open it from there.');

const MOST_CHOICES = 1000;

const choicesOf = async (client: Client): Promise<ProposalChoice[]> => {
  const page = await client.call('matters.list', { filter: { open: true }, limit: MOST_CHOICES });
  if (!page.ok) return [];
  return page.value.rows.map(({ id, codes, title }) => {
    const code = codeOf({ codes });
    return { matterId: id, code, words: `${code} ${title}`.trim() };
  });
};

const notThere = (typed: string): ApiError =>
  apiError(
    'notFound',
    `${typed} is not in the register of matters. Check the code, or put the proposal into the register on the page Matters first.`,
  );

/** A text that brings a proposal back from now on, as the last of them. */
export const broughtAgain = (text: ReportText, { matterId, why }: BroughtBack): ReportText => ({
  ...text,
  broughtBack: [...text.broughtBack.filter((one) => one.matterId !== matterId), { matterId, why }],
});

export const reportsSlice =
  ({ client }: LivePort): StateCreator<AppState, [], [], ReportsSlice> =>
  (set, get) => ({
    reportText: undefined,
    reportTextError: undefined,
    broughtBack: [],
    lastPaper: undefined,
    proposalChoices: [],
    fetchReportText: async (id, kind) => {
      const bodyId = bodyIdSchema.safeParse(id).data;
      if (bodyId === undefined) return set({ reportTextError: LOST });
      const [text, named, proposalChoices] = await Promise.all([
        client.call('reports.text', { bodyId, kind }),
        client.call('reports.broughtBack', { bodyId, asOf: get().today() }),
        kind === 'proposals' ? choicesOf(client) : [],
      ]);
      if (!text.ok) return set({ reportTextError: text.error });
      const { proposals: broughtBack, last: lastPaper } = named.ok ? named.value : { proposals: [] };
      set({ reportText: text.value, reportTextError: undefined, broughtBack, lastPaper, proposalChoices });
    },
    changeReportText: async (bodyId, kind, change, words = { whenUndone: 'Words of the report changed' }) => {
      const id = reportTextId({ bodyId, kind });
      const edit = rowChange({
        id,
        read: async () => {
          const text = await client.call('reports.text', { bodyId, kind });
          return text.ok ? ok([{ id, text: text.value }]) : text;
        },
        change: ({ text }) => ({ id, text: change(text) }),
        save: ({ text }, editId) => client.call('reports.saveText', { editId, text }),
      });
      return errorOf(await get().runEdit(edit, words));
    },
    bringBack: async (bodyId, typed) => {
      const asked = typed.trim();
      const code = get().proposalChoices.find(({ words }) => words === asked)?.code ?? asked;
      const sheet = await get().seekMatter(code);
      if (!sheet) return notThere(asked);
      const { id: matterId, codes } = sheet.matter;
      const now = await client.call('reports.text', { bodyId, kind: 'proposals' });
      if (!now.ok) return now.error;
      const before = now.value.broughtBack.find((one) => one.matterId === matterId);
      if (before && !isToldBefore(before, get().lastPaper)) {
        return apiError('invalidInput', `${codeOf({ codes })} is brought back already: write why beside its name.`);
      }
      return get().changeReportText(
        bodyId,
        'proposals',
        (text) => broughtAgain(text, { matterId, why: before?.why ?? '' }),
        { whenUndone: `${codeOf({ codes })} brought back` },
      );
    },
  });
