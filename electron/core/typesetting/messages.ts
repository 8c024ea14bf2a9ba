import { z } from 'zod';

/*
 * What the program and its typesetter say to each other. Each runs in a process of its own, so a document that takes
 * long holds nobody up, and one that brings the typesetter down brings nothing else down.
 */

/** For people, readable by machines that read aloud (PDF/UA-1); or for an archive (PDF/A-2a). */
export const pdfStandardSchema = z.enum(['ua-1', 'a-2a']);
export type PdfStandard = z.infer<typeof pdfStandardSchema>;

/** One document to be set: the words as JSON of a `MinutesDocument`, and its logo in base64. */
export const jobSchema = z.object({
  id: z.int(),
  minutes: z.string(),
  logo: z.string().optional(),
  standard: pdfStandardSchema,
});
export type Job = z.infer<typeof jobSchema>;

/** `letters` are those that no font has; `faults` are for who works on the template, and may quote the minutes. */
export const answerSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('typeset'), id: z.int(), pdf: z.instanceof(Uint8Array) }),
  z.object({ kind: z.literal('lettersMissing'), id: z.int(), letters: z.array(z.string()) }),
  z.object({ kind: z.literal('refused'), id: z.int(), faults: z.array(z.string()) }),
]);
export type Answer = z.infer<typeof answerSchema>;
