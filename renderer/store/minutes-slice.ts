import type { StateCreator } from 'zustand/vanilla';
import { type ApiError, apiError } from '../../shared/api/errors.ts';
import type { MinutesSheet } from '../../shared/api/minutes.ts';
import { editIdSchema, type MeetingId, meetingIdSchema } from '../../shared/ids.ts';
import { minutesFileName } from '../../shared/minutes-document/file-name.ts';
import type { MinutesFormat } from '../../shared/minutes-document/formats.ts';
import type { MinutesVersion } from '../../shared/minutes-document/minutes-version.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { Files } from '../api/files.ts';
import { type Delivery, deliver, notSavedYet, type Order } from './delivery.ts';
import type { LivePort } from './open-meetings.ts';
import type { AppState } from './store.ts';

/** The minutes of a meeting as they would be handed out, and what leaves the program of them. */
export type MinutesSlice = {
  readonly minutes: MinutesSheet | undefined;
  /** Whether `minutes` leave out what others must not see; undefined while they are the secretary's own, and whole. */
  readonly minutesHide: boolean | undefined;
  readonly minutesError: ApiError | undefined;
  readonly minutesVersion: MinutesVersion;
  readonly delivery: Delivery;
  /** Shows the minutes of this meeting and of no other. */
  openMinutes(meetingId: string): Promise<void>;
  fetchMinutes(): Promise<void>;
  /** Shows this version, and hands it out from now on. */
  showMinutesVersion(version: MinutesVersion): void;
  /** Saves the version that is shown, and fixes the numbers of all actions for ever. */
  handOutMinutes(format: MinutesFormat): Promise<void>;
  /** Saves the version that is shown as an interchange file, which fixes nothing. */
  copyMinutes(): Promise<void>;
};

type WantedFile = {
  readonly meetingId: MeetingId;
  readonly format: MinutesFormat;
  readonly version: MinutesVersion;
};

export type MinutesPort = LivePort & { readonly files: Files };

const NO_MEETING = apiError(
  'notFound',
  'This address names no meeting. Go back to the list and open the meeting from there.',
);

type Fetched = Pick<MinutesSlice, 'minutes' | 'minutesHide'>;

/** The minutes for whoever looks on. */
const askMinutes = async (
  client: MinutesPort['client'],
  isShared: boolean,
  meetingId: MeetingId,
): Promise<Result<Fetched, ApiError>> => {
  if (!isShared) {
    const whole = await client.call('minutes.get', { meetingId });
    return whole.ok ? ok({ minutes: whole.value, minutesHide: undefined }) : whole;
  }
  const open = await client.call('minutes.getForOthers', { meetingId });
  if (!open.ok) return open;
  const { hides, ...minutes } = open.value;
  return ok({ minutes, minutesHide: hides });
};

export const minutesSlice =
  ({ client, files, makeId }: MinutesPort): StateCreator<AppState, [], [], MinutesSlice> =>
  (set, get) => {
    let shown: MeetingId | undefined;

    const fetchMinutes = async (): Promise<void> => {
      const meetingId = shown;
      if (meetingId === undefined) return;
      const isShared = get().settings.isScreenShared;
      const answer = await askMinutes(client, isShared, meetingId);
      // Whole minutes that come when others look on already are dropped: they are asked for again.
      if (meetingId !== shown || isShared !== get().settings.isScreenShared) return;
      set(answer.ok ? { ...answer.value, minutesError: undefined } : { minutesError: answer.error });
    };

    const openMinutes = async (id: string): Promise<void> => {
      const meetingId = meetingIdSchema.safeParse(id);
      if (meetingId.data !== shown) {
        set({ minutes: undefined, minutesHide: undefined, minutesError: undefined, minutesVersion: 'full' });
      }
      shown = meetingId.data;
      set({ delivery: { kind: 'none' } });
      if (meetingId.success) await fetchMinutes();
      else set({ minutesError: NO_MEETING });
    };

    const send = async (format: MinutesFormat, order: (file: WantedFile) => Omit<Order, 'fileName'>): Promise<void> => {
      const { minutes, minutesVersion: version, isUnsaved, hasPendingEdits } = get();
      if (!minutes) return;
      const { id } = minutes.record.meeting;
      if (isUnsaved(id) || hasPendingEdits()) return set({ delivery: notSavedYet });
      set({ delivery: { kind: 'working' } });
      const fileName = minutesFileName(minutes.record, version, format);
      const delivery = await deliver(files, { fileName, ...order({ meetingId: id, format, version }) });
      set({ delivery });
      await fetchMinutes();
    };

    const handOutMinutes = (format: MinutesFormat): Promise<void> =>
      send(format, (file) => ({
        kind: 'handedOut',
        make: () => client.call('minutes.handOut', { editId: editIdSchema.parse(makeId()), ...file }),
      }));

    const copyMinutes = (): Promise<void> =>
      send('json', (file) => ({ kind: 'copied', make: () => client.call('minutes.preview', file) }));

    const showMinutesVersion = (minutesVersion: MinutesVersion): void =>
      set({ minutesVersion, delivery: { kind: 'none' } });

    return {
      minutes: undefined,
      minutesHide: undefined,
      minutesError: undefined,
      minutesVersion: 'full',
      delivery: { kind: 'none' },
      openMinutes,
      fetchMinutes,
      showMinutesVersion,
      handOutMinutes,
      copyMinutes,
    };
  };
