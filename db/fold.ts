/** A name as it is compared: small letters, no accents, single spaces. 'Zoë  O’Hara' and 'zoe o'hara' are one. */
export const fold = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[‘’]/gu, "'").replace(/\s+/gu, ' ').trim().toLowerCase();
