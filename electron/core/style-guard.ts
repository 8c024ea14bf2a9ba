import { refusal } from '../../db/errors.ts';
import type { Body } from '../../shared/domain/body.ts';
import type { MeetingRecord } from '../../shared/domain/meeting-record.ts';
import { findLeak, isShortSecret, type Leak, type Secret } from '../../shared/leak-check/find-leak.ts';
import { buildMinutesDocument } from '../../shared/minutes-document/build/build-minutes-document.ts';
import { openRecord } from '../../shared/minutes-document/open-record.ts';
import { commonWords, styleTexts, withoutStyleTexts } from '../../shared/minutes-document/style-texts.ts';
import { writeText } from '../../shared/minutes-document/writers/text.ts';

/** What everybody may read of a meeting, without the words that its body puts around it. */
export const openWords = (record: MeetingRecord): string =>
  writeText(buildMinutesDocument(openRecord({ ...record, body: withoutStyleTexts(record.body) }), 'public'));

type Styled = {
  readonly body: Body;
  readonly secrets: readonly Secret[];
  /** What everybody may read, whatever the style says. */
  readonly known: readonly string[];
  readonly what: string;
};

/**
 * Names alone are no secret here: the organisation whose name heads every page is named in confidence too. Sentences
 * are, and what is secret by being named at all, such as the title of an item.
 */
const leakOf = ({ body, secrets, known }: Styled): Leak | undefined => {
  const texts = styleTexts(body).map(({ place, text }) => ({ part: place, text }));
  const open = [...known, ...commonWords(body)];
  const find = (isShort: boolean): Leak | undefined =>
    findLeak(
      secrets.filter((secret) => isShortSecret(secret) === isShort),
      open,
      texts.map((text) => ({ ...text, isProse: isShort })),
    );
  return find(true) ?? find(false);
};

/**
 * Refuses a public file where the words that a body puts on all of its documents are confidential in a meeting: they
 * stand in the file that the guard takes for open as well. Throws a `Refusal`.
 */
export const refuseStyle = (styled: Styled): void => {
  const leak = styleTexts(styled.body).length === 0 ? undefined : leakOf(styled);
  if (!leak) return;
  throw refusal(
    'refused',
    `${styled.what} was not written: ${leak.part}, which the body puts on all of its documents, has words that are confidential in ${leak.from}. Change them in the house style of the body (the statement on its page), or make them public in ${leak.from}.`,
  );
};
