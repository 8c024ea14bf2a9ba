import type { StateCreator } from 'zustand/vanilla';
import type { ApiError } from '../../shared/api/errors.ts';
import type { HandOutFiles } from '../../shared/api/hand-outs.ts';
import type { Pack, PackSheet } from '../../shared/api/packs.ts';
import type { DistributionList } from '../../shared/domain/distribution-list.ts';
import { editIdSchema, type MeetingId, meetingIdSchema } from '../../shared/ids.ts';
import type { DocumentFormat } from '../../shared/minutes-document/formats.ts';
import type { PackOrder } from '../../shared/pack/order.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { Client } from '../api/client.ts';
import { type Delivery, deliver, deliverFolder, notSavedYet } from './delivery.ts';
import { noSuchMeeting } from './meeting-on-screen.ts';
import type { MinutesPort } from './minutes-slice.ts';
import type { AppState } from './store.ts';

/** For whom a pack is, and as what its agenda and its index are written. */
export type PackWishes = { readonly readers: PackOrder['readers']; readonly format: DocumentFormat };

/** The papers of a meeting as one folder. */
export type PacksSlice = {
  readonly packWishes: PackWishes;
  /** What the pack would hold as it is wanted now; undefined until it is known. */
  readonly packSheet: (PackSheet & { readonly meetingId: string }) | undefined;
  readonly packError: ApiError | undefined;
  readonly packDelivery: Delivery;
  openPack(meetingId: string): Promise<void>;
  fetchPack(): Promise<void>;
  wishPack(wishes: Partial<PackWishes>): Promise<void>;
  /** Makes the pack to see that nothing of it is refused, asks where it goes, and saves it. */
  savePack(): Promise<void>;
  /** Saves a mail that tells the readers of the pack that it is there. */
  savePackMail(): Promise<void>;
  /** The distribution lists of the body of the meeting. */
  readonly packLists: readonly DistributionList[];
};

/** What lies in a folder, with the files of papers, which come one by one: together they can be large. */
export const filesOfFolder = async (
  client: Client,
  { folder, documents, files }: Pack,
): Promise<Result<HandOutFiles, ApiError>> => {
  const all = [...documents];
  for (const { fileId, fileName } of files) {
    const file = await client.call('paperFiles.get', { fileId });
    if (!file.ok) return file;
    all.push({ ...file.value, fileName });
  }
  return ok({ folder, files: all });
};

/** Undefined where the book can't say. */
const listsOf = async (client: Client, meetingId: MeetingId): Promise<readonly DistributionList[] | undefined> => {
  const meeting = await client.call('meetings.get', { meetingId });
  return meeting.ok ? (meeting.value.rules.lists ?? []) : undefined;
};

/** What the pack would hold, and the lists that there can be one for. */
const findPack = async (client: Client, order: PackOrder): Promise<Partial<PacksSlice>> => {
  const packLists = await listsOf(client, order.meetingId);
  const sheet = await client.call('packs.get', { order });
  const lists = packLists && { packLists };
  if (!sheet.ok) return { ...lists, packError: sheet.error };
  return { ...lists, packSheet: { ...sheet.value, meetingId: order.meetingId }, packError: undefined };
};

type Ways = Pick<MinutesPort, 'client' | 'files' | 'makeId'>;

const deliverMail = async ({ client, files }: Ways, order: PackOrder): Promise<Delivery> => {
  const made = await client.call('packs.mail', { order });
  if (!made.ok) return { kind: 'failed', error: made.error, isHandedOut: false };
  return deliver(files, { kind: 'copied', fileName: made.value.fileName, make: async () => made });
};

const deliverPack = ({ client, files, makeId }: Ways, order: PackOrder): Promise<Delivery> =>
  deliverFolder(files, {
    kind: 'copied',
    check: () => client.call('packs.check', { order }),
    make: async () => {
      const made = await client.call('packs.make', { editId: editIdSchema.parse(makeId()), order });
      return made.ok ? filesOfFolder(client, made.value) : made;
    },
  });

const USUAL: PackWishes = { readers: 'full', format: 'pdf' };

export const packsSlice =
  ({ client, files, makeId }: MinutesPort): StateCreator<AppState, [], [], PacksSlice> =>
  (set, get) => {
    let shown = '';
    let asked = 0;

    const orderNow = (): PackOrder | undefined => {
      const meetingId = meetingIdSchema.safeParse(shown).data;
      return meetingId && { meetingId, ...get().packWishes, asOf: get().today() };
    };

    const fetchPack = async (): Promise<void> => {
      const order = orderNow();
      if (!order) return set({ packError: noSuchMeeting });
      asked += 1;
      const mine = asked;
      const found = await findPack(client, order);
      if (mine === asked) set(found);
    };

    /** Does one thing at a time, and says what became of it. */
    const run = async (act: (order: PackOrder) => Promise<Delivery>): Promise<void> => {
      const order = orderNow();
      if (!order || get().packDelivery.kind === 'working') return;
      if (get().isUnsaved(order.meetingId) || get().hasPendingEdits()) return set({ packDelivery: notSavedYet });
      set({ packDelivery: { kind: 'working' } });
      set({ packDelivery: await act(order) });
      await fetchPack();
    };

    return {
      packWishes: USUAL,
      packSheet: undefined,
      packError: undefined,
      packDelivery: { kind: 'none' },
      packLists: [],
      openPack: async (meetingId) => {
        if (meetingId !== shown) set({ packSheet: undefined, packError: undefined, packWishes: USUAL, packLists: [] });
        shown = meetingId;
        set({ packDelivery: { kind: 'none' } });
        await fetchPack();
      },
      fetchPack,
      wishPack: (wishes) => {
        set({ packWishes: { ...get().packWishes, ...wishes }, packDelivery: { kind: 'none' } });
        return fetchPack();
      },
      savePack: () => run((order) => deliverPack({ client, files, makeId }, order)),
      savePackMail: () => run((order) => deliverMail({ client, files, makeId }, order)),
    };
  };
