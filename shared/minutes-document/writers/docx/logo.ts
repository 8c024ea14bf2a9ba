import { AlignmentType, ImageRun, LineRuleType, Paragraph } from 'docx';
import { base64Bytes } from '../../../domain/kept-image.ts';
import type { Logo, Look } from '../../model.ts';

const PIXELS_PER_MM = 96 / 25.4;

const ALIGN = { left: AlignmentType.LEFT, centre: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;

const imageOf = ({ mediaType, base64, width, height, description }: Logo): ImageRun =>
  new ImageRun({
    type: mediaType === 'image/png' ? 'png' : 'jpg',
    data: base64Bytes(base64),
    transformation: { width: width * PIXELS_PER_MM, height: height * PIXELS_PER_MM },
    // Without an id the library counts over all files that it made.
    altText: { id: '1', name: 'Logo', description },
  });

/** The logo of the body, above the title. */
export const logoParagraphs = ({ logo }: Look): Paragraph[] =>
  logo === undefined
    ? []
    : [
        new Paragraph({
          alignment: ALIGN[logo.align],
          spacing: { after: 200, line: 240, lineRule: LineRuleType.AUTO },
          children: [imageOf(logo)],
        }),
      ];
