import { wordsOf } from '../../domain/block-words.ts';
import type { Matter } from '../../domain/matter.ts';
import type { ItemRecord } from '../../domain/meeting-record.ts';

/** The matters whose codes stand somewhere in these items: of the others nothing is said. */
export const mattersNamed = (matters: readonly Matter[], items: readonly ItemRecord[]): Matter[] => {
  const said = items
    .flatMap(({ title, blocks }) => [title, ...blocks.map(({ content }) => wordsOf(content))])
    .join('\n');
  return matters.filter(({ code }) => said.includes(code));
};
