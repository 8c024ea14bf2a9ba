import type { CaptureContext } from './context.ts';

/** Abbreviations that minutes use whatever the body: a Service Request, nota bene, any other business. */
const USUAL = [
  'AOB',
  'CC',
  'FAO',
  'FYI',
  'HR',
  'ID',
  'IT',
  'NB',
  'PMN',
  'QA',
  'RE',
  'SR',
  'TBA',
  'TBC',
  'TBD',
  'UK',
  'URL',
];
const SMALL_WORDS = /^(?:and|for|in|of|on|the|to)$/iu;
const WORDS = /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu;

const wordsIn = (text: string): string[] => text.match(WORDS) ?? [];

/** The first letters of words, large, small words left out: 'Request for Information' has RI and RFI. */
const firstLetters = (words: readonly string[]): string => words.map((word) => word.charAt(0).toUpperCase()).join('');

const abbreviationsOf = (name: string): string[] => {
  const words = wordsIn(name);
  const large = words.filter((word) => !SMALL_WORDS.test(word));
  return [...words, firstLetters(words), firstLetters(large)];
};

/** The words in capitals that the body and its organisations are known by, and their first letters; and initials that people share. */
export const knownAbbreviations = (context: CaptureContext): ReadonlySet<string> => {
  const { shortName, actionLabel, actionPrefix, verbs, owners, people, voice } = context;
  const names = [
    shortName,
    actionLabel,
    actionPrefix,
    ...verbs,
    ...owners,
    ...voice.categories.map(({ name }) => name),
  ];
  const held = people.flatMap(({ name, initials = '', organisation = '', capacity = '' }) => [
    initials.trim(),
    ...[name, organisation, capacity].flatMap(abbreviationsOf),
  ]);
  return new Set([...USUAL, ...names.flatMap(abbreviationsOf), ...held]);
};

/** Whether letters in brackets shorten the words before them: 'Request for Information (RFI)'. */
export const shortensWords = (letters: string, before: string): boolean => {
  const words = wordsIn(before);
  const large = words.filter((word) => !SMALL_WORDS.test(word));
  return [words, large].some((some) => firstLetters(some.slice(-letters.length)) === letters);
};
