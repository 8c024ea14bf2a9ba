import { Button, Select } from '@mantine/core';
import { IconCheck, IconRotate } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import type { ActionSheet } from '../../../shared/api/actions.ts';
import { type ActionState, actionStateSchema, isOpen } from '../../../shared/domain/action.ts';
import { useDraft } from '../../components/fields/use-draft.ts';
import { useKeyHelp } from '../../keys/use-key-help.ts';
import { useAppStore } from '../../store/hooks.ts';
import { nameOf } from './action-words.ts';
import { ClosureDecision } from './closure-decision.tsx';
import { StateForm } from './state-form.tsx';
import { useCloseOrReopen } from './use-close-or-reopen.ts';
import type { ToldState } from './use-settling.ts';

/** Of an open state nothing more is said than that it is so. */
const isTold = (state: ActionState): state is ToldState => !isOpen(state);

const CloseButton = ({ sheet: { action } }: { readonly sheet: ActionSheet }): ReactNode => {
  const closeOrReopen = useCloseOrReopen();
  const help = useKeyHelp();
  const Sign = isOpen(action.state) ? IconCheck : IconRotate;
  return (
    <Button
      variant="default"
      aria-keyshortcuts={help('register.close').aria}
      leftSection={<Sign className="icon" aria-hidden="true" />}
      onClick={() => void closeOrReopen(action)}
    >
      {isOpen(action.state) ? 'Close the action' : 'Reopen the action'}
    </Button>
  );
};

/** How far it is, and how it came to that. */
export const StateField = ({ sheet }: { readonly sheet: ActionSheet }): ReactNode => {
  const { action } = sheet;
  const settleAction = useAppStore((state) => state.settleAction);
  const today = useAppStore((state) => state.today());
  const [asked, setAsked] = useState<ToldState>();
  const draft = useDraft<ActionState>(action.state, async (state) =>
    isTold(state) ? undefined : settleAction(action.id, { state, date: today }, `${nameOf(action)} is ${state}`),
  );
  const choose = (chosen: ActionState): void => {
    setAsked(isTold(chosen) ? chosen : undefined);
    if (!isTold(chosen)) draft.choose(chosen);
  };
  return (
    <div className="state-part">
      <div className="state-field">
        <Select
          label="State"
          allowDeselect={false}
          data={[...actionStateSchema.options]}
          data-field="state"
          value={asked ?? draft.value}
          error={draft.error}
          onChange={(chosen) => chosen && choose(chosen)}
        />
        <CloseButton sheet={sheet} />
      </div>
      {asked ? <StateForm key={asked} sheet={sheet} state={asked} onDone={() => setAsked(undefined)} /> : null}
      {asked ? null : <ClosureDecision sheet={sheet} />}
      {!asked && isTold(action.state) && action.state !== 'transferred' ? (
        <Button variant="subtle" size="compact-sm" onClick={() => isTold(action.state) && setAsked(action.state)}>
          Say at which meeting, by whom and why
        </Button>
      ) : null}
    </div>
  );
};
