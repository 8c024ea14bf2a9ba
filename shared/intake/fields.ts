import { z } from 'zod';
import { formatShortDate, isLocalDate } from '../dates.ts';
import { err, ok, type Result } from '../result.ts';
import { readWrittenDate } from '../written-date.ts';

/** What a cell says: words, a day ('YYYY-MM-DD'), or a number. */
export type Value = string | number;

/** What a row of a list says, field by field; what it leaves empty is missing. */
export type Facts = Readonly<Record<string, Value>>;

/** A column that a list can have. */
export type Field = {
  readonly name: string;
  readonly label: string;
  /** Other headings that are known to mean it. */
  readonly headings: readonly string[];
  /** Reads a cell that is not empty; the error says what is wrong with it, after the name of the column. */
  readonly read: (cell: string) => Result<Value, string>;
  readonly show: (value: Value) => string;
};

/** The most characters of a cell. */
export const LONGEST_CELL = 20_000;
const LONGEST_LINE = 1000;

const CONTROL = /(?![\n])[\p{Cc}\uFFFE\uFFFF\uFEFF]/gu;

const cleaned = (cell: string): string =>
  cell
    .toWellFormed()
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/gu, '\n')
    .replace(/[\t\u00A0\u202F]/gu, ' ')
    .replace(CONTROL, '');

const asText = (cell: string): string =>
  cleaned(cell)
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .trim();

const asLine = (cell: string): string => cleaned(cell).replace(/\s+/gu, ' ').trim();

/** Whether nothing stands in a cell: a dash or 'n/a' is nothing too. */
export const isEmptyCell = (cell: string): boolean => /^(?:[-–—]|n\/?a)?$/iu.test(asLine(cell));

const upTo = (text: string, most: number): Result<string, string> =>
  text.length <= most ? ok(text) : err(`is longer than ${most} characters`);

const field = (
  [name, label, headings]: readonly [string, string, readonly string[]],
  read: Field['read'],
  show: Field['show'] = String,
): Field => ({ name, label, headings, read, show });

/** Words in one line. */
export const lineField = (name: string, label: string, headings: readonly string[]): Field =>
  field([name, label, headings], (cell) => upTo(asLine(cell), LONGEST_LINE));

/** Words that may stand in several lines. */
export const textField = (name: string, label: string, headings: readonly string[]): Field =>
  field([name, label, headings], (cell) => upTo(asText(cell), LONGEST_CELL));

const webAddressSchema = z.url({ protocol: /^https?$/u });

/** The address of a web page. */
export const webField = (name: string, label: string, headings: readonly string[]): Field =>
  field([name, label, headings], (cell) => {
    const text = asLine(cell);
    if (!webAddressSchema.safeParse(text).success) return err('is no web address; it begins with http:// or https://');
    return upTo(text, LONGEST_LINE);
  });

/** What a spreadsheet writes behind a day that it takes for a moment. */
const TIME = /[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?: ?[ap]m)?Z?$/iu;

/** A day, in the forms in which the British write it. */
export const dateField = (name: string, label: string, headings: readonly string[]): Field =>
  field(
    [name, label, headings],
    (cell) => {
      const read = readWrittenDate(asLine(cell).replace(TIME, ''));
      return read.ok ? read : err(`is not read: ${read.error}`);
    },
    (value) => (isLocalDate(String(value)) ? formatShortDate(String(value)) : String(value)),
  );

const NUMBER = /^(\d{1,3}(?:,\d{3})+|\d{1,7})(?:\.0+)?$/u;

const whole = (text: string, most: number): Result<number, string> => {
  const digits = NUMBER.exec(text)?.[1]?.replaceAll(',', '');
  if (digits === undefined) return err('is no whole number');
  return Number(digits) <= most ? ok(Number(digits)) : err(`is more than ${most}`);
};

/** A count. */
export const countField = (name: string, label: string, headings: readonly string[]): Field =>
  field([name, label, headings], (cell) => whole(asLine(cell), name === 'round' ? 99 : 1_000_000));

const WORKING_DAYS = /\s*(?:wds?|working\s+days?|days?)\.?$/iu;

/** A number of working days: '40', '40 WD', '15 working days'. */
export const daysField = (name: string, label: string, headings: readonly string[]): Field =>
  field(
    [name, label, headings],
    (cell) => {
      const read = whole(asLine(cell).replace(WORKING_DAYS, ''), 9999);
      return read.ok ? read : err(`${read.error}; write working days such as 40 or 40 WD`);
    },
    (value) => `${value} WD`,
  );

const KINDS: readonly (readonly [RegExp, string])[] = [
  [/^(?:pa|prelim\w*)(?: assessments?)?$/iu, 'preliminary'],
  [/^(?:ia|impact)(?: assessments?)?$/iu, 'impact'],
];

/** Which assessment it is. */
export const kindField = (name: string, label: string, headings: readonly string[]): Field =>
  field([name, label, headings], (cell) => {
    const text = asLine(cell);
    const kind = KINDS.find(([pattern]) => pattern.test(text))?.[1];
    return kind === undefined
      ? err('is neither a Preliminary Assessment (PA) nor an Impact Assessment (IA)')
      : ok(kind);
  });
