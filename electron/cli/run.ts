import { missingCase } from '../../shared/assert.ts';
import { formatRow } from '../../shared/minutes-document/formats.ts';
import { actions } from './actions.ts';
import { agenda } from './agenda.ts';
import { type Answered, wrongUsage } from './answer.ts';
import { attendance } from './attendance.ts';
import { withBook } from './book.ts';
import type { CliCommand, CommandOf } from './command.ts';
import { decisions } from './decisions.ts';
import { exportMinutes } from './export.ts';
import { handOver, meetingFileAt, takeBack } from './hand-over.ts';
import { invitation } from './invitation.ts';
import type { ListWords } from './list-options.ts';
import { load, readMeeting } from './load.ts';
import { matters } from './matters.ts';
import { meetings } from './meetings.ts';
import { next } from './next.ts';
import { pack } from './pack.ts';
import { papers } from './papers.ts';
import { report } from './report.ts';
import { sample } from './sample.ts';
import { takeIn } from './take-in.ts';
import { verify } from './verify.ts';

/** Where the result goes. */
export type Screen = { readonly isTerminal: boolean; readonly columns: number | undefined };

/** A file that nobody can read on a screen is not printed there. */
const noScreenFor = (
  { format, output }: CommandOf<'export' | 'agenda' | 'report'>,
  screen: Screen,
): Answered | undefined => {
  const { isText, words } = formatRow(format);
  if (isText || output !== undefined || !screen.isTerminal) return undefined;
  return wrongUsage(`A ${words} file is nothing to read on a screen. Name a file for it: use -o FILE.`);
};

/** The same of a list: CSV is text, a spreadsheet is not. */
const noScreenForList = ({ xlsx, output }: ListWords, screen: Screen): Answered | undefined =>
  xlsx && output === undefined && screen.isTerminal
    ? wrongUsage('An Excel file is nothing to read on a screen. Name a file for it: use -o FILE.')
    : undefined;

/** What came back is read before a book is opened for it. */
const takeBackInto = async ({ path, data }: CommandOf<'take-back'>): Promise<Answered> => {
  const file = meetingFileAt(path);
  if (!file.ok) return file;
  const content = readMeeting(file.value);
  return content.ok ? withBook({ data, make: false }, takeBack(file.value, content.value)) : content;
};

/** Runs a command to its answer; nothing is printed here. */
export const runCommand = async (command: CliCommand, screen: Screen): Promise<Answered> => {
  const { kind, data } = command;
  const width = screen.isTerminal ? screen.columns : undefined;
  switch (kind) {
    case 'load': {
      const content = readMeeting(command.file);
      return content.ok ? withBook({ data, make: true }, load(command, content.value)) : content;
    }
    case 'sample':
      return withBook({ data, make: true }, sample(width));
    case 'meetings':
      return withBook({ data, make: false }, meetings(command, width));
    case 'actions':
      return noScreenForList(command, screen) ?? withBook({ data, make: false }, actions(command, width));
    case 'next':
      return withBook({ data, make: false }, next(command, width));
    case 'attendance':
      return noScreenForList(command, screen) ?? withBook({ data, make: false }, attendance(command, width));
    case 'decisions':
      return noScreenForList(command, screen) ?? withBook({ data, make: false }, decisions(command, width));
    case 'matters':
      return noScreenForList(command, screen) ?? withBook({ data, make: false }, matters(command, width));
    case 'papers':
      return noScreenForList(command, screen) ?? withBook({ data, make: false }, papers(command, width));
    case 'verify':
      return withBook({ data, make: false }, verify(command));
    case 'export':
      return noScreenFor(command, screen) ?? withBook({ data, make: false }, exportMinutes(command));
    case 'agenda':
      return noScreenFor(command, screen) ?? withBook({ data, make: false }, agenda(command));
    case 'invitation':
      return withBook({ data, make: false }, invitation(command));
    case 'report':
      return noScreenFor(command, screen) ?? withBook({ data, make: false }, report(command));
    case 'pack':
      return withBook({ data, make: false }, pack(command));
    case 'hand-over':
      return withBook({ data, make: false }, handOver(command));
    case 'take-back':
      return takeBackInto(command);
    case 'take-in':
      return withBook({ data, make: false }, takeIn(command));
    default:
      return missingCase(kind);
  }
};
