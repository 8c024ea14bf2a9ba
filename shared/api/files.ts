import { z } from 'zod';

const MOST_CHARACTERS = 200;
/** What leads out of a folder, or is not taken by a file system somewhere. */
const FORBIDDEN = /[<>:"/\\|?*\p{Cc}\p{Cf}\p{Cs}]|^\.|[. ]$/u;

/** Whether a text is the name of a file and nothing more: a path, or a name that hides the file, is none. */
export const isFileName = (text: string): boolean =>
  text !== '' && text.length <= MOST_CHARACTERS && !FORBIDDEN.test(text);

/** A file that the person chose to open: its name, without the folder that it lies in, and its text. */
export const openedFileSchema = z.strictObject({ name: z.string(), text: z.string() });
export type OpenedFile = z.infer<typeof openedFileSchema>;

/** A place that the person chose to save at. The page knows it by a token that is good for one file. */
export const placeSchema = z.strictObject({ token: z.string(), name: z.string() });
export type Place = z.infer<typeof placeSchema>;
