import type { Input, MethodName } from '../../shared/api/contract.ts';
import { makeEditId } from './create-book.ts';
import { smallMeeting } from './small-meeting.ts';

const BLOCK_ID = '0192f0c0-0000-7000-8000-00000000b10c';

/** An input that each method takes; a method that is missing here does not compile. */
export const sampleInputs = (meetingId: string, itemId: string): { readonly [Name in MethodName]: Input<Name> } => ({
  'meetings.list': { filter: { body: 'HWG' }, limit: 10 },
  'meetings.get': { meetingId },
  'meetings.load': { editId: makeEditId(), file: smallMeeting('8') },
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
