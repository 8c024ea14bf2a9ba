import type { StateCreator } from 'zustand/vanilla';
import { type ApiError, apiError } from '../../shared/api/errors.ts';
import type { MinutesSheet } from '../../shared/api/minutes.ts';
import { usualLetter } from '../../shared/hand-out/letter.ts';
import type { HandOutOrder, HandOutPerson } from '../../shared/hand-out/order.ts';
import { editIdSchema, type MeetingId, meetingIdSchema } from '../../shared/ids.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { Client } from '../api/client.ts';
import { type Delivery, deliverFolder, type FolderOrder, notSavedYet } from './delivery.ts';
import { carriesConfidential, getsMail, type HandOutWishes, partsOf, usualHandOut } from './hand-out-wishes.ts';
import { noSuchMeeting } from './meeting-on-screen.ts';
import type { MinutesPort } from './minutes-slice.ts';
import type { AppState } from './store.ts';

/** What can go out of a meeting, and to whom. */
export type HandOutSheet = MinutesSheet & {
  readonly people: readonly HandOutPerson[];
  /** The classes of the body's papers, the most open first. */
  readonly classes: readonly string[];
};

/** Files of a meeting and a mail that go out together. */
export type HandOutsSlice = {
  readonly handOutSheet: HandOutSheet | undefined;
  readonly handOutError: ApiError | undefined;
  readonly handOutWishes: HandOutWishes;
  readonly handOutDelivery: Delivery;
  openHandOut(meetingId: string): Promise<void>;
  fetchHandOut(): Promise<void>;
  wishHandOut(wishes: Partial<HandOutWishes>): void;
  /** The hand-out as it is wished for; undefined while nothing is chosen. */
  handOutOrder(): HandOutOrder | undefined;
  /** Makes all files to see that none is refused, asks where they go, fixes numbers, and saves them with the mail. */
  saveHandOut(): Promise<void>;
};

const NOTHING: Delivery = {
  kind: 'failed',
  error: apiError('refused', 'Choose at least one document and one format.'),
  isHandedOut: false,
};

/** All that the book says of what can go out of a meeting. */
const sheetOf = async (client: Client, meetingId: MeetingId): Promise<Result<HandOutSheet, ApiError>> => {
  const minutes = await client.call('minutes.get', { meetingId });
  if (!minutes.ok) return minutes;
  const people = await client.call('handOuts.people', { meetingId });
  if (!people.ok) return people;
  const body = await client.call('bodies.get', { bodyId: minutes.value.record.body.id });
  if (!body.ok) return body;
  return ok({ ...minutes.value, people: people.value.people, classes: body.value.rules.classes });
};

export const handOutsSlice =
  ({ client, files, makeId }: MinutesPort): StateCreator<AppState, [], [], HandOutsSlice> =>
  (set, get) => {
    let shown = '';
    /** What was wished for each meeting: a letter that was begun is there when its meeting is come back to. */
    const kept = new Map<string, HandOutWishes>();

    const fetchHandOut = async (): Promise<void> => {
      const id = meetingIdSchema.safeParse(shown);
      if (!id.success) return set({ handOutError: noSuchMeeting });
      const meetingId = id.data;
      const sheet = await sheetOf(client, meetingId);
      if (meetingId !== shown) return;
      if (sheet.ok) set({ handOutSheet: sheet.value, handOutError: undefined });
      else set({ handOutError: sheet.error });
    };

    const handOutOrder = (): HandOutOrder | undefined => {
      const { handOutSheet: sheet, handOutWishes: wishes, today } = get();
      const parts = sheet ? partsOf(wishes, sheet.record, today()) : [];
      if (!sheet || parts.length === 0) return undefined;
      const usual = usualLetter(sheet.record, parts);
      const { readers, subject = usual.subject, message = usual.message } = wishes;
      const ticked = { ticks: wishes.ticks, isSecret: carriesConfidential(parts, sheet) };
      const to = sheet.people.filter((person) => getsMail(person, ticked)).map(({ personId }) => personId);
      return { meetingId: sheet.record.meeting.id, readers, parts, subject, message, to };
    };

    const orderOfFolder = (order: HandOutOrder): FolderOrder => ({
      check: () => client.call('handOuts.check', { order }),
      make: () => client.call('handOuts.make', { editId: editIdSchema.parse(makeId()), order }),
    });

    return {
      handOutSheet: undefined,
      handOutError: undefined,
      handOutWishes: usualHandOut('docx'),
      handOutDelivery: { kind: 'none' },
      openHandOut: async (meetingId) => {
        if (meetingId !== shown) {
          const handOutWishes = kept.get(meetingId) ?? usualHandOut(get().settings.handOutFormat);
          set({ handOutSheet: undefined, handOutError: undefined, handOutWishes });
        }
        shown = meetingId;
        set({ handOutDelivery: { kind: 'none' } });
        await fetchHandOut();
      },
      fetchHandOut,
      wishHandOut: (wishes) => {
        const handOutWishes = { ...get().handOutWishes, ...wishes };
        kept.set(shown, handOutWishes);
        set({ handOutWishes, handOutDelivery: { kind: 'none' } });
      },
      handOutOrder,
      saveHandOut: async () => {
        const order = handOutOrder();
        if (!order) return set({ handOutDelivery: NOTHING });
        if (get().isUnsaved(order.meetingId) || get().hasPendingEdits()) return set({ handOutDelivery: notSavedYet });
        set({ handOutDelivery: { kind: 'working' } });
        set({ handOutDelivery: await deliverFolder(files, orderOfFolder(order)) });
        await fetchHandOut();
      },
    };
  };
