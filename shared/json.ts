import { err, ok, type Result } from './result.ts';

/** Where a text stops being JSON, both from 1, and what it says there. */
export type JsonFault = { readonly line: number; readonly column: number; readonly found: string };

const TOKEN =
  /[ \t\r\n]*(?<word>[{}[\],:]|"(?:[^"\\\p{Cc}]|[\x7f-\x9f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])|(?:true|false|null)(?!\w))?/uy;

type State = 'value' | 'valueOrEnd' | 'key' | 'keyOrEnd' | 'colon' | 'after';
type Next = Readonly<Record<string, State | undefined>>;

const VALUE: Next = { '{': 'keyOrEnd', '[': 'valueOrEnd', string: 'after', scalar: 'after' };
const NEXT: Readonly<Record<Exclude<State, 'after'>, Next>> = {
  value: VALUE,
  valueOrEnd: { ...VALUE, ']': 'after' },
  key: { string: 'colon' },
  keyOrEnd: { string: 'colon', '}': 'after' },
  colon: { ':': 'value' },
};
/** What may follow a value, by what it stands in. */
const AFTER: Readonly<Record<string, Next | undefined>> = {
  '{': { ',': 'key', '}': 'after' },
  '[': { ',': 'value', ']': 'after' },
};

const kindOf = (word: string): string => {
  if (/^[{}[\],:]/.test(word)) return word;
  return word.startsWith('"') ? 'string' : 'scalar';
};

/** The state after a word, or undefined where it can't stand; `open` are the brackets around it. */
const step = (state: State, word: string, open: string[]): State | undefined => {
  const kind = kindOf(word);
  const next = state === 'after' ? AFTER[open.at(-1) ?? '']?.[kind] : NEXT[state][kind];
  if (next === undefined) return undefined;
  if (kind === '{' || kind === '[') open.push(kind);
  if (kind === '}' || kind === ']') open.pop();
  return next;
};

const faultAt = (text: string, offset: number): JsonFault => {
  const lines = text.slice(0, offset).split('\n');
  const [found = ''] = /^[^\s,:{}[\]]{1,20}|^\S/u.exec(text.slice(offset)) ?? [];
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1, found };
};

/** Finds where a text that `JSON.parse` refuses goes wrong; V8 says it only sometimes. */
export const findJsonFault = (text: string): JsonFault => {
  const open: string[] = [];
  let state: State | undefined = 'value';
  let at = 0;
  for (;;) {
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(text);
    const word = match?.groups?.['word'];
    const start = at + (match?.[0].length ?? 0) - (word?.length ?? 0);
    state = word === undefined ? undefined : step(state, word, open);
    if (word === undefined || state === undefined) return faultAt(text, start);
    at = start + word.length;
  }
};

/** Reads JSON. The error says where and why not, to stand after the name of a file: 'is not JSON: line 2, ...'. */
export const parseJson = (text: string): Result<unknown, string> => {
  try {
    return ok(JSON.parse(text));
  } catch {
    const { line, column, found } = findJsonFault(text);
    const what = found === '' ? 'it ends too early' : `${JSON.stringify(found)} can't stand there`;
    return err(`is not JSON: line ${line}, column ${column}: ${what}`);
  }
};
