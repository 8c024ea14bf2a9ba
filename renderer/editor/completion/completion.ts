import type { TextModule } from '../../../shared/domain/body-forms.ts';
import type { Room } from '../../../shared/domain/whereabouts.ts';
import type { CommandId } from '../../../shared/keys/commands.ts';
import type { KindChoice } from '../commands/set-kind.ts';
import type { LineContext } from '../line-context.ts';

/** What stands in the text once an option is taken: words, a text of the body, another kind of block, or what is done. */
export type Insertion =
  | { readonly text: string; readonly kind?: KindChoice }
  | { readonly module: TextModule }
  | { readonly run: () => void };

/** One line of the list below the caret. */
export type Option = {
  readonly id: string;
  readonly label: string;
  readonly detail?: string | undefined;
  /** The command that has a key for the same. */
  readonly is?: CommandId | undefined;
  /** It does something else than complete what was typed: it stands apart. */
  readonly isApart?: true;
  readonly insertion: Insertion;
};

/** What can be completed at the caret: it replaces the text of the block from `at` (in characters) to the caret. */
export type Completion = { readonly name: string; readonly at: number; readonly options: readonly Option[] };

/** What has been typed of a block up to the caret, whether the block is plain prose, and who is in the room there. */
export type Typed = { readonly text: string; readonly isParagraph: boolean; readonly room: () => Room };

/** Looks whether what was typed asks for one kind of completion. */
export type Source = (typed: Typed, context: LineContext) => Completion | undefined;

/** No list is longer: who sees more types on. */
export const MOST_OPTIONS = 8;

/** How far back from the caret a completion may begin, in characters. */
const REACH = 80;

/** The end of what was typed that matches, with its place in the whole text. */
export const matchEnd = (
  text: string,
  pattern: RegExp,
): { readonly at: number; readonly words: string } | undefined => {
  const start = Math.max(0, text.length - REACH);
  const match = pattern.exec(text.slice(start));
  return match ? { at: start + match.index, words: match[1] ?? '' } : undefined;
};

/** The options as a completion, or undefined when there are none. */
export const offer = (name: string, at: number, options: readonly Option[]): Completion | undefined =>
  options.length > 0 ? { name, at, options: options.slice(0, MOST_OPTIONS) } : undefined;

/** Whether a word of the text begins with what was typed, in whatever case. */
export const beginsIn = (text: string, typed: string): boolean => {
  const wanted = typed.toLowerCase();
  const words = text.toLowerCase();
  return words.startsWith(wanted) || words.split(/[\s(–-]+/u).some((word) => word.startsWith(wanted));
};
