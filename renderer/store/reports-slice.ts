import type { StateCreator } from 'zustand/vanilla';
import { type ApiError, apiError } from '../../shared/api/errors.ts';
import { type ReportKind, type ReportText, reportTextId } from '../../shared/domain/report-text.ts';
import { type BodyId, bodyIdSchema } from '../../shared/ids.ts';
import { ok } from '../../shared/result.ts';
import { errorOf, rowChange } from './change-row.ts';
import type { LivePort } from './open-meetings.ts';
import type { AppState } from './store.ts';

/** What a body says in its reports of a kind, which lasts from one report to the next. */
export type ReportsSlice = {
  readonly reportText: ReportText | undefined;
  readonly reportTextError: ApiError | undefined;
  fetchReportText(bodyId: string, kind: ReportKind): Promise<void>;
  /** Changes the words when their turn comes. */
  changeReportText(
    bodyId: BodyId,
    kind: ReportKind,
    change: (now: ReportText) => ReportText,
  ): Promise<ApiError | undefined>;
};

const LOST = apiError('notFound', 'This address names nothing in the book. Go to the reports and open it from there.');

export const reportsSlice =
  ({ client }: LivePort): StateCreator<AppState, [], [], ReportsSlice> =>
  (set, get) => ({
    reportText: undefined,
    reportTextError: undefined,
    fetchReportText: async (id, kind) => {
      const bodyId = bodyIdSchema.safeParse(id).data;
      if (bodyId === undefined) return set({ reportTextError: LOST });
      const text = await client.call('reports.text', { bodyId, kind });
      set(text.ok ? { reportText: text.value, reportTextError: undefined } : { reportTextError: text.error });
    },
    changeReportText: async (bodyId, kind, change) => {
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
      return errorOf(await get().runEdit(edit, { whenUndone: 'Words of the report changed' }));
    },
  });
