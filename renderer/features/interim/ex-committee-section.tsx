import type { ReactNode } from 'react';
import { formatScreenDate } from '../../../shared/dates.ts';
import type { ExCommittee } from '../../../shared/domain/interim.ts';
import { optional, optionalDay } from '../../components/fields/checked.ts';
import { LongTextField, TextField } from '../../components/fields/text-field.tsx';
import { useDraft } from '../../components/fields/use-draft.ts';
import { useAppStore } from '../../store/hooks.ts';
import { closedLook } from './closed-look.ts';
import { CommonFields } from './common-fields.tsx';
import { isExCommittee, useSaveInterim } from './use-interim.ts';

/** What is put to the members, and until when they can answer. */
export const ExCommitteeSection = ({
  vote,
  isClosed,
}: {
  readonly vote: ExCommittee;
  readonly isClosed: boolean;
}): ReactNode => {
  const save = useSaveInterim(vote, isExCommittee);
  const today = useAppStore((state) => state.today());
  const proposal = useDraft(
    vote.proposal ?? '',
    optional(save((now, text: string | undefined) => ({ ...now, proposal: text }))),
  );
  const closes = useDraft(
    vote.closes === undefined ? '' : formatScreenDate(vote.closes),
    optionalDay(
      vote.date ?? today,
      'ahead',
      save((now, day: string | undefined) => ({ ...now, closes: day })),
    ),
  );
  return (
    <section className="sheet-section" aria-label="Proposal">
      <h2>Proposal</h2>
      <CommonFields interim={vote} isClosed={isClosed} dateLabel="Sent out on" />
      <div className="field-row">
        <LongTextField className="field-wide" label="What is proposed" {...closedLook(isClosed)} draft={proposal} />
        <TextField label="Answers by" {...closedLook(isClosed)} draft={closes} />
      </div>
    </section>
  );
};
