import { IconAlertTriangle } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { recordOfExtract } from '../../../shared/minutes-document/build/record-of-extract.ts';
import { selectVersion } from '../../../shared/minutes-document/build/selection.ts';
import type { DocumentFormat } from '../../../shared/minutes-document/formats.ts';
import {
  type DocumentKind,
  fixesNumbers,
  isReportOrder,
  meetingOfOrder,
} from '../../../shared/minutes-document/orders.ts';
import type { ShownDocument } from '../../store/documents-slice.ts';
import { useAppStore } from '../../store/hooks.ts';
import { DeliveryStatus } from '../preview/delivery-status.tsx';
import { type Facts, gapsOf } from '../preview/facts.ts';
import { FormatChoice } from '../preview/format-choice.tsx';
import { GapList } from '../preview/gap-list.tsx';
import { HandOutQuestion } from '../preview/hand-out-question.tsx';
import { effect, handOutQuestion } from '../preview/hand-out-words.ts';
import { ReportWishes } from '../reports/report-wishes.tsx';
import { documentLabel, documentNames, nounOf, paperSentences, warningOf } from './document-words.ts';
import { Wishes } from './wishes.tsx';

type AskedFacts = Pick<Facts, 'gaps' | 'newNumbers' | 'actions'>;

/** The gaps that would go out with an extract; the other documents have none of their own. */
const gapsIn = ({ source, order }: ShownDocument): Facts['gaps'] => {
  if (order.kind !== 'extract' || source.kind !== 'meeting') return [];
  const { record, withheld } = selectVersion(recordOfExtract(source.record, order.itemId), order.version);
  return gapsOf(record).filter(({ blockId }) => !withheld.has(blockId));
};

const factsOf = (shown: ShownDocument): AskedFacts => ({
  gaps: gapsIn(shown),
  actions: shown.numbers.length,
  newNumbers: shown.numbers.filter(({ frozen, reference }) => !frozen && reference !== undefined),
});

const effectOf = ({ order }: ShownDocument, facts: AskedFacts): string => {
  if (fixesNumbers(order)) return effect(facts);
  const next = isReportOrder(order) ? ' The next report tells what is new since the last one that went out.' : '';
  return `It fixes no numbers, and can be handed out as often as you like.${next}`;
};

const Warning = ({ words }: { readonly words: string | undefined }): ReactNode =>
  words === undefined ? null : (
    <p className="document-warning" role="status">
      <IconAlertTriangle className="icon" aria-hidden="true" />
      {words}
    </p>
  );

type HandingOutProps = { readonly shown: ShownDocument; readonly isUnsaved: boolean };

const HandingOut = ({ shown, isUnsaved }: HandingOutProps): ReactNode => {
  const delivery = useAppStore((state) => state.documentDelivery);
  const handOut = useAppStore((state) => state.handOutDocument);
  const [asked, setAsked] = useState<DocumentFormat>();
  const { order } = shown;
  const facts = factsOf(shown);
  const warning = warningOf(shown);
  const what = warning === undefined ? nounOf(order) : `confidential ${nounOf(order)}`;
  const question = handOutQuestion(facts, what) ?? (warning && `Hand out the ${what}?`);
  const begin = (format: DocumentFormat): void => {
    if (question === undefined) void handOut(format);
    else setAsked(format);
  };
  const agree = (): void => {
    setAsked(undefined);
    if (asked) void handOut(asked);
  };
  const meetingId = meetingOfOrder(order) ?? '';
  return (
    <>
      <Warning words={warning} />
      {paperSentences(shown).map((sentence) => (
        <p key={sentence} className="quiet">
          {sentence}
        </p>
      ))}
      <FormatChoice
        labelOf={(format) => documentLabel(order, format)}
        effect={effectOf(shown, facts)}
        isDisabled={isUnsaved}
        isWorking={delivery.kind === 'working'}
        onHandOut={begin}
      />
      <DeliveryStatus delivery={delivery} />
      {facts.gaps.length > 0 ? <GapList meetingId={meetingId} gaps={facts.gaps} /> : null}
      <HandOutQuestion
        meetingId={meetingId}
        facts={facts}
        title={question ?? ''}
        warning={warning}
        isOpen={asked !== undefined}
        onClose={() => setAsked(undefined)}
        onAgree={agree}
      />
    </>
  );
};

type PanelProps = {
  readonly kind: DocumentKind;
  /** Undefined while there is none: how it is wanted can be changed all the same. */
  readonly shown: ShownDocument | undefined;
  readonly isUnsaved: boolean;
};

/** How the document is wanted, and its hand-out. */
export const DocumentPanel = ({ kind, shown, isUnsaved }: PanelProps): ReactNode => (
  <aside className="preview-side" aria-label="Hand-out">
    <h2>{documentNames[kind].title}</h2>
    <Wishes kind={kind} />
    <ReportWishes shown={shown} />
    {shown ? <HandingOut shown={shown} isUnsaved={isUnsaved} /> : null}
  </aside>
);
