import { z } from 'zod';
import { attachmentSchema, type PresentedPaper, paperSchema, presentationSchema } from '../domain/paper.ts';
import { recommendationSchema } from '../domain/recommendation.ts';

/** A paper under its item, as a file says it. A list without entries is left out. */
export const filePaperSchema = z.strictObject({
  title: paperSchema.shape.title,
  reference: presentationSchema.shape.reference,
  asked: presentationSchema.shape.asked,
  date: paperSchema.shape.date,
  version: paperSchema.shape.version,
  author: paperSchema.shape.author,
  classification: paperSchema.shape.classification,
  recommendations: z.array(recommendationSchema).min(1).optional(),
  attachments: z.array(attachmentSchema).min(1).optional(),
});
export type FilePaper = z.infer<typeof filePaperSchema>;

const listed = <T>(list: readonly T[]): T[] | undefined => (list.length === 0 ? undefined : [...list]);

/** A paper of a meeting as a file says it. */
export const filePaperOf = ({ reference, asked, recommendations, paper }: PresentedPaper): FilePaper => {
  const { title, date, version, author, classification, attachments } = paper;
  return {
    title,
    reference,
    asked,
    date,
    version,
    author,
    classification,
    recommendations: listed(recommendations),
    attachments: listed(attachments),
  };
};
