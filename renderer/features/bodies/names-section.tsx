import type { ReactNode } from 'react';
import type { Body } from '../../../shared/domain/body.ts';
import type { BodyRules } from '../../../shared/domain/body-rules.ts';
import { fillFileName, usualFileNames } from '../../../shared/domain/file-name-pattern.ts';
import { optional, required } from '../../components/fields/checked.ts';
import { TextField } from '../../components/fields/text-field.tsx';
import { useDraft } from '../../components/fields/use-draft.ts';
import { LineText } from '../../components/line-text.tsx';
import { decisionExample } from './decision-example.ts';
import { Example, Section } from './section.tsx';
import { type SheetProps, useSaveBody, useSaveRules } from './use-body.ts';

/** Short name and prefix that are the code follow it. */
const withCode = (body: Body, code: string): Body => ({
  ...body,
  code,
  shortName: body.shortName === body.code ? code : body.shortName,
  actionPrefix: body.actionPrefix === body.code ? code : body.actionPrefix,
});

const withFileNames = ({ fileNames: _, ...rules }: BodyRules, pattern: string | undefined): BodyRules =>
  pattern === undefined || pattern === usualFileNames ? rules : { ...rules, fileNames: pattern };

const FileNames = ({ sheet }: SheetProps): ReactNode => {
  const save = useSaveRules(sheet);
  const pattern = useDraft(sheet.rules.fileNames ?? usualFileNames, optional(save(withFileNames)));
  const words = { code: sheet.body.code, number: '15', date: '2026-05-26', reference: '' };
  return (
    <>
      <TextField
        className="field-wide"
        label="Names of files"
        description="{code}, {number}, {date}, {reference} and {document} are filled in; PUBLIC or CONFIDENTIAL is added"
        draft={pattern}
      />
      <Example label="Reads">
        {fillFileName(pattern.value.trim() || usualFileNames, { ...words, document: 'agenda' })} - PUBLIC.docx
      </Example>
    </>
  );
};

/** What the body is called. */
export const NamesSection = ({ sheet }: SheetProps): ReactNode => {
  const save = useSaveBody(sheet);
  const { body } = sheet;
  const code = useDraft(body.code, required('Write the code, a few letters such as CSC.', save(withCode)));
  const name = useDraft(
    body.name,
    required(
      'Write the full name.',
      save((now, text) => ({ ...now, name: text })),
    ),
  );
  const shortName = useDraft(
    body.shortName,
    required(
      'Write the name that sentences use.',
      save((now, text) => ({ ...now, shortName: text })),
    ),
  );
  const { leadIn } = decisionExample({ ...body, shortName: shortName.value.trim() || body.code }, 1);
  return (
    <Section id="names" title="Names" hint="The code stands in lists and addresses, the short name in sentences.">
      <div className="field-row">
        <TextField className="field-short" label="Code" required draft={code} />
        <TextField className="field-wide" label="Full name" required draft={name} />
        <TextField className="field-middle" label="Short name in sentences" required draft={shortName} />
      </div>
      <Example label="Reads">
        <LineText line={leadIn} />
      </Example>
      <FileNames sheet={sheet} />
    </Section>
  );
};
