import { Textarea, type TextareaProps, TextInput, type TextInputProps } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import type { Draft } from './use-draft.ts';

/** Escape gives back what the book has; nothing else on the screen hears it then. */
const resetBy = (event: KeyboardEvent, draft: Draft<string>): void => {
  if (event.key !== 'Escape' || !draft.isDirty) return;
  event.stopPropagation();
  draft.reset();
};

export type TextFieldProps = Omit<TextInputProps, 'value' | 'onChange' | 'error'> & { readonly draft: Draft<string> };

/** A line of text that is saved on leaving it or by Enter; what is wrong with it is said below it. */
export const TextField = ({ draft, onKeyDown, ...props }: TextFieldProps) => (
  <TextInput
    autoComplete="off"
    {...props}
    value={draft.value}
    error={draft.error}
    onChange={(event) => draft.type(event.currentTarget.value)}
    onBlur={() => draft.commit()}
    onKeyDown={(event) => {
      onKeyDown?.(event);
      if (event.key === 'Enter') draft.commit();
      resetBy(event, draft);
    }}
  />
);

export type LongTextFieldProps = Omit<TextareaProps, 'value' | 'onChange' | 'error'> & {
  readonly draft: Draft<string>;
};

/** Several lines of text, saved on leaving the field; Enter is a new line. */
export const LongTextField = ({ draft, onKeyDown, ...props }: LongTextFieldProps) => (
  <Textarea
    rows={2}
    {...props}
    classNames={{ input: 'field-long' }}
    value={draft.value}
    error={draft.error}
    onChange={(event) => draft.type(event.currentTarget.value)}
    onBlur={() => draft.commit()}
    onKeyDown={(event) => {
      onKeyDown?.(event);
      resetBy(event, draft);
    }}
  />
);
