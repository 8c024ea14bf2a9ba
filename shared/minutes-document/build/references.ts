import { listInWords } from '../../list-in-words.ts';
import { cleanText } from './line.ts';

/** 'SECP' and '20/04' of 'SECP20/04'; undefined for a reference of another shape, which is never shortened. */
const splitReference = (reference: string) => {
  const match = /^(\D+)(\d+\/\d+)$/.exec(reference);
  return match ? { prefix: match[1] ?? '', rest: match[2] ?? '' } : undefined;
};

/** References in the shorthand of minutes: "SECP20/04, 23/08 & 28/06". The prefix is said once while it stays. */
export const joinReferences = (references: readonly string[]): string => {
  let prefix: string | undefined;
  const short = references.map((reference) => {
    const text = cleanText(reference).trim();
    const parts = splitReference(text);
    const known = parts !== undefined && parts.prefix === prefix;
    prefix = parts?.prefix;
    return known ? parts.rest : text;
  });
  return listInWords(short, ' & ');
};
