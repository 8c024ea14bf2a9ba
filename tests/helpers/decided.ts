import { getBodySheet } from '../../db/bodies.ts';
import type { ListDecisions } from '../../db/decision-list.ts';
import { listDecided } from '../../db/decision-list.ts';
import { getMeeting } from '../../db/meetings.ts';
import { saveBody } from '../../db/save-body.ts';
import type { Book } from '../../db/types.ts';
import type { DecisionFilter } from '../../shared/api/decisions.ts';
import type { ListedDecision } from '../../shared/domain/listed-decision.ts';
import type { BodyId, MeetingId } from '../../shared/ids.ts';
import type { FileBlock, MeetingFile } from '../../shared/interchange/schema.ts';
import { smallFile } from './builders.ts';
import { write } from './create-book.ts';
import { loadFile } from './fictional-meeting.ts';

export const decided = (verb: string, text: string, visibility?: 'confidential'): FileBlock => ({
  kind: 'decision',
  verb,
  text,
  ...(visibility && { visibility }),
});

type Agenda = NonNullable<MeetingFile['agenda']>;

/** Takes a draft of an invented body into the book: 'AT' unless it says another. */
export const minuted = (
  book: Book,
  meeting: { readonly number: string; readonly date: string },
  agenda: Agenda,
  body: Partial<MeetingFile['body']> = {},
): MeetingId => {
  const file = smallFile({ meeting: { ...meeting, state: 'draft' }, agenda });
  return loadFile(book, { ...file, body: { ...file.body, ...body } });
};

/** The body above the Allotments Trust. */
export const PARENT = { code: 'PP', name: 'Parks Panel', shortName: 'Panel', actionPrefix: 'PP' };

export const bodyOf = (book: Book, id: MeetingId): BodyId => book.read((db) => getMeeting(db, id)).bodyId;

/** Says of a body which one is above it. */
export const putBelow = (book: Book, id: BodyId, parentBody: BodyId): void => {
  const { body, rules } = book.read((db) => getBodySheet(db, id));
  write(book, (db) => saveBody(db, { body, rules: { ...rules, record: { ...rules.record, parentBody } } }));
};

/** All decisions of a filter, page after page. */
export const allDecided = (
  book: Book,
  filter: DecisionFilter = {},
  more: Partial<ListDecisions> = {},
): ListedDecision[] => {
  const rows: ListedDecision[] = [];
  for (let after: string | undefined; ; ) {
    const page = book.read((db) => listDecided(db, { filter, limit: 100, ...more, after }));
    rows.push(...page.rows);
    if (page.next === undefined) return rows;
    after = page.next;
  }
};

/** One decision as a line that a test can read. */
export const lineOf = ({ number, bodyCode, meetingNumber, verb, text }: ListedDecision): string =>
  `${number ?? `${bodyCode} ${meetingNumber}`}: ${verb} ${text}`.trim();
