import { readDue } from '../../../shared/capture/due.ts';
import type { FileBlock, MeetingFile } from '../../../shared/interchange/schema.ts';
import { countPresses, TO_NEXT_ITEM } from './key-press.ts';
import type { Step } from './minutes-script.ts';
import { type Printed, printedMinutes } from './printed.ts';
import { typeable } from './typeable.ts';

/** What was pressed for something, beside what is printed of it. */
export type Price = { readonly presses: number; readonly characters: number };

type Role = Printed['role'];
type Pressed = { readonly role: Role; readonly presses: number; readonly block: FileBlock };

const roleOf = ({ kind }: FileBlock): Role => {
  if (kind === 'decision') return 'decisions';
  return kind === 'action' ? 'action' : 'text';
};

/** Neighbouring decisions are printed as one group, and counted as one. */
const grouped = (steps: readonly Step[]): Pressed[] => {
  const made: Pressed[] = [];
  for (const { block, keys } of steps) {
    const last = made.at(-1);
    const own = { role: roleOf(block), presses: countPresses(keys), block };
    const goesOn = own.role === 'decisions' && last?.role === 'decisions';
    if (goesOn) made[made.length - 1] = { ...last, presses: last.presses + own.presses };
    else made.push(own);
  }
  return made;
};

const sum = (all: readonly number[]): number => all.reduce((total, one) => total + one, 0);

const paired = (pressed: readonly Pressed[], printed: readonly Printed[], role: Role): (Price & Pressed)[] => {
  const characters = printed.filter((one) => one.role === role).map((one) => one.characters);
  const own = pressed.filter((one) => one.role === role);
  if (own.length !== characters.length) throw new Error(`${own.length} ${role} pressed, ${characters.length} printed`);
  return own.map((one, index) => ({ ...one, characters: characters[index] ?? 0 }));
};

/** Whether the words of an action say when it is due. */
const saysItsDate = (block: FileBlock, { meeting, body }: MeetingFile): boolean =>
  block.kind === 'action' &&
  readDue(block.text, { meetingDate: meeting.date, shortName: body.shortName }) !== undefined;

/** What the keys of a script cost, those to the next item included, beside the characters of the minutes that they make. */
export const economyOf = async (whole: MeetingFile, items: readonly (readonly Step[])[]) => {
  const file = typeable(whole);
  const printed = await printedMinutes(file);
  const pressed = items.flatMap(grouped);
  const nextItem = countPresses(TO_NEXT_ITEM);
  return {
    nextItem,
    decisions: paired(pressed, printed, 'decisions'),
    datedActions: paired(pressed, printed, 'action').filter(({ block }) => saysItsDate(block, file)),
    total: {
      presses: sum(pressed.map(({ presses }) => presses)) + nextItem * (items.length - 1),
      characters: sum(printed.map(({ characters }) => characters)),
    },
  };
};
