import type { StateCreator } from 'zustand/vanilla';
import { type ApiError, apiError } from '../../shared/api/errors.ts';
import type { OpenedBytes } from '../../shared/api/files.ts';
import type { PaperFile } from '../../shared/domain/paper-file.ts';
import { type PaperFileId, type PaperId, paperFileIdSchema } from '../../shared/ids.ts';
import { readFileBytes } from '../api/read-file-bytes.ts';
import { errorOf } from './change-row.ts';
import { type Delivery, deliver } from './delivery.ts';
import { FileInParts, sizeOf } from './file-in-parts.ts';
import type { MinutesPort } from './minutes-slice.ts';
import type { AppState } from './store.ts';

/** Which file of a paper one is. */
export type PaperFilePlace = {
  readonly paperId: PaperId;
  /** The title of the attachment that it is; missing for the paper itself. */
  readonly attachment?: string | undefined;
  readonly version?: string | undefined;
};

/** A file on its way into the book. */
export type PaperIntake = {
  readonly place: PaperFilePlace;
  readonly fileName: string;
  /** Parts of it that the book has, and how many there are. */
  readonly sent: number;
  readonly parts: number;
};

/** The files of the paper that is open. */
export type PaperFilesSlice = {
  readonly paperIntake: PaperIntake | undefined;
  /** What became of the last copy that was asked for. */
  readonly paperCopy: Delivery;
  /** Lets the person choose a file and takes it in; answers with why it could not. */
  choosePaperFile(place: PaperFilePlace): Promise<ApiError | undefined>;
  /** Takes in files that were dropped, one after the other, up to the first that can't be. */
  takeInPaperFiles(place: PaperFilePlace, files: readonly File[]): Promise<ApiError | undefined>;
  /** Gives up the file that is on its way. */
  stopPaperFile(): void;
  savePaperFile(file: PaperFile): Promise<void>;
  removePaperFile(id: PaperFileId): Promise<ApiError | undefined>;
};

type Get = () => AppState;

const emptyFile = (fileName: string): ApiError =>
  apiError('refused', `${fileName} is empty: there is nothing to keep. Choose another file.`);

/** Takes files in, one at a time. */
const takingIn = (
  { client, makeId }: Pick<MinutesPort, 'client' | 'makeId'>,
  get: Get,
  show: (intake: PaperIntake | undefined) => void,
) => {
  let underway: FileInParts | undefined;

  const takeIn = async (
    place: PaperFilePlace,
    { name: fileName, base64 }: OpenedBytes,
  ): Promise<ApiError | undefined> => {
    const size = sizeOf(base64);
    if (size === 0) return emptyFile(fileName);
    const id = paperFileIdSchema.parse(makeId());
    const onSent = (sent: number): void => show({ place, fileName, sent, parts: parts.count });
    const parts = new FileInParts({ client, makeId, onSent }, id, base64);
    underway = parts;
    onSent(0);
    const file = { ...place, id, fileName, size, received: get().today() };
    const kept = await get().runEdit(async (editId) => {
      const sent = await parts.send();
      return sent.ok ? client.call('paperFiles.keep', { editId, file }) : sent;
    }, 'File kept with the paper');
    underway = undefined;
    show(undefined);
    return errorOf(kept);
  };
  return { takeIn, stop: () => underway?.stop() };
};

export const paperFilesSlice =
  ({ client, files, makeId }: MinutesPort): StateCreator<AppState, [], [], PaperFilesSlice> =>
  (set, get) => {
    const { takeIn, stop } = takingIn({ client, makeId }, get, (paperIntake) => set({ paperIntake }));

    const takeInPaperFiles: PaperFilesSlice['takeInPaperFiles'] = async (place, dropped) => {
      for (const one of dropped) {
        const read = await readFileBytes(one, 'paper');
        const trouble = read.ok ? await takeIn(place, read.value) : read.error;
        if (trouble) return trouble;
      }
      return undefined;
    };

    return {
      paperIntake: undefined,
      paperCopy: { kind: 'none' },
      choosePaperFile: async (place) => {
        const opened = await files.openBytes('paper');
        if (!opened.ok) return opened.error;
        return opened.value && takeIn(place, opened.value);
      },
      takeInPaperFiles,
      stopPaperFile: stop,
      savePaperFile: async ({ id: fileId, fileName }) => {
        set({ paperCopy: { kind: 'working' } });
        const make = () => client.call('paperFiles.get', { fileId });
        set({ paperCopy: await deliver(files, { kind: 'copied', fileName, make }) });
      },
      removePaperFile: async (fileId) =>
        errorOf(
          await get().runEdit(
            (editId) => client.call('paperFiles.remove', { editId, fileId }),
            'File taken off the paper',
          ),
        ),
    };
  };
