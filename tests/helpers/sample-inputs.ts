import type { Input, MethodName } from '../../shared/api/contract.ts';
import { usualReportText } from '../../shared/domain/report-text.ts';
import { bodyIdSchema } from '../../shared/ids.ts';
import { planIntake } from '../../shared/intake/plan.ts';
import { readList } from '../../shared/intake/read-list.ts';
import { makeEditId } from './create-book.ts';
import { logoImage } from './logo.ts';
import { paperInputs } from './paper-inputs.ts';
import { plainWordFile } from './plain-word-file.ts';
import { folderInputs } from './sample-folders.ts';
import { CHASE, HAND_OUT, MATTER, RELEASES, RETURNED_LINES } from './sample-texts.ts';
import { smallMeeting } from './small-meeting.ts';
import { wordTemplate } from './word-template.ts';

const PLANNED_ID = '0192f0c0-0000-7000-8000-000000009147';
const ANY_BODY = '0192f0c0-0000-7000-8000-00000000b0d1';
const NEW_BODY = '0192f0c0-0000-7000-8000-00000000b0d2';
const PERSON_ID = '0192f0c0-0000-7000-8000-0000000e4501';
const ORGANISATION_ID = '0192f0c0-0000-7000-8000-00000000046a';
/** Whom others turn out to be one with. */
export const OTHER_PERSON = '0192f0c0-0000-7000-8000-0000000e4502';
const OTHER_ORGANISATION = '0192f0c0-0000-7000-8000-00000000046b';
const SEAT_ID = '0192f0c0-0000-7000-8000-000000005ea7';
const ANY_ACTION = '0192f0c0-0000-7000-8000-00000000ac71';
const RAISED_ID = '0192f0c0-0000-7000-8000-00000000ac72';
const TRANSFERRED_ID = '0192f0c0-0000-7000-8000-00000000ac73';
const UPDATE_ID = '0192f0c0-0000-7000-8000-000000000bda';
const REPLY_ID = '0192f0c0-0000-7000-8000-000000000bdb';
const PLANNED_ITEM = '0192f0c0-0000-7000-8000-00000000f14e';
const VERSION_ID = '0192f0c0-0000-7000-8000-0000000e2510';
const NUMBERED_ID = '0192f0c0-0000-7000-8000-0000000e2511';
const APPROVED_ID = '0192f0c0-0000-7000-8000-0000000e2512';
const RECORD_NOTE_ID = '0192f0c0-0000-7000-8000-0000000e2513';
const VISIBILITY_CHANGE_ID = '0192f0c0-0000-7000-8000-0000000e2514';
const INTERIM_ID = '0192f0c0-0000-7000-8000-0000000e2515';
const HOLD_ID = '0192f0c0-0000-7000-8000-0000000e2516';
const DISPOSAL_ID = '0192f0c0-0000-7000-8000-0000000e2517';
const MOMENT_ID = '0192f0c0-0000-7000-8000-000000003036';
const LATE_ITEM = '0192f0c0-0000-7000-8000-00000000173f';
const RETURNED_ID = '0192f0c0-0000-7000-8000-00000000f11e';
const ANY_CHANGE = '0192f0c0-0000-7000-8000-00000000c4a9';
const COMMENT_ID = '0192f0c0-0000-7000-8000-00000000c033';
const ANY_DECISION = '0192f0c0-0000-7000-8000-00000000dec1';
const MATTER_CODE = 'WP814';
const BLOCK_ID = '0192f0c0-0000-7000-8000-00000000b10c';

const agendaOf = (meetingId: string) => ({ kind: 'agenda', meetingId, version: 'full' }) as const;

/** An input that each method takes; a method that is missing here does not compile. */
export const sampleInputs = (
  meetingId: string,
  itemId: string,
  bodyId: string = ANY_BODY,
  {
    personEdit = makeEditId(),
    actionId = ANY_ACTION,
    decisionId = ANY_DECISION,
    otherPerson = PERSON_ID,
    otherOrganisation = OTHER_ORGANISATION,
  }: {
    readonly personEdit?: string;
    readonly actionId?: string;
    readonly decisionId?: string;
    readonly otherPerson?: string;
    readonly otherOrganisation?: string;
  } = {},
): { readonly [Name in MethodName]: Input<Name> } => ({
  'settings.get': {},
  'settings.save': { editId: makeEditId(), settings: { theme: 'dark', keys: { 'text.bold': ['Mod+Shift+B'] } } },
  'bodies.list': { limit: 10 },
  'bodies.get': { bodyId },
  'bodies.save': {
    editId: makeEditId(),
    body: {
      ...smallMeeting().body,
      id: NEW_BODY,
      code: 'HLC',
      name: 'Harbour Lights Committee',
      shortName: 'Committee',
      categories: [{ name: 'Keepers', table: 'members' }],
    },
    rules: {
      quorum: {
        needed: { numerator: 1, denominator: 2 },
        of: 'filled seats',
        minimumPerCategory: [{ category: 'Keepers', number: 1 }],
        needsChair: true,
        remoteCounts: true,
      },
      classes: ['White', 'Green'],
      standingItems: ['Minutes and actions outstanding', 'Any other business'],
    },
  },
  'templates.choose': {
    editId: makeEditId(),
    bodyId,
    fileName: 'letterhead.docx',
    base64: Buffer.from(wordTemplate()).toString('base64'),
  },
  'templates.get': { bodyId },
  'templates.file': { bodyId },
  'templates.sample': { bodyId },
  'templates.remove': { editId: makeEditId(), bodyId },
  'bodies.keepImage': { editId: makeEditId(), image: logoImage },
  'seats.save': {
    editId: makeEditId(),
    bodyId,
    seats: [{ id: SEAT_ID, category: 'Berth holders', role: 'member', voting: true, validFrom: '2026-01-01' }],
  },
  'people.list': { filter: { text: 'penhale' }, limit: 10 },
  'people.save': {
    editId: personEdit,
    person: { id: PERSON_ID, name: 'Rufus Pell', aliases: ['Ru Pell'], organisation: 'Brightwick', initials: 'RP' },
  },
  'people.get': { personId: PERSON_ID },
  'people.seeJoin': { personId: OTHER_PERSON, intoId: otherPerson },
  'people.join': { editId: makeEditId(), personId: OTHER_PERSON, intoId: otherPerson },
  'organisations.get': { organisationId: ORGANISATION_ID },
  'organisations.seeJoin': { organisationId: ORGANISATION_ID, intoId: otherOrganisation },
  'organisations.join': { editId: makeEditId(), organisationId: ORGANISATION_ID, intoId: otherOrganisation },
  'organisations.list': {},
  'organisations.save': {
    editId: makeEditId(),
    organisation: { id: ORGANISATION_ID, name: 'Pier Wardens', aliases: ['the wardens'] },
  },
  'meetings.list': { filter: { body: 'HWG' }, limit: 10 },
  'meetings.get': { meetingId },
  'meetings.load': { editId: makeEditId(), file: smallMeeting('8') },
  'meetings.save': {
    editId: makeEditId(),
    meeting: { id: PLANNED_ID, bodyId, number: '9', date: '2026-04-16', state: 'planned' },
  },
  'items.save': {
    editId: makeEditId(),
    meetingId: PLANNED_ID,
    items: [{ id: '0192f0c0-0000-7000-8000-00000000173e', number: '1', title: 'The slipway', rank: 'a0' }],
  },
  'matters.history': { code: 'HW001', besides: meetingId },
  ...paperInputs(meetingId, itemId),
  ...folderInputs(meetingId),
  'items.change': { editId: makeEditId(), itemId, change: { presenter: 'Orla Penhale', plannedMinutes: 15 } },
  'items.add': { editId: makeEditId(), meetingId, itemId: LATE_ITEM, title: 'The mooring ring' },
  'moments.record': {
    editId: makeEditId(),
    meetingId,
    moment: { id: MOMENT_ID, kind: 'item', itemId, date: '2026-03-12', time: '10:05' },
  },
  'planner.get': { bodyId, meetings: 4 },
  'planner.save': { editId: makeEditId(), planned: { id: PLANNED_ITEM, bodyId, title: 'The lease', steps: 3 } },
  'planner.take': { editId: makeEditId(), plannedId: PLANNED_ITEM, meetingId, itemId: PLANNED_ITEM },
  'planner.remove': { editId: makeEditId(), plannedId: PLANNED_ITEM },
  'terms.list': { today: '2026-03-12', upTo: '2026-09-12' },
  'deadlines.list': { meetingId },
  'deadlines.open': { upTo: '2027-12-31' },
  'deadlines.calendar': { editId: makeEditId() },
  'meetings.waive': { editId: makeEditId(), meetingId, lack: 'no minutes of an item', waived: true },
  'attendance.saveRows': {
    editId: makeEditId(),
    meetingId: PLANNED_ID,
    rows: [{ id: '0192f0c0-0000-7000-8000-0000000a77e4', name: 'Orla Penhale', initials: 'OP', state: 'present' }],
    removed: [],
  },
  'attendance.expected': { meetingId },
  'attendance.year': { bodyId, span: { from: '2026-01-01', to: '2026-12-31' } },
  'attendance.last': { meetingId },
  'blocks.list': { meetingId },
  'blocks.save': {
    editId: makeEditId(),
    meetingId,
    blocks: [
      {
        id: BLOCK_ID,
        itemId,
        rank: 'a9',
        baseRevision: 0,
        content: { kind: 'action', owners: ['Orla Penhale'], runs: [{ text: 'Orla Penhale to write to the builder' }] },
      },
    ],
    removed: [],
  },
  'history.block': { blockId: BLOCK_ID },
  'history.removed': { meetingId, itemId },
  'versions.keep': { editId: makeEditId(), versionId: VERSION_ID, meetingId, name: 'Before the break' },
  'versions.list': { meetingId },
  'versions.get': { versionId: VERSION_ID },
  'versions.remove': { editId: makeEditId(), versionId: VERSION_ID },
  'spelling.addWord': { editId: makeEditId(), bodyId, word: 'gunwale' },
  'spelling.ignoreWord': { editId: makeEditId(), meetingId, word: 'thwart' },
  'spelling.ignoreNone': { editId: makeEditId(), meetingId },
  'actions.list': { filter: { open: true, text: 'builder', overdueOn: '2026-05-26' }, sort: 'due' },
  'actions.groups': { filter: { open: true }, group: 'owner' },
  'actions.ids': { filter: { open: true } },
  'actions.changeMany': { editId: makeEditId(), actionIds: [actionId], state: 'in progress' },
  'actions.get': { actionId },
  'actions.owed': { owner: { personId: PERSON_ID } },
  'actions.absentOwners': { meetingId },
  'actions.ownerNames': { text: 'orla' },
  'actions.save': { editId: makeEditId(), actionId, owners: ['Orla Penhale'], due: { workingDays: 5 } },
  'actions.figures': { asOf: '2026-05-01' },
  'actions.addUpdate': {
    editId: makeEditId(),
    updateId: UPDATE_ID,
    actionId,
    date: '2026-04-02',
    text: 'Two offers have come.',
  },
  'actions.changeUpdate': {
    editId: makeEditId(),
    updateId: UPDATE_ID,
    date: '2026-04-03',
    text: 'Three offers have come.',
  },
  'actions.settle': {
    editId: makeEditId(),
    actionId,
    state: 'closed',
    date: '2026-04-03',
    meetingId,
    by: 'Orla Penhale',
    reason: 'The builder has come.',
  },
  'actions.raise': {
    editId: makeEditId(),
    actionId: RAISED_ID,
    bodyId,
    date: '2026-04-03',
    text: 'to count the moorings',
    owners: ['Orla Penhale'],
    due: { meeting: 'next' },
  },
  'actions.transfer': {
    editId: makeEditId(),
    actionId: RAISED_ID,
    bodyId: NEW_BODY,
    intoId: TRANSFERRED_ID,
    date: '2026-04-04',
  },
  'actions.removeUpdate': { editId: makeEditId(), updateId: UPDATE_ID },
  'about.get': {},
  'minutes.get': { meetingId },
  'minutes.getForOthers': { meetingId },
  'readBack.get': { meetingId },
  'readBack.agree': {
    editId: makeEditId(),
    meetingId,
    agreed: {
      id: '0192f0c0-0000-7000-8000-00000000a9ed',
      blockId: BLOCK_ID,
      words: 'The Trust AGREED to buy a ring.',
      date: '2026-03-12',
      time: '10:07',
    },
  },
  'minutes.preview': { meetingId, format: 'html' },
  'documents.get': { order: { kind: 'agenda', meetingId, version: 'full' } },
  'handOuts.people': { meetingId },
  'handOuts.check': { order: { ...HAND_OUT, meetingId, parts: [{ format: 'txt', document: agendaOf(meetingId) }] } },
  'handOuts.make': {
    editId: makeEditId(),
    order: { ...HAND_OUT, meetingId, parts: [{ format: 'docx', document: agendaOf(meetingId) }] },
  },
  'invitations.make': { editId: makeEditId(), meetingId },
  'chases.sheet': { asOf: '2026-05-01' },
  'chases.check': { order: CHASE },
  'chases.make': { editId: makeEditId(), order: CHASE },
  'chases.markSent': {
    editId: makeEditId(),
    date: '2026-05-01',
    sent: [{ actionId, tone: 'first', owner: 'Orla Penhale', ownerId: PERSON_ID }],
  },
  'chases.nameContacts': { editId: makeEditId(), key: 'role:the keeper', people: [PERSON_ID] },
  'replies.read': { text: 'HWG 7/01: the offers have come.', today: '2026-05-01' },
  'replies.keep': {
    editId: makeEditId(),
    updates: [
      { updateId: REPLY_ID, actionId, date: '2026-05-01', text: 'The offers have come.', proposesClosure: true },
    ],
  },
  'registers.facts': { order: { kind: 'actions', version: 'full', asOf: '2026-05-01' } },
  'registers.handOut': {
    editId: makeEditId(),
    order: { kind: 'actions', version: 'public', asOf: '2026-05-01', filter: { open: true } },
    format: 'xlsx',
  },
  'documents.preview': { order: { kind: 'agenda', meetingId, version: 'public' }, format: 'html' },
  'record.get': { meetingId },
  'record.circulate': {
    editId: makeEditId(),
    versionId: NUMBERED_ID,
    meetingId,
    to: 'circulated',
    purpose: 'the members, for comments',
  },
  'record.file': { versionId: NUMBERED_ID, kind: 'docx' },
  'record.compare': { before: NUMBERED_ID },
  'record.compareFile': { before: NUMBERED_ID },
  'record.approve': {
    editId: makeEditId(),
    versionId: APPROVED_ID,
    minutesOf: meetingId,
    manner: 'by the Chair',
    date: '2020-05-20',
    corrections: [{ blockId: BLOCK_ID, from: 'builder', to: 'builders' }],
  },
  'record.sign': {
    editId: makeEditId(),
    versionId: APPROVED_ID,
    signature: { name: 'Orla Penhale', date: '2026-04-02' },
  },
  'record.addNote': {
    editId: makeEditId(),
    meetingId,
    note: { id: RECORD_NOTE_ID, kind: 'post-meeting note', date: '2026-04-03', text: 'The builders have begun.' },
  },
  'record.changeVisibility': {
    editId: makeEditId(),
    meetingId,
    change: {
      id: VISIBILITY_CHANGE_ID,
      place: { itemId },
      to: 'confidential',
      date: '2020-05-20',
      ground: 'The offers are not public yet.',
    },
  },
  'returned.receive': {
    editId: makeEditId(),
    fileId: RETURNED_ID,
    meetingId,
    fileName: 'HWG 7 minutes draft 0.1 OP.docx',
    sender: 'Orla Penhale',
    base64: Buffer.from(plainWordFile(RETURNED_LINES)).toString('base64'),
  },
  'returned.list': { meetingId },
  'returned.file': { fileId: RETURNED_ID },
  'returned.decide': { editId: makeEditId(), meetingId, changeId: ANY_CHANGE, state: 'rejected' },
  'comments.list': { meetingId },
  'comments.save': {
    editId: makeEditId(),
    meetingId,
    comment: { id: COMMENT_ID, author: 'Orla Penhale', quote: '', text: 'Which slipway?' },
  },
  'comments.answer': {
    editId: makeEditId(),
    meetingId,
    commentId: COMMENT_ID,
    state: 'not taken',
    answer: 'There is one.',
  },
  'comments.remove': { editId: makeEditId(), meetingId, commentId: COMMENT_ID },
  'interim.save': {
    editId: makeEditId(),
    interim: {
      id: INTERIM_ID,
      bodyId,
      kind: 'ex-committee',
      title: 'Repair of the crane',
      readers: 'everyone',
      date: '2026-03-20',
      proposal: 'To have the crane repaired at once.',
      closes: '2026-03-27',
      answers: [{ seatId: SEAT_ID, name: 'Orla Penhale', vote: 'for', date: '2026-03-21', words: 'Please do.' }],
    },
  },
  'interim.list': { bodyId },
  'interim.get': { interimId: INTERIM_ID },
  'interim.close': { editId: makeEditId(), interimId: INTERIM_ID, result: { outcome: 'carried', date: '2026-03-30' } },
  'interim.report': {
    editId: makeEditId(),
    interimId: INTERIM_ID,
    meetingId: PLANNED_ID,
    itemId: '0192f0c0-0000-7000-8000-000000001740',
    blockId: '0192f0c0-0000-7000-8000-00000000b10d',
  },
  'intake.read': { kind: 'releases', text: RELEASES },
  'intake.take': {
    editId: makeEditId(),
    kind: 'releases',
    text: RELEASES,
    columns: { when: 'date' },
    overwrite: [],
    removeGone: false,
    seen: planIntake('releases', readList('releases', RELEASES, { when: 'date' }), []).seen,
  },
  'matters.list': { filter: { text: 'slip' }, limit: 10 },
  'matters.words': {},
  'matters.get': { code: MATTER_CODE },
  'matters.save': { editId: makeEditId(), matter: { ...MATTER, codes: [{ code: MATTER_CODE }] } },
  'matters.convert': { editId: makeEditId(), matterId: MATTER.id, code: 'WM814', since: '2026-04-01' },
  'matters.remove': { editId: makeEditId(), matterId: MATTER.id },
  'decisions.list': { filter: { text: 'slipway', noted: true }, limit: 10 },
  'decisions.get': { decisionId },
  'decisions.verbs': {},
  'decisions.setTerms': { editId: makeEditId(), decisionId, terms: { reviewOn: '2027-01-04' } },
  'decisions.likelyAnswers': { decisionId },
  'decisions.answer': { editId: makeEditId(), decisionId, answer: { notNeeded: true } },
  'reports.broughtBack': { bodyId, asOf: '2027-03-10' },
  'reports.saved': { bodyId, kind: 'status', asOf: '2027-03-10' },
  'reports.saySaved': { editId: makeEditId(), bodyId, kind: 'status', day: '2027-03-10' },
  'reports.sayWentOut': { editId: makeEditId(), bodyId, kind: 'status', day: '2027-03-10', wentOut: true },
  'reports.text': { bodyId, kind: 'status' },
  'reports.saveText': { editId: makeEditId(), text: usualReportText(bodyIdSchema.parse(bodyId), 'status') },
  'reviews.get': { bodyId: NEW_BODY },
  'reviews.save': {
    editId: makeEditId(),
    bodyId: NEW_BODY,
    actionIds: [TRANSFERRED_ID],
    choice: 'carry',
    date: '2026-05-26',
  },
  'reviews.reword': {
    editId: makeEditId(),
    bodyId: NEW_BODY,
    actionIds: [TRANSFERRED_ID],
    sentence: 'Ongoing. Offers came in.',
  },
  'agendas.propose': { bodyId },
  'agendas.make': { editId: makeEditId(), bodyId, meetingId: '0192f0c0-0000-7000-8000-000000009148' },
  'agendas.fillTable': { editId: makeEditId(), meetingId: PLANNED_ID },
  'retention.get': { meetingId, today: '2026-06-01' },
  'retention.hold': {
    editId: makeEditId(),
    hold: { id: HOLD_ID, place: { meetingId }, who: 'The solicitor', why: 'A claim is likely.', since: '2026-05-01' },
  },
  'retention.liftHold': { editId: makeEditId(), holdId: HOLD_ID, date: '2026-05-20', who: 'The solicitor' },
  'retention.dispose': { editId: makeEditId(), disposalId: DISPOSAL_ID, meetingId, disposes: 'drafts' },
  'edits.undo': { editId: makeEditId(), undoes: personEdit },
  'sample.load': { editId: makeEditId() },
  'minutes.handOut': { editId: makeEditId(), meetingId, format: 'docx' },
  'documents.handOut': {
    editId: makeEditId(),
    order: { kind: 'attendanceSheet', meetingId, version: 'full', purpose: 'to sign' },
    format: 'docx',
  },
});
