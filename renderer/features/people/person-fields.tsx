import type { ReactNode } from 'react';
import type { Person } from '../../../shared/domain/person.ts';
import { optional, required } from '../../components/fields/checked.ts';
import { ChoiceField } from '../../components/fields/choice-field.tsx';
import { TagsField } from '../../components/fields/tags-field.tsx';
import { TextField } from '../../components/fields/text-field.tsx';
import { type Save, useDraft } from '../../components/fields/use-draft.ts';
import { useAppStore } from '../../store/hooks.ts';
import { goToJoin } from './join-form.tsx';
import { namesakesOf } from './who-is-meant.ts';

type PersonProps = { readonly person: Person };

/** What may be missing, without it. */
const without = (person: Person, key: 'organisation' | 'email' | 'initials'): Person => {
  const { [key]: _, ...rest } = person;
  return rest;
};

const Namesakes = ({ person }: PersonProps): ReactNode => {
  const people = useAppStore((state) => state.people);
  const [other] = namesakesOf(people ?? [], person.name, person.id);
  if (!other) return null;
  return (
    <p className="warning">
      <a href={`#/people/${other.id}`}>Somebody else</a> goes by this name
      {other.organisation === undefined ? '' : `, of ${other.organisation}`}. The organisation tells them apart.{' '}
      <button type="button" className="button" onClick={goToJoin}>
        The same person?
      </button>
    </p>
  );
};

/** Who the person is. */
export const PersonFields = ({ person }: PersonProps): ReactNode => {
  const changePerson = useAppStore((state) => state.changePerson);
  const organisations = useAppStore((state) => state.organisations);
  const save =
    <Value,>(change: (now: Person, value: Value) => Person): Save<Value> =>
    (value) =>
      changePerson(person.id, (now) => change(now, value));
  const saveText = (key: 'organisation' | 'email' | 'initials'): Save<string> =>
    optional(save((now, text) => (text === undefined ? without(now, key) : { ...now, [key]: text })));
  const name = useDraft(
    person.name,
    required(
      'Write the name.',
      save((now, text) => ({ ...now, name: text })),
    ),
  );
  const aliases = useDraft<readonly string[]>(
    person.aliases,
    save((now, list) => ({ ...now, aliases: [...list] })),
  );
  const organisation = useDraft(person.organisation ?? '', saveText('organisation'));
  const email = useDraft(person.email ?? '', saveText('email'));
  const initials = useDraft(person.initials ?? '', saveText('initials'));
  return (
    <section className="sheet-section" aria-label="Person">
      <div className="field-row">
        <TextField className="field-wide" label="Name" required draft={name} />
        <TextField className="field-short" label="Usual initials" draft={initials} />
      </div>
      <Namesakes person={person} />
      <div className="field-row">
        <ChoiceField
          className="field-wide"
          label="Organisation"
          choices={organisations?.map((one) => one.name) ?? []}
          draft={organisation}
        />
        <TextField className="field-wide" label="E-mail" type="email" draft={email} />
      </div>
      <TagsField
        label="Also known as"
        description="Names that mean this person in lists and minutes; Enter ends one"
        placeholder="Another name"
        splitChars={[]}
        draft={aliases}
      />
    </section>
  );
};
