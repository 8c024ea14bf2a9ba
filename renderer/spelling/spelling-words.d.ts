/** The address of the packed word list, which the build makes (scripts/lib/spelling-words.mjs). */
declare module 'virtual:spelling-words' {
  export const spellingWords: string;
}
