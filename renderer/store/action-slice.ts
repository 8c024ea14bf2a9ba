import type { StateCreator } from 'zustand/vanilla';
import type { ActionSheet } from '../../shared/api/actions.ts';
import type { Input } from '../../shared/api/contract.ts';
import { type ApiError, apiError } from '../../shared/api/errors.ts';
import type { Action } from '../../shared/domain/action.ts';
import type { AbsentOwner } from '../../shared/domain/owner-absent.ts';
import {
  type ActionId,
  actionIdSchema,
  type BodyId,
  meetingIdSchema,
  type UpdateId,
  updateIdSchema,
} from '../../shared/ids.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { Client } from '../api/client.ts';
import { errorOf } from './change-row.ts';
import type { SendEdit } from './edits.ts';
import type { LivePort } from './open-meetings.ts';
import type { AppState } from './store.ts';

/** What can be changed of an action; what is left out stays. A due of null is not settled. */
export type ActionChange = Omit<Input<'actions.save'>, 'editId' | 'actionId'>;
/** How an action came to a state. */
export type StateSaid = Pick<Input<'actions.settle'>, 'date' | 'meetingId' | 'by' | 'reason'>;
export type Settlement = StateSaid & Pick<Input<'actions.settle'>, 'state' | 'intoId'>;
export type NewAction = Omit<Input<'actions.raise'>, 'editId' | 'actionId'>;
export type UpdateWords = { readonly date: string; readonly text: string };

/** The action that is open beside the register. */
export type ActionSlice = {
  readonly actionSheet: ActionSheet | undefined;
  readonly actionError: ApiError | undefined;
  /** Fetches the action that is to be on the screen; one that was there before goes. */
  fetchAction(id: string): Promise<void>;
  /** Changes answer with why they could not be made. `said` is what the line that offers to undo it says. */
  changeAction(actionId: ActionId, change: ActionChange, said: string): Promise<ApiError | undefined>;
  settleAction(actionId: ActionId, settlement: Settlement, said: string): Promise<ApiError | undefined>;
  transferAction(actionId: ActionId, bodyId: BodyId, how: StateSaid, said: string): Promise<ApiError | undefined>;
  /** Raises an action between meetings. */
  /** The body of the action that was raised last between meetings. */
  readonly lastRaisedBody: string | undefined;
  raiseAction(action: NewAction): Promise<Result<ActionId, ApiError>>;
  /** A few actions of a body with a text in them. */
  findActions(body: string, text: string): Promise<readonly Action[]>;
  /** Owners who were not in the room of a meeting when an action was placed on them. */
  findAbsentOwners(meetingId: string): Promise<readonly AbsentOwner[]>;
  addUpdate(actionId: ActionId, words: UpdateWords, said: string): Promise<ApiError | undefined>;
  changeUpdate(updateId: UpdateId, words: UpdateWords, said: string): Promise<ApiError | undefined>;
  removeUpdate(updateId: UpdateId, said: string): Promise<ApiError | undefined>;
};

/** As many as are offered to choose from. */
const FOUND = 20;

const noSuchAction = apiError('notFound', 'This address names no action. Choose one from the register.');

const readSheet = async (client: Client, id: string): Promise<Result<ActionSheet, ApiError>> => {
  const actionId = actionIdSchema.safeParse(id);
  return actionId.success ? client.call('actions.get', { actionId: actionId.data }) : err(noSuchAction);
};

export const actionSlice =
  ({ client, makeId }: LivePort): StateCreator<AppState, [], [], ActionSlice> =>
  (set, get) => {
    let asked = 0;

    const fetchAction = async (id: string): Promise<void> => {
      asked += 1;
      const mine = asked;
      if (get().actionSheet?.action.id !== id) set({ actionSheet: undefined, actionError: undefined });
      const sheet = await readSheet(client, id);
      if (mine !== asked) return;
      if (sheet.ok) set({ actionSheet: sheet.value, actionError: undefined });
      else set({ actionError: sheet.error });
    };

    /** Every change goes this way: kept until somebody answers, to be undone; a field lets go when it sees its value. */
    const change = async (send: SendEdit<unknown>, said: string): Promise<ApiError | undefined> => {
      const done = await get().runEdit(send, said);
      const shown = get().actionSheet?.action.id;
      if (done.ok && shown !== undefined) await fetchAction(shown);
      return errorOf(done);
    };

    return {
      actionSheet: undefined,
      actionError: undefined,
      fetchAction,
      changeAction: (actionId, what, said) =>
        change((editId) => client.call('actions.save', { editId, actionId, ...what }), said),
      settleAction: (actionId, settlement, said) =>
        change((editId) => client.call('actions.settle', { editId, actionId, ...settlement }), said),
      transferAction: (actionId, bodyId, how, said) => {
        const intoId = actionIdSchema.parse(makeId());
        return change((editId) => client.call('actions.transfer', { editId, actionId, bodyId, intoId, ...how }), said);
      },
      lastRaisedBody: undefined,
      raiseAction: async (action) => {
        const actionId = actionIdSchema.parse(makeId());
        const raised = await get().runEdit(
          (editId) => client.call('actions.raise', { editId, actionId, ...action }),
          'Action raised between meetings',
        );
        if (raised.ok) set({ lastRaisedBody: action.bodyId });
        return raised.ok ? ok(actionId) : raised;
      },
      findActions: async (body, text) => {
        const found = await client.call('actions.list', { filter: { body, text }, limit: FOUND });
        return found.ok ? found.value.rows : [];
      },
      findAbsentOwners: async (id) => {
        const meetingId = meetingIdSchema.safeParse(id);
        if (!meetingId.success) return [];
        const found = await client.call('actions.absentOwners', { meetingId: meetingId.data });
        return found.ok ? found.value.owners : [];
      },
      addUpdate: (actionId, words, said) => {
        const updateId = updateIdSchema.parse(makeId());
        return change((editId) => client.call('actions.addUpdate', { editId, updateId, actionId, ...words }), said);
      },
      changeUpdate: (updateId, words, said) =>
        change((editId) => client.call('actions.changeUpdate', { editId, updateId, ...words }), said),
      removeUpdate: (updateId, said) =>
        change((editId) => client.call('actions.removeUpdate', { editId, updateId }), said),
    };
  };
