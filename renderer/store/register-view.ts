import type { ActionFilter, ActionSort } from '../../shared/api/actions.ts';
import { type ActionState, actionStateSchema, isOpen } from '../../shared/domain/action.ts';

/** The named views of the register. */
export type ViewName = 'open' | 'overdue' | 'snoozed' | 'settled' | 'all';

/** What the register of actions shows. */
export type RegisterView = {
  readonly name: ViewName;
  /** The code of a body. */
  readonly body?: string | undefined;
  readonly state?: ActionState | undefined;
  readonly owner: string;
  readonly text: string;
  readonly sort: ActionSort;
};

export const firstView: RegisterView = { name: 'open', owner: '', text: '', sort: 'reference' };

/** The states that can be asked for in a view. */
export const statesIn = (name: ViewName): readonly ActionState[] => {
  if (name === 'all') return actionStateSchema.options;
  return actionStateSchema.options.filter((state) => isOpen(state) === (name !== 'settled'));
};

const filterOfName = (name: ViewName, today: string): ActionFilter => {
  if (name === 'all') return {};
  if (name === 'overdue') return { overdueOn: today };
  if (name === 'snoozed') return { asleepOn: today };
  return name === 'open' ? { open: true, awakeOn: today } : { open: false };
};

/** What the book is asked for; `today` is 'YYYY-MM-DD'. */
export const filterOf = (
  { name, body, state, owner, text }: Omit<RegisterView, 'sort'>,
  today: string,
): ActionFilter => ({
  ...filterOfName(name, today),
  ...(body === undefined ? {} : { body }),
  ...(state === undefined ? {} : { states: [state] }),
  ...(owner.trim() === '' ? {} : { owner }),
  ...(text.trim() === '' ? {} : { text }),
});

/** Whether anything but the named view narrows the list. */
export const isNarrowed = ({ body, state, owner, text }: RegisterView): boolean =>
  body !== undefined || state !== undefined || owner.trim() !== '' || text.trim() !== '';
