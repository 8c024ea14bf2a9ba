import type { ReactNode } from 'react';
import type { DecisionSheet } from '../../../shared/api/decisions.ts';
import { formatScreenDate } from '../../../shared/dates.ts';
import type { DecisionTerms } from '../../../shared/domain/decision-terms.ts';
import { placeOfDecision } from '../../../shared/domain/listed-decision.ts';
import { DayField } from '../../components/fields/day-field.tsx';
import { LongTextField } from '../../components/fields/text-field.tsx';
import { useDraft } from '../../components/fields/use-draft.ts';
import { useAppStore } from '../../store/hooks.ts';

type Props = { readonly sheet: DecisionSheet };
type DayName = 'reviewOn' | 'expiresOn';

const useTerms = ({ decision }: DecisionSheet) => {
  const changeTerms = useAppStore((state) => state.changeDecisionTerms);
  return (change: Partial<DecisionTerms>, said: string) =>
    changeTerms(decision.id, change, `${placeOfDecision(decision)} ${said}`);
};

const TermDay = ({ sheet, of, label }: Props & { readonly of: DayName; readonly label: string }): ReactNode => {
  const save = useTerms(sheet);
  const verb = of === 'reviewOn' ? 'is reviewed by' : 'expires on';
  return (
    <DayField
      name={label}
      label={label}
      data-field={of}
      withoutYear="ahead"
      day={sheet.terms[of] ?? ''}
      save={(day) =>
        save({ [of]: day || undefined }, day === '' ? 'has no such day any more' : `${verb} ${formatScreenDate(day)}`)
      }
    />
  );
};

/** What the register keeps of a decision; the minutes stay as they are. */
export const TermsPart = ({ sheet }: Props): ReactNode => {
  const save = useTerms(sheet);
  const conditions = useDraft(sheet.terms.conditions ?? '', (words) =>
    save({ conditions: words }, 'has other conditions'),
  );
  return (
    <section className="detail-part" aria-labelledby="terms-title">
      <h3 id="terms-title">To see to later</h3>
      <div className="detail-pair">
        <TermDay sheet={sheet} of="reviewOn" label="Review by" />
        <TermDay sheet={sheet} of="expiresOn" label="Expires on" />
      </div>
      <LongTextField label="Conditions" data-field="conditions" draft={conditions} />
      <p className="quiet">Kept in the register alone: the minutes stay as they are.</p>
    </section>
  );
};
