import type { StateCreator } from 'zustand/vanilla';
import type { ApiError } from '../../shared/api/errors.ts';
import type { PaperRow } from '../../shared/api/papers.ts';
import type { PaperWords } from '../../shared/capture/paper-words.ts';
import type { Paper, PresentedPaper } from '../../shared/domain/paper.ts';
import {
  type EditId,
  type ItemId,
  type MeetingId,
  type PresentationId,
  paperIdSchema,
  presentationIdSchema,
} from '../../shared/ids.ts';
import { assignRanks } from '../editor/saver/ranks.ts';
import { errorOf, rowChange } from './change-row.ts';
import type { LivePort } from './open-meetings.ts';
import type { Change } from './pending-changes.ts';
import type { AppState } from './store.ts';

/** The papers of the meeting that is planned. */
export type PapersSlice = {
  /** Papers of the book that may be presented again, found by what was typed last. */
  readonly foundPapers: readonly PaperRow[];
  findPapers(text: string): Promise<void>;
  /** Puts a paper before the meeting, below the others of the item: a new one, or one that the book has. */
  addPaper(itemId: ItemId, words: PaperWords, known?: Paper): Promise<ApiError | undefined>;
  /** Changes what is said of a paper; answers with why it could not. */
  changePaper(meetingId: MeetingId, id: PresentationId, change: Change<PresentedPaper>): Promise<ApiError | undefined>;
  /** Puts a paper past its neighbour among those of its item. */
  movePaper(meetingId: MeetingId, id: PresentationId, by: 1 | -1): Promise<ApiError | undefined>;
  withdrawPaper(paper: PresentedPaper): Promise<ApiError | undefined>;
};

const MOST_FOUND = 20;

const inOrder = (a: PresentedPaper, b: PresentedPaper): number => {
  if (a.rank !== b.rank) return a.rank < b.rank ? -1 : 1;
  return a.id < b.id ? -1 : 1;
};

/** The papers of one item, in their order. */
export const papersOfItem = (papers: readonly PresentedPaper[], itemId: ItemId): PresentedPaper[] =>
  papers.filter((paper) => paper.itemId === itemId).toSorted(inOrder);

/** The rank that puts a paper past its neighbour, or undefined when it has none there. */
const rankPast = (papers: readonly PresentedPaper[], id: PresentationId, by: 1 | -1): string | undefined => {
  const at = papers.findIndex((paper) => paper.id === id);
  const to = at + by;
  if (at < 0 || to < 0 || to >= papers.length) return undefined;
  const ranks: (string | undefined)[] = papers.map(({ rank }) => rank).toSpliced(at, 1);
  return assignRanks(ranks.toSpliced(to, 0, undefined))[to];
};

const withPaper = (papers: readonly PresentedPaper[], changed: PresentedPaper): PresentedPaper[] => [
  // What is said of the paper itself holds wherever it is presented.
  ...papers
    .filter(({ id }) => id !== changed.id)
    .map((other) => (other.paper.id === changed.paper.id ? { ...other, paper: changed.paper } : other)),
  changed,
];

export const papersSlice =
  ({ client, makeId }: Pick<LivePort, 'client' | 'makeId'>): StateCreator<AppState, [], [], PapersSlice> =>
  (set, get) => {
    let asked = 0;

    const show = (change: Change<readonly PresentedPaper[]>): void =>
      set(({ plan }) => (plan ? { plan: { ...plan, papers: change(plan.papers) } } : {}));

    const send = (presented: PresentedPaper, editId: EditId) => client.call('papers.present', { editId, presented });

    const findPapers = async (text: string): Promise<void> => {
      asked += 1;
      const mine = asked;
      const found = await client.call('papers.list', { filter: { text }, limit: MOST_FOUND });
      if (mine === asked && found.ok) set({ foundPapers: found.value.rows });
    };

    const addPaper: PapersSlice['addPaper'] = async (itemId, { title, recommendations, ...said }, known) => {
      const above = papersOfItem(get().plan?.papers ?? [], itemId).map(({ rank }) => rank);
      const presented: PresentedPaper = {
        ...said,
        id: presentationIdSchema.parse(makeId()),
        itemId,
        rank: assignRanks([...above, undefined]).at(-1) ?? '',
        recommendations: [...recommendations],
        paper: known ?? { id: paperIdSchema.parse(makeId()), title, attachments: [] },
      };
      const sent = await get().runEdit((editId) => send(presented, editId));
      if (sent.ok) show((papers) => withPaper(papers, presented));
      return errorOf(sent);
    };

    const changePaper: PapersSlice['changePaper'] = async (meetingId, id, change) => {
      const sent = await get().runEdit(
        rowChange({
          id,
          read: async () => {
            const sheet = await client.call('meetings.get', { meetingId });
            return sheet.ok ? { ok: true, value: sheet.value.papers } : sheet;
          },
          change,
          save: send,
        }),
      );
      if (sent.ok) show((papers) => withPaper(papers, sent.value));
      return errorOf(sent);
    };

    const movePaper: PapersSlice['movePaper'] = async (meetingId, id, by) => {
      const papers = get().plan?.papers ?? [];
      const itemId = papers.find((paper) => paper.id === id)?.itemId;
      const rank = itemId && rankPast(papersOfItem(papers, itemId), id, by);
      return rank === undefined ? undefined : changePaper(meetingId, id, (now) => ({ ...now, rank }));
    };

    const withdrawPaper: PapersSlice['withdrawPaper'] = async ({ id, paper: { title } }) => {
      const sent = await get().runEdit(
        (editId) => client.call('papers.withdraw', { editId, presentationId: id }),
        `Paper ‘${title}’ taken off the agenda`,
      );
      if (sent.ok) show((papers) => papers.filter((paper) => paper.id !== id));
      return errorOf(sent);
    };

    return { foundPapers: [], findPapers, addPaper, changePaper, movePaper, withdrawPaper };
  };
