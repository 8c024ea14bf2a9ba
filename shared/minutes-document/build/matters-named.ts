import { wordsOf } from '../../domain/block-words.ts';
import type { Matter } from '../../domain/matter.ts';
import type { ItemRecord } from '../../domain/meeting-record.ts';

const isLetter = (sign: string | undefined): boolean => sign !== undefined && /[\p{L}\p{N}]/u.test(sign);

/** Whether a code stands in a text as a word: DP09 does not stand in DP094. */
const names = (text: string, code: string): boolean => {
  for (let at = text.indexOf(code); at >= 0; at = text.indexOf(code, at + 1)) {
    if (!isLetter(text[at - 1]) && !isLetter(text[at + code.length])) return true;
  }
  return false;
};

const wordsOfItems = (items: readonly ItemRecord[]): string =>
  items.flatMap(({ title, blocks }) => [title, ...blocks.map(({ content }) => wordsOf(content))]).join('\n');

/** The matters whose codes stand somewhere in these items: of the others nothing is said. */
export const mattersNamed = (matters: readonly Matter[], items: readonly ItemRecord[]): Matter[] => {
  const said = wordsOfItems(items);
  return matters.filter(({ code }) => names(said, code));
};

/** Those of them whose title stands there too: a title that is known from elsewhere may be confidential. */
export const mattersTold = (matters: readonly Matter[], items: readonly ItemRecord[]): Matter[] => {
  const said = wordsOfItems(items);
  return mattersNamed(matters, items).filter(({ title }) => said.includes(title));
};
