import type { CommandId } from '../../../../shared/keys/commands.ts';
import type { KindChoice } from '../../commands/set-kind.ts';
import type { LineContext } from '../../line-context.ts';
import { beginsIn, type Completion, type Option, type Source } from '../completion.ts';

const CALL = /^\/([\p{L}\p{N} ]*)$/u;

/** What the screen offers beside the kinds of blocks. */
export type MenuCommand = {
  readonly id: string;
  readonly label: string;
  readonly is?: CommandId | undefined;
  /** It is there once it is looked for, by a word of its own. */
  readonly isSought?: true;
  readonly run: () => void;
};

/** The kinds of blocks, in the words of the secretary, with what is typed for each. */
const KINDS: readonly (readonly [label: string, typed: string, choice: KindChoice])[] = [
  ['Action', 'ACTION', { kind: 'action' }],
  ['Heading', '#', { kind: 'heading', level: 1 }],
  ['Smaller heading', '##', { kind: 'heading', level: 2 }],
  ['Bullet', '-', { kind: 'bullet' }],
  ['Numbered point', '1.', { kind: 'numbered' }],
  ['Lettered point', '(a)', { kind: 'numbered', style: 'letter' }],
  ['Roman point', '(i)', { kind: 'numbered', style: 'roman' }],
  ['Post-meeting note', 'PMN', { kind: 'postMeetingNote' }],
  ['Private note', '//', { kind: 'privateNote' }],
];

const verbOptions = ({ capture }: LineContext): Option[] =>
  capture.verbs.map((verb) => ({
    id: `verb ${verb}`,
    label: `Decision: ${verb}`,
    insertion: { text: '', kind: { kind: 'decision', verb } },
  }));

const kindOptions: readonly Option[] = KINDS.map(([label, typed, kind]) => ({
  id: label,
  label,
  detail: typed,
  insertion: { text: '', kind },
}));

const commandOptions = (commands: readonly MenuCommand[]): Option[] =>
  commands.map(({ id, label, is, run }) => ({ id: `command ${id}`, label, is, insertion: { run } }));

/** '/' on an empty line: all that a line can become and all that can be done here, found by its words. */
export const menuSource =
  (commands: () => readonly MenuCommand[]): Source =>
  ({ text, isParagraph }, context): Completion | undefined => {
    const words = isParagraph ? CALL.exec(text)?.[1] : undefined;
    if (words === undefined) return undefined;
    const offered = words.trim() === '' ? commands().filter(({ isSought }) => !isSought) : commands();
    const all = [...verbOptions(context), ...kindOptions, ...commandOptions(offered)];
    const wanted = words.trim().split(/ +/u);
    const options = all.filter(({ label }) => wanted.every((word) => beginsIn(label, word)));
    return options.length > 0 ? { name: 'What this line becomes, and what can be done', at: 0, options } : undefined;
  };
