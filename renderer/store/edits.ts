import type { StateCreator } from 'zustand/vanilla';
import type { ApiError } from '../../shared/api/errors.ts';
import type { Noun } from '../../shared/api/events.ts';
import { type EditId, editIdSchema } from '../../shared/ids.ts';
import type { Result } from '../../shared/result.ts';
import { EditQueue } from './edit-queue.ts';
import { Freshness } from './freshness.ts';
import type { LivePort } from './open-meetings.ts';
import type { AppState } from './store.ts';

/** One line about what was just done. `can` names what the line offers to do about it. */
export type EditNotice = {
  readonly id: string;
  readonly text: string;
  readonly can?: 'undo' | 'redo';
  readonly isBad?: true;
};

/** What an edit did: said at once, with the way back; or, where everybody sees it anyway, only when it is taken back. */
export type EditWords = string | { readonly whenUndone: string };

/** Sends one write of the contract under the id that it is given, as often as it is called. */
export type SendEdit<T> = (editId: EditId) => Promise<Result<T, ApiError>>;

/** The edits of registers and plans made in this window. The text of minutes has a list of its own. */
export type EditsSlice = {
  readonly editNotice: EditNotice | undefined;
  /** Edits that wait for a host that does not answer. They are kept here and sent again. */
  readonly waitingEdits: number;
  /**
   * The way of every write of a register or a plan: `runEdit((editId) => client.call('bodies.save', { editId, ... }))`.
   * One after the other, sent until somebody answers, and remembered for undo. With words, a quiet line says what was
   * done ('Action CSC 15/01 closed') and offers to undo it; without, the line of the edit before goes, whose offer is stale.
   */
  runEdit<T>(send: SendEdit<T>, words?: EditWords): Promise<Result<T, ApiError>>;
  /** The same for an edit that is changed back the way it was made: when others are undone it is passed by. */
  runUnlisted<T>(send: SendEdit<T>): Promise<Result<T, ApiError>>;
  undoEdit(): Promise<void>;
  redoEdit(): Promise<void>;
  /** Says what the last edit did, with the way back, where it is not seen at once. */
  sayUndoable(text: string): void;
  /** Says something quietly that there is nothing to do about. */
  sayQuietly(text: string): void;
  /** Says why words were not taken whose field is gone; it stays until it is closed. */
  sayNotSaved(words: string | undefined, reason: string): void;
  /** Whether closing the window now would lose an edit. */
  hasPendingEdits(): boolean;
  /** Resolves when the edits of this moment are in the book; at once while the host is away. */
  settleEdits(): Promise<void>;
  /** Calls `refetch` after each edit of this window and each change of these nouns elsewhere, until ended. */
  keepFresh(nouns: readonly Noun[], refetch: () => Promise<void>): () => void;
};

type Edit = { readonly editId: EditId; readonly said: string | undefined };
type Way = 'undo' | 'redo';

const MOST = 200;
const NOTHING = { undo: 'There is nothing to undo.', redo: 'There is nothing to redo.' } as const;
const WORDS = { undo: 'Undone', redo: 'Done again' } as const;

export const editsSlice =
  ({ client, clock, makeId }: LivePort): StateCreator<AppState, [], [], EditsSlice> =>
  (set) => {
    const freshness = new Freshness(client);
    const queue = new EditQueue({ client, clock, onWaiting: (waitingEdits) => set({ waitingEdits }) });
    /** What can be undone and what can be redone, the newest last. */
    const lists: Record<Way, Edit[]> = { undo: [], redo: [] };
    const makeEditId = (): EditId => editIdSchema.parse(makeId());

    const remember = (way: Way, edit: Edit): void => {
      lists[way] = [...lists[way], edit].slice(-MOST);
    };
    const say = (notice: Omit<EditNotice, 'id'>): void => set({ editNotice: { id: makeId(), ...notice } });

    const sayDone = (words: EditWords | undefined): void => {
      if (typeof words === 'string') say({ text: words, can: 'undo' });
      else set({ editNotice: undefined });
    };

    const runAnd = <T>(send: SendEdit<T>, whenDone: (editId: EditId) => void): Promise<Result<T, ApiError>> =>
      queue.run(async () => {
        const editId = makeEditId();
        const answer = await queue.insist(() => send(editId));
        if (!answer.ok) return answer;
        whenDone(editId);
        freshness.refetch();
        return answer;
      });

    const runEdit: EditsSlice['runEdit'] = (send, words) =>
      runAnd(send, (editId) => {
        remember('undo', { editId, said: typeof words === 'object' ? words.whenUndone : words });
        lists.redo = [];
        sayDone(words);
      });

    const undoOne = async ({ editId: newest, said }: Edit, way: Way, other: Way): Promise<void> => {
      const editId = makeEditId();
      const answer = await queue.insist(() => client.call('edits.undo', { editId, undoes: newest }));
      if (!answer.ok) return say({ text: answer.error.message, isBad: true });
      remember(other, { editId, said });
      say({ text: said === undefined ? `${WORDS[way]}.` : `${WORDS[way]}: ${said}`, can: other });
      freshness.refetch();
    };

    /** Undoing an undo is doing it again, so both ways are one. */
    const takeBack = (way: Way, other: Way): Promise<void> =>
      queue.run(async () => {
        const edit = lists[way].pop();
        if (edit) await undoOne(edit, way, other);
        else say({ text: NOTHING[way] });
      });

    return {
      editNotice: undefined,
      waitingEdits: 0,
      runEdit,
      runUnlisted: (send) => runAnd(send, () => undefined),
      undoEdit: () => takeBack('undo', 'redo'),
      redoEdit: () => takeBack('redo', 'undo'),
      sayUndoable: sayDone,
      sayQuietly: (text) => say({ text }),
      sayNotSaved: (words, reason) =>
        say({ text: `Not saved${words === undefined ? '' : `: “${words}”`}. ${reason}`, isBad: true }),
      hasPendingEdits: () => queue.pending > 0,
      settleEdits: () => queue.settled(),
      keepFresh: (nouns, refetch) => freshness.keep(nouns, refetch),
    };
  };
