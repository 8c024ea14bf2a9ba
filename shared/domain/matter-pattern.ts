/*
 * Patterns of matters' codes run over every heading, and they are written by whoever sets a body up, or come with a
 * file. A regular expression can be written so that it takes for ever on a text that it does not match. So each
 * pattern is counted before it is taken: in how many ways it can match at one place, and how much it has to look at.
 */

/** How much of a heading is searched, in characters: the code stands at its head. */
export const SEARCHED = 200;

/** Three repeats without an end, as in '[A-Z]+\d+/\d+': at the worst a tenth of a second. */
const MOST_WAYS = SEARCHED ** 3;
const MOST_STEPS = 10_000;
const LONGEST = 200;

/** In how many ways something can match at a place, and how many steps one way takes at most. */
type Cost = { readonly ways: number; readonly steps: number };

/** A pattern on its way through: what is left of it. */
type Source = { rest: string };

const take = (source: Source, pattern: RegExp): string | undefined => {
  const found = pattern.exec(source.rest)?.[0];
  if (found === undefined) return undefined;
  source.rest = source.rest.slice(found.length);
  return found;
};

const GROUP = /^\((?:\?(?:[:=!]|<[=!]|<[^>]*>|[a-z-]*:))?/u;
const CLASS = /^\[(?:\\.|[^\\\]])*\]/su;
const ESCAPE = /^\\(?:[pPu]\{[^}]*\}|k<[^>]*>|.)/su;
const QUANTIFIER = /^(?:[*+?]|\{\d+(?:,\d*)?\})\??/u;

const repeats = (quantifier: string): readonly [least: number, most: number] => {
  if (quantifier.startsWith('*')) return [0, SEARCHED];
  if (quantifier.startsWith('+')) return [1, SEARCHED];
  if (quantifier.startsWith('?')) return [0, 1];
  const [least = '0', most = least] = quantifier.replace(/[{}?]/gu, '').split(',');
  return [Number(least), most === '' ? Math.max(SEARCHED, Number(least)) : Number(most)];
};

const repeated = ({ ways, steps }: Cost, quantifier: string): Cost => {
  const [least, most] = repeats(quantifier);
  return { ways: (most - least + 1) * ways ** most, steps: Math.max(steps, 1) * Math.max(most, 1) };
};

/** A back reference compares text that it does not say; all else that is no group looks at one character. */
const single = (source: Source): Cost => {
  const taken = take(source, CLASS) ?? take(source, ESCAPE) ?? take(source, /^./su) ?? '';
  return /^\\[1-9k]/u.test(taken) ? { ways: 1, steps: SEARCHED } : { ways: 1, steps: 1 };
};

const group = (source: Source): Cost => {
  take(source, GROUP);
  const cost = choice(source);
  take(source, /^\)/u);
  return cost;
};

const term = (source: Source): Cost => {
  const cost = source.rest.startsWith('(') ? group(source) : single(source);
  const quantifier = take(source, QUANTIFIER);
  return quantifier === undefined ? cost : repeated(cost, quantifier);
};

const sequence = (source: Source): Cost => {
  let cost: Cost = { ways: 1, steps: 0 };
  while (source.rest !== '' && !/^[|)]/u.test(source.rest)) {
    const { ways, steps } = term(source);
    cost = { ways: cost.ways * ways, steps: cost.steps + steps };
  }
  return cost;
};

const choice = (source: Source): Cost => {
  let cost = sequence(source);
  while (take(source, /^\|/u) !== undefined) {
    const { ways, steps } = sequence(source);
    cost = { ways: cost.ways + ways, steps: cost.steps + steps };
  }
  return cost;
};

/** Whether a text is a regular expression. */
export const isPattern = (pattern: string): boolean => {
  try {
    return new RegExp(pattern, 'u') instanceof RegExp;
  } catch {
    return false;
  }
};

/** Whether a regular expression is done with any heading in an instant. */
export const isQuickPattern = (pattern: string): boolean => {
  if (pattern.length > LONGEST) return false;
  const { ways, steps } = choice({ rest: pattern });
  return ways <= MOST_WAYS && steps <= MOST_STEPS;
};
