import type { Body } from '../../domain/body.ts';
import type { MinutesDocument } from '../model.ts';
import type { ConfidentialWords } from './confidential.ts';
import { cleanText } from './line.ts';

/** What a document says of itself around its text. */
export type FrameWords = {
  readonly body: Body;
  readonly title: string;
  readonly details: readonly string[];
  /** At the foot of every page: 'SECP_30_1103 – Final Minutes'. */
  readonly reference: string;
  readonly moment: string | undefined;
  /** Set when any of it is confidential; the statement of the public class is not made then. */
  readonly confidential: ConfidentialWords | undefined;
  readonly isDraft: boolean;
};

const classOf = ({ body, confidential }: FrameWords): Partial<MinutesDocument> => {
  if (confidential) return { confidential };
  const statement = cleanText(body.statement ?? '').trim();
  return statement === '' ? {} : { statement };
};

const footerOf = ({ body, reference, confidential }: FrameWords): MinutesDocument['footer'] => {
  const name = cleanText(body.classification ?? '').trim();
  const classification = confidential ? 'CONFIDENTIAL' : name;
  return { reference, ...(classification !== '' && { classification }) };
};

/** What every document has around its text: title block, class, foot of the pages, DRAFT. */
export const frameOf = (words: FrameWords): Omit<MinutesDocument, 'attendance' | 'blocks'> => {
  const { title, details, reference, moment, isDraft } = words;
  return {
    language: 'en-GB',
    properties: { title: `${title} – ${reference}`, ...(moment !== undefined && { moment }) },
    title,
    details,
    ...classOf(words),
    ...(isDraft && { watermark: 'DRAFT' }),
    footer: footerOf(words),
  };
};
