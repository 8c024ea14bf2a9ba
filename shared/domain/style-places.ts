/** The places that the texts of a house style can have; an empty one takes the words before it along. */
export const stylePlaces = {
  title: ['body', 'short', 'number', 'reference', 'date', 'times', 'venue', 'status', 'class'],
  edge: ['title', 'body', 'short', 'number', 'reference', 'date', 'status', 'class', 'page', 'pages'],
  attendance: ['body', 'short', 'others'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type StyleText = keyof typeof stylePlaces;

/** The first place of a text that nothing fills, or undefined. */
export const unknownStylePlace = (kind: StyleText, text: string): string | undefined => {
  const known: readonly string[] = stylePlaces[kind];
  return [...text.matchAll(/\{([^{}]*)\}/gu)].map(([, name = '']) => name).find((name) => !known.includes(name));
};
