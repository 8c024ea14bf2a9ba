/** What a code is made of: digits count, all else is taken as it stands. */
const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`);

/** A pattern made from one code: 'DP094' gives 'DP\d{3}'. Undefined for a text with a blank or without a digit. */
export const patternOf = (code: string): string | undefined => {
  const trimmed = code.trim();
  if (/\s/.test(trimmed) || !/\d/.test(trimmed)) return undefined;
  return trimmed
    .split(/(\d+)/)
    .map((part) => (/^\d+$/.test(part) ? String.raw`\d{${part.length}}` : escaped(part)))
    .join('');
};
