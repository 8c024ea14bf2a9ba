import { IconLock } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Action } from '../../../shared/domain/action.ts';

/** The words of an action in a list. A list is soon read out or shown to somebody: what is confidential says so. */
export const ActionText = ({ action }: { readonly action: Action }): ReactNode => (
  <>
    {action.confidential ? (
      <span className="confidential-word">
        <IconLock className="icon" aria-hidden="true" />
        Confidential
      </span>
    ) : null}
    {action.confidential ? ' ' : null}
    {action.text === '' ? <span className="quiet">no words yet</span> : action.text}
  </>
);
