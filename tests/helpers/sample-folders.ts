import { makeEditId } from './create-book.ts';

const packOf = (meetingId: string) => ({ meetingId, readers: 'full', format: 'txt', asOf: '2026-03-05' }) as const;

/** Inputs of the methods that make folders of papers, and say by when these go out. */
export const folderInputs = (meetingId: string) => ({
  'packs.get': { order: packOf(meetingId) },
  'packs.check': { order: packOf(meetingId) },
  'packs.make': { editId: makeEditId(), order: packOf(meetingId) },
  'packs.mail': { order: packOf(meetingId) },
  'deadlines.save': {
    editId: makeEditId(),
    meetingId,
    kind: 'papers out' as const,
    date: '2027-02-24',
    doneOn: '2027-02-23',
  },
  'handOvers.get': { meetingId, asOf: '2026-03-05' },
  'handOvers.save': { editId: makeEditId(), meetingId, words: 'The Chair comes late.' },
  'handOvers.make': { editId: makeEditId(), order: { meetingId, format: 'txt', asOf: '2026-03-05' } as const },
});
