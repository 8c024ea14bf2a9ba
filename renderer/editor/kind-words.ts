import type { Node } from 'prosemirror-model';
import type { AttendanceChange, InterestOutcome } from '../../shared/domain/block.ts';
import { attrsOf, kindOf, type NodeKind } from './attrs.ts';

const CHANGES: Readonly<Record<AttendanceChange, string>> = { arrived: 'Arrival', left: 'Departure', away: 'Absence' };

const OUTCOMES: Readonly<Record<InterestOutcome, string>> = {
  left: 'left the meeting',
  silent: 'stayed silent',
  spoke: 'spoke, no vote',
  dispensation: 'dispensation',
  noted: 'noted',
};

const KINDS: Readonly<Record<NodeKind, string>> = {
  paragraph: 'Paragraph',
  heading: 'Heading',
  bullet: 'Bullet',
  numbered: 'Numbered point',
  decision: 'Decision',
  action: 'Action',
  postMeetingNote: 'Post-meeting note',
  privateNote: 'Private note',
  attendanceEvent: 'Arrival or departure',
  interest: 'Declaration of interest',
  vote: 'Vote',
  table: 'Table',
  outstanding: 'Actions outstanding',
};

/** What a block is, in a few words: the label that it shows, and that is read to those who can't see it. */
export const kindWords = (node: Node): string => {
  const kind = kindOf(node);
  if (kind === 'attendanceEvent') return CHANGES[attrsOf<'attendanceEvent'>(node).fact.change];
  if (kind === 'interest') return `Interest: ${OUTCOMES[attrsOf<'interest'>(node).fact.outcome]}`;
  return KINDS[kind];
};
