import type { Attendance } from '../domain/attendance.ts';
import type { Block, BlockContent, Visibility } from '../domain/block.ts';
import type { Body } from '../domain/body.ts';
import type { OwnForms } from '../domain/body-forms.ts';
import type { KeptImage } from '../domain/kept-image.ts';
import type { ItemRecord, MeetingRecord } from '../domain/meeting-record.ts';
import { isActionPattern, renderReference } from '../domain/numbering.ts';
import { attendanceIdSchema, blockIdSchema, itemIdSchema, meetingIdSchema } from '../ids.ts';

/*
 * Minutes that show how a body's documents look: a meeting that never was, of people who are not, with one of everything.
 */

const idOf = (count: number): string => `00000000-0000-7000-8000-${String(count).padStart(12, '0')}`;

const MEMBERS = [
  ['Alma Bright', 'AB'],
  ['Jonas Fell', 'JF'],
  ['Mina Ostrow', 'MO'],
  ['Piers Colley', 'PC'],
] as const;

const OTHERS = [
  ['Rowan Teague', 'RT', 'Coast Survey', undefined],
  ['Sena Marlow', 'SM', 'Coast Survey', undefined],
  ['Ines Grove', 'IG', undefined, 'Meeting Secretary'],
] as const;

const attendanceOf = ({ categories }: Body): Attendance[] => {
  const named = (table: 'members' | 'others') => categories.filter((category) => category.table === table);
  const members = named('members');
  const [others] = named('others');
  const id = (count: number) => attendanceIdSchema.parse(idOf(100 + count));
  return [
    ...MEMBERS.map(([name, initials], at) => ({
      id: id(at),
      name,
      initials,
      category: members[Math.min(at, members.length - 1)]?.name,
      state: at === MEMBERS.length - 1 ? ('apologies' as const) : ('present' as const),
    })),
    ...OTHERS.map(([name, initials, organisation, capacity], at) => ({
      id: id(10 + at),
      name,
      initials,
      category: others?.name,
      organisation,
      capacity,
      qualifier: at === 1 ? 'part' : undefined,
      state: 'present' as const,
    })),
  ];
};

const VERBS = ['APPROVED', 'NOTED', 'AGREED'] as const;

const verbsOf = ({ verbs }: Body): readonly string[] => {
  const usual = VERBS.filter((verb) => verbs.includes(verb));
  return VERBS.map((verb, at) => (usual.length === VERBS.length ? verb : (verbs[at] ?? verbs[0] ?? verb)));
};

/** Blocks with ids that count. */
const maker = () => {
  let count = 200;
  return (content: BlockContent, visibility?: Visibility): Block => {
    count += 1;
    const id = blockIdSchema.parse(idOf(count));
    return { id, itemId: itemIdSchema.parse(idOf(1)), rank: 'a0', ...(visibility && { visibility }), content };
  };
};

const itemOf = (number: string, title: string, blocks: Block[]): ItemRecord => ({
  id: itemIdSchema.parse(idOf(10 + Number(number))),
  number,
  title,
  rank: `a${number}`,
  blocks,
});

const referenceOf = (body: Body, meeting: string, seq: number): string =>
  isActionPattern(body.actionPattern) ? renderReference(body, meeting, seq) : String(seq);

/** What the sample shows: minutes that went out, the record, or the full minutes of a meeting with something in confidence. */
export const sampleKinds = ['draft', 'approved', 'confidential'] as const;
export type SampleKind = (typeof sampleKinds)[number];

type Agenda = { readonly items: ItemRecord[]; readonly actions: readonly Block[] };

const agendaOf = (body: Body, kind: SampleKind): Agenda => {
  const make = maker();
  const say = (text: string, visibility?: Visibility) => make({ kind: 'paragraph', runs: [{ text }] }, visibility);
  const [approved = '', noted = '', agreed = ''] = verbsOf(body);
  const decide = (verb: string, text: string) => make({ kind: 'decision', verb, runs: [{ text }] });
  const action = make({
    kind: 'action',
    owners: ['Coast Survey'],
    runs: [{ text: 'Coast Survey to chart the shoal before 30 June' }],
  });
  const outstanding = make({
    kind: 'outstanding',
    rows: [
      { references: [referenceOf(body, '13', 4)], update: 'The buoys were painted in May.' },
      {
        references: [referenceOf(body, '11', 2), referenceOf(body, '12', 8), referenceOf(body, '13', 6)],
        update: 'These three will be taken together in July.',
      },
    ],
  });
  const items = [
    itemOf('1', 'Minutes and actions outstanding', [decide(approved, 'the minutes as written'), outstanding]),
    itemOf('2', 'Harbour charts', [
      say('Coast Survey (RT) advised that the shoal has moved since the last survey.'),
      decide(noted, 'the contents of the report'),
      decide(agreed, 'a new chart is needed'),
      decide(agreed, 'to meet again in July'),
      action,
      make({ kind: 'postMeetingNote', runs: [{ text: 'The survey began on 15 June.' }] }),
    ]),
    ...(kind === 'confidential'
      ? [itemOf('3', 'Tenders', [say('Two tenders came in, for £12,000 and £14,500.', 'confidential')])]
      : []),
    itemOf(kind === 'confidential' ? '4' : '3', 'Any other business', [
      say('There was no further business and the Chair closed the meeting.'),
    ]),
  ];
  return { items, actions: [action] };
};

type SampleWishes = {
  readonly forms?: OwnForms | undefined;
  readonly logo?: KeptImage | undefined;
  readonly kind: SampleKind;
};

/** The sample of a body as it is set now, to be shown while its style is changed. */
export const sampleRecord = (body: Body, { forms, logo, kind }: SampleWishes): MeetingRecord => {
  const { items, actions } = agendaOf(body, kind);
  return {
    body,
    ...(forms && { forms }),
    ...(logo && { logo }),
    meeting: {
      id: meetingIdSchema.parse(idOf(2)),
      bodyId: body.id,
      number: '14',
      reference: `${body.code}_14_1105`,
      date: '2027-05-11',
      startTime: '10:00',
      endTime: '12:30',
      venue: 'The Old Chandlery',
      nextMeetingDate: '2027-07-06',
      state: kind === 'approved' ? 'approved' : 'circulated',
    },
    attendance: attendanceOf(body),
    matters: [],
    items,
    references: Object.fromEntries(actions.map(({ id }, at) => [id, referenceOf(body, '14', at + 1)])),
  };
};
