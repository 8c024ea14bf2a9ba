import type { VoteSide } from '../domain/block.ts';
import { listInWords } from '../list-in-words.ts';
import type { AttendanceLine } from './attendance-line.ts';
import type { CaptureContext } from './context.ts';
import type { InterestLine } from './interest-line.ts';
import type { VoteLine } from './vote-line.ts';

/* Commands as they are typed: each reads back as it was. */

const initialsOf = (ids: readonly string[], { people }: CaptureContext): string =>
  listInWords(ids.map((id) => people.find((person) => person.id === id)?.initials ?? ''));

/** '+PS and AB 10:25', '-PS items 4, 5'. */
export const printAttendance = ({ facts }: AttendanceLine, context: CaptureContext): string => {
  const [first] = facts;
  const who = initialsOf(
    facts.map(({ person }) => person),
    context,
  );
  const when = first?.time ?? (first?.items ? `items ${first.items.join(', ')}` : '');
  return `${first?.change === 'arrived' ? '+' : '-'}${who}${when === '' ? '' : ` ${when}`}`;
};

/** '!CB left: holds shares in the bidder', '!CB left items 7, 9'. */
export const printInterest = ({ facts, ground }: InterestLine, context: CaptureContext): string => {
  const who = initialsOf(
    facts.map(({ person }) => person),
    context,
  );
  const [first] = facts;
  const items = first?.items ? ` items ${first.items.join(', ')}` : '';
  const outcome = `!${who} ${first?.outcome ?? ''}${items}`;
  return ground === '' ? outcome : `${outcome}: ${ground}`;
};

const printSide = (name: string, side: VoteSide | undefined, context: CaptureContext): string[] =>
  side ? [`${name}: ${side.people ? initialsOf(side.people, context) : (side.count ?? 0)}`] : [];

/** 'VOTE for: AB and PS; against: 2', 'VOTE nem con'. */
export const printVote = ({ fact }: VoteLine, context: CaptureContext): string => {
  const sides = [
    ...printSide('for', fact.for, context),
    ...printSide('against', fact.against, context),
    ...printSide('abstained', fact.abstained, context),
  ];
  return `VOTE ${fact.manner ?? sides.join('; ')}`;
};
