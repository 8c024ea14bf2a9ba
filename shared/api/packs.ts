import { z } from 'zod';
import { paperFileIdSchema, personIdSchema } from '../ids.ts';
import { packOrderSchema } from '../pack/order.ts';
import { packRowSchema } from '../pack/row.ts';
import { read, write } from './method.ts';
import { documentFileSchema } from './minutes.ts';

/** What a pack would hold now. */
export const packSheetSchema = z.object({
  /** The name of the folder. */
  folder: z.string(),
  papers: z.array(packRowSchema),
  /** How many attachments of its papers have no class, and whether they go: only to those who may read everything. */
  unclassed: z.object({ attachments: z.int(), go: z.boolean() }),
  /** Whether anything in it is not for everybody. */
  confidential: z.boolean(),
  /** Who is told of it by mail, those without an address too. */
  people: z.array(z.object({ personId: personIdSchema, name: z.string(), email: z.string().optional() })),
});
export type PackSheet = z.infer<typeof packSheetSchema>;

/** A pack: what is written for it, and the files of papers that lie beside that, to be fetched one by one. */
export const packSchema = z.object({
  folder: z.string(),
  documents: z.array(documentFileSchema),
  files: z.array(z.object({ fileId: paperFileIdSchema, fileName: z.string() })),
});
export type Pack = z.infer<typeof packSchema>;

export const packsApi = {
  /** What a pack of the papers of a meeting would hold now, for its readers. Errors: notFound, refused. */
  'packs.get': read({ order: packOrderSchema }, packSheetSchema),
  /** A mail that tells the readers of a pack that it is there, as a draft; nothing goes with it. Errors: notFound. */
  'packs.mail': read({ order: packOrderSchema }, documentFileSchema),
  /**
   * Makes what is written for a pack and gives its name: what is refused is known before it is written anywhere. Errors:
   * notFound, refused.
   */
  'packs.check': read({ order: packOrderSchema }, z.object({ folder: z.string() })),
  /**
   * The agenda and the index of a pack, and which files go with them; 'paperFiles.get' has their bytes. A pack that is not
   * for those who may read everything is searched before it is given. It is kept that the agenda went out; nothing is fixed.
   * Errors: notFound; refused, when the files are too large together, or it would have something in it that its readers may
   * not have.
   */
  'packs.make': write({ order: packOrderSchema }, packSchema),
};
