import { z } from 'zod';

/** A name or a title: words, without blanks around them. Only blanks are none. */
export const namedSchema = z.string().trim().min(1, { error: 'is empty; write a name' });

/** What stands in a field that may be empty: words, without blanks around them. Only blanks are nothing. */
export const enteredSchema = z
  .string()
  .trim()
  .transform((text) => (text === '' ? undefined : text))
  .optional();

/** A number as text ('15', '2.1', '14a'), without blanks around it. */
export const numberTextSchema = z.string().trim().min(1, { error: 'is empty; write a number, such as 15 or 2.1' });
