/** The mark of a point in a list, and how far in it stands. */
export type ListMark = { readonly kind: 'bullet' | 'number'; readonly indent: number };

/** Word's own bullets come as the letter 'o', or as signs of a face that is not there. */
const BULLET = String.raw`[-*•–—·▪●◦‣■§\uf0a7\uf0b7]\s+|o\s+`;
const NUMBER = String.raw`\(?\d{1,2}[.)]\s+`;
const MARKED = new RegExp(String.raw`^(?<indent>\s*)(?:(?<bullet>${BULLET})|(?<number>${NUMBER}))`, 'u');

/** What stands before the words of a line. */
export const MARKS = new RegExp(String.raw`^\s*(?:${BULLET}|${NUMBER})?`, 'u');

/** The mark that a line begins with; undefined where it is no point of a list. */
export const listMark = (line: string): ListMark | undefined => {
  const found = MARKED.exec(line)?.groups;
  if (!found) return undefined;
  return { kind: found['bullet'] === undefined ? 'number' : 'bullet', indent: (found['indent'] ?? '').length };
};

/** Whether a point stands beside another one, and not below it. */
export const isNextPoint = (mark: ListMark | undefined, before: ListMark | undefined): boolean =>
  mark !== undefined && before !== undefined && mark.kind === before.kind && mark.indent <= before.indent;
