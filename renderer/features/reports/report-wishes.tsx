import type { ReactNode } from 'react';
import { formatScreenDate } from '../../../shared/dates.ts';
import { codeOf } from '../../../shared/domain/matter-entry.ts';
import type { ReportKind } from '../../../shared/domain/report-text.ts';
import { lastWentOut } from '../../../shared/domain/saved-report.ts';
import { allProposals, paperProposals } from '../../../shared/minutes-document/build/report/proposals.ts';
import { isReportOrder } from '../../../shared/minutes-document/orders.ts';
import type { ReportedMatter, ReportSource } from '../../../shared/minutes-document/report-source.ts';
import { optionalDay } from '../../components/fields/checked.ts';
import { LongTextField, TextField } from '../../components/fields/text-field.tsx';
import { useDraft } from '../../components/fields/use-draft.ts';
import type { ShownDocument } from '../../store/documents-slice.ts';
import { useAppStore } from '../../store/hooks.ts';
import { SavedReports } from './saved-reports.tsx';

/** Whose day it is that stands in the field. */
const sinceWords = (since: string, isTyped: boolean, last: string | undefined): string => {
  if (since === last) return 'Since the last report that went out.';
  if (isTyped) return 'Since the day that you chose.';
  return 'For a month: no report of this kind went out before.';
};

const Since = ({ since }: { readonly since: string }): ReactNode => {
  const wish = useAppStore((state) => state.wishDocument);
  const typed = useAppStore((state) => state.documentWishes.since);
  const saved = useAppStore((state) => state.savedReports);
  const today = useAppStore((state) => state.today());
  const draft = useDraft(
    formatScreenDate(since),
    optionalDay(today, 'behind', async (day) => {
      await wish({ since: day ?? '' });
      return undefined;
    }),
  );
  return (
    <>
      <TextField
        label="New since, and decided since"
        description={sinceWords(since, typed !== '', lastWentOut(saved, today)?.day)}
        draft={draft}
      />
      <SavedReports reports={saved} today={today} />
    </>
  );
};

type AskProps = { readonly text: ReportSource['text']; readonly matter: ReportedMatter };

const Ask = ({ text, matter }: AskProps): ReactNode => {
  const change = useAppStore((state) => state.changeReportText);
  const draft = useDraft(text.asks[matter.id] ?? '', (said: string) =>
    change(text.bodyId, text.kind, (now) => ({ ...now, asks: { ...now.asks, [matter.id]: said.trim() } })),
  );
  return <LongTextField label={`Asked of ${codeOf(matter)}`} draft={draft} />;
};

/** Where what lasts from one report to the next is written. */
const WORDS: Readonly<Record<ReportKind, string>> = {
  status: 'Purpose, recommendations and remarks',
  proposals: 'What is brought back, purpose, recommendations and remarks',
};

/** What a report is wanted for, beside it: since when, and what is asked of each proposal. */
export const ReportWishes = ({ shown }: { readonly shown: ShownDocument | undefined }): ReactNode => {
  if (shown?.source.kind !== 'report' || !isReportOrder(shown.order)) return null;
  const { source, order } = shown;
  const { bodyId, kind } = source.text;
  const told = order.kind === 'proposalsPaper' ? allProposals(paperProposals(source, order)) : [];
  return (
    <div className="document-wishes">
      <Since since={order.since} />
      <p>
        <a href={`#/reports/${bodyId}/${kind}/words`}>{WORDS[kind]}</a>
      </p>
      {told.map((matter) => (
        <Ask key={matter.id} text={source.text} matter={matter} />
      ))}
    </div>
  );
};
