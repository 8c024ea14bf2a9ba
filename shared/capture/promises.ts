import { endsSentence } from './sentence.ts';

/*
 * Promises that somebody made in the course of a discussion, in the words that minutes say them with. They are only
 * pointed out: each may be an action that nobody wrote down, or none.
 */

/** What people say that they will do about something; it may be done once more: 're-circulate'. */
const DUTIES =
  'add(?!\\s+(?:more|value|weight)\\b)|advise|amend|apply|arrange|ask|attend|book|bring|chase|check|circulate|clarify|confirm|consider|consult|contact|' +
  'discuss|draft|explore|feed back|find out|follow up|forward|gather|get in touch|inform|invite|investigate|' +
  'liaise|look into|look at|make|meet|notify|obtain|organise|pass on|prepare|present|produce|propose|provide|publish|' +
  'put together|raise|report|request|review|revise|seek|send|set up|share|speak|submit|take|talk|update|work|write';
const DONE =
  'added|amended|arranged|asked|brought|chased|checked|circulated|clarified|confirmed|considered|contacted|discussed|' +
  'distributed|drafted|followed up|forwarded|invited|investigated|prepared|presented|produced|provided|published|' +
  'raised|reported|reviewed|revised|sent|shared|submitted|updated|written';
const AGAIN = '(?:re-?)?';

/** What is agreed to without anybody doing anything after it: a decision, or how things are. */
const DECIDING =
  'accept|acknowledge|adjourn|adopt|approve|be|close|continue|convert|defer|differ|disagree|endorse|go|have|keep|leave|' +
  'maintain|note|not|postpone|proceed|progress|ratify|receive|recommend|reject|remain|retain|support|wait|withdraw';
/** A thing is agreed to: 'agreed to a derogation', 'agreed to its terms'. */
const THING = 'a|an|all|any|both|each|her|his|it|its|no|some|such|that|the|their|them|these|this|those';
const UNDERTAKEN = `(?!(?:${DECIDING}|${THING}|\\p{L}{3,}ing)\\b)\\p{Ll}[\\p{L}-]+`;
/** What a person will do or feel without its being a promise. */
const FEELING = 'be|become|cost|feel|find|have|know|like|need|not|prefer|remain|support|think|want|welcome|wish';

const ADVERB = '(?:also|then|further|now|\\p{Ll}+ly)';
const BRACKET = '(?:\\s+\\([^()]{1,40}\\))?';
const MONTH = 'January|February|March|April|May|June|July|August|September|October|November|December';
const NAME = `(?!(?:${MONTH})\\b)\\p{Lu}[\\p{L}’'-]*`;
const PROMISES: readonly RegExp[] = [
  `\\b(?:agreed|undert(?:ook|ake|akes)|offered|promised|volunteered|committed)\\s+to\\s+(?:${ADVERB}\\s+)?${UNDERTAKEN}`,
  `\\b(?:was|were)\\s+(?:asked|invited|requested|tasked)\\s+to\\s+${UNDERTAKEN}`,
  // 'agreed that Andrew should look at it'
  `\\bagreed\\s+(?:that\\s+)?(?:the\\s+)?${NAME}(?:\\s+${NAME}){0,3}${BRACKET}\\s+(?:should|shall)\\s+${UNDERTAKEN}`,
  '\\b(?:took|takes|taken|accepted|given)\\s+(?:an|the|this as an)\\s+action\\b',
  // What a thing will do is none: 'data that will provide detail'
  `(?<!\\b(?:data|it|that|these|this|which)\\s+)\\b(?:will|would)\\s+(?:${ADVERB}\\s+)?${AGAIN}(?:${DUTIES})\\b`,
  `\\b(?:will|would|is to|are to)\\s+(?:${ADVERB}\\s+)?be\\s+${AGAIN}(?:${DONE})\\b`,
  `(?<!\\p{L})${NAME}\\)?\\s+(?:is |are )?to\\s+${AGAIN}(?:${DUTIES})\\b`,
].map((pattern) => new RegExp(pattern, 'u'));

/** A decision in capitals says what was decided, to the end of its sentence. */
const DECIDED = /(?<!\p{L})\p{Lu}{3,}ED(?!\p{L})/u;

/** What makes somebody able to do a thing, or wants it done, is no promise of theirs: 'to allow the Panel to provide'. */
const ENABLING = new RegExp(
  '\\b(?:(?:allow|enabl|help|[Ii]nvit|permit|requir|need|call|time)\\p{L}*|(?:can|could|may|might)\\s+\\p{L}+)\\s+' +
    `(?:for\\s+)?(?:the\\s+)?(?:${NAME}\\s+){0,3}$`,
  'u',
);

const escaped = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');

/** Somebody who is known may promise whatever can be done: 'Ida Quist will paint it', 'Sam Lowe (SL) to ring them'. */
const byNames = (names: readonly string[]): readonly RegExp[] =>
  names.length === 0
    ? []
    : [
        new RegExp(
          `(?<![\\p{L}\\p{N}])(?:${names.map(escaped).join('|')})\\)?${BRACKET}\\s+(?:will|to|is to|are to)\\s+` +
            `(?:${ADVERB}\\s+)?(?!(?:${FEELING})\\b)${UNDERTAKEN}`,
          'u',
        ),
      ];

/** A sentence of a text, and where it begins. */
type Sentence = { readonly at: number; readonly words: string };

/** A sentence with a promise; `doer` is what stands before what is promised, where its doer is named. */
export type Promised = Sentence & { readonly doer: string };

const sentencesOf = (text: string): Sentence[] => {
  const sentences: Sentence[] = [];
  let start = 0;
  for (let at = 0; at <= text.length; at += 1) {
    const isEnd = at === text.length || text[at] === '\n' || endsSentence(text, at);
    if (!isEnd) continue;
    const words = text.slice(start, at + 1);
    if (words.trim() !== '')
      sentences.push({ at: start + (words.length - words.trimStart().length), words: words.trim() });
    start = at + 1;
  }
  return sentences;
};

/** What a sentence says before its first promise, with who makes it. */
const doerIn = (words: string, patterns: readonly RegExp[]): string | undefined => {
  const [said = ''] = words.split(DECIDED, 1);
  for (const pattern of patterns) {
    const found = pattern.exec(said);
    if (found && !ENABLING.test(said.slice(0, found.index))) return said.slice(0, found.index + found[0].length);
  }
  return undefined;
};

/**
 * The sentences of a text in which somebody promises to do something: 'Ann Bell agreed to circulate the plan.' Of people
 * whose `names` are known more is understood.
 */
export const findPromises = (text: string, names: readonly string[] = []): Promised[] => {
  const patterns = [...PROMISES, ...byNames(names)];
  return sentencesOf(text).flatMap((sentence) => {
    const doer = doerIn(sentence.words, patterns);
    return doer === undefined ? [] : [{ ...sentence, doer }];
  });
};
