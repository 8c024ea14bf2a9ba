import { z } from 'zod';
import { localDateSchema } from '../dates.ts';
import { matterIdSchema } from '../ids.ts';
import { enteredSchema, namedSchema } from './text.ts';

/** A code that a matter goes by, and the day from which it was called so, where that is known. */
export const matterCodeSchema = z.strictObject({
  code: namedSchema.max(200),
  since: localDateSchema.optional(),
});
export type MatterCode = z.infer<typeof matterCodeSchema>;

const webAddressSchema = z
  .url({ protocol: /^https?$/u, error: 'is no web address; write one such as https://example.org/dp094' })
  .max(2000);

/** What the register says of a matter. */
export const matterEntrySchema = z.strictObject({
  id: matterIdSchema,
  /** All that it was called, the first one first; the last is what it is called now. Each leads to it. */
  codes: z.array(matterCodeSchema).min(1),
  title: z.string().trim(),
  /** Such as 'Draft Proposal'. */
  kind: enteredSchema,
  proposer: enteredSchema,
  /** On whose behalf the proposer raised it. */
  onBehalfOf: enteredSchema,
  organisation: enteredSchema,
  leadAnalyst: enteredSchema,
  stage: enteredSchema,
  /** The day on which it was raised, and the one on which it came to its end. */
  raised: localDateSchema.optional(),
  closed: localDateSchema.optional(),
  /** The day by which it is to come back before a body. */
  due: localDateSchema.optional(),
  webAddress: webAddressSchema.optional(),
  summary: enteredSchema,
  /** Whether its title and all that is said of it here goes to nobody but those who read confidential minutes. */
  confidential: z.boolean(),
  /**
   * Whether somebody put it into the register, by hand or by a list: then its title is that of the register, and public
   * unless it is confidential. Else it is known from minutes alone, whatever else is noted of it here.
   */
  registered: z.boolean(),
});
export type MatterEntry = z.infer<typeof matterEntrySchema>;

/** What a matter is called now. */
export const codeOf = ({ codes }: Pick<MatterEntry, 'codes'>): string => codes.at(-1)?.code ?? '';

/** The letters that a code begins with: 'DP' of 'DP094'. */
export const lettersOf = (code: string): string => /^\p{L}*/u.exec(code)?.[0] ?? '';

/** What follows the letters of a code: '094' of 'DP094'. A matter that is converted keeps it. */
export const digitsOf = (code: string): string => code.slice(lettersOf(code).length);

/** A code without what people leave out or write otherwise: capitals and blanks. 'dp 094' and 'DP094' are one. */
export const plainCode = (code: string): string => code.replace(/\s+/gu, '').toLowerCase();

/** The code that is meant among those of a matter, to the letter or else by another spelling. */
export const codeMeant = (codes: readonly Pick<MatterCode, 'code'>[], asked: string): string | undefined => {
  const all = codes.map(({ code }) => code);
  return all.find((code) => code === asked) ?? all.find((code) => plainCode(code) === plainCode(asked));
};
