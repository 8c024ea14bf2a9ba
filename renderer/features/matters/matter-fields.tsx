import { Button, Checkbox } from '@mantine/core';
import type { ReactNode } from 'react';
import type { ListedMatter } from '../../../shared/domain/listed-matter.ts';
import { codeOf, type MatterEntry } from '../../../shared/domain/matter-entry.ts';
import { ChoiceField } from '../../components/fields/choice-field.tsx';
import { DayField } from '../../components/fields/day-field.tsx';
import { LongTextField, TextField } from '../../components/fields/text-field.tsx';
import { useDraft } from '../../components/fields/use-draft.ts';
import { useAppStore } from '../../store/hooks.ts';

type FieldName = Exclude<keyof MatterEntry, 'id' | 'codes' | 'confidential' | 'registered'>;

type DayName = 'raised' | 'due' | 'closed';

type Props = { readonly matter: ListedMatter };

const useSave = (matter: ListedMatter) => {
  const changeMatter = useAppStore((state) => state.changeMatter);
  return (change: Partial<MatterEntry>, label: string) =>
    changeMatter(matter, change, `${label} of ${codeOf(matter)} changed`);
};

const useField = (matter: ListedMatter, name: FieldName, label: string) => {
  const save = useSave(matter);
  return useDraft<string>(matter[name] ?? '', (typed) => {
    const words = typed.trim();
    return save({ [name]: words === '' && name !== 'title' ? undefined : words }, label);
  });
};

type FieldProps = Props & { readonly name: FieldName; readonly label: string; readonly type?: 'url' };

const Field = ({ matter, name, label, type }: FieldProps): ReactNode => (
  <TextField label={label} data-field={name} draft={useField(matter, name, label)} {...(type && { type })} />
);

const Day = ({ matter, name, label }: Props & { readonly name: DayName; readonly label: string }): ReactNode => {
  const save = useSave(matter);
  return (
    <DayField
      name={label}
      label={label}
      data-field={name}
      day={matter[name] ?? ''}
      withoutYear={name === 'due' ? 'ahead' : 'behind'}
      save={(day) => save({ [name]: day || undefined }, label)}
    />
  );
};

const Choice = ({ matter, name, label, choices }: FieldProps & { readonly choices: readonly string[] }): ReactNode => (
  <ChoiceField label={label} data-field={name} choices={choices} draft={useField(matter, name, label)} />
);

/** Stands where confidential minutes alone know the matter or its title, with the way to say otherwise. */
const FromMinutesAlone = ({ matter }: Props): ReactNode => {
  const changeMatter = useAppStore((state) => state.changeMatter);
  const code = codeOf(matter);
  return (
    <div className="from-minutes-alone">
      <p className="quiet">Confidential minutes alone tell of it, or of its title: no public list has it.</p>
      <Button
        variant="default"
        size="compact-sm"
        onClick={() => void changeMatter(matter, { registered: true }, `${code} put into the public register`)}
      >
        Put it into the public register
      </Button>
    </div>
  );
};

type FieldsProps = Props & { readonly isPublic: boolean };

/** What the register says of a matter, saved field by field. */
export const MatterFields = ({ matter, isPublic }: FieldsProps): ReactNode => {
  const { kinds, stages } = useAppStore((state) => state.matterWords);
  const save = useSave(matter);
  const summary = useField(matter, 'summary', 'Summary');
  return (
    <section className="detail-part matter-fields" aria-label="In the register">
      <Field matter={matter} name="title" label="Title" />
      <div className="detail-pair">
        <Choice matter={matter} name="kind" label="Kind" choices={kinds} />
        <Choice matter={matter} name="stage" label="Stage" choices={stages} />
        <Field matter={matter} name="proposer" label="Proposer" />
        <Field matter={matter} name="onBehalfOf" label="On behalf of" />
        <Field matter={matter} name="organisation" label="Organisation" />
        <Field matter={matter} name="leadAnalyst" label="Lead analyst" />
        <Day matter={matter} name="raised" label="Raised" />
        <Day matter={matter} name="due" label="Comes back by" />
        <Day matter={matter} name="closed" label="Closed" />
        <Field matter={matter} name="webAddress" label="Web address" type="url" />
      </div>
      <LongTextField label="Summary" data-field="summary" draft={summary} />
      <Checkbox
        label="Confidential: it stays out of everything that is public"
        checked={matter.confidential}
        onChange={(event) => void save({ confidential: event.currentTarget.checked }, 'Readers')}
      />
      {isPublic || matter.confidential ? null : <FromMinutesAlone matter={matter} />}
    </section>
  );
};
