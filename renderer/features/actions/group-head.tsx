import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { ActionGroup } from '../../../shared/api/actions.ts';
import { formatScreenDate } from '../../../shared/dates.ts';
import type { ActionGrouping } from '../../../shared/domain/action-view.ts';

const NAMELESS: Readonly<Record<ActionGrouping, string>> = {
  owner: 'Nobody yet',
  body: 'No body',
  meeting: 'Between meetings',
  week: 'No day',
};

/** What a group is called. */
export const groupName = (by: ActionGrouping, { key, name, day }: ActionGroup): string => {
  if (key === 'confidential') return 'Confidential';
  if (by === 'week' && day !== undefined) return `Week of ${formatScreenDate(day)}`;
  if (name === undefined) return NAMELESS[by];
  return day === undefined ? name : `${name}, ${formatScreenDate(day)}`;
};

type GroupHeadProps = {
  readonly by: ActionGrouping;
  readonly group: ActionGroup;
  readonly isFolded: boolean;
  readonly onFold: () => void;
};

/** The head of a group: how many there are, and whether they are shown. */
export const GroupHead = ({ by, group, isFolded, onFold }: GroupHeadProps): ReactNode => (
  <button type="button" className="group-head" aria-expanded={!isFolded} onClick={onFold}>
    {isFolded ? (
      <IconChevronRight className="icon" aria-hidden="true" />
    ) : (
      <IconChevronDown className="icon" aria-hidden="true" />
    )}
    {groupName(by, group)} <span className="group-count">{group.count}</span>
  </button>
);
