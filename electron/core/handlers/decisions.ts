import { listDecided, listVerbs } from '../../../db/decision-list.ts';
import { getDecisionSheet } from '../../../db/decision-sheet.ts';
import { setDecisionTerms } from '../../../db/decision-terms.ts';
import { answerRecommendation, likelyAnswers } from '../../../db/recommendation-answers.ts';
import type { decisionsApi } from '../../../shared/api/decisions.ts';
import type { HandlersOf } from '../handler.ts';
import { done } from './done.ts';

export const decisionHandlers = {
  'decisions.list': listDecided,
  'decisions.get': (db, { decisionId }) => getDecisionSheet(db, decisionId),
  'decisions.verbs': (db) => ({ verbs: listVerbs(db) }),
  'decisions.setTerms': done(setDecisionTerms),
  'decisions.likelyAnswers': likelyAnswers,
  'decisions.answer': done(answerRecommendation),
} satisfies HandlersOf<typeof decisionsApi>;
