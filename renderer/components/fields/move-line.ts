export type Moved = { readonly text: string; readonly caret: number };

/** Moves the line of the caret up (-1) or down (1), and the caret with it; undefined at the end of the text. */
export const moveLine = (text: string, caret: number, step: -1 | 1): Moved | undefined => {
  const lines = text.split('\n');
  const at = text.slice(0, caret).split('\n').length - 1;
  const [line, other] = [lines[at], lines[at + step]];
  if (line === undefined || other === undefined) return undefined;
  lines[at] = other;
  lines[at + step] = line;
  return { text: lines.join('\n'), caret: caret + step * (other.length + 1) };
};
