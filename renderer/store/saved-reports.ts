import { formatScreenDate } from '../../shared/dates.ts';
import type { CountedReport } from '../../shared/domain/saved-report.ts';
import { type DocumentOrder, isReportOrder, reportKindOf } from '../../shared/minutes-document/orders.ts';
import type { Client } from '../api/client.ts';
import { type DocumentPlace, reportOfPlace } from './document-orders.ts';
import type { EditsSlice } from './edits.ts';

/** The reports of a kind that were saved up to today, the newest first; undefined where nothing says so. */
export const askSavedReports = async (
  client: Client,
  place: DocumentPlace | undefined,
  today: string,
): Promise<readonly CountedReport[] | undefined> => {
  const report = place && reportOfPlace(place);
  if (!report) return undefined;
  const saved = await client.call('reports.saved', { ...report, asOf: today });
  return saved.ok ? saved.value.reports : undefined;
};

/** Says that a report was saved as a file. Of another document nothing is said. */
export const saySaved = async (client: Client, order: DocumentOrder, run: EditsSlice['runUnlisted']): Promise<void> => {
  if (!isReportOrder(order)) return;
  const { bodyId, asOf: day } = order;
  const kind = reportKindOf(order);
  await run((editId) => client.call('reports.saySaved', { editId, bodyId, kind, day }));
};

type Said = { readonly day: string; readonly wentOut: boolean };

/** Says of a saved report that it went out, or was a draft only; undo takes that back. */
export const sayWentOut = async (
  client: Client,
  place: DocumentPlace | undefined,
  said: Said,
  run: EditsSlice['runEdit'],
): Promise<void> => {
  const report = place && reportOfPlace(place);
  if (!report) return;
  const day = formatScreenDate(said.day);
  await run(
    (editId) => client.call('reports.sayWentOut', { editId, ...report, ...said }),
    said.wentOut ? `The report of ${day} went out` : `The report of ${day} was a draft`,
  );
};
