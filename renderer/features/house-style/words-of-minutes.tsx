import type { ReactNode } from 'react';
import { decisionJoinSchema } from '../../../shared/domain/body.ts';
import { type HouseStyle, usualStyle, wholeStyle } from '../../../shared/domain/house-style.ts';
import { TextField } from '../../components/fields/text-field.tsx';
import { JoinField } from '../bodies/decisions-section.tsx';
import { Section } from '../bodies/section.tsx';
import type { SheetProps } from '../bodies/use-body.ts';
import { useBodyField, useStyleField } from './use-style.ts';

type Outstanding = NonNullable<HouseStyle['outstanding']>;

const withOutstanding = (style: HouseStyle, change: (now: Outstanding) => Outstanding): HouseStyle => ({
  ...style,
  outstanding: change(style.outstanding ?? usualStyle.outstanding),
});

const OutstandingFields = ({ sheet }: SheetProps): ReactNode => {
  const { title: titleNow = '', head } = wholeStyle(sheet.body.houseStyle).outstanding;
  const [referenceNow, updateNow] = head;
  const title = useStyleField(sheet, 'outstanding title', titleNow, (style, text: string) =>
    withOutstanding(style, ({ title: _, ...now }) => (text.trim() === '' ? now : { title: text.trim(), ...now })),
  );
  const reference = useStyleField(sheet, 'outstanding reference', referenceNow, (style, text: string) =>
    withOutstanding(style, (now) => ({ ...now, head: [text.trim(), now.head[1]] })),
  );
  const update = useStyleField(sheet, 'outstanding update', updateNow, (style, text: string) =>
    withOutstanding(style, (now) => ({ ...now, head: [now.head[0], text.trim()] })),
  );
  return (
    <fieldset className="choices">
      <legend>Table of the actions outstanding</legend>
      <TextField className="field-middle" label="Above it" placeholder="nothing" draft={title} />
      <TextField className="field-middle" label="Head over the references" draft={reference} />
      <TextField className="field-middle" label="Head over the updates" draft={update} />
    </fieldset>
  );
};

/** How decisions and actions read. */
export const WordsOfMinutes = ({ sheet }: SheetProps): ReactNode => {
  const { body } = sheet;
  const join = useBodyField<string>(sheet, 'join', body.decisionJoin, (now, chosen) => ({
    ...now,
    decisionJoin: decisionJoinSchema.parse(chosen),
  }));
  const label = useBodyField(sheet, 'action label', body.actionLabel, (now, text: string) => ({
    ...now,
    actionLabel: text.trim(),
  }));
  return (
    <Section
      id="words"
      title="Decisions and actions"
      hint="How actions are numbered, the verbs of decisions and the sentences are set with the body."
    >
      <JoinField join={join} />
      <TextField
        label="Words before the reference of an action"
        description="may be left empty"
        placeholder="ACTION"
        draft={label}
      />
      <OutstandingFields sheet={sheet} />
      <p>
        <a href={`#/bodies/${body.id}`}>All that the body sets</a>
      </p>
    </Section>
  );
};
