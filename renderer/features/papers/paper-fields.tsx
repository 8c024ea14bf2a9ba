import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import type { ApiError } from '../../../shared/api/errors.ts';
import { attachmentsText, readAttachments } from '../../../shared/capture/paper-words.ts';
import { readRecommendations } from '../../../shared/capture/recommendation.ts';
import { formatScreenDate } from '../../../shared/dates.ts';
import type { Paper, PresentedPaper } from '../../../shared/domain/paper.ts';
import { recommendationText } from '../../../shared/domain/recommendation.ts';
import { optional, optionalDay, required } from '../../components/fields/checked.ts';
import { ChoiceField } from '../../components/fields/choice-field.tsx';
import { LongTextField, TextField } from '../../components/fields/text-field.tsx';
import { type Draft, type Save, useDraft } from '../../components/fields/use-draft.ts';
import { useAppStore } from '../../store/hooks.ts';
import type { Change } from '../../store/pending-changes.ts';
import { ASKED } from './asked.ts';
import type { PaperActs } from './use-paper-acts.ts';

const without = <T extends object, Key extends keyof T>(from: T, key: Key): Omit<T, Key> => {
  const { [key]: _gone, ...rest } = from;
  return rest;
};

type PaperFact = 'date' | 'version' | 'author' | 'classification';

/** The paper with one thing said of it, or no longer said. */
const withPaperFact =
  (fact: PaperFact, value: string | undefined): Change<Paper> =>
  (now) => ({ ...without(now, fact), ...(value !== undefined && { [fact]: value }) });

const withFact =
  (fact: 'reference' | 'asked', value: string | undefined): Change<PresentedPaper> =>
  (now) => ({ ...without(now, fact), ...(value !== undefined && { [fact]: value }) });

type ReferenceProps = { readonly draft: Draft<string>; readonly suggested: string | undefined };

const ReferenceField = ({ draft, suggested }: ReferenceProps): ReactNode => (
  <div className="paper-field-reference">
    <TextField label="Reference" draft={draft} />
    {suggested === undefined || draft.isDirty ? null : (
      <Button size="compact-xs" variant="subtle" onClick={() => draft.choose(suggested)}>
        Use {suggested}
      </Button>
    )}
  </div>
);

type Make<T> = (change: Change<T>) => Promise<ApiError | undefined>;

export type TitleFieldProps = { readonly paper: Paper; readonly change: Make<Paper> };

export const TitleField = ({ paper, change }: TitleFieldProps): ReactNode => {
  const title = useDraft(
    paper.title,
    required('Write the title of the paper.', (text) => change((now) => ({ ...now, title: text }))),
  );
  return <TextField label="Title" className="paper-field-title" data-field="title" draft={title} />;
};

const linesOf = ({ recommendations }: PresentedPaper): string => recommendations.map(recommendationText).join('\n');

export type PresentationFieldsProps = {
  readonly presented: PresentedPaper;
  readonly change: Make<PresentedPaper>;
  /** A reference to choose while the paper has none. */
  readonly suggested?: string | undefined;
  /** What stands behind the reference. */
  readonly children?: ReactNode;
};

/** What one meeting says of a paper: reference, what is asked for, recommendations. */
export const PresentationFields = ({ presented, change, suggested, children }: PresentationFieldsProps): ReactNode => {
  const fact =
    (name: 'reference' | 'asked'): Save<string | undefined> =>
    (value) =>
      change(withFact(name, value));
  const reference = useDraft(presented.reference ?? '', optional(fact('reference')));
  const asked = useDraft(presented.asked ?? '', optional(fact('asked')));
  const lines = useDraft(linesOf(presented), (text) =>
    change((now) => ({ ...now, recommendations: readRecommendations(text) })),
  );
  return (
    <>
      <ReferenceField draft={reference} suggested={presented.reference === undefined ? suggested : undefined} />
      {children}
      <ChoiceField label="Asked for" choices={ASKED} openOnFocus={false} draft={asked} />
      <LongTextField
        label="Recommendations, one to a line"
        placeholder={'NOTE the contents\nAPPROVE the terms of reference'}
        className="paper-field-long"
        data-part="recommendations"
        draft={lines}
      />
    </>
  );
};

export type FactFieldsProps = TitleFieldProps & {
  /** The classes that the body has. */
  readonly classes: readonly string[];
};

/** What the paper says of itself, for all its meetings, but for its title. */
export const FactFields = ({ paper, classes, change }: FactFieldsProps): ReactNode => {
  const fact =
    (name: PaperFact): Save<string | undefined> =>
    (value) =>
      change(withPaperFact(name, value));
  const today = useAppStore((state) => state.today());
  const date = useDraft(
    paper.date === undefined ? '' : formatScreenDate(paper.date),
    optionalDay(today, 'behind', fact('date')),
  );
  const version = useDraft(paper.version ?? '', optional(fact('version')));
  const author = useDraft(paper.author ?? '', optional(fact('author')));
  const classification = useDraft(paper.classification ?? '', optional(fact('classification')));
  const attachments = useDraft(attachmentsText(paper.attachments), (text) =>
    change((now) => ({ ...now, attachments: readAttachments(text, classes) })),
  );
  return (
    <>
      <TextField label="Date" placeholder="20 May 2020" draft={date} />
      <TextField label="Version" draft={version} />
      <TextField label="Author" draft={author} />
      <ChoiceField label="Class" choices={classes} openOnFocus={false} draft={classification} />
      <LongTextField
        label="Attachments, one to a line, the class in brackets"
        className="paper-field-long"
        rows={1}
        draft={attachments}
      />
    </>
  );
};

export type PaperFieldsProps = {
  readonly paper: PresentedPaper;
  /** The classes that the body has. */
  readonly classes: readonly string[];
  readonly acts: PaperActs;
  /** A reference to choose while the paper has none. */
  readonly suggested: string | undefined;
  readonly onWithdraw: () => void;
};

/** All that is said of one paper of an item, each thing saved as it is left. */
export const PaperFields = ({
  paper: presented,
  classes,
  acts,
  suggested,
  onWithdraw,
}: PaperFieldsProps): ReactNode => {
  const { id, paper } = presented;
  const change: Make<PresentedPaper> = (made) => acts.change(id, made);
  const changePaper: Make<Paper> = (made) => change((now) => ({ ...now, paper: made(now.paper) }));
  return (
    <fieldset className="paper-fields" aria-label={`Paper ${paper.title}`}>
      <div className="paper-presentation">
        <PresentationFields presented={presented} suggested={suggested} change={change}>
          <TitleField paper={paper} change={changePaper} />
        </PresentationFields>
      </div>
      <div className="paper-about">
        <FactFields paper={paper} classes={classes} change={changePaper} />
      </div>
      <p className="paper-ways">
        <a href={`#/papers/${paper.id}`}>Its files and other meetings</a>
        <Button size="compact-sm" variant="subtle" onClick={onWithdraw}>
          Take this paper off the agenda
        </Button>
      </p>
    </fieldset>
  );
};
