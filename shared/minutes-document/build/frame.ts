import type { Body } from '../../domain/body.ts';
import type { KeptImage } from '../../domain/kept-image.ts';
import type { MeetingRecord } from '../../domain/meeting-record.ts';
import type { MinutesDocument } from '../model.ts';
import type { ConfidentialWords } from './confidential.ts';
import type { PlaceValues } from './fill-places.ts';
import { cleanText } from './line.ts';
import { lookOf } from './look.ts';
import { type DocumentName, placeValues, referenceAnd } from './style-values.ts';
import { detailsWith, meetingTitle, momentOf, titleDetails } from './title-block.ts';

/** What of a body stands around a document. */
export type Framing = Pick<Body, 'houseStyle' | 'statement' | 'classification'>;

/** What a document says of itself around its text. */
export type FrameWords = {
  readonly body: Framing;
  readonly logo?: KeptImage | undefined;
  readonly title: string;
  readonly details: readonly string[];
  /** What fills the places at the edges of its pages, but for the title and the class. */
  readonly values: PlaceValues;
  /** What it is called by itself: 'SECP_30_1103 – Final Minutes'. */
  readonly reference: string;
  readonly moment: string | undefined;
  /** Set when any of it is confidential; the statement of the public class is not made then. */
  readonly confidential: ConfidentialWords | undefined;
  readonly isDraft: boolean;
};

type Frame = Omit<MinutesDocument, 'attendance' | 'blocks'>;

const classOf = ({ body, confidential }: FrameWords): Partial<MinutesDocument> => {
  if (confidential) return { confidential };
  const statement = cleanText(body.statement ?? '').trim();
  return statement === '' ? {} : { statement };
};

/** What the pages say of who may read them; the class of the body is that of what is not confidential. */
const classWord = (body: Framing, confidential: ConfidentialWords | undefined): string | undefined =>
  confidential ? 'CONFIDENTIAL' : body.classification;

/** The places that something fills, each on one line. */
const placesOf = (values: PlaceValues): Record<string, string> =>
  Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => {
      const words = cleanText(value ?? '')
        .replaceAll(/\s+/gu, ' ')
        .trim();
      return words === '' ? [] : [[name, words]];
    }),
  );

/** What every document has around its text: title block, class, logo, head and foot of the pages, DRAFT. */
export const frameOf = (words: FrameWords): Frame => {
  const { body, logo, title, details, reference, moment, confidential, isDraft } = words;
  const values = { ...words.values, title, class: classWord(body, confidential) };
  return {
    language: 'en-GB',
    properties: { title: `${title} – ${reference}`, ...(moment !== undefined && { moment }) },
    title,
    details,
    ...classOf(words),
    ...(isDraft && { watermark: 'DRAFT' }),
    ...lookOf({ body, logo }, { values, mark: confidential?.mark }),
    places: placesOf(values),
  };
};

type MeetingFrame = {
  readonly said: DocumentName;
  readonly isMinutes?: boolean;
  readonly confidential: ConfidentialWords | undefined;
  readonly isDraft: boolean;
};

/** The same of a document of one meeting, whose title block is that of its body's style. */
export const meetingFrame = (
  record: MeetingRecord,
  { said, isMinutes, confidential, isDraft }: MeetingFrame,
): Frame => {
  const { body, logo, meeting } = record;
  const classification = classWord(body, confidential);
  return frameOf({
    body,
    logo,
    title: meetingTitle(record, said, classification),
    details: isMinutes ? titleDetails(record, said.version, classification) : detailsWith(record, said, classification),
    values: placeValues(record, said),
    reference: referenceAnd(record, said),
    moment: momentOf(meeting),
    confidential,
    isDraft,
  });
};
