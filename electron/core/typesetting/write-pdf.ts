import { type ApiError, apiError } from '../../../shared/api/errors.ts';
import type { MinutesDocument } from '../../../shared/minutes-document/model.ts';
import { keepReferences } from '../../../shared/minutes-document/writers/keep-references.ts';
import { err, type Result } from '../../../shared/result.ts';
import type { PdfStandard } from './messages.ts';
import type { Typesetter, Unset } from './typesetter.ts';

const NO_DATE = apiError(
  'refused',
  'A PDF for an archive carries the date of its meeting, and this meeting has none yet. Give it a date, then try again.',
);
const ENDED = apiError(
  'internal',
  'The PDF could not be made. Try again; the Word file can be handed out in the meantime.',
);

/** Words are cut where they are wider than their line: the template looks for such only where there can be any. */
const longestWord = (json: string): number =>
  json.split(/[\s"]/u).reduce((longest, word) => Math.max(longest, Buffer.byteLength(word)), 0);

/** The document without the bytes of its logo, which the template reads from a file of its own. */
const withoutImage = (document: MinutesDocument): object => {
  const { logo, ...look } = document.look;
  if (!logo) return document;
  const { base64: _bytes, ...measures } = logo;
  return { ...document, look: { ...look, logo: measures } };
};

/** The document as the template takes it. */
export const templateData = (document: MinutesDocument): { readonly minutes: string; readonly logo?: string } => {
  const words = withoutImage(keepReferences(document));
  const { logo } = document.look;
  const minutes = JSON.stringify({ ...words, longestWord: longestWord(JSON.stringify(words)) });
  return { minutes, ...(logo && { logo: logo.base64 }) };
};

const MOST_NAMED = 5;

const lettersMissing = (letters: readonly string[]): ApiError => {
  const named = letters.slice(0, MOST_NAMED).map((letter) => `“${letter}”`);
  return apiError(
    'refused',
    `No font of the PDF has ${named.join(', ')}. Write it otherwise, or hand out the Word file.`,
  );
};

const whyNot = (unset: Unset): ApiError => (unset.kind === 'lettersMissing' ? lettersMissing(unset.letters) : ENDED);

/** The document as a PDF. Same document, same bytes on the same computer: nothing in it comes from the clock. */
export const writePdf = async (
  typesetter: Typesetter,
  document: MinutesDocument,
  standard: PdfStandard,
): Promise<Result<Uint8Array, ApiError>> => {
  if (standard === 'a-2a' && document.properties.moment === undefined) return err(NO_DATE);
  const set = await typesetter.typeset({ ...templateData(document), standard });
  return set.ok ? set : err(whyNot(set.error));
};
