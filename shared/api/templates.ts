import { z } from 'zod';
import { bodyTemplateSchema } from '../domain/body-template.ts';
import { bodyIdSchema } from '../ids.ts';
import { read, write } from './method.ts';
import { documentFileSchema } from './minutes.ts';

const ofBody = { bodyId: bodyIdSchema };

/** 4 MB of a file, in characters of base64. */
const MOST_CHARACTERS = 5_600_000;

export const templatesApi = {
  /**
   * Makes a Word file the template of a body: from now on its minutes are poured into it. Errors: notFound; refused, with
   * what is wrong with the file and what to do.
   */
  'templates.choose': write(
    {
      ...ofBody,
      fileName: z.string().min(1).max(200),
      base64: z
        .string()
        .max(MOST_CHARACTERS)
        .regex(/^[A-Za-z0-9+/]*={0,2}$/u),
    },
    z.object({}),
  ),
  /** What is known of the Word template of a body, where it has one. Errors: notFound. */
  'templates.get': read(ofBody, z.object({ template: bodyTemplateSchema.optional() })),
  /** The template of a body, byte for byte as it was chosen. Errors: notFound. */
  'templates.file': read(ofBody, documentFileSchema),
  /** A template in the style of the body, with every place in it, to begin with. Errors: notFound. */
  'templates.sample': read(ofBody, documentFileSchema),
  /** Lets a body print in its house style again. Errors: notFound. */
  'templates.remove': write(ofBody, z.object({})),
};
