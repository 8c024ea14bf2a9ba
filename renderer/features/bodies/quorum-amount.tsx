import type { ReactNode } from 'react';
import { apiError } from '../../../shared/api/errors.ts';
import type { Quorum } from '../../../shared/domain/body-rules.ts';
import { TextField } from '../../components/fields/text-field.tsx';
import { type Save, useDraft } from '../../components/fields/use-draft.ts';
import { type SheetProps, useSaveRules } from './use-body.ts';

/** Saves a whole number up to `most`; an empty field, where it may be empty, is none. */
const asNumber =
  (most: number, save: Save<number>, saveNone?: () => ReturnType<Save<number>>): Save<string> =>
  (text) => {
    if (text.trim() === '' && saveNone) return saveNone();
    const number = /^\d+$/.test(text.trim()) ? Number(text) : 0;
    if (number >= 1 && number <= most) return save(number);
    return Promise.resolve(apiError('invalidInput', `Write a whole number from 1 to ${most}.`));
  };

type RuleProps = SheetProps & { readonly quorum: Quorum };

/** Saves the rule changed, as it is by then. */
export const useSaveQuorum = ({ sheet }: SheetProps) => {
  const save = useSaveRules(sheet);
  return <Value,>(change: (quorum: Quorum, value: Value) => Quorum): Save<Value> =>
    save((rules, value: Value) => (rules.quorum ? { ...rules, quorum: change(rules.quorum, value) } : rules));
};

export const NumberNeeded = ({ sheet, number }: SheetProps & { readonly number: number }): ReactNode => {
  const save = useSaveQuorum({ sheet });
  const draft = useDraft(
    String(number),
    asNumber(
      999,
      save((now, value: number) => ({ ...now, needed: { number: value } })),
    ),
  );
  return <TextField className="field-number" label="Needed" inputMode="numeric" draft={draft} />;
};

type FractionParts = { readonly numerator: number; readonly denominator: number };

type FractionProps = SheetProps & FractionParts;

export const FractionNeeded = ({ sheet, numerator, denominator }: FractionProps): ReactNode => {
  const save = useSaveQuorum({ sheet });
  const part = (change: (needed: FractionParts, value: number) => FractionParts): Save<string> =>
    asNumber(
      99,
      save((now, value: number) => ('number' in now.needed ? now : { ...now, needed: change(now.needed, value) })),
    );
  const top = useDraft(
    String(numerator),
    part((needed, value) => ({ ...needed, numerator: value })),
  );
  const bottom = useDraft(
    String(denominator),
    part((needed, value) => ({ ...needed, denominator: value })),
  );
  return (
    <>
      <TextField className="field-number" label="Needed" inputMode="numeric" draft={top} />
      <TextField className="field-number" label="out of" inputMode="numeric" draft={bottom} />
    </>
  );
};

export const MinimumOf = ({ sheet, quorum, category }: RuleProps & { readonly category: string }): ReactNode => {
  const save = useSaveQuorum({ sheet });
  const minimum = quorum.minimumPerCategory.find((one) => one.category === category);
  const without = ({ minimumPerCategory }: Quorum) => minimumPerCategory.filter((one) => one.category !== category);
  const draft = useDraft(
    minimum ? String(minimum.number) : '',
    asNumber(
      99,
      save((now, number: number) => ({ ...now, minimumPerCategory: [...without(now), { category, number }] })),
      () => save((now) => ({ ...now, minimumPerCategory: without(now) }))(undefined),
    ),
  );
  return <TextField className="field-minimum" label={category} placeholder="none" inputMode="numeric" draft={draft} />;
};
