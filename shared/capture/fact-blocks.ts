import type { BlockContent } from '../domain/block.ts';
import { attendanceSentence, interestSentence, voteSentence } from '../domain/fact-sentence.ts';
import type { AttendanceLine } from './attendance-line.ts';
import type { CaptureContext } from './context.ts';
import type { InterestLine } from './interest-line.ts';
import type { VoteLine } from './vote-line.ts';

/** A line that states facts. */
export type FactLine = AttendanceLine | InterestLine | VoteLine;

/** Who came or went has the time that it is now, where the line says none; without one (`now`) the line stays as it is. */
export const atTime = (line: FactLine, now: string | undefined): FactLine => {
  if (line.kind !== 'attendanceEvent' || now === undefined) return line;
  const facts = line.facts.map((fact) => (fact.change === 'away' || fact.time ? fact : { ...fact, time: now }));
  return { ...line, facts };
};

/** The blocks that a command becomes, one for each fact, with its sentence in the form of the body. */
export const factBlocks = (line: FactLine, { people, voice, agenda }: CaptureContext): BlockContent[] => {
  const find = (id: string) => people.find((person) => person.id === id);
  switch (line.kind) {
    case 'attendanceEvent':
      return line.facts.map((fact) => {
        const text = attendanceSentence(fact, find(fact.person), voice, agenda);
        return { kind: 'attendanceEvent', ...fact, runs: [{ text }] };
      });
    case 'interest':
      return line.facts.map((fact) => {
        const text = interestSentence(fact, find(fact.person), { voice, agenda, ground: line.ground });
        return { kind: 'interest', ...fact, runs: [{ text }] };
      });
    case 'vote':
      return [{ kind: 'vote', ...line.fact, runs: [{ text: voteSentence(line.fact, find, voice) }] }];
  }
};
