/** Text in brackets or quotation marks: from the opening mark up to and including the closing one. */
export type Span = { readonly start: number; readonly end: number; readonly quoted: boolean };

type Mark = { readonly at: number; readonly opens: string };

const CLOSES: Readonly<Record<string, string>> = { ')': '(', ']': '[', '”': '“', '’': '‘' };
const OPENS = '([“‘';
const LETTER = /[\p{L}\p{N}]/u;

const isLetter = (character: string | undefined): boolean => character !== undefined && LETTER.test(character);

/** A mark that also stands for an apostrophe opens only before a word and closes only after one. */
const opensStraight = (text: string, at: number): boolean => !isLetter(text[at - 1]) && /\S/.test(text[at + 1] ?? '');

/** The opening mark that a character closes, if it closes any: "Parties’ views" has an apostrophe. */
const closedBy = (text: string, at: number): string | undefined => {
  const character = text[at] ?? '';
  if (character === '"') return '"';
  const apostrophe = character === "'" || character === '’';
  if (apostrophe && isLetter(text[at + 1])) return undefined;
  return character === "'" ? "'" : CLOSES[character];
};

const isOpening = (text: string, at: number): boolean => {
  const character = text[at] ?? '';
  if (OPENS.includes(character)) return true;
  return (character === '"' || character === "'") && opensStraight(text, at);
};

/** Opening marks that wait for their partner, and how many of each: a text of a million brackets stays cheap. */
const waitingMarks = () => {
  const marks: Mark[] = [];
  const counts = new Map<string, number>();
  const count = (opens: string, change: number) => counts.set(opens, (counts.get(opens) ?? 0) + change);
  const pop = (): Mark | undefined => {
    const mark = marks.pop();
    if (mark) count(mark.opens, -1);
    return mark;
  };
  return {
    push: (mark: Mark) => {
      marks.push(mark);
      count(mark.opens, 1);
    },
    has: (opens: string): boolean => (counts.get(opens) ?? 0) > 0,
    /** Takes the last such mark; those after it have no partner. */
    take: (opens: string): Mark | undefined => {
      let mark = pop();
      while (mark && mark.opens !== opens) mark = pop();
      return mark;
    },
  };
};

/** The brackets and quotations of a text, inner ones before outer ones. A mark without its partner is none. */
export const findSpans = (text: string): Span[] => {
  const spans: Span[] = [];
  const waiting = waitingMarks();
  for (let at = 0; at < text.length; at += 1) {
    const opens = closedBy(text, at);
    const mark = opens !== undefined && waiting.has(opens) ? waiting.take(opens) : undefined;
    if (mark) spans.push({ start: mark.at, end: at + 1, quoted: !'(['.includes(mark.opens) });
    else if (isOpening(text, at)) waiting.push({ at, opens: text.charAt(at) });
  }
  return spans;
};
