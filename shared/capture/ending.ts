/** The text of a decision apart from the ending that documents generate. */
export type EndedText = { readonly text: string; readonly ending: string };

const markLength = (text: string): number => {
  if (text.endsWith('.') || text.endsWith(';')) return 1;
  const [and] = /;[ \t\u00a0]{0,8}and$/.exec(text.slice(-12)) ?? [];
  return and?.length ?? 0;
};

/**
 * Splits a decision into its words and one generated ending: a full stop, ';' or '; and', with the blanks around
 * it. Both parts together are the text.
 */
export const splitEnding = (text: string): EndedText => {
  const trimmed = text.trimEnd();
  const kept = trimmed.slice(0, trimmed.length - markLength(trimmed)).trimEnd();
  return { text: kept, ending: text.slice(kept.length) };
};
