import type { MeetingRecord } from '../../../shared/domain/meeting-record.ts';
import { aBlock, anItem, aPerson, aRecord, decided } from './records.ts';

/** Text that ends elements, attributes, strings and styles, and holds what no file may hold. */
export const HOSTILE =
  '</w:t></style><script>alert(1)</script> & "x" \'y\' <img src=x onerror=alert(1)>]]>\u0001\ud800 \\ */ }';

/** The same as it has to be read back. */
export const READ_BACK = HOSTILE.replace('\u0001', '\ufffd').replace('\ud800', '\ufffd');

const runs = [{ text: HOSTILE, bold: true }];

const action = aBlock({ kind: 'action', owners: [HOSTILE], runs });

/** A meeting whose every field is hostile. */
export const hostileMeeting: MeetingRecord = aRecord({
  body: {
    name: HOSTILE,
    shortName: HOSTILE,
    code: HOSTILE,
    actionLabel: HOSTILE,
    statement: HOSTILE,
    classification: HOSTILE,
    categories: [{ name: HOSTILE, table: 'others' }],
  },
  meeting: { number: HOSTILE, reference: HOSTILE, venue: HOSTILE },
  attendance: [aPerson(HOSTILE, { initials: HOSTILE, category: HOSTILE, capacity: HOSTILE, qualifier: HOSTILE })],
  items: [
    anItem(
      [
        aBlock({ kind: 'paragraph', runs: [...runs, decided(HOSTILE, `${HOSTILE} it`), { text: 'a', href: HOSTILE }] }),
        aBlock({ kind: 'heading', level: 1, runs }),
        aBlock({ kind: 'bullet', runs }),
        aBlock({ kind: 'numbered', depth: 8, runs }),
        aBlock({ kind: 'decision', verb: HOSTILE, runs }),
        aBlock({ kind: 'decision', verb: HOSTILE, runs }),
        action,
        aBlock({ kind: 'postMeetingNote', runs }),
        aBlock({ kind: 'table', rows: [[HOSTILE], [HOSTILE]] }),
        aBlock({ kind: 'outstanding', rows: [{ references: [HOSTILE], update: HOSTILE }] }),
      ],
      { number: HOSTILE, title: HOSTILE },
    ),
  ],
  references: { [action.id]: HOSTILE },
});
