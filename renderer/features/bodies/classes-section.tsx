import type { ReactNode } from 'react';
import type { Body } from '../../../shared/domain/body.ts';
import { optional } from '../../components/fields/checked.ts';
import { ChoiceField } from '../../components/fields/choice-field.tsx';
import { TagsField } from '../../components/fields/tags-field.tsx';
import { LongTextField } from '../../components/fields/text-field.tsx';
import { useDraft } from '../../components/fields/use-draft.ts';
import { Section } from './section.tsx';
import { type SheetProps, useSaveBody, useSaveRules } from './use-body.ts';

const withClass = ({ classification: _, ...body }: Body, chosen: string | undefined): Body =>
  chosen === undefined ? body : { ...body, classification: chosen };

const withStatement = ({ statement: _, ...body }: Body, text: string | undefined): Body =>
  text === undefined ? body : { ...body, statement: text };

/** How open the papers and minutes of the body are. */
export const ClassesSection = ({ sheet }: SheetProps): ReactNode => {
  const save = useSaveBody(sheet);
  const saveRules = useSaveRules(sheet);
  const { body, rules } = sheet;
  const classes = useDraft<readonly string[]>(
    rules.classes,
    saveRules((now, list: readonly string[]) => ({ ...now, classes: [...list] })),
  );
  const classification = useDraft(body.classification ?? '', optional(save(withClass)));
  const statement = useDraft(body.statement ?? '', optional(save(withStatement)));
  return (
    <Section id="classes" title="Classes" hint="The class and the statement stand in the minutes of a new meeting.">
      <div className="field-row">
        <TagsField
          className="field-wide"
          label="Classes, the most open first"
          placeholder={classes.value.length === 0 ? 'White, Green, Amber, Red' : 'Add a class'}
          draft={classes}
        />
        <ChoiceField
          className="field-middle"
          label="Class of a new meeting"
          placeholder="None"
          choices={rules.classes}
          draft={classification}
        />
      </div>
      <LongTextField label="Statement" placeholder="This document may be shared with ..." draft={statement} />
    </Section>
  );
};
