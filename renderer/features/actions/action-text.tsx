import type { ReactNode } from 'react';
import type { Action } from '../../../shared/domain/action.ts';
import { ConfidentialWord } from '../../components/confidential-word.tsx';
import { Hidden } from '../../components/hidden.tsx';
import { useHidesAction } from './use-hides-action.ts';

/** The words of an action in a list. A list is soon read out or shown to somebody: what is confidential says so. */
export const ActionText = ({ action }: { readonly action: Action }): ReactNode => {
  const hides = useHidesAction();
  if (hides(action)) return <Hidden />;
  return (
    <>
      {action.confidential ? <ConfidentialWord /> : null}
      {action.text === '' ? <span className="quiet">no words yet</span> : action.text}
    </>
  );
};
