import type { z } from 'zod';
import type { Problem } from './checks.ts';

type Issue = z.core.$ZodIssue;

/** A path as it is read: ['agenda', 1, 'number'] is 'agenda[1].number'. */
export const pathText = (path: readonly PropertyKey[]): string =>
  path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`;
    return text === '' ? String(key) : `${text}.${String(key)}`;
  }, '');

const WORDS: Readonly<Record<string, string>> = {
  string: 'text in quotation marks',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list in [ ]',
  object: 'a group of fields in { }',
};

const quote = (value: unknown): string => (JSON.stringify(value) ?? 'nothing').slice(0, 80);

const expected = (issue: { readonly expected: string; readonly input?: unknown }): string => {
  const wanted = WORDS[issue.expected] ?? issue.expected;
  return issue.input === undefined ? `is missing; it has to be ${wanted}.` : `has to be ${wanted}.`;
};

const choices = (values: readonly unknown[], input: unknown): string => {
  const list = values.map(quote).join(', ');
  return input === undefined ? `is missing; write one of ${list}.` : `${quote(input)} is none of ${list}.`;
};

/** The values of a choice between single values, such as 1 or 2. */
const literalsOf = (issue: Issue): readonly unknown[] => {
  const inner = issue.code === 'invalid_union' ? issue.errors.flat() : [];
  const values = inner.flatMap((one) => (one.code === 'invalid_value' && one.path.length === 0 ? one.values : []));
  return values.length >= inner.length ? values : [];
};

/** Of the ways in which a value could be right, the one that it comes closest to. */
const closest = (issue: Issue): readonly Issue[] => {
  const ways = issue.code === 'invalid_union' ? issue.errors.filter((way) => way.length > 0) : [];
  return ways.toSorted((a, b) => a.length - b.length)[0] ?? [];
};

const problemsIn = (issue: Issue, above: readonly PropertyKey[]): Problem[] => {
  const path = [...above, ...issue.path];
  const at = (message: string): Problem[] => [{ path: pathText(path), message }];
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        path: pathText([...path, key]),
        message: 'there is no such field; take it out, or correct its name.',
      }));
    case 'invalid_type':
      return at(expected(issue));
    case 'invalid_value':
      return at(choices(issue.values, issue.input));
    case 'invalid_union': {
      const values = literalsOf(issue);
      if (values.length > 0) return at(choices(values, issue.input));
      const nearest = closest(issue);
      return nearest.length > 0 ? nearest.flatMap((inner) => problemsIn(inner, path)) : at(`${issue.message}.`);
    }
    case 'custom':
      return at(`${quote(issue.input)} ${issue.message}.`);
    case 'too_small':
      return at(issue.origin === 'string' ? 'must not be empty.' : `must not be below ${issue.minimum}.`);
    case 'too_big':
      return at(`must not be above ${issue.maximum}.`);
    default:
      return at(`${issue.message}.`);
  }
};

/** What is wrong with the shape of a file, in sentences. */
export const shapeProblems = (issues: readonly Issue[]): Problem[] => issues.flatMap((issue) => problemsIn(issue, []));
