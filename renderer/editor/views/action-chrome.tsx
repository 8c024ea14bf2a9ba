import { type ReactNode, useEffect, useSyncExternalStore } from 'react';
import type { DueContext } from '../../../shared/capture/due.ts';
import type { Badges } from '../badges.ts';
import { readDueField, readOwnersField, showDue, showOwners } from '../due-text.ts';
import { ActionField } from './action-field.tsx';
import type { ActionView } from './action-view.ts';

export type ActionChromeProps = {
  readonly view: ActionView;
  readonly badges: Badges;
  readonly due: DueContext;
  /** The id of the list of people and organisations that an action can be placed on. */
  readonly ownersList: string;
};

/** The head of an action: its reference, who owns it, when it is due. What is missing is shown as a gap. */
export const ActionChrome = ({ view, badges, due, ownersList }: ActionChromeProps): ReactNode => {
  const attrs = useSyncExternalStore(view.subscribe, view.getAttrs);
  const badge = useSyncExternalStore(badges.subscribe, () => badges.get(attrs.id));
  const reference = badge?.reference;
  useEffect(() => view.onDrawn(), [view]);
  return (
    <>
      <span
        className="action-badge"
        id={view.badgeId}
        role="img"
        aria-label={`Action ${reference ?? 'without a number yet'}`}
      >
        {reference ?? 'Action'}
      </span>
      <ActionField
        label="Owner"
        gap="owner?"
        value={showOwners(attrs.owners)}
        list={ownersList}
        isReadOnly={!view.isEditable}
        onCommit={(entered) => view.set({ owners: readOwnersField(entered) })}
        onLeave={(to) => (to === 'next' ? view.focusField('end') : view.focusText(to === 'previous' ? 'start' : 'end'))}
      />
      <ActionField
        label="Due"
        gap="due?"
        value={showDue(attrs.due)}
        isReadOnly={!view.isEditable}
        onCommit={(entered) => view.set({ due: readDueField(entered, due) })}
        onLeave={(to) => (to === 'previous' ? view.focusField('start') : view.focusText('end'))}
      />
      {attrs.visibility === 'confidential' ? <span className="confidential-word">Confidential</span> : null}
    </>
  );
};
