import type { Checker } from './checker.ts';
import type { SpellingAnswer, SpellingRequest } from './messages.ts';

/** Does what is asked; what is known of words needs no answer. */
export const answerRequest = (checker: Checker, request: SpellingRequest): SpellingAnswer | undefined => {
  switch (request.kind) {
    case 'known':
      checker.setKnown(request.words);
      return undefined;
    case 'check':
      return { kind: 'faults', id: request.id, faults: request.texts.map((text) => checker.faultsOf(text)) };
    case 'suggest':
      return { kind: 'suggestions', id: request.id, words: checker.suggest(request.word) };
  }
};
