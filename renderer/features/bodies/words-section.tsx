import type { ReactNode } from 'react';
import { TagsField } from '../../components/fields/tags-field.tsx';
import { useDraft } from '../../components/fields/use-draft.ts';
import { Section } from './section.tsx';
import { type SheetProps, useSaveRules } from './use-body.ts';

/** Words that the minutes of the body spell in their own way. */
export const WordsSection = ({ sheet }: SheetProps): ReactNode => {
  const saveRules = useSaveRules(sheet);
  const words = useDraft<readonly string[]>(
    sheet.rules.words ?? [],
    saveRules((now, list: readonly string[]) => ({ ...now, words: [...list] })),
  );
  return (
    <Section
      id="words"
      title="Words"
      hint="They are never underlined in its minutes. Names of people and organisations need not be here."
    >
      <TagsField
        label="Words that are right"
        placeholder={words.value.length === 0 ? 'A word that no dictionary has' : 'Add a word'}
        draft={words}
      />
    </Section>
  );
};
