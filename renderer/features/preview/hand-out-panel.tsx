import { Button } from '@mantine/core';
import { IconBraces, IconFileTypeDocx } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import type { MinutesSheet } from '../../../shared/api/minutes.ts';
import { useAppStore } from '../../store/hooks.ts';
import { DeliveryStatus } from './delivery-status.tsx';
import { FactList } from './fact-list.tsx';
import { factsOf } from './facts.ts';
import { GapList } from './gap-list.tsx';
import { HandOutQuestion } from './hand-out-question.tsx';
import { effect, noun } from './hand-out-words.ts';
import { useHandOutCommand } from './use-hand-out-command.ts';

export type HandOutPanelProps = { readonly sheet: MinutesSheet; readonly isUnsaved: boolean };

/** What is handed out, and the hand-out. */
export const HandOutPanel = ({ sheet, isUnsaved }: HandOutPanelProps): ReactNode => {
  const delivery = useAppStore((state) => state.delivery);
  const handOut = useAppStore((state) => state.handOutMinutes);
  const copy = useAppStore((state) => state.copyMinutes);
  const [isAsking, setAsking] = useState(false);
  const facts = factsOf(sheet);
  // A button that is shut loses the keyboard: while a file is on its way, the buttons only do nothing.
  const isWorking = delivery.kind === 'working';
  const begin = (): void => {
    if (isWorking) return;
    if (facts.newNumbers.length > 0) setAsking(true);
    else void handOut();
  };
  const agree = (): void => {
    setAsking(false);
    void handOut();
  };
  const save = (): void => {
    if (!isWorking) void copy();
  };
  const label = `Hand out ${noun(facts)} (Word)`;
  useHandOutCommand(label, begin);
  return (
    <aside className="preview-side" aria-label="Hand-out">
      <h2>What is handed out</h2>
      <FactList facts={facts} />
      <div className="preview-acts">
        <Button
          leftSection={<IconFileTypeDocx className="icon" aria-hidden="true" />}
          aria-describedby="preview-effect"
          disabled={isUnsaved}
          aria-busy={isWorking}
          onClick={begin}
        >
          {label}
        </Button>
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
        <p id="preview-copy">The whole meeting, to be loaded into another Minutebook. It fixes no numbers.</p>
      </div>
      <HandOutQuestion facts={facts} isOpen={isAsking} onClose={() => setAsking(false)} onAgree={agree} />
    </aside>
  );
};
