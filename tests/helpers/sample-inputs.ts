import type { Input, MethodName } from '../../shared/api/contract.ts';
import { makeEditId } from './create-book.ts';
import { smallMeeting } from './small-meeting.ts';

const PLANNED_ID = '0192f0c0-0000-7000-8000-000000009147';
const ANY_BODY = '0192f0c0-0000-7000-8000-00000000b0d1';
const BLOCK_ID = '0192f0c0-0000-7000-8000-00000000b10c';

/** An input that each method takes; a method that is missing here does not compile. */
export const sampleInputs = (
  meetingId: string,
  itemId: string,
  bodyId: string = ANY_BODY,
): { readonly [Name in MethodName]: Input<Name> } => ({
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
  'attendance.save': {
    editId: makeEditId(),
    meetingId: PLANNED_ID,
    people: [{ id: '0192f0c0-0000-7000-8000-0000000a77e4', name: 'Orla Penhale', initials: 'OP', state: 'present' }],
  },
  'attendance.expected': { meetingId },
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
  'actions.list': { filter: { open: true } },
  'minutes.preview': { meetingId, format: 'html' },
  'minutes.handOut': { editId: makeEditId(), meetingId, format: 'docx' },
});
