import { Checkbox, Radio } from '@mantine/core';
import type { ReactNode } from 'react';
import { decisionJoinSchema } from '../../../shared/domain/body.ts';
import type { BodyRules } from '../../../shared/domain/body-rules.ts';
import { TagsField } from '../../components/fields/tags-field.tsx';
import { type Draft, useDraft } from '../../components/fields/use-draft.ts';
import { LineText } from '../../components/line-text.tsx';
import { decisionExample } from './decision-example.ts';
import { Example, Section } from './section.tsx';
import { type SheetProps, useSaveBody, useSaveRules } from './use-body.ts';

const GroupExample = ({ sheet }: SheetProps): ReactNode => {
  const { leadIn, lines } = decisionExample(sheet.body, 3);
  return (
    <Example label="A group of three">
      <LineText line={leadIn} />
      <ul className="example-list">
        {lines.map((line) => (
          <li key={line.map(({ text }) => text).join('')}>
            <LineText line={line} />
          </li>
        ))}
      </ul>
    </Example>
  );
};

const withPresence = ({ presencePrinted: _, ...rules }: BodyRules, isPrinted: boolean): BodyRules =>
  isPrinted ? { ...rules, presencePrinted: true } : rules;

const PresenceField = ({ sheet }: SheetProps): ReactNode => {
  const save = useSaveRules(sheet);
  const printed = useDraft(sheet.rules.presencePrinted ?? false, save(withPresence));
  return (
    <Checkbox
      label="The minutes say at their end who was in the room at each decision"
      description="Worked out from the attendance list, arrivals, departures and interests"
      checked={printed.value}
      error={printed.error}
      onChange={(event) => printed.choose(event.currentTarget.checked)}
    />
  );
};

/** How neighbouring decisions are joined. */
export const JoinField = ({ join }: { readonly join: Draft<string> }): ReactNode => (
  <Radio.Group
    label="Decisions that follow each other are joined by"
    value={join.value}
    error={join.error}
    onChange={join.choose}
  >
    <div className="field-row">
      <Radio value="last-and" label="a semicolon, and “; and” before the last" />
      <Radio value="each-and" label="“; and” after each but the last" />
    </div>
  </Radio.Group>
);

/** How decisions are said. */
export const DecisionsSection = ({ sheet }: SheetProps): ReactNode => {
  const save = useSaveBody(sheet);
  const { body } = sheet;
  const verbs = useDraft<readonly string[]>(
    body.verbs,
    save((now, list: readonly string[]) => ({ ...now, verbs: [...list] })),
  );
  const join = useDraft<string>(
    body.decisionJoin,
    save((now, chosen: string) => ({ ...now, decisionJoin: decisionJoinSchema.parse(chosen) })),
  );
  const shown = { ...body, verbs: [...verbs.value], decisionJoin: decisionJoinSchema.parse(join.value) };
  return (
    <Section
      id="decisions"
      title="Decisions"
      hint="A line that begins with one of these verbs is a decision, in bold capitals."
    >
      <TagsField
        label="Decision verbs"
        description="Enter ends a verb; capitals are made for you"
        placeholder="Add a verb"
        draft={verbs}
        tidy={(verb) => verb.toLocaleUpperCase('en-GB')}
      />
      <JoinField join={join} />
      <GroupExample sheet={{ ...sheet, body: shown }} />
      <PresenceField sheet={sheet} />
    </Section>
  );
};
