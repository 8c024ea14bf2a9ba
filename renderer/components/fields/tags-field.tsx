import { TagsInput, type TagsInputProps } from '@mantine/core';
import { type ReactNode, useRef } from 'react';
import type { Draft } from './use-draft.ts';
import { useLeave } from './use-leave.ts';

export type TagsFieldProps = Omit<TagsInputProps, 'value' | 'onChange' | 'error'> & {
  readonly draft: Draft<readonly string[]>;
  /** What a tag becomes that was typed: capitals, for instance. */
  readonly tidy?: (tag: string) => string;
};

const asIs = (tag: string): string => tag;

/**
 * Some short texts as chips: Enter or a comma ends one, Backspace takes the last away. Saved with each change, and with
 * the one that is being typed when it is left.
 */
export const TagsField = ({ draft, tidy = asIs, ...props }: TagsFieldProps): ReactNode => {
  const typed = useRef('');
  const choose = (tags: readonly string[]): void => {
    const tidied = tags.map((tag) => tidy(tag.trim())).filter((tag) => tag !== '');
    draft.choose([...new Set(tidied)]);
  };
  useLeave(() => {
    const half = props.searchValue ?? typed.current;
    if (half.trim() !== '') choose([...draft.value, half]);
    return half.trim() !== '';
  });
  return (
    <TagsInput
      {...props}
      value={[...draft.value]}
      error={draft.error}
      onChange={choose}
      onSearchChange={(text) => {
        typed.current = text;
        props.onSearchChange?.(text);
      }}
    />
  );
};
