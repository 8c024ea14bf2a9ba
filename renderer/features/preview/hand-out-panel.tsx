import { Button } from '@mantine/core';
import { IconBraces, IconFileExport } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import type { MinutesSheet } from '../../../shared/api/minutes.ts';
import { documentFormatNames, type MinutesFormat } from '../../../shared/minutes-document/formats.ts';
import { useAppStore } from '../../store/hooks.ts';
import { DeliveryStatus } from './delivery-status.tsx';
import { FactList } from './fact-list.tsx';
import { factsOf } from './facts.ts';
import { GapList } from './gap-list.tsx';
import { HandOutQuestion } from './hand-out-question.tsx';
import { copyWords, effect, handOutLabel, handOutQuestion } from './hand-out-words.ts';
import { useHandOutCommands } from './use-hand-out-commands.ts';

export type HandOutPanelProps = { readonly sheet: MinutesSheet; readonly isUnsaved: boolean };

/** What is handed out, and the hand-out. */
export const HandOutPanel = ({ sheet, isUnsaved }: HandOutPanelProps): ReactNode => {
  const delivery = useAppStore((state) => state.delivery);
  const handOut = useAppStore((state) => state.handOutMinutes);
  const copy = useAppStore((state) => state.copyMinutes);
  const [asked, setAsked] = useState<MinutesFormat>();
  const version = useAppStore((state) => state.minutesVersion);
  const facts = factsOf(sheet);
  // A button that is shut loses the keyboard: while a file is on its way, the buttons only do nothing.
  const isWorking = delivery.kind === 'working';
  const begin = (format: MinutesFormat): void => {
    if (isWorking) return;
    if (handOutQuestion(facts, version) === undefined) void handOut(format);
    else setAsked(format);
  };
  const agree = (): void => {
    setAsked(undefined);
    if (asked) void handOut(asked);
  };
  const save = (): void => {
    if (!isWorking) void copy();
  };
  const labelOf = (format: MinutesFormat): string => handOutLabel(facts, version, format);
  useHandOutCommands(labelOf, begin);
  return (
    <aside className="preview-side" aria-label="Hand-out">
      <h2>What is handed out</h2>
      <FactList facts={facts} version={version} />
      <div className="preview-acts">
        {documentFormatNames.map((format, index) => (
          <Button
            key={format}
            variant={index === 0 ? 'filled' : 'default'}
            leftSection={<IconFileExport className="icon" aria-hidden="true" />}
            aria-describedby="preview-effect"
            disabled={isUnsaved}
            aria-busy={isWorking}
            onClick={() => begin(format)}
          >
            {labelOf(format)}
          </Button>
        ))}
        <p id="preview-effect">{effect(facts)}</p>
      </div>
      <DeliveryStatus delivery={delivery} />
      <GapList meetingId={sheet.record.meeting.id} gaps={facts.gaps} />
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
        version={version}
        isOpen={asked !== undefined}
        onClose={() => setAsked(undefined)}
        onAgree={agree}
      />
    </aside>
  );
};
