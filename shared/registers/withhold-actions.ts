import { ownersAsWritten } from '../domain/known-owner.ts';
import type { ListedAction } from './listed-action.ts';
import type { RegisterOrderOf } from './orders.ts';

type Order = RegisterOrderOf<'actions'>;

/** What may be asked for without saying anything of a confidential action but that it is there. */
const SAYS_NOTHING: ReadonlySet<string> = new Set(['body', 'meetingId', 'open'] satisfies (keyof Order['filter'])[]);

/** Whether being on the list tells more of an action than its reference does: that it has this owner, or these words. */
export const isTelling = ({ filter }: Pick<Order, 'filter'>): boolean =>
  Object.entries(filter).some(([name, wanted]) => wanted !== undefined && !SAYS_NOTHING.has(name));

/** Its place in the register and its reference, and that it is confidential: no word of it, and nothing of its life. */
const emptied = ({
  id,
  bodyId,
  bodyCode,
  meetingId,
  meetingNumber,
  raised,
  reference,
}: ListedAction): ListedAction => ({
  id,
  bodyId,
  bodyCode,
  ...(meetingId && { meetingId }),
  ...(meetingNumber !== undefined && { meetingNumber }),
  ...(raised !== undefined && { raised }),
  ...(reference !== undefined && { reference }),
  frozen: true,
  owners: [],
  text: '',
  state: 'open',
  confidential: true,
  slips: 0,
});

/** What others read of an action: not what passes between meetings, which nobody has opened to anybody. */
const opened = ({ lastUpdate: _last, firstDue: _first, ...action }: ListedAction): ListedAction =>
  ownersAsWritten({ ...action, slips: 0 });

const order = new Intl.Collator('en-GB', { numeric: true });

/**
 * The list as others get it. Of a confidential action they get its reference alone. Where being on the list would tell
 * more, it is not there; where its place would, as among dues, it stands behind the rest, by its reference.
 */
export const withholdActions = (actions: readonly ListedAction[], wanted: Order): readonly ListedAction[] => {
  const isByReference = wanted.sort === 'reference';
  if (isTelling(wanted)) return actions.filter(({ confidential }) => !confidential).map(opened);
  const shown = actions.map((action) => (action.confidential ? emptied(action) : opened(action)));
  if (isByReference) return shown;
  const [closed, open] = [shown.filter(({ confidential }) => confidential), shown.filter((row) => !row.confidential)];
  return [...open, ...closed.toSorted((a, b) => order.compare(a.reference ?? '', b.reference ?? ''))];
};
