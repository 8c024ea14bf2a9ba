import type { StateCreator } from 'zustand/vanilla';
import type { StoredBlock } from '../../shared/api/blocks.ts';
import type { Input } from '../../shared/api/contract.ts';
import { type ApiError, apiError } from '../../shared/api/errors.ts';
import type { RecordSheet } from '../../shared/api/record.ts';
import type { NumberedVersion, VersionFile } from '../../shared/domain/numbered-version.ts';
import type { RecordNote, Signature } from '../../shared/domain/record-note.ts';
import type { VisibilityChange } from '../../shared/domain/visibility-change.ts';
import {
  type BlockId,
  blockIdSchema,
  type ItemId,
  type MeetingId,
  meetingIdSchema,
  numberedVersionIdSchema,
  recordNoteIdSchema,
  visibilityChangeIdSchema,
} from '../../shared/ids.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { Client } from '../api/client.ts';
import { errorOf } from './change-row.ts';
import { type Delivery, deliver } from './delivery.ts';
import type { MinutesPort } from './minutes-slice.ts';
import type { AppState } from './store.ts';

/** To whom a version goes, what for, and as which files. */
export type SaidCirculation = Pick<Input<'record.circulate'>, 'to' | 'purpose' | 'files'>;

/** What is said of an approval; where it is minuted is an item, in which the sentence gets a line of its own. */
export type SaidApproval = Pick<Input<'record.approve'>, 'manner' | 'date' | 'corrections' | 'files' | 'basis'> & {
  readonly minuted?: { readonly itemId: ItemId; readonly behind: BlockId | undefined } | undefined;
};

/** The minutes of one meeting on their way to the record. */
export type RecordSlice = {
  readonly record: (RecordSheet & { readonly meetingId: MeetingId }) | undefined;
  /** The lines of the minutes as they are now: what a correction is looked for in. */
  readonly recordBlocks: readonly StoredBlock[];
  readonly recordError: ApiError | undefined;
  readonly recordDelivery: Delivery;
  openRecord(meetingId: string): Promise<void>;
  /** Sends the minutes out as the next version, or answers with why it could not. */
  circulate(meetingId: MeetingId, said: SaidCirculation): Promise<ApiError | undefined>;
  /** Saves a file of a version again, as it was. */
  saveVersionFile(version: NumberedVersion, file: VersionFile): Promise<void>;
  approveMinutes(meetingId: MeetingId, said: SaidApproval): Promise<ApiError | undefined>;
  signMinutes(version: NumberedVersion, signature: Signature): Promise<ApiError | undefined>;
  addRecordNote(meetingId: MeetingId, note: Omit<RecordNote, 'id'>): Promise<ApiError | undefined>;
  /** Opens a part of minutes that went out to others, or closes it. */
  changeVisibility(meetingId: MeetingId, said: Omit<VisibilityChange, 'id'>): Promise<ApiError | undefined>;
};

const NO_MEETING = apiError(
  'notFound',
  'This address names no meeting. Go back to the list and open the meeting from there.',
);
const NOT_SAVED = apiError(
  'refused',
  'Some of what you entered is not saved yet and would be missing. Wait until it is saved, then try again.',
);

const NOTHING = { record: undefined, recordBlocks: [], recordDelivery: { kind: 'none' } } as const;

type Fetched = Pick<RecordSlice, 'record' | 'recordBlocks'>;

const readRecord = async (client: Client, id: string): Promise<Result<Fetched, ApiError>> => {
  const meeting = meetingIdSchema.safeParse(id);
  if (!meeting.success) return err(NO_MEETING);
  const meetingId = meeting.data;
  const [sheet, text] = await Promise.all([
    client.call('record.get', { meetingId }),
    client.call('blocks.list', { meetingId }),
  ]);
  if (!sheet.ok) return sheet;
  if (!text.ok) return text;
  const recordBlocks = text.value.blocks.filter(({ content }) => content.kind !== 'privateNote');
  return ok({ record: { ...sheet.value, meetingId }, recordBlocks });
};

export const recordSlice =
  ({ client, files, makeId }: MinutesPort): StateCreator<AppState, [], [], RecordSlice> =>
  (set, get) => {
    let shown: string | undefined;

    const openRecord = async (id: string): Promise<void> => {
      if (id !== shown) set(NOTHING);
      shown = id;
      const fetched = await readRecord(client, id);
      if (shown === id) set(fetched.ok ? { ...fetched.value, recordError: undefined } : { recordError: fetched.error });
    };

    /** What is frozen has to have all words of this page in it. */
    const whenSaved = async (
      meetingId: MeetingId,
      run: () => Promise<ApiError | undefined>,
    ): Promise<ApiError | undefined> => (get().isUnsaved(meetingId) || get().hasPendingEdits() ? NOT_SAVED : run());

    const circulate: RecordSlice['circulate'] = (meetingId, said) => {
      const versionId = numberedVersionIdSchema.parse(makeId());
      return whenSaved(meetingId, async () =>
        errorOf(
          await get().runUnlisted((editId) =>
            client.call('record.circulate', { editId, versionId, meetingId, ...said }),
          ),
        ),
      );
    };

    const saveVersionFile: RecordSlice['saveVersionFile'] = async ({ id: versionId }, { kind, fileName }) => {
      set({ recordDelivery: { kind: 'working' } });
      const make = () => client.call('record.file', { versionId, kind });
      set({ recordDelivery: await deliver(files, { kind: 'copied', fileName, make }) });
    };

    const approveMinutes: RecordSlice['approveMinutes'] = (meetingId, { minuted, ...said }) => {
      const versionId = numberedVersionIdSchema.parse(makeId());
      const minutedAt = minuted ? { minutedAt: { ...minuted, blockId: blockIdSchema.parse(makeId()) } } : {};
      const input = { versionId, minutesOf: meetingId, ...said, ...minutedAt };
      return whenSaved(meetingId, async () =>
        errorOf(await get().runUnlisted((editId) => client.call('record.approve', { editId, ...input }))),
      );
    };

    return {
      ...NOTHING,
      recordError: undefined,
      openRecord,
      circulate,
      saveVersionFile,
      approveMinutes,
      signMinutes: async ({ id: versionId }, signature) =>
        errorOf(await get().runUnlisted((editId) => client.call('record.sign', { editId, versionId, signature }))),
      changeVisibility: (meetingId, said) => {
        const change = { id: visibilityChangeIdSchema.parse(makeId()), ...said };
        return whenSaved(meetingId, async () =>
          errorOf(
            await get().runUnlisted((editId) => client.call('record.changeVisibility', { editId, meetingId, change })),
          ),
        );
      },
      addRecordNote: async (meetingId, said) => {
        const note = { id: recordNoteIdSchema.parse(makeId()), ...said };
        return errorOf(await get().runUnlisted((editId) => client.call('record.addNote', { editId, meetingId, note })));
      },
    };
  };
