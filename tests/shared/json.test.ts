import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findJsonFault, parseJson } from '../../shared/json.ts';

describe('findJsonFault', () => {
  it.each([
    ['', 1, 1, ''],
    ['   \n  ', 2, 3, ''],
    ['{', 1, 2, ''],
    ['[1, 2', 1, 6, ''],
    ['{"a": 1,}', 1, 9, '}'],
    ['[1, 2,]', 1, 7, ']'],
    ['{"a" 1}', 1, 6, '1'],
    ["{'a': 1}", 1, 2, "'a'"],
    ['{a: 1}', 1, 2, 'a'],
    ['[01]', 1, 2, '01'],
    ['[1.]', 1, 2, '1.'],
    ['[+1]', 1, 2, '+1'],
    ['[NaN]', 1, 2, 'NaN'],
    ['[truely]', 1, 2, 'truely'],
    ['["a\nb"]', 1, 2, '"a'],
    ['["a\\x"]', 1, 2, '"a\\x"'],
    ['{"a": 1}\n}', 2, 1, '}'],
    ['{\n  "a": [\n    1,\n    2\n  },\n', 5, 3, '}'],
    ['// no comment\n{}', 1, 1, '//'],
    ['\u00a0{}', 1, 1, ''],
  ])('finds the fault of %j', (text, line, column, found) => {
    expect(() => JSON.parse(text)).toThrow();
    expect(findJsonFault(text)).toMatchObject({ line, column, found });
  });

  it('finds a fault no later than where a valid text was cut, and not before it', () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(), (text, seed) => {
        const cut = text.slice(0, seed % text.length);
        const { column } = findJsonFault(`${cut}\u0001`);
        expect(column).toBeLessThanOrEqual(cut.length + 1);
        const before = findJsonFault(`${text.trimEnd()} ?`);
        expect(before.column).toBe(text.trimEnd().length + 2);
      }),
    );
  });

  it('reads deep and long text', () => {
    const deep = '['.repeat(100_000);
    expect(findJsonFault(deep)).toMatchObject({ line: 1, column: 100_001 });
    const long = `["${'a'.repeat(4_000_000)}" x]`;
    expect(findJsonFault(long)).toMatchObject({ column: 4_000_005, found: 'x' });
  });
});

describe('parseJson', () => {
  it('gives what the text says', () => {
    expect(parseJson('{"a": [1]}')).toEqual({ ok: true, value: { a: [1] } });
  });

  it('says in words where the text is wrong', () => {
    expect(parseJson('{"a": 1,}')).toEqual({
      ok: false,
      error: 'is not JSON: line 1, column 9: "}" can\'t stand there',
    });
    expect(parseJson('')).toEqual({ ok: false, error: 'is not JSON: line 1, column 1: it ends too early' });
  });
});
