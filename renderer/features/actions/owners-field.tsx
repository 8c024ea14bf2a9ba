import { type ReactNode, useState } from 'react';
import type { Action } from '../../../shared/domain/action.ts';
import { TagsField } from '../../components/fields/tags-field.tsx';
import { useDraft } from '../../components/fields/use-draft.ts';
import { useAppStore } from '../../store/hooks.ts';
import { nameOf } from './action-words.ts';
import { useOwnerNames } from './use-owner-names.ts';

/** Who has to do it: people, organisations, or roles in words. */
export const OwnersField = ({ action }: { readonly action: Action }): ReactNode => {
  const changeAction = useAppStore((state) => state.changeAction);
  const [typed, setTyped] = useState('');
  const names = useOwnerNames(typed);
  const draft = useDraft<readonly string[]>(action.owners, (owners) => {
    const said = owners.length > 0 ? `is with ${owners.join(', ')}` : 'has no owner';
    return changeAction(action.id, { owners: [...owners] }, `${nameOf(action)} ${said}`);
  });
  return (
    <TagsField
      label="Owners"
      description="Enter adds a name, Backspace takes the last one away."
      placeholder={draft.value.length === 0 ? 'Nobody yet' : ''}
      data-field="owners"
      draft={draft}
      data={[...names]}
      filter={({ options }) => options}
      searchValue={typed}
      onSearchChange={setTyped}
      // Half a name is taken on leaving the field, but not when it is given up.
      onKeyDown={(event) => event.key === 'Escape' && setTyped('')}
    />
  );
};
