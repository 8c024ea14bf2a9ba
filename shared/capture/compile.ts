import type { Voice } from '../domain/attribution.ts';
import { readSequence } from '../domain/numbering.ts';
import { knownAbbreviations } from './abbreviations.ts';
import { BLANK, oneOf, WORD_END, wordsSource } from './blank.ts';
import type { CaptureContext } from './context.ts';
import { type KnownPeople, knownPeople } from './people.ts';

/** A text to be read. While `final` is false, more characters may come and change what it says. */
export type Reading = { readonly text: string; readonly form: Compiled; readonly final: boolean };

/** The grammar of one body at one meeting, ready to be matched. Patterns are sticky: set by `matchAt` alone. */
export type Compiled = {
  /** "The CSC AGREED" or "AGREED"; the first group is the verb. Missing when the body has no verbs. */
  readonly decision: RegExp | undefined;
  /** The label of an action, followed by a blank or a colon. */
  readonly label: RegExp;
  /** A reference of this meeting with its colon; the first group is the label, the second the reference. */
  readonly reference: RegExp;
  /** Whether the pattern of the body makes this reference at this meeting. */
  readonly isReference: (reference: string) => boolean;
  /** Whether a reference without a label opens an action: one without a letter could be any number or date. */
  readonly bareReference: boolean;
  /** The label of a post-meeting note: the usual ones and the body's own. */
  readonly note: RegExp;
  /** Known owners, the longest first. */
  readonly owners: readonly string[];
  readonly people: KnownPeople;
  /** Names that a speaker may share with an organisation, which is not taken for the person. */
  readonly organisations: ReadonlySet<string>;
  /** Who may speak beside people by name: organisations, roles and the headings that people sit under. */
  readonly speakers: readonly string[];
  /** Words in capitals that are nobody's initials. */
  readonly abbreviations: ReadonlySet<string>;
  readonly voice: Voice;
  readonly agenda: readonly string[];
  knowsReference(reference: string): boolean;
  /** "The CSC AGREED" in prose, or "the CSC AGREED" in the middle of a sentence; the first group is the verb. */
  readonly clause: RegExp | undefined;
  /** "and SUPPORTED" going on from a clause; the first group is the verb. */
  readonly nextClause: RegExp | undefined;
};

const ADVERB = `(?:(?:also|then|further|therefore|\\p{Ll}+ly)${BLANK}+)?`;
/** Behind these words a sentence only speaks of what may be decided, or of what was: 'whether the CSC AGREED'. */
const UNDECIDED = `(?<!(?:^|[^\\p{L}])(?:[Aa]s|[Ii]f|than|[Uu]nless|[Uu]ntil|what|[Ww]hether|which)${BLANK}{1,3})`;
const EVERYBODY = ['all', 'All', 'ALL'];
const PLACES = /(\{(?:prefix|meeting|seq)(?::\d)?\})/;

const isCapitals = (verb: string): boolean => /\p{Lu}/u.test(verb) && verb === verb.toUpperCase();

/** A colon or a line break in a name would make two readings of one line; such a name can't be typed as an owner. */
const isName = (owner: string): boolean => owner !== '' && !/[:\n\\]/.test(owner);

const ownersOf = (context: CaptureContext): string[] => {
  const names = [...context.owners.map((owner) => owner.trim()), ...EVERYBODY].filter(isName);
  return [...new Set(names)].sort((a, b) => b.length - a.length);
};

const labelsOf = (context: CaptureContext): string[] => {
  const own = context.actionLabel.trim().toUpperCase();
  return own === '' ? ['ACTION'] : ['ACTION', own];
};

/**
 * The label as documents print it, 'Action point', when it is not in capitals: in prose those are usual words, so that it
 * counts only before a colon or a reference. One without any capital is never read.
 */
const printedLabelsOf = (context: CaptureContext): string[] => {
  const printed = context.actionLabel.trim();
  return isCapitals(printed) || !/\p{Lu}/u.test(printed) ? [] : [printed];
};

const referenceSource = (context: CaptureContext): string =>
  context.actionPattern
    .split(PLACES)
    .map((part) => {
      if (part === '{prefix}') return wordsSource(context.actionPrefix);
      if (part === '{meeting}') return wordsSource(context.meetingNumber);
      if (part.startsWith('{seq') && PLACES.test(part)) return '\\d+';
      return part.replace(/[^ \t]+|[ \t]/gu, (piece) => (piece.trim() === '' ? BLANK : wordsSource(piece)));
    })
    .join('');

const hasLetter = (context: CaptureContext): boolean =>
  /\p{L}/u.test(
    context.actionPattern
      .replace('{prefix}', () => context.actionPrefix)
      .replace('{meeting}', () => context.meetingNumber)
      .replace(/\{seq(?::\d)?\}/, ''),
  );

const sticky = (source: string): RegExp => new RegExp(source, 'uy');

const NOTE_WORDS = ['Post[ -][Mm]eeting [Nn]ote', 'POST[ -]MEETING NOTE'];

const noteOf = ({ voice }: CaptureContext): RegExp => {
  const own = voice.forms.postMeetingNote.replace(/[:\s]+$/u, '');
  const labels = own === '' ? NOTE_WORDS : [...NOTE_WORDS, wordsSource(own)];
  return sticky(`(?:PMN(?::|(?=${BLANK}))|(?:${labels.join('|')}):)${BLANK}*`);
};

const organisationsOf = ({ people, shortName }: CaptureContext): ReadonlySet<string> =>
  new Set([shortName, ...people.flatMap(({ organisation }) => organisation ?? [])]);

/** A heading stands for one of those under it: a 'Lock Keeper' sits under 'Lock Keepers'. */
const speakersOf = (context: CaptureContext): readonly string[] => {
  const headings = context.voice.categories.flatMap(({ name }) => [name, name.replace(/s$/u, '')]);
  const names = [...organisationsOf(context), ...context.owners, ...headings].map((name) => name.trim());
  return [...new Set(names)].filter((name) => name !== '');
};

const compile = (context: CaptureContext): Compiled => {
  const verbs = context.verbs.filter(isCapitals);
  const verb = verbs.length > 0 ? `(${oneOf(verbs)})` : undefined;
  const labels = oneOf(labelsOf(context));
  const printed = printedLabelsOf(context);
  const printedLabel = printed.length === 0 ? '' : `|${oneOf(printed)}(?=${BLANK}*:)`;
  const beforeReference = oneOf([...labelsOf(context), ...printed]);
  const name = wordsSource(context.shortName);
  const lead = (article: string) => (name === '' ? '' : `${article}${BLANK}+${name}${BLANK}+`);
  const end = `(?=${BLANK}|(?:\\.|;(?:${BLANK}*and)?)?${BLANK}*$)`;
  const joint = `(?:${BLANK}*[,;]${BLANK}*(?:(?:and|but)${BLANK}+)?|${BLANK}+(?:and|but)${BLANK}+)`;
  return {
    decision: verb === undefined ? undefined : sticky(`(?:${lead('The')})?${verb}${end}`),
    label: sticky(`(?:${labels}(?=${BLANK}|:)${printedLabel})`),
    reference: sticky(`(${beforeReference}${BLANK}+)?(${referenceSource(context)})${BLANK}*:${BLANK}*`),
    isReference: (reference) => readSequence(context, context.meetingNumber, reference) !== undefined,
    bareReference: hasLetter(context),
    note: noteOf(context),
    owners: ownersOf(context),
    people: knownPeople(context.people),
    organisations: organisationsOf(context),
    speakers: speakersOf(context),
    abbreviations: knownAbbreviations(context),
    voice: context.voice,
    agenda: context.agenda,
    knowsReference: (reference) => context.knowsReference(reference),
    clause:
      verb === undefined || name === ''
        ? undefined
        : new RegExp(`(?<![\\p{L}\\p{N}])${UNDECIDED}${lead('[Tt]he')}${ADVERB}${verb}${WORD_END}`, 'gu'),
    nextClause: verb === undefined ? undefined : sticky(`${joint}(?:${lead('the')})?${ADVERB}${verb}${WORD_END}`),
  };
};

const compiled = new WeakMap<CaptureContext, Compiled>();

/** The compiled grammar of a context, made once for each context object. */
export const compileCapture = (context: CaptureContext): Compiled => {
  const known = compiled.get(context);
  if (known) return known;
  const made = compile(context);
  compiled.set(context, made);
  return made;
};
