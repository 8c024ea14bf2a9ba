import { missingCase } from '../../../shared/assert.ts';
import type { BlockContent } from '../../../shared/domain/block.ts';

/** What a block is, in a word. */
export const blockLabel = (content: BlockContent): string => {
  switch (content.kind) {
    case 'paragraph':
      return 'Paragraph';
    case 'heading':
      return 'Heading';
    case 'bullet':
    case 'numbered':
      return 'Point';
    case 'decision':
      return content.verb;
    case 'action':
      return 'Action';
    case 'postMeetingNote':
      return 'Post-meeting note';
    case 'privateNote':
      return 'Private note';
    case 'attendanceEvent':
      return 'Arrival or departure';
    case 'interest':
      return 'Interest';
    case 'vote':
      return 'Vote';
    case 'table':
      return 'Table';
    case 'outstanding':
      return 'Actions outstanding';
    default:
      return missingCase(content);
  }
};
