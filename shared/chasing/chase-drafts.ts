import { formatLongDate } from '../dates.ts';
import { type BodyForms, type FormName, fillForm, formsOf } from '../domain/body-forms.ts';
import { type ChaseTone, nextTone, strongestTone } from '../domain/chase.ts';
import { dueWords } from '../domain/due-words.ts';
import type { ActionId } from '../ids.ts';
import { listInWords } from '../list-in-words.ts';
import { isMailAddress, type MailPerson } from '../mail/write-mail.ts';
import { cleanText } from '../minutes-document/build/line.ts';
import {
  type ChasedAction,
  type ChasedOwner,
  type ChaseOrder,
  type ChaseSheet,
  type Contact,
  lastChaseTo,
} from './chase-sheet.ts';

/** A mail to one owner. */
export type ChaseDraft = {
  readonly owner: Pick<ChasedOwner, 'key' | 'name' | 'kind'>;
  /** The body that it is about, where it is about one. */
  readonly bodyCode: string | undefined;
  readonly tone: ChaseTone;
  /** Nobody, where no address is known. */
  readonly to: readonly MailPerson[];
  readonly subject: string;
  readonly message: string;
  readonly actionIds: readonly ActionId[];
  /** The confidential ones that are written out in it. */
  readonly openedIds: readonly ActionId[];
};

const TONES = {
  first: { subject: 'chaseSubjectFirst', opening: 'chaseFirst' },
  reminder: { subject: 'chaseSubjectReminder', opening: 'chaseReminder' },
  overdue: { subject: 'chaseSubjectOverdue', opening: 'chaseOverdue' },
} as const satisfies Record<ChaseTone, { readonly subject: FormName; readonly opening: FormName }>;

const hasAddress = ({ email = '' }: Contact): boolean => isMailAddress(email.trim());

/** Those of an owner's people whose address can stand in a mail. */
export const addressedPeople = ({ people }: Pick<ChasedOwner, 'people'>): readonly Contact[] =>
  people.filter(hasAddress);

/** Whether everybody who gets the mails of an owner may read an action: a person what is theirs to do, all others by a seat. */
export const mayRead = (
  owner: Pick<ChasedOwner, 'kind' | 'people'>,
  { bodyId, confidential }: Pick<ChasedAction, 'bodyId' | 'confidential'>,
): boolean => {
  if (!confidential || owner.kind === 'person') return true;
  const people = addressedPeople(owner);
  return people.length > 0 && people.every(({ reads }) => reads.includes(bodyId));
};

const dueLine = ({ due, dueOn, state }: ChasedAction, today: string): string => {
  if (due === undefined || 'none' in due) return '';
  const day = dueOn === undefined ? undefined : formatLongDate(dueOn);
  const words = day === undefined || 'date' in due ? (day ?? dueWords(due)) : `${dueWords(due)}, ${day}`;
  return ` (due ${words}${nextTone({ state, dueOn }, false, today) === 'overdue' ? ', overdue' : ''})`;
};

/** A line about an action; of a confidential one that is not written out, its reference alone. */
const lineOf = (action: ChasedAction, isOpened: boolean, today: string): string => {
  const reference = action.reference ?? 'An action without a number';
  if (action.confidential && !isOpened) return `- ${reference}: confidential`;
  const mark = action.confidential ? ' (confidential)' : '';
  return `- ${reference}${mark}: ${cleanText(action.text).trim()}${dueLine(action, today)}`;
};

const countWords = (count: number): string => (count === 1 ? '1 action' : `${count} actions`);

type Group = { readonly owner: ChasedOwner; readonly actions: readonly ChasedAction[] };
type Wish = ChaseOrder['owners'][number];

const groupOfBody = (actions: readonly ChasedAction[], perBody: boolean): readonly (readonly ChasedAction[])[] =>
  perBody ? [...Map.groupBy(actions, ({ bodyId }) => bodyId).values()] : [actions];

/** The words of the one body that a mail is about; where it is about several, the usual ones. */
const voiceOf = (actions: readonly ChasedAction[], { bodies }: ChaseSheet) => {
  const told = bodies.filter(({ id }) => actions.some(({ bodyId }) => bodyId === id));
  const [only, other] = told;
  const own = only && !other ? only : undefined;
  const forms: BodyForms = formsOf(own?.forms);
  return { forms, code: own?.code, short: listInWords(told.map(({ shortName }) => shortName)) };
};

/** The tone that comes next for an owner, by the actions that are owed. Confidential ones don't show in it. */
export const proposedTone = (
  owner: Pick<ChasedOwner, 'key'>,
  actions: readonly ChasedAction[],
  today: string,
): ChaseTone =>
  strongestTone(
    actions
      .filter(({ confidential }) => !confidential)
      .map((action) => nextTone(action, lastChaseTo(action, owner) !== undefined, today)),
  );

const draftOf = ({ owner, actions }: Group, wish: Wish, sheet: ChaseSheet, asOf: string): ChaseDraft => {
  const { forms, code, short } = voiceOf(actions, sheet);
  const tone = wish.tone ?? proposedTone(owner, actions, asOf);
  const opened = actions.filter((one) => one.confidential && wish.opened.includes(one.id) && mayRead(owner, one));
  const places = { name: owner.name, short, actions: countWords(actions.length) };
  const say = (name: FormName): string => cleanText(fillForm(forms[name], places));
  const lines = actions.map((action) => lineOf(action, opened.includes(action), asOf));
  const people = addressedPeople(owner);
  const greeted = listInWords(people.length === 0 ? [owner.name] : people.map(({ name }) => name));
  return {
    owner,
    bodyCode: code,
    tone,
    to: people.map(({ name, email = '' }) => ({ name, email: email.trim() })),
    subject: say(TONES[tone].subject),
    message: [
      cleanText(fillForm(forms.chaseGreeting, { ...places, name: greeted })),
      say(TONES[tone].opening),
      lines.join('\n'),
      `${say('chaseClosing')}\n`,
    ].join('\n\n'),
    actionIds: actions.map(({ id }) => id),
    openedIds: opened.map(({ id }) => id),
  };
};

/** The mails of an order, in the order of the owners; one for each owner, or for each owner and body. Pure. */
export const chaseDrafts = (sheet: ChaseSheet, { asOf, perBody, owners }: ChaseOrder): ChaseDraft[] => {
  const byId = new Map(sheet.actions.map((action) => [action.id, action]));
  const wishes = new Map(owners.map((wish) => [wish.key, wish]));
  return sheet.owners.flatMap((owner) => {
    const wish = wishes.get(owner.key);
    if (!wish) return [];
    const owed = owner.actionIds.flatMap((id) => byId.get(id) ?? []);
    return groupOfBody(owed, perBody).map((actions) => draftOf({ owner, actions }, wish, sheet, asOf));
  });
};
