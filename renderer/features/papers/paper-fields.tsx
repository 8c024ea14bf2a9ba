import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
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
  (fact: PaperFact, value: string | undefined): Change<PresentedPaper> =>
  (now) => ({ ...now, paper: { ...without(now.paper, fact), ...(value !== undefined && { [fact]: value }) } });

const withFact =
  (fact: 'reference' | 'asked', value: string | undefined): Change<PresentedPaper> =>
  (now) => ({ ...without(now, fact), ...(value !== undefined && { [fact]: value }) });

export type PaperFieldsProps = {
  readonly paper: PresentedPaper;
  /** The classes that the body has. */
  readonly classes: readonly string[];
  readonly acts: PaperActs;
  /** A reference to choose while the paper has none. */
  readonly suggested: string | undefined;
  readonly onWithdraw: () => void;
};

const useSaves = ({ paper: { id }, acts }: PaperFieldsProps) => {
  const save = (change: Change<PresentedPaper>) => acts.change(id, change);
  const paperFact =
    (fact: PaperFact): Save<string | undefined> =>
    (value) =>
      save(withPaperFact(fact, value));
  const fact =
    (name: 'reference' | 'asked'): Save<string | undefined> =>
    (value) =>
      save(withFact(name, value));
  const paper = (part: Partial<Paper>) => save((now) => ({ ...now, paper: { ...now.paper, ...part } }));
  return { save, paper, paperFact, fact };
};

const linesOf = ({ recommendations }: PresentedPaper): string => recommendations.map(recommendationText).join('\n');

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

/** What the presentation says: reference, what is asked for, recommendations. */
const PresentationFields = (props: PaperFieldsProps): ReactNode => {
  const { paper, suggested } = props;
  const saves = useSaves(props);
  const reference = useDraft(paper.reference ?? '', optional(saves.fact('reference')));
  const title = useDraft(
    paper.paper.title,
    required('Write the title of the paper.', (text) => saves.paper({ title: text })),
  );
  const asked = useDraft(paper.asked ?? '', optional(saves.fact('asked')));
  const lines = useDraft(linesOf(paper), (text) =>
    saves.save((now) => ({ ...now, recommendations: readRecommendations(text) })),
  );
  return (
    <>
      <ReferenceField draft={reference} suggested={paper.reference === undefined ? suggested : undefined} />
      <TextField label="Title" className="paper-field-title" draft={title} />
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

/** What the paper says of itself. */
const FactFields = (props: PaperFieldsProps): ReactNode => {
  const { paper: presented, classes } = props;
  const { paper } = presented;
  const saves = useSaves(props);
  const today = useAppStore((state) => state.today());
  const date = useDraft(
    paper.date === undefined ? '' : formatScreenDate(paper.date),
    optionalDay(today, 'behind', saves.paperFact('date')),
  );
  const version = useDraft(paper.version ?? '', optional(saves.paperFact('version')));
  const author = useDraft(paper.author ?? '', optional(saves.paperFact('author')));
  const classification = useDraft(paper.classification ?? '', optional(saves.paperFact('classification')));
  const attachments = useDraft(attachmentsText(paper.attachments), (text) =>
    saves.paper({ attachments: readAttachments(text, classes) }),
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

/** All that is said of one paper of an item, each thing saved as it is left. */
export const PaperFields = (props: PaperFieldsProps): ReactNode => (
  <fieldset className="paper-fields" aria-label={`Paper ${props.paper.paper.title}`}>
    <div className="paper-presentation">
      <PresentationFields {...props} />
    </div>
    <div className="paper-about">
      <FactFields {...props} />
    </div>
    <Button size="compact-sm" variant="subtle" onClick={props.onWithdraw}>
      Take this paper off the agenda
    </Button>
  </fieldset>
);
