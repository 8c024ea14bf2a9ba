import { NativeSelect } from '@mantine/core';
import type { ReactNode } from 'react';
import { type ChairAction, chairActionSchema } from '../../../shared/domain/interim.ts';
import { optional } from '../../components/fields/checked.ts';
import { LongTextField, TextField } from '../../components/fields/text-field.tsx';
import { useDraft } from '../../components/fields/use-draft.ts';
import { closedLook } from './closed-look.ts';
import { CommonFields } from './common-fields.tsx';
import { isChairAction, useSaveInterim } from './use-interim.ts';

const ASKS = [
  { value: 'NOTED', label: 'to note it' },
  { value: 'RATIFIED', label: 'to ratify it' },
];

/** What the Chair decided by a power that the body delegated. */
export const ChairActionSection = ({
  action,
  isClosed,
}: {
  readonly action: ChairAction;
  readonly isClosed: boolean;
}): ReactNode => {
  const save = useSaveInterim(action, isChairAction);
  const power = useDraft(
    action.power ?? '',
    optional(save((now, text: string | undefined) => ({ ...now, power: text }))),
  );
  const decision = useDraft(
    action.decision ?? '',
    optional(save((now, text: string | undefined) => ({ ...now, decision: text }))),
  );
  const reason = useDraft(
    action.reason ?? '',
    optional(save((now, text: string | undefined) => ({ ...now, reason: text }))),
  );
  const asks = useDraft<string>(
    action.asks,
    save((now, chosen: string) => ({ ...now, asks: chairActionSchema.shape.asks.parse(chosen) })),
  );
  return (
    <section className="sheet-section" aria-label="Chair’s action">
      <h2>Chair’s action</h2>
      <CommonFields interim={action} isClosed={isClosed} dateLabel="Taken on" />
      <LongTextField label="Decision" {...closedLook(isClosed)} draft={decision} />
      <div className="field-row">
        <TextField
          className="field-wide"
          label="By which power"
          placeholder="Such as: Terms of reference, 4.2"
          {...closedLook(isClosed)}
          draft={power}
        />
        <NativeSelect
          label="The next meeting is asked"
          data={ASKS}
          value={asks.value}
          error={asks.error}
          disabled={isClosed}
          {...closedLook(isClosed)}
          onChange={(event) => asks.choose(event.currentTarget.value)}
        />
      </div>
      <LongTextField label="Why it could not wait" {...closedLook(isClosed)} draft={reason} />
    </section>
  );
};
