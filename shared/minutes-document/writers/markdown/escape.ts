/** What means something wherever it stands; '&' where it could begin an entity, ':' and '.' where an address begins. */
const ANYWHERE = /[\\`*_{}[\]<#|~^$]|&(?=[#\p{L}])|(?<=https?|ftp|mailto|xmpp):|(?<=www)\./giu;
/** What means something at the beginning of a line only. */
const AT_START = /^([ ]*)([-+=>]|\d+(?=[.)]))/;

const escapeStart = (line: string): string =>
  line.replace(AT_START, (_all, space: string, mark: string) =>
    /\d/.test(mark) ? `${space}${mark}\\` : `${space}\\${mark}`,
  );

/**
 * Text as Markdown in which nothing is markup. A line begins where the text does, unless it goes on from other text;
 * line breaks are left to whoever knows what one is there.
 */
export const escapeMarkdown = (text: string, isContinued = false): string =>
  text
    .replaceAll('\t', ' ')
    .replace(ANYWHERE, (mark) => `\\${mark}`)
    .split('\n')
    .map((line, index) => (isContinued && index === 0 ? line : escapeStart(line)))
    .join('\n');

/** An address between the pointed brackets of a link. */
export const escapeAddress = (address: string): string =>
  address.replace(/[<>\\]/g, encodeURIComponent).replaceAll('&', '&amp;');
