import type { HeadingBlock, ParagraphRole } from '../../model.ts';

/** The paragraph styles of the Word file that are ours; the headings, Title and Header are Word's own. */
export const STYLE = {
  detail: 'MinutesDetail',
  notice: 'MinutesNotice',
  statement: 'MinutesStatement',
  tableTitle: 'TableTitle',
  tableHead: 'TableHead',
  tableText: 'TableText',
  tableSpace: 'TableSpace',
  leadIn: 'DecisionLeadIn',
  decisionPoint: 'DecisionPoint',
  point: 'MinutesPoint',
} as const;

export const HEADING_STYLE: Readonly<Record<HeadingBlock['level'], string>> = {
  1: 'Heading1',
  2: 'Heading2',
  3: 'Heading3',
  4: 'Heading4',
};

export const ROLE_STYLE: Readonly<Record<ParagraphRole, string>> = {
  text: 'MinutesText',
  decision: 'Decision',
  action: 'Action',
  note: 'PostMeetingNote',
  confidentialMark: 'ConfidentialMark',
  nextMeeting: 'NextMeeting',
};
