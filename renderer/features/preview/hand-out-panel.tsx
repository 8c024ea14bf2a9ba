import { Button } from '@mantine/core';
import { IconBraces } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import type { MinutesSheet } from '../../../shared/api/minutes.ts';
import type { DocumentFormat } from '../../../shared/minutes-document/formats.ts';
import { useAppStore } from '../../store/hooks.ts';
import { DeliveryStatus } from './delivery-status.tsx';
import { FactList } from './fact-list.tsx';
import { factsOf } from './facts.ts';
import { FormatChoice } from './format-choice.tsx';
import { GapList } from './gap-list.tsx';
import { HandOutQuestion } from './hand-out-question.tsx';
import { copyWords, effect, handOutLabel, handOutQuestion, noun } from './hand-out-words.ts';
import { OtherDocuments } from './other-documents.tsx';

export type HandOutPanelProps = { readonly sheet: MinutesSheet; readonly isUnsaved: boolean };

/** What is handed out, and the hand-out. */
export const HandOutPanel = ({ sheet, isUnsaved }: HandOutPanelProps): ReactNode => {
  const delivery = useAppStore((state) => state.delivery);
  const handOut = useAppStore((state) => state.handOutMinutes);
  const copy = useAppStore((state) => state.copyMinutes);
  const [asked, setAsked] = useState<DocumentFormat>();
  const version = useAppStore((state) => state.minutesVersion);
  const facts = factsOf(sheet);
  const isWorking = delivery.kind === 'working';
  const question = handOutQuestion(facts, noun(facts, version));
  const begin = (format: DocumentFormat): void => {
    if (question === undefined) void handOut(format);
    else setAsked(format);
  };
  const agree = (): void => {
    setAsked(undefined);
    if (asked) void handOut(asked);
  };
  const save = (): void => {
    if (!isWorking) void copy();
  };
  return (
    <aside className="preview-side" aria-label="Hand-out">
      <h2>What is handed out</h2>
      <FactList facts={facts} version={version} />
      <FormatChoice
        labelOf={(format) => handOutLabel(facts, version, format)}
        effect={effect(facts)}
        isDisabled={isUnsaved}
        isWorking={isWorking}
        onHandOut={begin}
      />
      <DeliveryStatus delivery={delivery} />
      <GapList meetingId={sheet.record.meeting.id} gaps={facts.gaps} />
      <OtherDocuments record={sheet.record} />
      <div className="preview-acts">
        <Button
          variant="default"
          leftSection={<IconBraces className="icon" aria-hidden="true" />}
          aria-describedby="preview-copy"
          disabled={isUnsaved}
          onClick={save}
        >
          Save as JSON
        </Button>
        <p id="preview-copy">{copyWords(version)}</p>
      </div>
      <HandOutQuestion
        meetingId={sheet.record.meeting.id}
        facts={facts}
        title={question ?? ''}
        isOpen={asked !== undefined}
        onClose={() => setAsked(undefined)}
        onAgree={agree}
      />
    </aside>
  );
};
