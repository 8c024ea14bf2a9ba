import { endsSentence } from './sentence.ts';

/*
 * Promises that somebody made in the course of a discussion, in the words that minutes say them with. They are only
 * pointed out: each may be an action that nobody wrote down, or none.
 */

const DUTIES =
  'arrange|ask|bring|check|circulate|clarify|confirm|consider|consult|contact|discuss|draft|explore|feed back|' +
  'find out|follow up|forward|gather|inform|invite|investigate|liaise|look into|look at|make|meet|notify|obtain|' +
  'prepare|present|produce|propose|provide|publish|raise|report|request|review|revise|send|set up|share|speak|' +
  'submit|take|update|work|write';
const DONE =
  'added|amended|arranged|asked|brought|checked|circulated|clarified|confirmed|considered|contacted|discussed|' +
  'distributed|drafted|followed up|forwarded|invited|investigated|prepared|presented|produced|provided|published|' +
  'raised|reported|reviewed|revised|sent|shared|submitted|updated|written';

const ADVERB = '(?:also|then|further|now|\\p{Ll}+ly)';
const PROMISES = new RegExp(
  [
    `\\b(?:agreed|undertook|offered|promised|volunteered|committed|was asked|were asked)\\s+to\\s+(?:${DUTIES})\\b`,
    `\\b(?:will|would)\\s+(?:${ADVERB}\\s+)?(?:${DUTIES})\\b`,
    `\\b(?:will|would|is to|are to)\\s+(?:${ADVERB}\\s+)?be\\s+(?:${DONE})\\b`,
    `(?<!\\p{L})\\p{Lu}[\\p{L}’'-]*\\)?\\s+(?:is |are )?to\\s+(?:${DUTIES})\\b`,
  ].join('|'),
  'u',
);

/** A sentence of a text, and where it begins. */
type Sentence = { readonly at: number; readonly words: string };

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

/** The sentences of a text in which somebody promises to do something: 'Ann Bell agreed to circulate the plan.' */
export const findPromises = (text: string): Sentence[] => sentencesOf(text).filter(({ words }) => PROMISES.test(words));
