import { Checkbox, NativeSelect } from '@mantine/core';
import { type ReactNode, useEffect } from 'react';
import { z } from 'zod';
import { apiError } from '../../../shared/api/errors.ts';
import type { BodyRules, RecordRules } from '../../../shared/domain/body-rules.ts';
import type { RetentionKind } from '../../../shared/domain/retention.ts';
import { bodyIdSchema } from '../../../shared/ids.ts';
import { TextField } from '../../components/fields/text-field.tsx';
import { type Save, useDraft } from '../../components/fields/use-draft.ts';
import { useAppStore } from '../../store/hooks.ts';
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

const withClosing = (rules: BodyRules, closes: boolean): BodyRules =>
  withRecord(rules, ({ closesAtOnce: _, ...record }) => (closes ? { ...record, closesAtOnce: true } : record));

const ClosingField = ({ sheet }: SheetProps): ReactNode => {
  const save = useSaveRules(sheet);
  const closes = useDraft(sheet.rules.record?.closesAtOnce ?? false, save(withClosing));
  return (
    <Checkbox
      label="An action that is done is closed at once"
      description="Otherwise it is proposed for closure, and the next meeting decides"
      checked={closes.value}
      error={closes.error}
      onChange={(event) => closes.choose(event.currentTarget.checked)}
    />
  );
};

const withParent = (rules: BodyRules, chosen: string): BodyRules =>
  withRecord(rules, ({ parentBody: _, ...record }) => {
    const parentBody = bodyIdSchema.safeParse(chosen).data;
    return { ...record, ...(parentBody && { parentBody }) };
  });

const ParentField = ({ sheet }: SheetProps): ReactNode => {
  const save = useSaveRules(sheet);
  const parent = useDraft<string>(sheet.rules.record?.parentBody ?? '', save(withParent));
  const bodies = useAppStore((state) => state.bodies) ?? [];
  const fetchBodies = useAppStore((state) => state.fetchBodies);
  useEffect(() => void fetchBodies(), [fetchBodies]);
  const others = bodies.filter(({ id }) => id !== sheet.body.id);
  return (
    <NativeSelect
      label="Parent body"
      description="It can approve the minutes of a body that meets no more"
      data={[
        { value: '', label: 'None' },
        ...others.map(({ id, code, name }) => ({ value: id, label: `${code} – ${name}` })),
      ]}
      value={parent.value}
      error={parent.error}
      onChange={(event) => parent.choose(event.currentTarget.value)}
    />
  );
};

const withDays =
  (kind: RetentionKind) =>
  (rules: BodyRules, days: number | undefined): BodyRules =>
    withRecord(rules, ({ retention = {}, ...record }) => {
      const { [kind]: _, ...others } = retention;
      const changed = days === undefined ? others : { ...others, [kind]: days };
      return Object.keys(changed).length === 0 ? record : { ...record, retention: changed };
    });

const NO_DAYS = 'Write a number of days, 0 for on approval; or nothing, and it is kept.';

/** Saves a number of days; where there is none it is never. */
const optionalDays =
  (save: Save<number | undefined>): Save<string> =>
  (text) => {
    if (text.trim() === '') return save(undefined);
    const days = z.coerce.number().int().min(0).max(36_500).safeParse(text.trim()).data;
    return days === undefined ? Promise.resolve(apiError('invalidInput', NO_DAYS)) : save(days);
  };

type DaysProps = SheetProps & { readonly kind: RetentionKind; readonly label: string };

const DaysField = ({ sheet, kind, label }: DaysProps): ReactNode => {
  const save = useSaveRules(sheet);
  const days = useDraft(String(sheet.rules.record?.retention?.[kind] ?? ''), optionalDays(save(withDays(kind))));
  return <TextField label={label} placeholder="never" inputMode="numeric" draft={days} />;
};

const RetentionFields = ({ sheet }: SheetProps): ReactNode => (
  <div>
    <div className="field-row">
      <DaysField sheet={sheet} kind="drafts" label="Files of drafts may go after (days)" />
      <DaysField sheet={sheet} kind="comments" label="Comments may go after (days)" />
      <DaysField sheet={sheet} kind="history" label="Earlier words of the text may go after (days)" />
    </div>
    <p className="quiet">
      Counted from the approval; 0 is on approval. Nothing goes by itself: it is offered on the screen Record of
      approved minutes.
    </p>
  </div>
);

/** How minutes become the record. */
export const RecordSection = ({ sheet }: SheetProps): ReactNode => (
  <Section id="record" title="Record" hint="What becomes of minutes on their way from the draft to the record.">
    <NumberField sheet={sheet} />
    <ClosingField sheet={sheet} />
    <ParentField sheet={sheet} />
    <RetentionFields sheet={sheet} />
  </Section>
);
