import type { BodySheet } from '../../../shared/api/bodies.ts';
import type { Body } from '../../../shared/domain/body.ts';
import { type HouseStyle, ownStyle } from '../../../shared/domain/house-style.ts';
import { type Draft, useDraft } from '../../components/fields/use-draft.ts';
import { useSaveBody } from '../bodies/use-body.ts';
import { useOverlay } from './overlays.ts';

/** A body with another style; nothing is kept of what is as usual. */
export const withStyle = ({ houseStyle, ...body }: Body, change: (style: HouseStyle) => HouseStyle): Body => {
  const style = ownStyle(change(houseStyle ?? {}));
  return style ? { ...body, houseStyle: style } : body;
};

/** A field of the body that the preview shows while it is typed. */
export const useBodyField = <Value>(
  sheet: BodySheet,
  key: string,
  saved: Value,
  change: (body: Body, value: Value) => Body,
): Draft<Value> => {
  const draft = useDraft(saved, useSaveBody(sheet)(change));
  useOverlay(key, draft.isDirty ? (body) => change(body, draft.value) : undefined, draft.value);
  return draft;
};

/** The same for a field of its style. */
export const useStyleField = <Value>(
  sheet: BodySheet,
  key: string,
  saved: Value,
  change: (style: HouseStyle, value: Value) => HouseStyle,
): Draft<Value> => useBodyField(sheet, key, saved, (body, value) => withStyle(body, (style) => change(style, value)));
