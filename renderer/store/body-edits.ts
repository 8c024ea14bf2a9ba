import type { BodySheet, RenamedCategory } from '../../shared/api/bodies.ts';
import type { ApiError } from '../../shared/api/errors.ts';
import type { Body } from '../../shared/domain/body.ts';
import type { BodyRules } from '../../shared/domain/body-rules.ts';
import type { Seat } from '../../shared/domain/seat.ts';
import type { BodyId, EditId } from '../../shared/ids.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { Client } from '../api/client.ts';
import { errorOf, once } from './change-row.ts';
import type { EditsSlice, EditWords } from './edits.ts';

export type BodyAndRules = { readonly body: Body; readonly rules: BodyRules };
export type BodyChange = (now: BodyAndRules) => BodyAndRules;
export type SeatsChange = (now: readonly Seat[]) => readonly Seat[];

/** A category that has another name, and what the line that offers to undo it says. */
type MoreOfChange = { readonly renamed?: RenamedCategory; readonly said?: string };

/** The changes of a body. Each answers with why it could not be made. */
export type BodyEdits = {
  /** Changes what the book has of a body when its turn comes. The seats of a renamed category follow. */
  changeBody(id: BodyId, change: BodyChange, more?: MoreOfChange): Promise<ApiError | undefined>;
  /** The same for its seats; `said` is what the line that offers to undo it says. */
  changeSeats(id: BodyId, change: SeatsChange, said?: string): Promise<ApiError | undefined>;
};

type Port = {
  readonly client: Client;
  runEdit: EditsSlice['runEdit'];
  /** The body that is on the screen. */
  shown(): BodySheet | undefined;
  show(sheet: BodySheet): void;
};

type Edit<Part> = {
  readonly bodyId: BodyId;
  change(now: BodySheet): Part;
  save(part: Part, editId: EditId): Promise<Result<unknown, ApiError>>;
  readonly words: EditWords;
};

const inRenamed = (seats: BodySheet['seats'], { from, to }: RenamedCategory): BodySheet['seats'] =>
  seats.map((seat) => (seat.category === from ? { ...seat, category: to } : seat));

const plainSeat = ({ name: _name, ...seat }: BodySheet['seats'][number]): Seat => seat;

export const bodyEdits = ({ client, runEdit, shown, show }: Port): BodyEdits => {
  const codeOf = (id: BodyId): string => {
    const sheet = shown();
    return sheet?.body.id === id ? sheet.body.code : 'the body';
  };

  /** Reads the body at its turn, so that it undoes nothing that an edit before it did. */
  const edit = async <Part extends Partial<BodySheet>>({ bodyId, change, save, words }: Edit<Part>) => {
    const changed = once(async () => {
      const now = await client.call('bodies.get', { bodyId });
      return now.ok ? ok(change(now.value)) : now;
    });
    const saved = await runEdit(async (editId) => {
      const part = await changed();
      if (!part.ok) return part;
      const answer = await save(part.value, editId);
      return answer.ok ? part : answer;
    }, words);
    const sheet = shown();
    if (saved.ok && sheet?.body.id === bodyId) show({ ...sheet, ...saved.value });
    return errorOf(saved);
  };

  return {
    changeBody: (bodyId, change, { renamed, said } = {}) =>
      edit({
        bodyId,
        change: (now) => ({ ...change(now), ...(renamed && { seats: inRenamed(now.seats, renamed) }) }),
        save: ({ body, rules }, editId) => client.call('bodies.save', { editId, body, rules, renamed }),
        words: said ?? { whenUndone: `${codeOf(bodyId)} changed` },
      }),
    changeSeats: (bodyId, change, said) =>
      edit({
        bodyId,
        change: ({ seats }) => ({ seats: [...change(seats.map(plainSeat))] }),
        save: ({ seats }, editId) => client.call('seats.save', { editId, bodyId, seats }),
        words: said ?? { whenUndone: `Seats of ${codeOf(bodyId)} changed` },
      }),
  };
};
