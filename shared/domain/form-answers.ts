import type { Attendance } from './attendance.ts';
import type { BodyForms, FormName } from './body-forms.ts';

/** Sentences that answer a question of every meeting, or that say what became of the quorum. */
export const answerForms = [
  'noApologies',
  'noInterests',
  'noComments',
  'quorumLost',
  'quorumLostAt',
  'quorumRegained',
  'quorumRegainedAt',
  'inquorate',
] as const satisfies readonly FormName[];
export type AnswerForm = (typeof answerForms)[number];

const plain = (text: string): string => text.replace(/\s+/gu, ' ').trim();

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');

/** A form as a pattern: whatever fills its places, with or without the stop at its end. */
const patternOf = (form: string): RegExp => {
  const parts = plain(form)
    .replace(/\.$/u, '')
    .split(/\{\w+\}/u);
  return new RegExp(`(?<![\\p{L}\\p{N}])${parts.map(escaped).join('.{1,80}?')}(?![\\p{L}\\p{N}])`, 'iu');
};

/** The other ways in which minutes say it, whatever the sentence of the body is. */
const USUAL: Partial<Record<AnswerForm, RegExp>> = {
  noApologies: /\b(?:no|nil) apologies\b|\bapologies(?: for absence)?: (?:none|nil)\b/iu,
  noInterests: /\bno (?:declarations? of )?(?:conflicts? of )?interests?\b|\binterests?: (?:none|nil)\b/iu,
  noComments: /\bno (?:further )?comments\b|\bcomments: (?:none|nil)\b/iu,
};

export type FormReader = (text: string) => readonly AnswerForm[];

/** Reads which of these sentences a text says, in the form of the body or in a usual one. */
export const formReader = (forms: BodyForms): FormReader => {
  const patterns = answerForms.map((name) => [name, patternOf(forms[name])] as const);
  return (text) => {
    const said = plain(text);
    if (said === '') return [];
    return patterns.flatMap(([name, pattern]) => (pattern.test(said) || USUAL[name]?.test(said) ? [name] : []));
  };
};

export type Answered = { readonly apologies: boolean; readonly interests: boolean; readonly comments: boolean };

/** What a meeting knows of the questions: sentences of its text, interests that were declared, and its list. */
export type AnswerFacts = {
  readonly said: ReadonlySet<AnswerForm>;
  readonly hasInterests: boolean;
  readonly attendance: readonly Pick<Attendance, 'state'>[];
};

/**
 * Which questions of every meeting have an answer: "no apologies were received" is one, and so are apologies on the list.
 * Read from the text, so that words that are taken back are no answer any more.
 */
export const answeredIn = ({ said, hasInterests, attendance }: AnswerFacts): Answered => ({
  apologies: said.has('noApologies') || attendance.some(({ state }) => state === 'apologies'),
  interests: said.has('noInterests') || hasInterests,
  comments: said.has('noComments'),
});
