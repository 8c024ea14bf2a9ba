import type { Node } from 'prosemirror-model';
import { Plugin, type Transaction } from 'prosemirror-state';
import { followTime } from '../../../shared/capture/follow-time.ts';
import { attendanceSentence, returnSentence } from '../../../shared/domain/fact-sentence.ts';
import type { AttendanceFact } from '../../../shared/domain/landmark.ts';
import { attrsOf, idOf, isKind } from '../attrs.ts';
import { changedRange, indexOfBlock, positionOf } from '../changed-range.ts';
import type { LineContext } from '../line-context.ts';
import { textOfNode } from '../mapping.ts';

/** What a coming or going says by its new words; undefined when it says that already, or was not one before. */
const nextFact = (before: Node, block: Node, { capture, people }: LineContext): AttendanceFact | undefined => {
  const index = isKind(block, 'attendanceEvent') ? indexOfBlock(before, idOf(block) ?? '') : -1;
  const old = index === -1 ? null : before.child(index);
  if (!isKind(old, 'attendanceEvent')) return undefined;
  const { time: had, ...fact } = attrsOf<'attendanceEvent'>(block).fact;
  if (attrsOf<'attendanceEvent'>(old).fact.time !== had) return undefined;
  const person = people.find(({ id }) => id === fact.person);
  const sentencesAt = (time: string): string[] => [
    attendanceSentence({ ...fact, time }, person, capture.voice, capture.agenda),
    ...(fact.change === 'arrived' ? [returnSentence({ ...fact, time }, person, capture.voice)] : []),
  ];
  const words = { before: textOfNode(old), after: textOfNode(block) };
  const time = followTime(attrsOf<'attendanceEvent'>(block).fact, words, sentencesAt);
  return time === had ? undefined : { ...fact, ...(time === undefined ? {} : { time }) };
};

const isNotTyped = (tr: Transaction): boolean =>
  tr.getMeta('history$') !== undefined || tr.getMeta('addToHistory') === false;

/** The time of a coming or going follows the words of its sentence: what is recorded is what can be read. */
export const followTimePlugin = (context: () => LineContext): Plugin =>
  new Plugin({
    appendTransaction: (trs, before, after) => {
      const range = changedRange(before.doc, after.doc);
      if (!range || trs.some(isNotTyped)) return null;
      const tr = after.tr;
      for (let index = range.start; index < range.endAfter; index += 1) {
        const fact = nextFact(before.doc, after.doc.child(index), context());
        if (fact) tr.setNodeAttribute(positionOf(after.doc, index), 'fact', fact);
      }
      return tr.docChanged ? tr : null;
    },
  });
