import { Button, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { findMatterCode } from '../../../shared/domain/matter.ts';
import { isPattern, isQuickPattern } from '../../../shared/domain/matter-pattern.ts';
import { asLines, linesOf, readLines } from '../../components/fields/checked.ts';
import { LongTextField } from '../../components/fields/text-field.tsx';
import { type Draft, useDraft } from '../../components/fields/use-draft.ts';
import { patternOf } from './matter-code.ts';
import { Section } from './section.tsx';
import { type SheetProps, useSaveBody } from './use-body.ts';

const isUsable = (pattern: string): boolean => isPattern(pattern) && isQuickPattern(pattern);

const outcome = (text: string, patterns: readonly string[]): string => {
  if (text.trim() === '') return 'Write a code or a heading with one.';
  const found = findMatterCode(text, patterns.filter(isUsable));
  return found === undefined ? 'No code is found in this.' : `${found} is found.`;
};

/** A code that is tried; one that no pattern finds can become one. */
const TryCode = ({ patterns }: { readonly patterns: Draft<string> }): ReactNode => {
  const [text, setText] = useState('');
  const list = readLines(patterns.value);
  const pattern = patternOf(text);
  const isNew = pattern !== undefined && !list.includes(pattern);
  return (
    <div className="field-row field-row-end">
      <TextInput
        className="field-wide"
        label="Try a code"
        description={<span aria-live="polite">{outcome(text, list)}</span>}
        placeholder="DP094"
        autoComplete="off"
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Button
        variant="default"
        disabled={!isNew}
        onClick={() => pattern !== undefined && patterns.choose(linesOf([...list, pattern]))}
      >
        {isNew ? `Add the pattern ${pattern}` : 'Add a pattern for it'}
      </Button>
    </div>
  );
};

/** By which codes business comes back. */
export const MattersSection = ({ sheet }: SheetProps): ReactNode => {
  const save = useSaveBody(sheet);
  const patterns = useDraft(
    linesOf(sheet.body.matterPatterns),
    asLines(save((now, list) => ({ ...now, matterPatterns: [...list] }))),
  );
  return (
    <Section
      id="matters"
      title="Matters"
      hint="Business that comes back under a code, such as DP094, is recognised in headings by its pattern."
    >
      <LongTextField
        label="Patterns of codes"
        description="One to a line, as regular expressions; try a code below and the pattern is made for you"
        spellCheck={false}
        draft={patterns}
      />
      <TryCode patterns={patterns} />
    </Section>
  );
};
