import type { Word } from '../../shared/spelling/words.ts';
import type { SpellingAnswer, SpellingRequest } from './messages.ts';

/** The spelling check as the page sees it: everything is asked, and nothing is waited for on the way of a key. */
export type Speller = {
  setKnown(words: readonly string[]): void;
  /** The unknown words of each text. */
  check(texts: readonly string[]): Promise<readonly (readonly Word[])[]>;
  suggest(word: string): Promise<readonly string[]>;
  close(): void;
};

/** What a Worker is to us. */
export type SpellingPort = {
  postMessage(request: SpellingRequest): void;
  onmessage: ((event: MessageEvent<SpellingAnswer>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  terminate(): void;
};

const noFaults = (texts: readonly string[]): Word[][] => texts.map(() => []);

/** Asks a worker. One that can't work finds no faults: writing goes on without underlines. */
export const createSpeller = (port: SpellingPort): Speller => {
  const waiting = new Map<number, (answer: SpellingAnswer) => void>();
  let last = 0;
  let isBroken = false;

  const breakOff = (): void => {
    isBroken = true;
    for (const give of waiting.values()) give({ kind: 'failed' });
    waiting.clear();
    port.terminate();
  };
  const take = (answer: SpellingAnswer): void => {
    if (answer.kind === 'failed') {
      breakOff();
      return;
    }
    waiting.get(answer.id)?.(answer);
    waiting.delete(answer.id);
  };
  const ask = (make: (id: number) => SpellingRequest): Promise<SpellingAnswer> => {
    if (isBroken) return Promise.resolve({ kind: 'failed' });
    last += 1;
    const id = last;
    return new Promise((resolve) => {
      waiting.set(id, resolve);
      port.postMessage(make(id));
    });
  };
  port.onmessage = ({ data }) => take(data);
  port.onerror = breakOff;
  return {
    setKnown: (words) => {
      if (!isBroken) port.postMessage({ kind: 'known', words });
    },
    check: async (texts) => {
      const answer = await ask((id) => ({ kind: 'check', id, texts }));
      return answer.kind === 'faults' ? answer.faults : noFaults(texts);
    },
    suggest: async (word) => {
      const answer = await ask((id) => ({ kind: 'suggest', id, word }));
      return answer.kind === 'suggestions' ? answer.words : [];
    },
    close: breakOff,
  };
};
