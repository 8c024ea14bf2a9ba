import { IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { type ApiError, apiError } from '../../../shared/api/errors.ts';
import type { TextModule } from '../../../shared/domain/body-forms.ts';
import { AddField } from '../../components/fields/add-field.tsx';
import { required } from '../../components/fields/checked.ts';
import { LongTextField, TextField } from '../../components/fields/text-field.tsx';
import { useDraft } from '../../components/fields/use-draft.ts';
import { IconButton } from '../../components/icon-button.tsx';
import { readModule, withModules } from './modules.ts';
import { Section } from './section.tsx';
import { type SheetProps, useSaveRules } from './use-body.ts';

type Change = (now: readonly TextModule[]) => readonly TextModule[];

const useSaveModules = ({ sheet }: SheetProps): ((change: Change) => Promise<ApiError | undefined>) =>
  useSaveRules(sheet)((rules, change: Change) => withModules(rules, change));

const NAME_FIRST = 'Write a name of one word, and behind it the text: noted NOTED the contents of [the paper].';
const ONE_WORD = 'Write a name of one word of letters and figures.';

type ModuleLineProps = SheetProps & { readonly module: TextModule };

const ModuleLine = ({ sheet, module }: ModuleLineProps): ReactNode => {
  const save = useSaveModules({ sheet });
  const change = (fields: Partial<TextModule>) =>
    save((now) => now.map((one) => (one.name === module.name ? { ...one, ...fields } : one)));
  const name = useDraft(
    module.name,
    required(ONE_WORD, async (text) =>
      /^[\p{L}\p{N}_-]+$/u.test(text) ? change({ name: text }) : apiError('invalidInput', ONE_WORD),
    ),
  );
  const text = useDraft(
    module.text,
    required('Write the text.', (words) => change({ text: words })),
  );
  return (
    <li className="module-line">
      <TextField aria-label={`Name of the text ${module.name}`} draft={name} />
      <LongTextField aria-label={`Text of ${module.name}`} rows={1} autosize draft={text} />
      <IconButton
        icon={IconTrash}
        label={`Remove the text ${module.name}`}
        onClick={() => void save((now) => now.filter((one) => one.name !== module.name))}
      />
    </li>
  );
};

/** Texts that the body uses again and again. */
export const ModulesSection = ({ sheet }: SheetProps): ReactNode => {
  const save = useSaveModules({ sheet });
  const { modules = [] } = sheet.rules;
  const add = async (line: string): Promise<ApiError | undefined> => {
    const module = readModule(line);
    return module ? save((now) => [...now, module]) : apiError('invalidInput', NAME_FIRST);
  };
  return (
    <Section
      id="texts"
      title="Texts"
      hint="Called by ; and the name in the minutes. What stands in [brackets] is filled in there, one after the other by Tab."
    >
      {modules.length === 0 ? null : (
        <ul className="stack" aria-label="Texts of the body">
          {[...modules.entries()].map(([at, module]) => (
            <ModuleLine key={at} sheet={sheet} module={module} />
          ))}
        </ul>
      )}
      <AddField label="Add a text" placeholder="noted NOTED the contents of [the paper]." add={add} />
    </Section>
  );
};
