import type { Node } from 'prosemirror-model';
import { readDue } from '../../shared/capture/due.ts';
import { printLine } from '../../shared/capture/print.ts';
import { formatLongDate } from '../../shared/dates.ts';
import type { Due } from '../../shared/domain/block.ts';
import { attrsOf, kindOf } from './attrs.ts';
import type { LineContext } from './line-context.ts';
import { textOfNode } from './mapping.ts';

/** A due in the words of a sentence: "30 June 2020", "the next meeting". */
export const dueInWords = (due: Due): string => {
  if ('date' in due) return formatLongDate(due.date);
  if ('meeting' in due) return due.meeting === 'next' ? 'the next meeting' : `meeting ${due.meeting}`;
  if ('workingDays' in due) return `${due.workingDays} working days`;
  return 'words' in due ? due.words : 'none';
};

const isSaidIn = (text: string, due: Due, context: LineContext): boolean =>
  JSON.stringify(readDue(text, context.due)) === JSON.stringify(due);

/** What stands around the text of a block when it becomes a plain paragraph, so that nothing that was entered is lost. */
export const literalWords = (
  block: Node,
  context: LineContext,
): { readonly before: string; readonly after: string } => {
  switch (kindOf(block)) {
    case 'decision':
      return { before: `${attrsOf<'decision'>(block).verb} `, after: '' };
    case 'postMeetingNote':
      return {
        before: printLine({ opening: { kind: 'postMeetingNote', taken: '' }, rest: '' }, context.capture),
        after: '',
      };
    case 'privateNote':
      return { before: '// ', after: '' };
    case 'action': {
      const { owners, due } = attrsOf<'action'>(block);
      const opening = { kind: 'action', owners: owners ?? [], taken: '' } as const;
      const isLost = due !== null && !isSaidIn(textOfNode(block), due, context);
      return {
        before: printLine({ opening, rest: '' }, context.capture),
        after: isLost ? ` (due: ${dueInWords(due)})` : '',
      };
    }
    default:
      return { before: '', after: '' };
  }
};
