import { Button, Select } from '@mantine/core';
import { IconCheck, IconRotate } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { type Action, actionStateSchema, isOpen } from '../../../shared/domain/action.ts';
import { useDraft } from '../../components/fields/use-draft.ts';
import { useKeyHelp } from '../../keys/use-key-help.ts';
import { useAppStore } from '../../store/hooks.ts';
import { nameOf } from './action-words.ts';
import { useCloseOrReopen } from './use-close-or-reopen.ts';

/** How far it is. */
export const StateField = ({ action }: { readonly action: Action }): ReactNode => {
  const changeAction = useAppStore((state) => state.changeAction);
  const closeOrReopen = useCloseOrReopen();
  const help = useKeyHelp();
  const draft = useDraft(action.state, (state) => changeAction(action.id, { state }, `${nameOf(action)} is ${state}`));
  return (
    <div className="state-field">
      <Select
        label="State"
        allowDeselect={false}
        data={[...actionStateSchema.options]}
        value={draft.value}
        error={draft.error}
        onChange={(chosen) => chosen && draft.choose(chosen)}
      />
      <Button
        variant="default"
        aria-keyshortcuts={help('register.close').aria}
        leftSection={
          isOpen(action.state) ? (
            <IconCheck className="icon" aria-hidden="true" />
          ) : (
            <IconRotate className="icon" aria-hidden="true" />
          )
        }
        onClick={() => void closeOrReopen(action)}
      >
        {isOpen(action.state) ? 'Close the action' : 'Reopen the action'}
      </Button>
    </div>
  );
};
