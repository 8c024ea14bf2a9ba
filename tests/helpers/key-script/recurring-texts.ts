import type { TextModule } from '../../../shared/domain/body-forms.ts';
import type { MeetingFile } from '../../../shared/interchange/schema.ts';

/** Shorter ones are typed as quickly as they are called. */
const SHORTEST = 25;
/** Nobody has more of them in mind. */
const MOST = 6;

type Beginning = { readonly words: string; readonly count: number };

/** Each beginning of a text that ends with a whole word. */
const beginningsOf = (text: string): string[] =>
  [...text.matchAll(/(?<=\S)(?=\s|$)/gu)]
    .map(({ index }) => text.slice(0, index))
    .filter((words) => words.length >= SHORTEST);

const counted = (texts: readonly string[]): Beginning[] =>
  [...Map.groupBy(texts.flatMap(beginningsOf), (words) => words)].map(([words, all]) => ({ words, count: all.length }));

const saved = ({ words, count }: Beginning): number => words.length * (count - 1);

/** A few letters that the hand knows: the first of each of the last words. */
const nameOf = (words: string, taken: ReadonlySet<string>): string => {
  const letters = words
    .split(/\s+/u)
    .slice(-3)
    .map((word) => word.replaceAll(/[^\p{L}\p{N}]/gu, '').charAt(0))
    .join('')
    .toLowerCase();
  return taken.has(letters) ? `${letters}${taken.size}` : letters;
};

const isFree = (words: string, modules: readonly TextModule[]): boolean =>
  modules.every(({ text }) => !text.startsWith(words) && !words.startsWith(text));

/** The texts that a body would keep for such minutes: how several of their paragraphs begin. */
export const recurringTexts = ({ agenda = [] }: MeetingFile): TextModule[] => {
  const blocks = agenda.flatMap((item) => item.blocks ?? []);
  const texts = blocks.flatMap((block) => (block.kind === 'paragraph' && !block.runs ? [block.text] : []));
  const modules: TextModule[] = [];
  for (const { words } of counted(texts)
    .filter(({ count }) => count > 1)
    .toSorted((a, b) => saved(b) - saved(a))) {
    if (modules.length === MOST || !isFree(words, modules)) continue;
    modules.push({ name: nameOf(words, new Set(modules.map(({ name }) => name))), text: words });
  }
  return modules;
};
