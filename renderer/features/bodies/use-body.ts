import type { BodySheet } from '../../../shared/api/bodies.ts';
import type { Body } from '../../../shared/domain/body.ts';
import type { BodyRules } from '../../../shared/domain/body-rules.ts';
import type { Save } from '../../components/fields/use-draft.ts';
import { useAppStore } from '../../store/hooks.ts';

export type SheetProps = { readonly sheet: BodySheet };

/** Saves a part of the body: whatever else has changed by then stays as it is. */
export const useSaveBody = ({ body: { id } }: BodySheet) => {
  const changeBody = useAppStore((state) => state.changeBody);
  return <Value>(change: (body: Body, value: Value) => Body): Save<Value> =>
    (value) =>
      changeBody(id, ({ body, rules }) => ({ body: change(body, value), rules }));
};

/** Saves a part of the rules. */
export const useSaveRules = ({ body: { id } }: BodySheet) => {
  const changeBody = useAppStore((state) => state.changeBody);
  return <Value>(change: (rules: BodyRules, value: Value) => BodyRules): Save<Value> =>
    (value) =>
      changeBody(id, ({ body, rules }) => ({ body, rules: change(rules, value) }));
};
