import { Checkbox } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Action } from '../../../shared/domain/action.ts';
import { required } from '../../components/fields/checked.ts';
import { LongTextField } from '../../components/fields/text-field.tsx';
import { useDraft } from '../../components/fields/use-draft.ts';
import { useAppStore } from '../../store/hooks.ts';
import { nameOf } from './action-words.ts';

/** The words of an action that no line of minutes says: they are changed here. */
export const OwnWords = ({
  action,
  isCalledConfidential,
}: {
  readonly action: Action;
  readonly isCalledConfidential: boolean;
}): ReactNode => {
  const changeAction = useAppStore((state) => state.changeAction);
  const words = useDraft(
    action.text,
    required('Write what is to be done.', (text) =>
      changeAction(action.id, { text }, `Words of ${nameOf(action)} changed`),
    ),
  );
  const secret = useDraft(isCalledConfidential, (confidential) =>
    changeAction(action.id, { confidential }, `${nameOf(action)} is ${confidential ? 'confidential' : 'for everyone'}`),
  );
  return (
    <section aria-label="Text" className="own-words">
      <LongTextField label="Action" minRows={1} draft={words} />
      <Checkbox
        label="Confidential"
        checked={secret.value}
        error={secret.error}
        onChange={(event) => secret.choose(event.currentTarget.checked)}
      />
    </section>
  );
};
