import type { Body } from '../../domain/body.ts';
import { cleanImage } from '../../domain/clean-image.ts';
import { inkOn } from '../../domain/colour.ts';
import { imageSize, type KeptImage } from '../../domain/kept-image.ts';
import type { Logo, Look, MinutesDocument } from '../model.ts';
import type { PlaceValues } from './fill-places.ts';
import { cleanText } from './line.ts';
import { edgeRows, footWords, withMark } from './page-edges.ts';
import { styleOf } from './style-values.ts';

/** Of the width of the text, in millimetres: a wide logo becomes less high. */
const WIDEST = 160;

type Styled = { readonly body: Pick<Body, 'houseStyle'>; readonly logo?: KeptImage | undefined };

const logoOf = ({ body, logo }: Styled): Logo | undefined => {
  const style = body.houseStyle?.logo;
  const size = logo && imageSize(logo);
  if (!style || !size) return undefined;
  const height = Math.min(style.height, (WIDEST * size.height) / size.width);
  return {
    // An image from a meeting file, or from before images were cleaned, is kept as it came.
    ...cleanImage(logo),
    width: Math.round((height * size.width * 100) / size.height) / 100,
    height: Math.round(height * 100) / 100,
    align: style.align,
    description: cleanText(style.description),
  };
};

export type Words = { readonly values: PlaceValues; readonly mark: string | undefined };

/** How the documents of a meeting look, and what stands at the edges of their pages. */
export const lookOf = (record: Styled, { values, mark }: Words): Pick<MinutesDocument, 'look' | 'foot'> => {
  const { font, headingColour, accentColour, header, footer } = styleOf(record);
  const rows = edgeRows(header, values);
  const logo = logoOf(record);
  const look: Look = {
    font,
    headingColour,
    accentColour,
    accentInk: inkOn(accentColour),
    ...(logo && { logo }),
    header: { first: withMark(header.onFirst ? rows : [], mark), others: withMark(rows, mark) },
    footer: edgeRows(footer, values),
  };
  return { look, foot: footWords(footer, values, mark) };
};
