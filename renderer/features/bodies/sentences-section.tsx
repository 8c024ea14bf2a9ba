import type { ReactNode } from 'react';
import { apiError } from '../../../shared/api/errors.ts';
import { defaultForms, type FormName, fillForm } from '../../../shared/domain/body-forms.ts';
import type { BodyRules } from '../../../shared/domain/body-rules.ts';
import { optional } from '../../components/fields/checked.ts';
import { TextField } from '../../components/fields/text-field.tsx';
import { type Save, useDraft } from '../../components/fields/use-draft.ts';
import { type FormGroup, formGroups, placesOf, samplePlaces, unknownPlace } from './form-groups.ts';
import { Section } from './section.tsx';
import { type SheetProps, useSaveRules } from './use-body.ts';

/** The rules with a sentence of the body's own, or with the usual one again. */
const withForm = ({ forms, ...rules }: BodyRules, name: FormName, form: string | undefined): BodyRules => {
  const { [name]: _, ...others } = forms ?? {};
  const own = form === undefined || form === defaultForms[name] ? others : { ...others, [name]: form };
  return Object.keys(own).length === 0 ? rules : { ...rules, forms: own };
};

const noSuchPlace = (place: string, name: FormName) => {
  const places = placesOf(name);
  const hint = places.length > 0 ? `Write ${places.join(', ')}, or words.` : 'Write words without braces.';
  return apiError('invalidInput', `Nothing fills {${place}}. ${hint}`);
};

/** Saves a form whose places can all be filled. */
const filled =
  (name: FormName, save: Save<string | undefined>): Save<string | undefined> =>
  (form) => {
    const place = form === undefined ? undefined : unknownPlace(form);
    return place === undefined ? save(form) : Promise.resolve(noSuchPlace(place, name));
  };

type FormFieldProps = SheetProps & { readonly name: FormName; readonly label: string };

const FormField = ({ sheet, name, label }: FormFieldProps): ReactNode => {
  const save = useSaveRules(sheet);
  const draft = useDraft(
    sheet.rules.forms?.[name] ?? '',
    optional(
      filled(
        name,
        save((now, form: string | undefined) => withForm(now, name, form)),
      ),
    ),
  );
  const form = draft.value.trim() || defaultForms[name];
  return (
    <TextField
      label={label}
      placeholder={defaultForms[name]}
      description={fillForm(form, { ...samplePlaces, short: sheet.body.shortName })}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      draft={draft}
    />
  );
};

const ownWords = (count: number): string => (count === 0 ? 'as usual' : `${count} of its own`);

const Group = ({ sheet, group: { title, forms } }: SheetProps & { readonly group: FormGroup }): ReactNode => {
  const own = forms.filter(([name]) => sheet.rules.forms?.[name] !== undefined).length;
  return (
    <details className="form-group">
      <summary>
        {title} <span className="quiet">{ownWords(own)}</span>
      </summary>
      <div className="form-fields">
        {forms.map(([name, label]) => (
          <FormField key={name} sheet={sheet} name={name} label={label} />
        ))}
      </div>
    </details>
  );
};

/** The sentences that the minutes of the body are written in, where only a fact is typed. */
export const SentencesSection = ({ sheet }: SheetProps): ReactNode => (
  <Section
    id="sentences"
    title="Sentences"
    hint="Written where only the fact is typed: “+PS 10:40” is an arrival. What stands in braces is filled in; an empty field is the usual sentence."
  >
    <div>
      {formGroups.map((group) => (
        <Group key={group.title} sheet={sheet} group={group} />
      ))}
    </div>
  </Section>
);
