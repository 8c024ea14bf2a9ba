import type { ReactNode } from 'react';
import type { Times } from '../../../shared/domain/timetable.ts';
import type { AgendaLines } from '../../store/agenda-lines.ts';
import { totalWords } from './planned-words.ts';

/** Below the agenda: how long it is meant to take, and until when. */
export const AgendaTotal = ({
  meeting,
  lines,
}: {
  readonly meeting: Times;
  readonly lines: AgendaLines;
}): ReactNode => {
  const words = totalWords(meeting, lines);
  return words === undefined ? null : <p className="agenda-total">{words}</p>;
};
