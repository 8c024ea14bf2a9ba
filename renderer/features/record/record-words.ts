import type { ApprovalManner } from '../../../shared/domain/approval.ts';
import type { VersionFileKind, VersionState } from '../../../shared/domain/numbered-version.ts';
import type { RecordNote } from '../../../shared/domain/record-note.ts';

export const stateWords = {
  'with the Chair': 'To the Chair',
  circulated: 'Circulated',
  approved: 'Approved',
} as const satisfies Record<VersionState, string>;

export const mannerWords = {
  'later meeting': 'At a later meeting',
  'same meeting': 'At the same meeting',
  'by the Chair': 'By the Chair',
  'ex-committee': 'Ex-committee',
  'by the parent body': 'By the parent body',
} as const satisfies Record<ApprovalManner, string>;

export const noteWords = {
  'post-meeting note': 'Post-meeting note',
  'later correction': 'Later correction',
} as const satisfies Record<RecordNote['kind'], string>;

export const fileWords = {
  docx: 'Word file',
  pdf: 'PDF',
  'public docx': 'Public Word file',
  'public pdf': 'Public PDF',
  json: 'JSON',
} as const satisfies Record<VersionFileKind, string>;

/** How long a part of a hash is shown, for the eye. */
const SHOWN = 12;

export const shortHash = (hash: string): string => hash.slice(0, SHOWN);
