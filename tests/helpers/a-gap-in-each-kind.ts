import { type BlockContent, type BlockKind, factSchemas } from '../../shared/domain/block.ts';
import { personId } from './minuted.ts';

const runs = [{ text: 'It weighs ' }, { text: '@@ ask', bold: true }, { text: ' Nell. Then it rained.' }];
const person = personId(1);

/** A block of each kind that leaves the gap 'ask Nell'; a private note leaves its own, which is nobody else's. */
export const gapInEachKind: { readonly [Kind in BlockKind]: Extract<BlockContent, { kind: Kind }> } = {
  paragraph: { kind: 'paragraph', runs },
  heading: { kind: 'heading', level: 1, runs },
  bullet: { kind: 'bullet', runs },
  numbered: { kind: 'numbered', runs },
  decision: { kind: 'decision', verb: 'AGREED', runs },
  action: { kind: 'action', owners: ['Nell Harker'], due: { none: true }, runs },
  postMeetingNote: { kind: 'postMeetingNote', runs },
  privateNote: { kind: 'privateNote', runs },
  attendanceEvent: { kind: 'attendanceEvent', ...factSchemas.attendanceEvent.parse({ person, change: 'left' }), runs },
  interest: { kind: 'interest', ...factSchemas.interest.parse({ person, outcome: 'noted' }), runs },
  vote: { kind: 'vote', runs },
  table: {
    kind: 'table',
    rows: [
      ['Buoy', 'Weight'],
      ['North', '@@ ask Nell'],
      ['South', '3 t'],
    ],
  },
  outstanding: {
    kind: 'outstanding',
    rows: [
      { references: ['QT 1/02'], update: '@@ ask Nell' },
      { references: ['QT 1/03'], update: 'Done.' },
    ],
  },
};

/** What is found of it where every gap is looked for. */
export const gapsFound = Object.values(gapInEachKind).map(
  (content) => [content.kind, content, content.kind === 'privateNote' ? [] : ['ask Nell']] as const,
);
