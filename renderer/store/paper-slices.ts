import type { StateCreator } from 'zustand/vanilla';
import type { MinutesPort } from './minutes-slice.ts';
import { type PaperFilesSlice, paperFilesSlice } from './paper-files-slice.ts';
import { type PaperPresentingSlice, paperPresentingSlice } from './paper-presenting-slice.ts';
import { type PaperRegisterSlice, paperRegisterSlice } from './paper-register-slice.ts';
import { type PaperSheetSlice, paperSheetSlice } from './paper-sheet-slice.ts';
import { type PapersSlice, papersSlice } from './papers-slice.ts';
import type { AppState } from './store.ts';

/** Papers: those of the meeting that is planned, the register of all, and the one that is open beside it. */
export type PaperSlices = PapersSlice & PaperRegisterSlice & PaperSheetSlice & PaperFilesSlice & PaperPresentingSlice;

export const paperSlices =
  (port: MinutesPort): StateCreator<AppState, [], [], PaperSlices> =>
  (...parts) => ({
    ...papersSlice(port)(...parts),
    ...paperRegisterSlice(port)(...parts),
    ...paperSheetSlice(port)(...parts),
    ...paperFilesSlice(port)(...parts),
    ...paperPresentingSlice(port)(...parts),
  });
