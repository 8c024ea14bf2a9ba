import { attributionOf, type Voice } from '../../../shared/domain/attribution.ts';
import { formsOf, type TextModule } from '../../../shared/domain/body-forms.ts';
import { type Matter, matterOfHeading } from '../../../shared/domain/matter.ts';
import type { MeetingFile } from '../../../shared/interchange/schema.ts';
import { type KeyPress, pressed, typed } from './key-press.ts';

/** How somebody types words: as they stand, or in fewer keys where the live screen knows a way. */
export type Typist = {
  words(text: string, isLineStart: boolean): KeyPress[];
  /** A heading was typed: the title of its matter is known from now on. */
  heard(heading: string): void;
  /** Whether decisions that were taken before are put in again by one key. */
  readonly repeatsDecisions: boolean;
};

/** Types every character. */
export const plainTypist: Typist = { words: typed, heard: () => undefined, repeatsDecisions: false };

/** Words that a few keys stand for. */
type Phrase = { readonly words: string; readonly keys: readonly KeyPress[]; readonly onlyAtWord: boolean };
type Found = { readonly at: number; readonly phrase: Phrase };

const modulePhrase = ({ name, text }: TextModule): Phrase => ({
  words: text,
  keys: [...typed(`;${name}`), ...pressed('Tab')],
  onlyAtWord: true,
});

const matterPhrase = ({ code, title }: Matter): Phrase => ({
  words: `${code} ‘${title}’`,
  keys: [...typed(code), ...pressed('Tab')],
  onlyAtWord: false,
});

const isAtWord = (text: string, at: number): boolean => at === 0 || text[at - 1] === ' ';

const firstOf = (text: string, phrases: readonly Phrase[]): Found | undefined =>
  phrases
    .map((phrase) => ({ at: text.indexOf(phrase.words), phrase }))
    .filter(({ at, phrase }) => at >= 0 && (!phrase.onlyAtWord || isAtWord(text, at)))
    .toSorted((a, b) => a.at - b.at || b.phrase.words.length - a.phrase.words.length)[0];

const shortened = (text: string, phrases: readonly Phrase[]): KeyPress[] => {
  const found = firstOf(text, phrases);
  if (!found) return typed(text);
  const { at, phrase } = found;
  return [...typed(text.slice(0, at)), ...phrase.keys, ...shortened(text.slice(at + phrase.words.length), phrases)];
};

/** 'PS: ' for each person who is named at the start of a line as "CSC member (PS) ". */
const attributions = ({ body, attendance = [] }: MeetingFile): Phrase[] => {
  const voice: Voice = { ...body, forms: formsOf(undefined) };
  return attendance.flatMap((person) =>
    person.initials === undefined
      ? []
      : [{ words: `${attributionOf(person, voice)} `, keys: typed(`${person.initials}: `), onlyAtWord: true }],
  );
};

/** Types as the live screen lets: speakers by their initials, texts of the body by name, matters by code. */
export const quickTypist = (file: MeetingFile, modules: readonly TextModule[]): Typist => {
  const texts = modules.map(modulePhrase);
  const speakers = attributions(file);
  const matters = new Map<string, Phrase>();
  return {
    repeatsDecisions: true,
    words: (text, isLineStart) => {
      const speaker = isLineStart ? speakers.find(({ words }) => text.startsWith(words)) : undefined;
      const rest = text.slice(speaker?.words.length ?? 0);
      return [...(speaker?.keys ?? []), ...shortened(rest, [...texts, ...matters.values()])];
    },
    heard: (heading) => {
      const matter = matterOfHeading(heading, file.body.matterPatterns);
      if (matter) matters.set(matter.code, matterPhrase(matter));
    },
  };
};
