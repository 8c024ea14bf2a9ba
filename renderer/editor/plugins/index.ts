import { history } from 'prosemirror-history';
import type { Plugin } from 'prosemirror-state';
import { tableEditing } from 'prosemirror-tables';
import type { BlockId } from '../../../shared/ids.ts';
import { completionPlugin } from '../completion/completion-plugin.ts';
import { CompletionPort } from '../completion/completion-port.ts';
import { fieldsPlugin } from '../completion/fields.ts';
import { Hiding } from '../hiding/hiding.ts';
import { hidingPlugin } from '../hiding/hiding-plugin.ts';
import type { IdRegistry } from '../id-registry.ts';
import type { LineContext } from '../line-context.ts';
import { capturePlugin } from './capture.ts';
import { caretPlugin } from './caret.ts';
import { correctionMarksPlugin } from './correction-marks.ts';
import { currentBlockPlugin } from './current-block.ts';
import { decisionMarksPlugin } from './decision-marks.ts';
import { followDuePlugin } from './follow-due.ts';
import { followTimePlugin } from './follow-time.ts';
import { idsPlugin } from './ids.ts';
import { type KeyPort, keysPlugin } from './keys.ts';
import { pastePlugin } from './paste.ts';
import { pasteInTablePlugin } from './paste-in-table.ts';
import { pasteLinesPlugin } from './paste-lines.ts';
import { pasteLinkPlugin } from './paste-link.ts';
import { sayConversionsPlugin } from './say-conversions.ts';
import { tableKeysPlugin } from './table-keys.ts';
import { textMarksPlugin } from './text-marks.ts';
import { titleOffersPlugin } from './title-offers.ts';
import { trimEndingsPlugin } from './trim-endings.ts';
import { visibilityPlugin } from './visibility.ts';
import { voteRemarksPlugin } from './vote-remarks.ts';

/** More than anybody types in a meeting: nothing falls out of the undo list. */
const UNDO_DEPTH = 100_000;

/** What a page adds to the text that a text without a page does without. */
export type PageParts = {
  readonly completion: CompletionPort;
  /** The underlines of words, and what may have been meant by them. */
  readonly spelling: readonly Plugin[];
  /** What is hidden while the screen is shown to others. */
  readonly hiding: Hiding;
  /** The block in which a line was being typed when the text was last saved. */
  readonly openLine?: BlockId | undefined;
};

/** All plugins, in the order in which they see what happens. The same ones serve every item. */
export const editorPlugins = (
  registry: IdRegistry,
  context: () => LineContext,
  port: KeyPort,
  { completion, spelling, hiding, openLine }: PageParts = {
    completion: new CompletionPort(),
    spelling: [],
    hiding: new Hiding(),
  },
): Plugin[] => [
  caretPlugin(),
  hidingPlugin(hiding),
  ...spelling,
  tableKeysPlugin(),
  capturePlugin(context, openLine),
  correctionMarksPlugin(),
  completionPlugin(context, completion),
  fieldsPlugin(),
  keysPlugin(context, port),
  pasteLinkPlugin(),
  pastePlugin(context),
  visibilityPlugin(context),
  pasteInTablePlugin(context),
  pasteLinesPlugin(context),
  idsPlugin(registry),
  decisionMarksPlugin(registry),
  followDuePlugin(context),
  followTimePlugin(context),
  textMarksPlugin(context),
  titleOffersPlugin(context),
  trimEndingsPlugin(),
  voteRemarksPlugin(context),
  sayConversionsPlugin((words) => port.say(words)),
  currentBlockPlugin(() => port.marksCurrent()),
  tableEditing({ allowTableNodeSelection: true }),
  history({ depth: UNDO_DEPTH }),
];
