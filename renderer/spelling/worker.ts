import { spellingWords } from 'virtual:spelling-words';
import { readOwnFile } from '../api/own-file.ts';
import { answerRequest } from './answer.ts';
import { type Checker, createChecker } from './checker.ts';
import { readDictionary } from './dictionary.ts';
import type { SpellingAnswer, SpellingRequest } from './messages.ts';

/*
 * The spelling check beside the page, so that no key ever waits for it. The word list comes from the program itself;
 * nothing that is checked goes anywhere else.
 */

const load = async (): Promise<Checker | undefined> => {
  try {
    const packed = await readOwnFile(spellingWords);
    return packed && createChecker(readDictionary(packed));
  } catch {
    return undefined;
  }
};

const loading = load();

const answer = async (request: SpellingRequest): Promise<void> => {
  const checker = await loading;
  const said: SpellingAnswer | undefined = checker ? answerRequest(checker, request) : { kind: 'failed' };
  if (said) globalThis.postMessage(said);
};

globalThis.onmessage = ({ data }: MessageEvent<SpellingRequest>): void => void answer(data);
