import type { ActionFilter } from '../../shared/api/actions.ts';
import { type ActionTerm, filterOfTerms } from '../../shared/domain/action-terms.ts';
import type { ActionGrouping, ActionSort, OwnView, ViewName } from '../../shared/domain/action-view.ts';

/** What the register of actions shows. */
export type RegisterView = {
  readonly name: ViewName;
  /** The name of the view of one's own that it came from. */
  readonly own?: string | undefined;
  readonly terms: readonly ActionTerm[];
  readonly text: string;
  readonly sort: ActionSort;
  readonly descending: boolean;
  readonly group?: ActionGrouping | undefined;
  /** The keys of groups whose actions are not shown. */
  readonly folded: readonly string[];
};

export const firstView: RegisterView = {
  name: 'open',
  terms: [],
  text: '',
  sort: 'reference',
  descending: false,
  folded: [],
};

/** What is open and has one thing in common: everything else is as at first. */
export const narrowedTo = (field: ActionTerm['field'], value: string): RegisterView => ({
  ...firstView,
  own: undefined,
  group: undefined,
  terms: [{ field, is: ':', value }],
});

/** What the field of a term is narrowed to; '' where it is not. */
export const valueIn = ({ terms }: Pick<RegisterView, 'terms'>, field: ActionTerm['field']): string =>
  terms.find((term) => term.field === field)?.value ?? '';

const FILTERS: Readonly<Record<ViewName, (today: string) => ActionFilter>> = {
  open: (today) => ({ open: true, awakeOn: today }),
  overdue: (today) => ({ overdueOn: today }),
  snoozed: (today) => ({ asleepOn: today }),
  settled: () => ({ open: false }),
  all: () => ({}),
};

/** What the book is asked for; `today` is 'YYYY-MM-DD'. */
export const filterOf = ({ name, terms, text }: Pick<RegisterView, 'name' | 'terms' | 'text'>, today: string) => ({
  ...FILTERS[name](today),
  ...filterOfTerms(terms, today),
  ...(text.trim() === '' ? {} : { text }),
});

/** Whether anything but the named view narrows the list. */
export const isNarrowed = ({ terms, text }: Pick<RegisterView, 'terms' | 'text'>): boolean =>
  terms.length > 0 || text.trim() !== '';

/** What is shown, as a view of one's own. */
export const ownViewOf = ({ name: of, terms, text, sort, descending, group }: RegisterView, name: string): OwnView => ({
  name,
  of,
  terms: [...terms],
  text,
  sort,
  descending,
  ...(group ? { group } : {}),
});

/** What a view of one's own shows. */
export const viewOfOwn = ({ name: own, of, ...rest }: OwnView): RegisterView => ({
  ...rest,
  own,
  name: of,
  group: rest.group,
  folded: [],
});

/** Whether what is shown was changed since the view of one's own was kept. */
export const isChanged = (view: RegisterView, own: OwnView): boolean =>
  JSON.stringify(ownViewOf(view, own.name)) !== JSON.stringify(ownViewOf(viewOfOwn(own), own.name));
