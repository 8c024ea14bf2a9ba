/** The parts of a key as the table of commands writes it: what is held, then the key, which may be a plus sign. */
export const partsOf = (key: string): readonly string[] => {
  const held = key.slice(0, -1).split('+').slice(0, -1);
  return [...held, key.slice(held.join('+').length + (held.length > 0 ? 1 : 0))];
};

/** Whether a key writes a letter or a sign where text is typed. */
export const isTyped = (key: string): boolean => /^(?:Shift\+)?(?:.|Space)$/.test(key);

const WRITTEN =
  /^(?:Mod\+)?(?:(?:Ctrl|Meta)\+)?(?:Alt\+)?(?:Shift\+)?(?:[\p{Lu}\p{Lo}]|[^\s\p{L}\p{Cc}]|F\d{1,2}|[A-Z][a-z]\w+)$/u;

/** Whether a key is written as the table of commands writes it. */
export const isWrittenKey = (key: string): boolean => WRITTEN.test(key);
