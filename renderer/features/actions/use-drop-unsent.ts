import { useEffect } from 'react';
import { useAppStoreApi } from '../../store/hooks.ts';
import { formOf } from './bulk-field.tsx';

const FIELDS = ['due', 'owners', 'update', 'snooze'] as const;

const WHY = 'It was for actions that are not selected any more: select them and write it again.';

/** Words that were typed for a selection go with it, and are told: another selection never gets them. */
export const useDropUnsent = (isSelected: boolean): void => {
  const store = useAppStoreApi();
  useEffect(() => {
    const drop = (): void => {
      const { forms, keepForm, sayNotSaved } = store.getState();
      for (const form of FIELDS.map(formOf)) {
        const text = forms.get(form)?.['text']?.trim() ?? '';
        if (text === '') continue;
        keepForm(form, {});
        sayNotSaved(text, WHY);
      }
    };
    if (!isSelected) drop();
    return isSelected ? drop : undefined;
  }, [store, isSelected]);
};
