import { NativeSelect } from '@mantine/core';
import type { ReactNode } from 'react';
import { dateFormSchema, formatDate, formatTime, timeFormSchema } from '../../../shared/dates.ts';
import { type WordedState, wholeStyle, wordedStateSchema } from '../../../shared/domain/house-style.ts';
import { stylePlaces } from '../../../shared/domain/style-places.ts';
import { linesOf, readLines } from '../../components/fields/checked.ts';
import { LongTextField, TextField } from '../../components/fields/text-field.tsx';
import { Section } from '../bodies/section.tsx';
import type { SheetProps } from '../bodies/use-body.ts';
import { useStyleField } from './use-style.ts';

const DAY = '2027-05-11';
const DATES = dateFormSchema.options.map((value) => ({ value, label: formatDate(DAY, value) }));
const TIMES = timeFormSchema.options.map((value) => ({
  value,
  label: `${formatTime('09:30', value)} – ${formatTime('14:05', value)}`,
}));

const STATES: Readonly<Record<WordedState, string>> = {
  draft: 'Draft',
  'with the Chair': 'With the Chair',
  circulated: 'Circulated',
  approved: 'Approved',
  cancelled: 'Meeting cancelled',
};

const places = (kind: keyof typeof stylePlaces): string => stylePlaces[kind].map((name) => `{${name}}`).join(' ');

const StateField = ({ sheet, state }: SheetProps & { readonly state: WordedState }): ReactNode => {
  const saved = wholeStyle(sheet.body.houseStyle).stateWords[state];
  const draft = useStyleField(sheet, `words of ${state}`, saved, (style, text: string) => {
    const { [state]: _, ...others } = style.stateWords ?? {};
    return { ...style, stateWords: text.trim() === '' ? others : { ...others, [state]: text.trim() } };
  });
  return <TextField className="field-middle" label={STATES[state]} draft={draft} />;
};

const DateFields = ({ sheet }: SheetProps): ReactNode => {
  const { dateForm, timeForm } = wholeStyle(sheet.body.houseStyle);
  const date = useStyleField(sheet, 'date form', dateForm, (style, form) => ({ ...style, dateForm: form }));
  const time = useStyleField(sheet, 'time form', timeForm, (style, form) => ({ ...style, timeForm: form }));
  return (
    <div className="field-row">
      <NativeSelect
        className="field-middle"
        label="Dates"
        data={DATES}
        value={date.value}
        error={date.error}
        onChange={({ currentTarget }) => date.choose(dateFormSchema.parse(currentTarget.value))}
      />
      <NativeSelect
        className="field-middle"
        label="Times"
        data={TIMES}
        value={time.value}
        error={time.error}
        onChange={({ currentTarget }) => time.choose(timeFormSchema.parse(currentTarget.value))}
      />
    </div>
  );
};

/** What stands at the beginning of the minutes. */
export const TitleSection = ({ sheet }: SheetProps): ReactNode => {
  const { title: titleNow, details: detailsNow } = wholeStyle(sheet.body.houseStyle);
  const title = useStyleField(sheet, 'title', titleNow, ({ title: _, ...style }, text: string) =>
    text.trim() === '' ? style : { ...style, title: text.trim() },
  );
  const details = useStyleField(sheet, 'details', linesOf(detailsNow), (style, text: string) => ({
    ...style,
    details: readLines(text).slice(0, 8),
  }));
  return (
    <Section
      id="title"
      title="Title block"
      hint={`What stands in braces is filled in: ${places('title')}. Where the meeting has none, the words before it go too.`}
    >
      <TextField label="Title" draft={title} />
      <LongTextField label="Lines under the title" description="each on a line of its own" rows={3} draft={details} />
      <DateFields sheet={sheet} />
      <fieldset className="choices">
        <legend>Words for each state of the minutes</legend>
        {wordedStateSchema.options.map((state) => (
          <StateField key={state} sheet={sheet} state={state} />
        ))}
      </fieldset>
    </Section>
  );
};
