import { Checkbox } from '@mantine/core';
import type { ReactNode } from 'react';
import type { BodyRules, RecordRules } from '../../../shared/domain/body-rules.ts';
import { useDraft } from '../../components/fields/use-draft.ts';
import { Section } from './section.tsx';
import { type SheetProps, useSaveRules } from './use-body.ts';

/** The rules with a change of those for the record; a body that sets none of them says nothing. */
const withRecord = ({ record = {}, ...rules }: BodyRules, change: (record: RecordRules) => RecordRules): BodyRules => {
  const changed = change(record);
  return Object.keys(changed).length === 0 ? rules : { ...rules, record: changed };
};

const withNumber = (rules: BodyRules, isPrinted: boolean): BodyRules =>
  withRecord(rules, ({ numberPrinted: _, ...record }) => (isPrinted ? { ...record, numberPrinted: true } : record));

const NumberField = ({ sheet }: SheetProps): ReactNode => {
  const save = useSaveRules(sheet);
  const printed = useDraft(sheet.rules.record?.numberPrinted ?? false, save(withNumber));
  return (
    <Checkbox
      label="Versions that go out print their number beside their state"
      description="Draft Minutes 0.2, under the title and at the foot of each page"
      checked={printed.value}
      error={printed.error}
      onChange={(event) => printed.choose(event.currentTarget.checked)}
    />
  );
};

/** How minutes become the record. */
export const RecordSection = ({ sheet }: SheetProps): ReactNode => (
  <Section id="record" title="Record" hint="What becomes of minutes on their way from the draft to the record.">
    <NumberField sheet={sheet} />
  </Section>
);
