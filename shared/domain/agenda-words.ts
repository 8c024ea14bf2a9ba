const LONGEST = 90;

/** Words as they fit into the title of an item: cut between two of them, with dots where something is left out. */
export const shorten = (words: string): string => {
  const text = words.replace(/\s+/gu, ' ').trim();
  if (text.length <= LONGEST) return text;
  const cut = text.slice(0, LONGEST);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), LONGEST / 2)).trimEnd()} …`;
};
