/** Text for a line of a terminal: what could steer it (an imported file may hold anything) becomes a space. */
export const plainLine = (text: string): string => text.replace(/[\p{Cc}\s\p{Bidi_Control}]+/gu, ' ').trim();
