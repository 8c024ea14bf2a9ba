import type { Node } from 'prosemirror-model';
import type { Plugin } from 'prosemirror-state';
import { followTime } from '../../../shared/capture/follow-time.ts';
import { attendanceSentence, returnSentence } from '../../../shared/domain/fact-sentence.ts';
import type { AttendanceFact } from '../../../shared/domain/landmark.ts';
import { attrsOf, idOf, isKind } from '../attrs.ts';
import { indexOfBlock } from '../changed-range.ts';
import type { LineContext } from '../line-context.ts';
import { textOfNode } from '../mapping.ts';
import { followWords } from './follow-words.ts';

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

/** The time of a coming or going follows the words of its sentence: what is recorded is what can be read. */
export const followTimePlugin = (context: () => LineContext): Plugin =>
  followWords('fact', (before, block) => nextFact(before, block, context()));
