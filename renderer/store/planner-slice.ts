import type { StateCreator } from 'zustand/vanilla';
import { type ApiError, apiError } from '../../shared/api/errors.ts';
import type { PlannerSheet } from '../../shared/api/planner.ts';
import { type PlannedItem, placeAt } from '../../shared/domain/planned-item.ts';
import { bodyIdSchema, itemIdSchema, type MeetingId, plannedItemIdSchema } from '../../shared/ids.ts';
import { errorOf } from './change-row.ts';
import type { LivePort } from './open-meetings.ts';
import type { AppState } from './store.ts';

/** How many coming meetings are shown at the least. */
const AHEAD = 4;

/** What comes before a body at its coming meetings. */
export type PlannerSlice = {
  readonly planner: PlannerSheet | undefined;
  readonly plannerError: ApiError | undefined;
  fetchPlanner(bodyId: string): Promise<void>;
  /** Plans something for the nth coming meeting, 0 for the next. */
  planFor(sheet: PlannerSheet, index: number, title: string): Promise<ApiError | undefined>;
  movePlanned(sheet: PlannerSheet, planned: PlannedItem, index: number): Promise<ApiError | undefined>;
  changePlanned(planned: PlannedItem): Promise<ApiError | undefined>;
  takePlanned(planned: PlannedItem, meetingId: MeetingId): Promise<ApiError | undefined>;
  removePlanned(planned: PlannedItem): Promise<ApiError | undefined>;
};

const LOST = apiError('notFound', 'This address names no body. Go back to the list and open the body from there.');

const heldOf = ({ lastHeld }: PlannerSheet) => (lastHeld === undefined ? [] : [{ id: lastHeld }]);

export const plannerSlice =
  ({ client, makeId }: LivePort): StateCreator<AppState, [], [], PlannerSlice> =>
  (set, get) => {
    // A title can be confidential, and what was done last is said where all can see it.
    const save = async (planned: PlannedItem, words: string) =>
      errorOf(await get().runEdit((editId) => client.call('planner.save', { editId, planned }), words));
    return {
      planner: undefined,
      plannerError: undefined,
      fetchPlanner: async (id) => {
        const bodyId = bodyIdSchema.safeParse(id).data;
        if (bodyId === undefined) return set({ plannerError: LOST });
        const sheet = await client.call('planner.get', { bodyId, meetings: AHEAD });
        set(sheet.ok ? { planner: sheet.value, plannerError: undefined } : { plannerError: sheet.error });
      },
      planFor: (sheet, index, title) => {
        const id = plannedItemIdSchema.parse(makeId());
        const planned = { id, bodyId: sheet.body.id, title, ...placeAt(index, heldOf(sheet)) };
        return save(planned, 'Planned for later');
      },
      movePlanned: (sheet, { afterId: _, ...planned }, index) =>
        save({ ...planned, ...placeAt(index, heldOf(sheet)) }, 'Moved to another meeting'),
      changePlanned: (planned) => save(planned, 'What is planned changed'),
      takePlanned: async ({ id: plannedId }, meetingId) => {
        const itemId = itemIdSchema.parse(makeId());
        const take = { plannedId, meetingId, itemId };
        const taken = await get().runEdit(
          (editId) => client.call('planner.take', { editId, ...take }),
          'Put on the agenda',
        );
        return errorOf(taken);
      },
      removePlanned: async ({ id: plannedId }) =>
        errorOf(
          await get().runEdit((editId) => client.call('planner.remove', { editId, plannedId }), 'Planned no longer'),
        ),
    };
  };
