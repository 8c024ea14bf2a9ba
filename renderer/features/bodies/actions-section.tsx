import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { required } from '../../components/fields/checked.ts';
import { TextField } from '../../components/fields/text-field.tsx';
import { type Draft, useDraft } from '../../components/fields/use-draft.ts';
import { actionExample, COMMON_PATTERNS, countingWords, EXAMPLE_MEETING } from './action-example.ts';
import { Example, Section } from './section.tsx';
import { type SheetProps, useSaveBody } from './use-body.ts';

type Style = Parameters<typeof actionExample>[0];

const CommonPatterns = ({ style, pattern }: { readonly style: Style; readonly pattern: Draft<string> }): ReactNode => (
  <fieldset className="choices">
    <legend>Common ways</legend>
    {COMMON_PATTERNS.map((actionPattern) => (
      <Button
        key={actionPattern}
        size="compact-sm"
        variant="default"
        aria-pressed={actionPattern === pattern.value}
        title={actionPattern}
        onClick={() => pattern.choose(actionPattern)}
      >
        {actionExample({ ...style, actionPattern, actionLabel: '' }, 1)}
      </Button>
    ))}
  </fieldset>
);

const Examples = ({ style }: { readonly style: Style }): ReactNode => {
  const first = actionExample(style, 1);
  if (first === undefined) {
    return <Example label="Reads">A pattern has {'{seq}'} in it once: the number of the action.</Example>;
  }
  return (
    <Example label={`Meeting ${EXAMPLE_MEETING}`}>
      <strong className="numeral">{first}</strong>: the first action.{' '}
      <strong className="numeral">{actionExample(style, 100)}</strong>: the hundredth.{' '}
      {countingWords(style.actionPattern)}
    </Example>
  );
};

/** How the body numbers its actions. */
export const ActionsSection = ({ sheet }: SheetProps): ReactNode => {
  const save = useSaveBody(sheet);
  const { body } = sheet;
  const pattern = useDraft(
    body.actionPattern,
    required(
      'Write a pattern, or choose one of the common ways.',
      save((now, actionPattern) => ({ ...now, actionPattern })),
    ),
  );
  const prefix = useDraft(
    body.actionPrefix,
    save((now, text: string) => ({ ...now, actionPrefix: text.trim() })),
  );
  const label = useDraft(
    body.actionLabel,
    save((now, text: string) => ({ ...now, actionLabel: text.trim() })),
  );
  const style = { actionPattern: pattern.value, actionPrefix: prefix.value, actionLabel: label.value };
  return (
    <Section
      id="actions"
      title="Actions"
      hint="A number is given when an action is first written. References that were handed out never change."
    >
      <div className="field-row">
        <TextField
          className="field-wide"
          label="Pattern of references"
          description="{prefix}, {meeting} and {seq}; {seq:2} has two digits at least"
          required
          draft={pattern}
        />
        <TextField className="field-short" label="Prefix" description="for {prefix}" draft={prefix} />
        <TextField
          className="field-middle"
          label="Label before it"
          description="may be left empty"
          placeholder="ACTION"
          draft={label}
        />
      </div>
      <CommonPatterns style={style} pattern={pattern} />
      <Examples style={style} />
    </Section>
  );
};
