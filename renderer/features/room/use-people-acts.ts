import type { MeetingSheet } from '../../../shared/api/meetings.ts';
import type { Attendance } from '../../../shared/domain/attendance.ts';
import type { Voice } from '../../../shared/domain/attribution.ts';
import type { BlockContent } from '../../../shared/domain/block.ts';
import { formsOf } from '../../../shared/domain/body-forms.ts';
import { attendanceSentence } from '../../../shared/domain/fact-sentence.ts';
import { insertBlocks } from '../../editor/commands/insert-blocks.ts';
import type { Session } from '../../editor/session.ts';
import { useAppStore } from '../../store/hooks.ts';

/** How the body of a meeting speaks of its people. */
export const voiceOf = ({ body, rules }: Pick<MeetingSheet, 'body' | 'rules'>): Voice => ({
  shortName: body.shortName,
  categories: body.categories,
  forms: formsOf(rules.forms),
});

type Move = { readonly person: Attendance; readonly change: 'arrived' | 'left'; readonly time: string | undefined };

/** The block that a line '+PS 10:25' becomes. */
const moveBlock = (sheet: MeetingSheet, { person, change, time }: Move): BlockContent => {
  const fact = { person: person.id, change, ...(time === undefined ? {} : { time }) };
  const text = attendanceSentence(
    fact,
    person,
    voiceOf(sheet),
    sheet.items.map(({ number }) => number),
  );
  return { kind: 'attendanceEvent', ...fact, runs: [{ text }] };
};

const EMPTY: BlockContent = { kind: 'paragraph', runs: [] };

/** Writes below the caret that somebody came or went, as the line for it does, with the time on the day of the meeting. */
export const usePeopleActs = (sheet: MeetingSheet, session: Session) => {
  const timeAt = useAppStore((state) => state.timeAt);
  const write = (person: Attendance, change: Move['change']): void => {
    const block = moveBlock(sheet, { person, change, time: timeAt(sheet) });
    session.change(insertBlocks([block, EMPTY]));
  };
  return {
    arrived: (person: Attendance): void => write(person, 'arrived'),
    left: (person: Attendance): void => write(person, 'left'),
  };
};

export type PeopleActs = ReturnType<typeof usePeopleActs>;
