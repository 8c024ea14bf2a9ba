import { describe, expect, test } from 'vitest';
import { findMatterCode, quotedTitle } from '../../../shared/domain/matter.ts';

describe('the code of a matter', () => {
  const patterns = ['(?:GP|LP)\\d{3}', 'WEIR\\d{4}'];

  test.each([
    ['GP014 ‘East gate’', 'GP014'],
    ['On WEIR0002 and LP101', 'WEIR0002'],
    ['LP101/GP014', 'LP101'],
    ['(GP014)', 'GP014'],
    ['GP0145 and then GP146', 'GP146'],
  ])('is found in %j', (text, code) => {
    expect(findMatterCode(text, patterns)).toBe(code);
  });

  test.each(['', 'gp014', 'GP14', 'XGP014', 'GP014a', 'GP0145', 'éGP014'])('is not in %j', (text) => {
    expect(findMatterCode(text, patterns)).toBeUndefined();
  });

  test('is the longer one of two that begin together', () => {
    expect(findMatterCode('GP014.2 repairs', ['GP\\d{3}', 'GP\\d{3}\\.\\d'])).toBe('GP014.2');
    expect(findMatterCode('GP014.2 repairs', ['GP\\d{3}\\.\\d', 'GP\\d{3}'])).toBe('GP014.2');
  });

  test('is never empty', () => {
    expect(findMatterCode('to GP014', ['(?:GP\\d{3})?'])).toBe('GP014');
    expect(findMatterCode('nothing here', ['x*'])).toBeUndefined();
    expect(findMatterCode('GP014', [])).toBeUndefined();
  });
});

describe('the title of a matter', () => {
  test.each([
    ["GP014 'East gate'", 'East gate'],
    ['GP014 ‘East gate’', 'East gate'],
    ['GP014 “East gate”: second reading', 'East gate'],
    ['GP014 "East gate"', 'East gate'],
    ['GP014 ’East gate’', 'East gate'],
    ['GP014 ‘Keepers’ huts and Ada’s boat’', 'Keepers’ huts and Ada’s boat'],
    ['GP014 ‘The “old” gate’', 'The “old” gate'],
    ['Keepers’ views on GP014 ‘East gate’', 'East gate'],
    ["The keeper's views on GP014 'East gate'", 'East gate'],
    ['GP014 ‘East gate’ and GP015 ‘West gate’', 'East gate'],
  ])('stands in quotation marks: %s', (heading, title) => {
    expect(quotedTitle(heading)).toBe(title);
  });

  test.each([
    'GP014 East gate',
    'The keepers’ huts',
    "Ada's and Otto's boats",
    'GP014 ‘',
    'GP014 ‘’',
    'GP014 "open',
    '',
  ])('is missing in %j', (heading) => {
    expect(quotedTitle(heading)).toBeUndefined();
  });

  test('is looked for without delay in a pasted heading of a megabyte full of marks', () => {
    const started = performance.now();
    expect(quotedTitle(" 'a".repeat(350_000))).toBeUndefined();
    expect(performance.now() - started).toBeLessThan(1000);
  });
});
