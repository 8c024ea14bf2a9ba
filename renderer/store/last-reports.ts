import { type DocumentOrder, isReportOrder, reportKindOf } from '../../shared/minutes-document/orders.ts';
import type { Client } from '../api/client.ts';
import { type DocumentPlace, reportOfPlace } from './document-orders.ts';
import type { EditsSlice } from './edits.ts';

/** The days for which reports of a kind were saved before today, the last one first; undefined where nothing says so. */
export const askLastReports = async (
  client: Client,
  place: DocumentPlace | undefined,
  today: string,
): Promise<readonly string[] | undefined> => {
  const report = place && reportOfPlace(place);
  if (!report) return undefined;
  const last = await client.call('reports.last', { ...report, before: today });
  return last.ok ? last.value.days : undefined;
};

/** Says that a report was saved: it is the last one from tomorrow on. Of another document nothing is said. */
export const sayReportOut = async (
  client: Client,
  order: DocumentOrder,
  run: EditsSlice['runUnlisted'],
): Promise<void> => {
  if (!isReportOrder(order)) return;
  const { bodyId, asOf } = order;
  const kind = reportKindOf(order);
  await run((editId) => client.call('reports.sayOut', { editId, bodyId, kind, asOf }));
};
