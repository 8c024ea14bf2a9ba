import { expandReferences } from '../capture/references.ts';
import type { Known } from './read-line.ts';

const WRITTEN_OUT = /\p{L}{1,12}[\s-]?\d+\/\d+(?![\d/]*\/\d|\d)/gu;
const SHORT = /(?<!\p{Lu}{2,12}[\s-]?|[\d/])\d+\/\d+(?![\d/]*\/\d|\d)/gu;

/** A number without the code of its body, as the one before it would have it; a day of the year hardly looks like that. */
const shortIn = (short: string, references: readonly string[], { find }: Known): string[] =>
  references.flatMap((reference) => {
    const [, written] = expandReferences(`${reference}, ${short}`, (typed) => find(typed) !== undefined);
    return written !== undefined && find(written) === written ? [written] : [];
  });

/** The actions that a text mentions, beside those that it is about. */
export const mentionsIn = (said: string, references: readonly string[], known: Known): string[] => {
  const written = [...said.matchAll(WRITTEN_OUT)].flatMap(([typed]) => known.find(typed) ?? []);
  const short = [...said.matchAll(SHORT)].flatMap(([typed]) => shortIn(typed, [...references, ...written], known));
  return [...new Set([...written, ...short])].filter((one) => !references.includes(one));
};
