import { TagsInput, type TagsInputProps } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Draft } from './use-draft.ts';

export type TagsFieldProps = Omit<TagsInputProps, 'value' | 'onChange' | 'error'> & {
  readonly draft: Draft<readonly string[]>;
  /** What a tag becomes that was typed: capitals, for instance. */
  readonly tidy?: (tag: string) => string;
};

const asIs = (tag: string): string => tag;

/** Some short texts as chips: Enter or a comma ends one, Backspace takes the last away. Saved with each change. */
export const TagsField = ({ draft, tidy = asIs, ...props }: TagsFieldProps): ReactNode => (
  <TagsInput
    {...props}
    value={[...draft.value]}
    error={draft.error}
    onChange={(tags) => {
      const tidied = tags.map((tag) => tidy(tag.trim())).filter((tag) => tag !== '');
      draft.choose([...new Set(tidied)]);
    }}
  />
);
