/** One line of the list of what can be typed in the text of minutes: what is typed, and what comes of it. */
export type GrammarLine = { readonly typed: string; readonly becomes: string };

/** What a line of the minutes becomes by how it begins: the list that people are shown and print. */
export const grammarLines: readonly GrammarLine[] = [
  { typed: 'AGREED …', becomes: 'at the start of a line: a decision, and so with every verb of the body' },
  { typed: 'ACTION Name: …', becomes: 'an action, numbered at once; an owner and a date are read from the words' },
  { typed: '# and ##', becomes: 'headings; - makes a bullet, 1. a numbered point' },
  { typed: 'PMN: …', becomes: 'a post-meeting note' },
  { typed: '\\', becomes: 'before any of these leaves the line as it is typed' },
];
