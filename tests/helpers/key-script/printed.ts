import { readMeetingRecord } from '../../../db/meeting-record.ts';
import { formsOf } from '../../../shared/domain/body-forms.ts';
import type { MeetingFile } from '../../../shared/interchange/schema.ts';
import { itemBlocks } from '../../../shared/minutes-document/build/item-blocks.ts';
import type { DocumentBlock, Line, ParagraphRole } from '../../../shared/minutes-document/model.ts';
import { createBook } from '../create-book.ts';
import { loadFile } from '../fictional-meeting.ts';

/** What a decision, an action or other words print as, with the characters that they have on paper. */
export type Printed = { readonly role: 'decisions' | 'action' | 'text'; readonly characters: number };

const charactersOf = (lines: readonly Line[]): number =>
  lines.reduce(
    (sum, line) =>
      sum +
      [
        ...line
          .map(({ text }) => text)
          .join('')
          .replaceAll('\n', ''),
      ].length,
    0,
  );

const ROLES: Readonly<Partial<Record<ParagraphRole, Printed['role']>>> = { decision: 'decisions', action: 'action' };

const printedOf = (block: DocumentBlock): Printed[] => {
  switch (block.kind) {
    case 'table':
      return [];
    case 'list':
      return [{ role: 'text', characters: charactersOf(block.points.map(({ line }) => line)) }];
    case 'decisions':
      return [{ role: 'decisions', characters: charactersOf([block.leadIn, ...block.decisions]) }];
    case 'heading':
      return [{ role: 'text', characters: charactersOf([block.line]) }];
    case 'paragraph':
      return block.role === 'confidentialMark'
        ? []
        : [{ role: ROLES[block.role] ?? 'text', characters: charactersOf([block.line]) }];
  }
};

/** What stands on paper under the headings of the items, without tables; numbers of points are the printer's. */
export const printedMinutes = async (file: MeetingFile): Promise<Printed[]> => {
  const book = await createBook();
  const record = book.read((db) => readMeetingRecord(db, loadFile(book, file)));
  book.close();
  const { body, references, forms } = record;
  const noteLabel = formsOf(forms).postMeetingNote;
  return record.items.flatMap((item) => {
    const [, ...blocks] = itemBlocks({ body, item, depth: 0, confidential: false, draft: true, noteLabel, references });
    return blocks.flatMap(printedOf);
  });
};
