import { cleanText } from '../minutes-document/build/line.ts';

/** The most bytes of a line, without its end. */
const MOST_BYTES = 75;

const bytesOf = (letter: string): number => {
  const code = letter.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x8_00) return 2;
  return code < 0x1_00_00 ? 3 : 4;
};

/** A line broken where it would be too long, never inside a letter; each part but the first begins with a space. */
const folded = (line: string): string => {
  let out = '';
  let bytes = 0;
  for (const letter of line) {
    const more = bytesOf(letter);
    if (bytes + more > MOST_BYTES) {
      out += '\r\n ';
      bytes = 1;
    }
    out += letter;
    bytes += more;
  }
  return out;
};

/** Words as the value of a property has them. */
export const calendarText = (text: string): string =>
  cleanText(text).replaceAll('\\', '\\\\').replaceAll(';', '\\;').replaceAll(',', '\\,').replaceAll('\n', '\\n');

/** A name as the value of a parameter: between quotation marks, of which it can hold none itself. */
export const quotedName = (name: string): string => {
  const line = cleanText(name).replaceAll('"', ' ').replaceAll(/\s+/g, ' ').trim();
  return `"${line}"`;
};

/** Lines of a calendar, each folded, with the ends that the format wants. */
export const contentLines = (lines: readonly string[]): string => lines.map((line) => `${folded(line)}\r\n`).join('');
