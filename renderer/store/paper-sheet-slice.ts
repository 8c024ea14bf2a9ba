import type { StateCreator } from 'zustand/vanilla';
import { type ApiError, apiError } from '../../shared/api/errors.ts';
import type { PaperSheet } from '../../shared/api/papers.ts';
import type { Paper, PresentedPaper } from '../../shared/domain/paper.ts';
import { type EditId, type PaperId, type PresentationId, paperIdSchema } from '../../shared/ids.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { Client } from '../api/client.ts';
import { errorOf, rowChange } from './change-row.ts';
import type { LivePort } from './open-meetings.ts';
import type { Change } from './pending-changes.ts';
import type { AppState } from './store.ts';

type Shown = {
  readonly paperSheet: PaperSheet | undefined;
  readonly paperSheetError: ApiError | undefined;
  fetchPaperSheet(id: string): Promise<void>;
};

/** The paper that is open beside the register. */
export type PaperSheetSlice = Shown & {
  /** Puts a paper into the register that no meeting has yet. */
  addRegisteredPaper(title: string): Promise<Result<PaperId, ApiError>>;
  /** Changes what a paper says of itself, for all its meetings. Changes answer with why they could not be made. */
  changePaperFacts(id: PaperId, change: Change<Paper>): Promise<ApiError | undefined>;
  /** Changes what one of its meetings says of a paper. */
  changePresented(paperId: PaperId, id: PresentationId, change: Change<PresentedPaper>): Promise<ApiError | undefined>;
  /** Takes a paper off the agenda of one of its meetings. */
  withdrawPresented(id: PresentationId, place: string): Promise<ApiError | undefined>;
  /** Takes a paper that no meeting has out of the register. */
  removeRegisteredPaper(id: PaperId): Promise<ApiError | undefined>;
};

const LOST = apiError('notFound', 'This address names no paper. Choose one from the list.');

/** The paper alone. */
export const paperIn = ({ id, title, date, version, author, classification, attachments }: PaperSheet): Paper => ({
  id,
  title,
  ...(date !== undefined && { date }),
  ...(version !== undefined && { version }),
  ...(author !== undefined && { author }),
  ...(classification !== undefined && { classification }),
  attachments,
});

/** The paper as each of its meetings has it before it. */
export const presentedIn = (sheet: PaperSheet): PresentedPaper[] =>
  sheet.presentations.map(({ paperId: _paperId, ...said }) => ({ ...said, paper: paperIn(sheet) }));

/** A change of a row that the sheet of a paper has, as it is in the book when the turn of the edit comes. */
const readSheet =
  <Row>(client: Client, id: PaperId, asOf: string, rowsOf: (sheet: PaperSheet) => readonly Row[]) =>
  async (): Promise<Result<readonly Row[], ApiError>> => {
    const sheet = await client.call('papers.get', { paperId: id, asOf });
    return sheet.ok ? ok(rowsOf(sheet.value)) : sheet;
  };

type Port = Pick<LivePort, 'client' | 'makeId'>;

/** What is written of papers. */
const paperEdits = ({ client, makeId }: Port, get: () => AppState): Omit<PaperSheetSlice, keyof Shown> => {
  const run = async (...edit: Parameters<AppState['runEdit']>): Promise<ApiError | undefined> =>
    errorOf(await get().runEdit(...edit));
  return {
    addRegisteredPaper: async (title) => {
      const id = paperIdSchema.parse(makeId());
      const paper = { id, title, attachments: [] };
      const saved = await get().runEdit(
        (editId) => client.call('papers.save', { editId, paper }),
        'Paper put into the register',
      );
      return saved.ok ? ok(id) : saved;
    },
    changePaperFacts: (id, change) => {
      const read = readSheet(client, id, get().today(), (sheet) => [paperIn(sheet)]);
      const save = (paper: Paper, editId: EditId) => client.call('papers.save', { editId, paper });
      return run(rowChange<Paper>({ id, read, change, save }), { whenUndone: 'Paper changed' });
    },
    changePresented: (paperId, id, change) => {
      const read = readSheet(client, paperId, get().today(), presentedIn);
      const save = (presented: PresentedPaper, editId: EditId) => client.call('papers.present', { editId, presented });
      return run(rowChange<PresentedPaper>({ id, read, change, save }), { whenUndone: 'Paper of a meeting changed' });
    },
    withdrawPresented: (presentationId, place) =>
      run(
        (editId) => client.call('papers.withdraw', { editId, presentationId }),
        `Paper taken off the agenda of ${place}`,
      ),
    removeRegisteredPaper: (paperId) =>
      run((editId) => client.call('papers.remove', { editId, paperId }), 'Paper taken out of the register'),
  };
};

export const paperSheetSlice =
  (port: Port): StateCreator<AppState, [], [], PaperSheetSlice> =>
  (set, get) => {
    let shown: string | undefined;
    let asked = 0;

    const readPaper = (id: string): Promise<Result<PaperSheet, ApiError>> => {
      const paperId = paperIdSchema.safeParse(id).data;
      if (paperId === undefined) return Promise.resolve(err(LOST));
      return port.client.call('papers.get', { paperId, asOf: get().today() });
    };

    const fetchPaperSheet = async (id: string): Promise<void> => {
      asked += 1;
      const mine = asked;
      if (shown !== id) set({ paperSheet: undefined, paperSheetError: undefined, paperCopy: { kind: 'none' } });
      shown = id;
      const sheet = await readPaper(id);
      if (mine !== asked) return;
      if (sheet.ok) set({ paperSheet: sheet.value, paperSheetError: undefined });
      else set({ paperSheet: undefined, paperSheetError: sheet.error });
    };

    return { paperSheet: undefined, paperSheetError: undefined, fetchPaperSheet, ...paperEdits(port, get) };
  };
