import { formatLongDate, formatScreenDate, formatShortDate } from '../dates.ts';
import type { Due } from '../domain/block.ts';
import { dueWords } from '../domain/due-words.ts';
import type { Secret } from '../leak-check/find-leak.ts';
import type { ListedAction } from './listed-action.ts';
import type { RegisterOrderOf } from './orders.ts';

const MS_PER_DAY = 86_400_000;

/** Every form in which a day could stand in a file: in words, in a calendar, and as a spreadsheet counts days. */
const daysOf = (day: string | undefined): string[] => {
  if (day === undefined) return [];
  const serial = Math.round((Date.parse(day) - Date.parse('1899-12-30')) / MS_PER_DAY);
  const forms = [formatLongDate(day), formatShortDate(day), formatScreenDate(day), day, day.replaceAll('-', '')];
  return Number.isFinite(serial) ? [...forms, String(serial)] : forms;
};

const textsOfDue = (due: Due | undefined): string[] => {
  if (due === undefined || 'none' in due) return [];
  return 'date' in due ? daysOf(due.date) : [dueWords(due)];
};

const textsOf = ({ text, owners, knownOwners = [], due, dueOn, firstDue, lastUpdate }: ListedAction): string[] => [
  text,
  ...owners,
  ...knownOwners.map(({ name }) => name),
  ...textsOfDue(due),
  ...textsOfDue(firstDue),
  ...daysOf(dueOn),
  ...daysOf(lastUpdate?.date),
];

/** Of a confidential action nothing but its reference is for others, and of no action what became of it since. */
export const actionSecrets = (actions: readonly ListedAction[]): Secret[] =>
  actions.flatMap((action) =>
    [...(action.confidential ? textsOf(action) : []), action.lastUpdate?.text ?? ''].map((text) => ({
      text,
      from: action.reference ?? 'an action',
    })),
  );

/** What stands in every list of actions whatever is in it: what is said of one that is confidential. */
const specimen = (action: ListedAction): ListedAction => ({
  id: action.id,
  bodyId: action.bodyId,
  bodyCode: action.bodyCode,
  frozen: true,
  owners: [],
  text: '',
  state: 'open',
  confidential: true,
  slips: 0,
});

/**
 * Actions of which everything may be read by everybody: the confidential ones are crossed out, and one that says nothing
 * stands for them all. Worked out in another way than what others get; the leak guard compares the two.
 */
export const openActions = (actions: readonly ListedAction[]): ListedAction[] => {
  const open = actions
    .filter(({ confidential }) => !confidential)
    .map(({ knownOwners: _known, ...action }) => ({ ...action, slips: 0 }));
  const [first] = actions;
  return first ? [...open, specimen(first)] : open;
};

/** What everybody may know beside the list: how actions, bodies and their meetings are called. */
export const knownOfActions = (actions: readonly ListedAction[], { asOf }: RegisterOrderOf<'actions'>): string[] => [
  formatLongDate(asOf),
  ...actions.flatMap(({ reference = '', bodyCode, meetingNumber = '', raised }) => [
    reference,
    `${bodyCode} ${meetingNumber}`,
    raised === undefined ? '' : formatShortDate(raised),
  ]),
];
