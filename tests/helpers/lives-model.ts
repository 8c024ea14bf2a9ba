import { dueOf } from '../../db/action-dues.ts';
import { listActions } from '../../db/actions.ts';
import { all, sql } from '../../db/sql.ts';
import type { Book } from '../../db/types.ts';
import type { Due } from '../../shared/domain/block.ts';
import type { ActionId, EditId } from '../../shared/ids.ts';

/*
 * What the dues of actions have to be: those that they had when they were first seen, and behind them what was said since
 * and not taken back. It knows nothing of how the book keeps them.
 */

type Said = { readonly ids: readonly ActionId[]; readonly due: Due | null };

const words = (due: Due | null | undefined): string => (due ? JSON.stringify(due) : '');

/** The dues of every action as the rows have them, oldest first. */
const keptDues = (book: Book): ReadonlyMap<ActionId, readonly string[]> => {
  const rows = book.read((db) =>
    all<{ id: ActionId; kind: string | null; value: string | null }>(
      db,
      sql`SELECT action_id AS id, kind, value FROM action_dues ORDER BY action_id, position`,
    ),
  );
  return new Map([...Map.groupBy(rows, ({ id }) => id)].map(([id, own]) => [id, own.map((row) => words(dueOf(row)))]));
};

const listed = (book: Book) => book.read((db) => listActions(db, { filter: {}, limit: 1000 })).rows;

/** Follows the lives of actions, edit by edit. */
export const livesModel = (book: Book) => {
  const first = new Map<ActionId, readonly string[]>();
  const edits = new Map<EditId, { readonly said: Said | { readonly undoes: EditId }; stands: boolean }>();
  /** Takes an edit back, or does it again: what was undone by it turns round too. */
  const turn = (id: EditId): void => {
    const edit = edits.get(id);
    if (!edit) return;
    edit.stands = !edit.stands;
    if ('undoes' in edit.said) turn(edit.said.undoes);
  };
  const duesOf = (id: ActionId): readonly string[] => {
    let dues = first.get(id) ?? [];
    for (const { said, stands } of edits.values()) {
      if (!stands || 'undoes' in said || !said.ids.includes(id)) continue;
      const due = words(said.due);
      if ((dues.at(-1) ?? '') !== due) dues = [...dues, due];
    }
    return dues;
  };
  return {
    /** Actions that are new begin with the dues that they have. */
    meet: (): void => {
      const kept = keptDues(book);
      for (const { id } of listed(book)) if (!first.has(id)) first.set(id, kept.get(id) ?? []);
    },
    says: (editId: EditId, said: Said): void => {
      edits.set(editId, { said, stands: true });
    },
    undoes: (editId: EditId, undoes: EditId): void => {
      turn(undoes);
      edits.set(editId, { said: { undoes }, stands: true });
    },
    /** Original dues that are not what they were, and slips that are not the changes after the first. */
    faults: (): string[] => {
      const kept = keptDues(book);
      return listed(book).flatMap(({ id, reference = id, slips }) => {
        const [dues, wanted] = [kept.get(id) ?? [], duesOf(id)];
        const changes = Math.max(0, wanted.length - 1);
        return [
          ...(dues[0] === wanted[0] ? [] : [`${reference} was due ${wanted[0]} at first, not ${dues[0]}`]),
          ...(slips === changes ? [] : [`${reference} slipped ${changes} times, not ${slips}`]),
          ...(dues.join() === wanted.join() ? [] : [`${reference} lost or gained a due`]),
        ];
      });
    },
  };
};
export type LivesModel = ReturnType<typeof livesModel>;
