import { z } from 'zod';

/** A name or a title: words, without blanks around them. Only blanks are none. */
export const namedSchema = z.string().trim().min(1, { error: 'is empty; write a name' });
