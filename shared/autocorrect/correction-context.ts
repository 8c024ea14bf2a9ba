import type { WritingSettings } from '../domain/settings.ts';
import { foldWord } from '../spelling/fold-word.ts';
import { type KnownBy, knownWords } from '../spelling/known-words.ts';
import type { CorrectionContext } from './correct-end.ts';

const ALWAYS_READ = 'ACTION';

/** What may be corrected in the minutes of a meeting; undefined when all of it is switched off. */
export const correctionContext = (
  sheet: KnownBy,
  { autocorrect, typography, corrections }: WritingSettings,
): CorrectionContext | undefined => {
  if (!autocorrect && !typography) return undefined;
  const { body, attendance, expected, owners } = sheet;
  const people = [...attendance, ...expected].flatMap(({ name, initials }) => [name, initials ?? '']);
  return {
    words: autocorrect,
    signs: typography,
    own: new Map(corrections.map(({ typed, meant }) => [typed, meant])),
    known: new Set(knownWords(sheet).map(foldWord)),
    names: [...new Set([...people, ...owners])],
    capitals: new Set([ALWAYS_READ, ...[body.actionLabel, ...body.verbs].flatMap((words) => words.split(/\s+/u))]),
  };
};
