import type { StateCreator } from 'zustand/vanilla';
import type { DocumentSheet } from '../../shared/api/documents.ts';
import { type ApiError, apiError } from '../../shared/api/errors.ts';
import { type CountedReport, lastWentOut } from '../../shared/domain/saved-report.ts';
import { editIdSchema, type MeetingId } from '../../shared/ids.ts';
import { documentFileName } from '../../shared/minutes-document/document-name.ts';
import type { DocumentFormat } from '../../shared/minutes-document/formats.ts';
import { type DocumentOrder, fixesNumbers } from '../../shared/minutes-document/orders.ts';
import { type Delivery, deliver, notSavedYet } from './delivery.ts';
import { type DocumentPlace, type DocumentWishes, orderOf, samePlace, usualWishes } from './document-orders.ts';
import type { MinutesPort } from './minutes-slice.ts';
import { firstView } from './register-view.ts';
import { askSavedReports, saySaved, sayWentOut } from './saved-reports.ts';
import type { AppState } from './store.ts';

export type ShownDocument = DocumentSheet & { readonly order: DocumentOrder };

/** A document beside the minutes, before it is handed out. */
export type DocumentsSlice = {
  readonly documentWishes: DocumentWishes;
  readonly shownDocument: ShownDocument | undefined;
  readonly documentError: ApiError | undefined;
  readonly documentDelivery: Delivery;
  /** The reports of the kind that is shown that were saved up to today, the newest first. */
  readonly savedReports: readonly CountedReport[];
  openDocument(place: DocumentPlace): Promise<void>;
  /** Gives the document up, and how it was wanted. */
  closeDocument(): void;
  fetchDocument(): Promise<void>;
  wishDocument(wishes: Partial<DocumentWishes>): Promise<void>;
  /** Saves the document that is shown; where it quotes actions, their numbers are fixed for ever. */
  handOutDocument(format: DocumentFormat): Promise<void>;
  /** Says of the report of a day that it went out, or was a draft only. */
  sayWentOut(day: string, wentOut: boolean): Promise<void>;
};

const NOTHING = apiError('notFound', 'This address names no document. Go back to the meeting and open it from there.');

const meetingsOf = ({ source }: ShownDocument): MeetingId[] => {
  if (source.kind === 'meeting') return [source.record.meeting.id];
  return source.kind === 'actions' ? source.meetings.map(({ id }) => id) : [];
};

const NONE_SHOWN = { shownDocument: undefined, documentError: undefined } as const;

const FIRST = {
  ...NONE_SHOWN,
  documentWishes: usualWishes({ kind: 'agenda', meetingId: '' }, firstView),
  documentDelivery: { kind: 'none' },
  savedReports: [],
} as const;

const deliverDocument = (
  { client, files, makeId }: MinutesPort,
  { source, order }: ShownDocument,
  format: DocumentFormat,
): Promise<Delivery> => {
  const editId = editIdSchema.parse(makeId());
  return deliver(files, {
    kind: fixesNumbers(order) ? 'handedOut' : 'copied',
    fileName: documentFileName(source, order, format),
    make: () => client.call('documents.handOut', { editId, order, format }),
  });
};

/** What is asked for now. Others see what everybody may read. */
const orderNow = (
  { documentWishes, settings, today, savedReports }: AppState,
  place: DocumentPlace | undefined,
): DocumentOrder | undefined => {
  const version = settings.isScreenShared ? 'public' : documentWishes.version;
  return place && orderOf(place, { ...documentWishes, version }, today(), lastWentOut(savedReports, today())?.day);
};

export const documentsSlice =
  (port: MinutesPort): StateCreator<AppState, [], [], DocumentsSlice> =>
  (set, get) => {
    const { client } = port;
    let place: DocumentPlace | undefined;
    let asked = 0;

    const fetchFor = async (order: DocumentOrder): Promise<void> => {
      asked += 1;
      const mine = asked;
      const answer = await client.call('documents.get', { order });
      if (mine !== asked) return;
      if (answer.ok) set({ shownDocument: { ...answer.value, order }, documentError: undefined });
      else set({ documentError: answer.error });
    };

    const fetchDocument = async (): Promise<void> => {
      const of = place;
      // A report tells what happened since the last one.
      const savedReports = await askSavedReports(client, of, get().today());
      if (of === place && savedReports) set({ savedReports });
      const order = orderNow(get(), place);
      if (order) await fetchFor(order);
      else if (place) set({ documentError: NOTHING, shownDocument: undefined });
    };

    const openDocument = async (next: DocumentPlace): Promise<void> => {
      if (!samePlace(place, next)) {
        set({ ...NONE_SHOWN, savedReports: [], documentWishes: usualWishes(next, get().registerView) });
      }
      place = next;
      set({ documentDelivery: { kind: 'none' } });
      await fetchDocument();
    };

    const closeDocument = (): void => {
      place = undefined;
      // What was asked for comes too late.
      asked += 1;
      set(NONE_SHOWN);
    };

    const handOutDocument = async (format: DocumentFormat): Promise<void> => {
      const { shownDocument: shown, isUnsaved, hasPendingEdits } = get();
      if (!shown) return;
      if (meetingsOf(shown).some(isUnsaved) || hasPendingEdits()) return set({ documentDelivery: notSavedYet });
      set({ documentDelivery: { kind: 'working' } });
      const documentDelivery = await deliverDocument(port, shown, format);
      set({ documentDelivery });
      if (documentDelivery.kind === 'copied') await saySaved(client, shown.order, get().runUnlisted);
      await fetchDocument();
    };

    return {
      ...FIRST,
      openDocument,
      closeDocument,
      fetchDocument,
      wishDocument: (wishes) => {
        set({ documentWishes: { ...get().documentWishes, ...wishes }, documentDelivery: { kind: 'none' } });
        return fetchDocument();
      },
      handOutDocument,
      sayWentOut: (day, wentOut) => sayWentOut(client, place, { day, wentOut }, get().runEdit),
    };
  };
