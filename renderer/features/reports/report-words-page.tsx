import { type ReactNode, useCallback } from 'react';
import type { Noun } from '../../../shared/api/events.ts';
import { readRecommendations } from '../../../shared/capture/recommendation.ts';
import { type Attachment, attachmentSchema } from '../../../shared/domain/paper.ts';
import { recommendationText } from '../../../shared/domain/recommendation.ts';
import { type ReportKind, type ReportText, reportParts, reportTitles } from '../../../shared/domain/report-text.ts';
import { linesOf, optional, readLines } from '../../components/fields/checked.ts';
import { LongTextField, TextField } from '../../components/fields/text-field.tsx';
import { useDraft } from '../../components/fields/use-draft.ts';
import { Loading } from '../../components/loading.tsx';
import { Notice } from '../../components/notice.tsx';
import { useScreenTitle } from '../../components/screen-slots.ts';
import { useAppStore } from '../../store/hooks.ts';
import { useFresh } from '../../store/use-fresh.ts';
import { useIsShared } from '../../store/use-is-shared.ts';
import { Shut } from '../history/shut.tsx';
import { BroughtBackSection } from './brought-back.tsx';

const NOUNS: readonly Noun[] = ['reportText', 'savedReport', 'meeting', 'body', 'matter'];

const PART_NAMES: Readonly<Record<string, string>> = {
  summary: 'Summary',
  proposals: 'New proposals',
  decisions: 'Decisions',
  consultations: 'Consultations',
  assessments: 'Assessments',
  timescales: 'Proposal timescales',
  releases: 'Releases',
  updates: 'Updates to existing proposals',
};

type Props = { readonly text: ReportText };

const useSave = ({ bodyId, kind }: ReportText) => {
  const change = useAppStore((state) => state.changeReportText);
  return <Value,>(apply: (now: ReportText, value: Value) => ReportText) =>
    (value: Value) =>
      change(bodyId, kind, (now) => apply(now, value));
};

type LineName = 'title' | 'reference' | 'asked' | 'author';

const Line = ({ text, of, label }: Props & { readonly of: LineName; readonly label: string }): ReactNode => {
  const save = useSave(text);
  const draft = useDraft(text[of] ?? '', optional(save((now, said: string | undefined) => ({ ...now, [of]: said }))));
  return <TextField className="field-wide" label={label} draft={draft} />;
};

const Words = ({ text, of, label }: Props & { readonly of: 'purpose' | 'introduction'; readonly label: string }) => {
  const save = useSave(text);
  const draft = useDraft(text[of] ?? '', optional(save((now, said: string | undefined) => ({ ...now, [of]: said }))));
  return <LongTextField label={label} rows={3} draft={draft} />;
};

const Recommendations = ({ text }: Props): ReactNode => {
  const save = useSave(text);
  const draft = useDraft(
    linesOf(text.recommendations.map(recommendationText)),
    save((now, lines: string) => ({ ...now, recommendations: readRecommendations(lines) })),
  );
  return <LongTextField label="Recommendations, one on each line: NOTE the contents" rows={3} draft={draft} />;
};

const attachmentLine = ({ title, classification }: Attachment): string =>
  classification === undefined ? title : `${title} (${classification})`;

const WITH_CLASS = /^(?<title>.+\S)\s*\((?<classification>[^()]+)\)$/u;

const readAttachment = (line: string): Attachment =>
  attachmentSchema.parse({ ...(WITH_CLASS.exec(line)?.groups ?? { title: line }) });

const Attachments = ({ text }: Props): ReactNode => {
  const save = useSave(text);
  const draft = useDraft(
    linesOf(text.attachments.map(attachmentLine)),
    save((now, lines: string) => ({ ...now, attachments: readLines(lines).map(readAttachment) })),
  );
  return (
    <LongTextField
      label="Attachments, one on each line, with their classes: Assessments update (White)"
      draft={draft}
    />
  );
};

const Remark = ({ text, part }: Props & { readonly part: string }): ReactNode => {
  const save = useSave(text);
  const draft = useDraft(
    text.remarks[part] ?? '',
    save((now, said: string) => ({ ...now, remarks: { ...now.remarks, [part]: said.trim() } })),
  );
  return <LongTextField label={`${PART_NAMES[part] ?? part}: what you remark`} draft={draft} />;
};

const Sections = ({ text }: Props): ReactNode => (
  <>
    <section className="sheet-section" aria-label="At the head">
      <h2>At the head</h2>
      <div className="sheet-fields">
        <Line text={text} of="title" label={`Title, where not “${reportTitles[text.kind]}”`} />
        <Line text={text} of="reference" label="Paper reference" />
        <Line text={text} of="asked" label="Action" />
        <Words text={text} of="purpose" label="Purpose" />
        <Words text={text} of="introduction" label="Introduction" />
      </div>
    </section>
    <section className="sheet-section" aria-label="What is asked">
      <h2>What is asked</h2>
      <div className="sheet-fields">
        <Recommendations text={text} />
        <Line text={text} of="author" label="Signed by" />
        <Attachments text={text} />
      </div>
    </section>
    {text.kind === 'proposals' ? <BroughtBackSection text={text} /> : null}
    <section className="sheet-section" aria-label="Remarks">
      <h2>Remarks</h2>
      <p className="sheet-hint">
        Here, as in every longer text of a report, an empty line begins a new paragraph, and lines that begin with “- ”
        become points.
      </p>
      <div className="sheet-fields">
        {reportParts[text.kind].map((part) => (
          <Remark key={part} text={text} part={part} />
        ))}
      </div>
    </section>
  </>
);

/** What a body says in a report, and what its secretary remarks: it stays from one report to the next. */
export const ReportWordsPage = ({
  bodyId,
  kind,
}: {
  readonly bodyId: string;
  readonly kind: ReportKind;
}): ReactNode => {
  const text = useAppStore(({ reportText }) =>
    reportText?.bodyId === bodyId && reportText.kind === kind ? reportText : undefined,
  );
  const error = useAppStore((state) => state.reportTextError);
  const fetchText = useAppStore((state) => state.fetchReportText);
  const isShared = useIsShared();
  useFresh(
    NOUNS,
    useCallback(() => fetchText(bodyId, kind), [fetchText, bodyId, kind]),
  );
  useScreenTitle(kind === 'status' ? 'Words of the status report' : 'Words of the paper of new proposals');
  if (!text) {
    if (!error) return <Loading>Opening the words …</Loading>;
    return (
      <Notice title="The words can’t be opened">
        <p>{error.message}</p>
      </Notice>
    );
  }
  return (
    <div className="list-sheet">
      <p className="sheet-hint">
        These words stay from one <a href={`#/reports/${bodyId}/${kind}`}>report</a> to the next, in the full version
        and in the public one.
      </p>
      {isShared ? <Shut>Remarks can hold what is confidential.</Shut> : <Sections text={text} />}
    </div>
  );
};
