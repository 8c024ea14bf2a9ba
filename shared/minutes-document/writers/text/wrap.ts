/** How many columns a line has: what mail programs and narrow windows show without breaking it. */
export const TEXT_WIDTH = 78;

const WIDE =
  /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1FAFF}]/u;
const segmenter = new Intl.Segmenter('en-GB', { granularity: 'grapheme' });

/** How many columns a text takes: a sign with its accents one, a Chinese one two. */
export const columnsOf = (text: string): number =>
  /^[\x20-\x7E]*$/.test(text)
    ? text.length
    : [...segmenter.segment(text)].reduce((sum, { segment }) => sum + (WIDE.test(segment) ? 2 : 1), 0);

const wrapOne = (text: string, width: number): string[] => {
  const lines: string[] = [];
  let line = '';
  // A space that does not break stays one.
  for (const word of text.split(/[ \t]+/).filter((each) => each !== '')) {
    if (line !== '' && columnsOf(line) + 1 + columnsOf(word) > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
};

/** A text in lines of at most so many columns. A word that is longer has a line of its own: no address is cut. */
export const wrap = (text: string, width: number): readonly string[] =>
  text.split('\n').flatMap((line) => wrapOne(line, width));

/** A text behind a label, its further lines below its first. */
export const hang = (label: string, text: string, width: number): readonly string[] => {
  const by = columnsOf(label);
  return wrap(text, width - by).map((line, index) => `${index === 0 ? label : ' '.repeat(by)}${line}`.trimEnd());
};
