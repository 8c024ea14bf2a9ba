import type { DocumentFile } from '../../../shared/api/minutes.ts';
import { fileInks, type SvgNode, svgFile } from '../../../shared/charts/svg.ts';
import { toBase64 } from '../../../shared/mail/base64.ts';
import type { ActionPicture } from '../../../shared/registers/action-pictures.ts';
import { writeCsv } from '../../../shared/tables/write-csv.ts';

/** Points of a picture for each of the drawing, so that it is sharp on paper. */
const SHARPNESS = 3;

export const pictureFormats = ['svg', 'png', 'csv'] as const;
export type PictureFormat = (typeof pictureFormats)[number];

const MEDIA: Readonly<Record<PictureFormat, string>> = { svg: 'image/svg+xml', png: 'image/png', csv: 'text/csv' };

const encoded = (text: string): string => toBase64(new TextEncoder().encode(text));

/** A drawing as points, made by the page itself. */
const pngOf = async (drawing: SvgNode): Promise<string> => {
  const image = new Image();
  image.src = `data:${MEDIA.svg};base64,${encoded(svgFile(drawing))}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.width * SHARPNESS;
  canvas.height = image.height * SHARPNESS;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL(MEDIA.png).replace(/^[^,]*,/u, '');
};

/** A picture, or its table, as a file. */
export const pictureFile = async (
  { draw, table }: ActionPicture,
  format: PictureFormat,
  fileName: string,
): Promise<DocumentFile> => {
  const drawing = draw(fileInks);
  const base64 = {
    svg: () => Promise.resolve(encoded(svgFile(drawing))),
    png: () => pngOf(drawing),
    csv: () => Promise.resolve(encoded(writeCsv(table))),
  }[format];
  return { fileName, mediaType: MEDIA[format], base64: await base64() };
};
