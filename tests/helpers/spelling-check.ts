import { answerRequest } from '../../renderer/spelling/answer.ts';
import { createChecker } from '../../renderer/spelling/checker.ts';
import { readDictionary } from '../../renderer/spelling/dictionary.ts';
import type { SpellingAnswer, SpellingRequest } from '../../renderer/spelling/messages.ts';
import type { SpellingPort } from '../../renderer/spelling/speller.ts';
import { root } from '../../scripts/lib/places.mjs';
import { packedSpellingWords } from '../../scripts/lib/spelling-words.mjs';

/** The dictionary that the page brings along. */
export const ownDictionary = async () => readDictionary(new Uint8Array(await packedSpellingWords(root)));

/** The spelling check with its own dictionary, which answers as beside a page but in this thread. */
export const openSpellingCheck = async () => {
  const checker = createChecker(await ownDictionary());
  const requests: SpellingRequest[] = [];
  const start = (): SpellingPort => {
    const port: SpellingPort = {
      onmessage: null,
      onerror: null,
      terminate: () => undefined,
      postMessage: (request) => {
        requests.push(structuredClone(request));
        const answer: SpellingAnswer | undefined = answerRequest(checker, structuredClone(request));
        if (answer) queueMicrotask(() => port.onmessage?.(new MessageEvent('message', { data: answer })));
      },
    };
    return port;
  };
  return { start, requests };
};
