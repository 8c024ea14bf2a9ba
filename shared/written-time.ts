import { err, ok, type Result } from './result.ts';

const EXAMPLE = 'Write the time like 10:00 or 2.30pm.';
const WORDS: Readonly<Record<string, string>> = { noon: '12:00', midday: '12:00', midnight: '00:00' };
const FORM = /^(?<hour>\d{1,2})(?:\s*[:.h]\s*(?<after>\d{2})|(?<joined>\d{2}))?\s*(?:(?<half>[ap])\.?m\.?)?$/i;

const two = (part: number): string => String(part).padStart(2, '0');

/** Twelve at night is hour 0, and twelve at noon is 12. */
const toHour = (hour: number, half: string | undefined): number => {
  if (half === 'a' && hour === 12) return 0;
  return half === 'p' && hour < 12 ? hour + 12 : hour;
};

/**
 * The time of day that somebody wrote, as 'HH:MM': '10:00', '10.00', '1000', '10am', '2.30 pm', 'noon'. Without am or
 * pm the clock has 24 hours. The error is a sentence for the writer.
 */
export const readWrittenTime = (text: string): Result<string, string> => {
  const written = text.trim().toLowerCase();
  const word = Object.hasOwn(WORDS, written) ? WORDS[written] : undefined;
  if (word !== undefined) return ok(word);
  const groups = FORM.exec(written)?.groups;
  if (!groups) return err(`That is not a time. ${EXAMPLE}`);
  const [hour, minute] = [Number(groups['hour']), Number(groups['after'] ?? groups['joined'] ?? 0)];
  if (minute > 59) return err(`There is no minute ${minute}: minutes go from 0 to 59.`);
  const half = groups['half'];
  if (half === undefined ? hour > 23 : hour < 1 || hour > 12) {
    return err(
      half === undefined ? `There is no hour ${hour}: hours go from 0 to 23.` : `There is no ${written}. ${EXAMPLE}`,
    );
  }
  return ok(`${two(toHour(hour, half))}:${two(minute)}`);
};
