import type { BlockContent } from '../domain/block.ts';
import { type Recommendation, recommendationText } from '../domain/recommendation.ts';
import { splitEnding } from './ending.ts';
import { isPastOf } from './past-form.ts';
import { tidyVerb } from './verb.ts';

/** What stands before a point of a list: a bullet, '(a)', 'b)', '1.', 'iv.'. It is no word of the recommendation. */
const LIST_MARK = /^(?:[•·▪◦‣*–—-]|\((?:\p{L}|[ivx]{1,4}|\d{1,2})\)|(?:\p{L}|[ivx]{1,4}|\d{1,2})[.)])\s+/u;
const CAPITALS = /^\p{Lu}{2,}(?=\s|$)/u;

/** A line as a recommendation, without the mark of a list; a word in capitals at its start is the verb. */
export const readRecommendation = (line: string): Recommendation => {
  const words = line.trim().replace(LIST_MARK, '');
  const verb = CAPITALS.exec(words)?.[0] ?? '';
  return { verb, text: words.slice(verb.length).trim() };
};

/** The recommendations that a text has, one on each line that says something. */
export const readRecommendations = (text: string): Recommendation[] =>
  text
    .split(/\r\n?|[\n\v\f\u0085\u2028\u2029]/u)
    .map(readRecommendation)
    .filter((one) => recommendationText(one) !== '');

/** 'The Panel is asked to' or 'to', before the verb: what is decided does not say it. */
const LEAD_IN = /^(?:.{0,80}\b(?:asked|requested|invited|recommended)\s+)?to\s+/iu;

type Found = { readonly verb: string; readonly rest: string };

/** The verb of a body that the words begin with in its base form, and what follows it. */
const findVerb = (words: string, verb: string): Found | undefined => {
  const parts = tidyVerb(verb).split(' ');
  const said = words.split(/\s+/u, parts.length);
  const [first = '', ...others] = parts;
  const goesOn = others.every((part, index) => said[index + 1]?.toUpperCase() === part);
  if (!goesOn || !isPastOf(first, said[0] ?? '')) return undefined;
  const behind = new RegExp(String.raw`^(?:\S+\s*){${parts.length}}`, 'u').exec(words)?.[0].length ?? 0;
  return { verb, rest: words.slice(behind) };
};

const longest = (found: readonly Found[]): Found | undefined =>
  found.toSorted((a, b) => b.verb.length - a.verb.length)[0];

const inBaseForm = (words: string, verbs: readonly string[]): Found | undefined =>
  longest(verbs.map((verb) => findVerb(words, verb)).filter((found) => found !== undefined));

/**
 * The block that a recommendation becomes when the meeting follows it: 'NOTE the contents' is NOTED the contents, by
 * the verbs that the body has, the longest that fits ('AGREE IN PRINCIPLE'). A verb that it does not have leaves the
 * words as they are, as a paragraph: nothing is lost.
 */
export const recommendationToDecision = (recommendation: Recommendation, verbs: readonly string[]): BlockContent => {
  const words = recommendationText(recommendation);
  const found = inBaseForm(words, verbs) ?? inBaseForm(words.replace(LEAD_IN, ''), verbs);
  if (!found) return { kind: 'paragraph', runs: words === '' ? [] : [{ text: words }] };
  const { text } = splitEnding(found.rest);
  return { kind: 'decision', verb: found.verb, runs: text === '' ? [] : [{ text }] };
};
