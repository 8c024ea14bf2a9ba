import type { StateCreator } from 'zustand/vanilla';
import type { DecisionSheet, LikelyAnswer, RecommendationAnswer } from '../../shared/api/decisions.ts';
import { type ApiError, apiError } from '../../shared/api/errors.ts';
import { type DecisionTerms, type RegisteredId, registeredIdSchema } from '../../shared/domain/decision-terms.ts';
import { decisionIdSchema } from '../../shared/ids.ts';
import { ok } from '../../shared/result.ts';
import type { Client } from '../api/client.ts';
import { errorOf, rowChange } from './change-row.ts';
import type { SendEdit } from './edits.ts';
import type { LivePort } from './open-meetings.ts';
import type { AppState } from './store.ts';

/** The decision that is open beside the register. */
export type DecisionSlice = {
  readonly decisionSheet: DecisionSheet | undefined;
  readonly decisionError: ApiError | undefined;
  fetchDecision(id: string): Promise<void>;
  /**
   * Changes answer with why they could not be made. Terms are changed when their turn comes: those that are not named
   * stay as they are in the book by then.
   */
  changeDecisionTerms(id: string, change: Partial<DecisionTerms>, said: string): Promise<ApiError | undefined>;
  answerRecommendation(id: string, answer: RecommendationAnswer | null, said: string): Promise<ApiError | undefined>;
  findLikelyAnswers(id: string, text: string): Promise<readonly LikelyAnswer[]>;
};

const noSuchDecision = apiError('notFound', 'This address names no decision. Choose one from the register.');

/** Changes some terms of a decision as they are in the book when the turn of the edit comes. */
const termsOf = (client: Client, id: RegisteredId, changed: Partial<DecisionTerms>) =>
  rowChange({
    id,
    read: async () => {
      const sheet = await client.call('decisions.get', { decisionId: id });
      return sheet.ok ? ok([{ id, terms: sheet.value.terms }]) : sheet;
    },
    change: ({ terms }) => ({ id, terms: { ...terms, ...changed } }),
    save: ({ terms }, editId) => client.call('decisions.setTerms', { editId, decisionId: id, terms }),
  });

export const decisionSlice =
  ({ client }: LivePort): StateCreator<AppState, [], [], DecisionSlice> =>
  (set, get) => {
    let asked = 0;

    const fetchDecision = async (id: string): Promise<void> => {
      asked += 1;
      const mine = asked;
      if (get().decisionSheet?.decision.id !== id) set({ decisionSheet: undefined, decisionError: undefined });
      const decisionId = registeredIdSchema.safeParse(id).data;
      if (decisionId === undefined) return set({ decisionError: noSuchDecision });
      const sheet = await client.call('decisions.get', { decisionId });
      if (mine !== asked) return undefined;
      return sheet.ok
        ? set({ decisionSheet: sheet.value, decisionError: undefined })
        : set({ decisionError: sheet.error });
    };

    const change = async (send: SendEdit<unknown>, said: string): Promise<ApiError | undefined> => {
      const done = await get().runEdit(send, said);
      const shown = get().decisionSheet?.decision.id;
      if (done.ok && shown !== undefined) await fetchDecision(shown);
      return errorOf(done);
    };

    return {
      decisionSheet: undefined,
      decisionError: undefined,
      fetchDecision,
      changeDecisionTerms: (id, changed, said) => change(termsOf(client, registeredIdSchema.parse(id), changed), said),
      answerRecommendation: (id, answer, said) => {
        const decisionId = decisionIdSchema.parse(id);
        return change((editId) => client.call('decisions.answer', { editId, decisionId, answer }), said);
      },
      findLikelyAnswers: async (id, text) => {
        const found = await client.call('decisions.likelyAnswers', { decisionId: decisionIdSchema.parse(id), text });
        return found.ok ? found.value.rows : [];
      },
    };
  };
