import type { Input, MethodName } from '../../shared/api/contract.ts';
import { makeEditId } from './create-book.ts';

const PAPER_ID = '0192f0c0-0000-7000-8000-000000009a9e';
const LOOSE_PAPER_ID = '0192f0c0-0000-7000-8000-000000009a9f';
const PAPER_FILE_ID = '0192f0c0-0000-7000-8000-000000009af1';
const PRESENTATION_ID = '0192f0c0-0000-7000-8000-0000000009e5';

type OfPapers = Extract<MethodName, `papers.${string}` | `paperFiles.${string}`>;

/** An input that each method about papers takes. */
export const paperInputs = (meetingId: string, itemId: string): { readonly [Name in OfPapers]: Input<Name> } => ({
  'papers.list': { filter: { text: 'slipway' } },
  'papers.present': {
    editId: makeEditId(),
    presented: {
      id: PRESENTATION_ID,
      itemId,
      rank: 'a0',
      reference: 'HWG_7_1203_01',
      asked: 'For Decision',
      recommendations: [{ verb: 'NOTE', text: 'the offers' }],
      paper: {
        id: PAPER_ID,
        title: 'Offers for the slipway',
        date: '2026-03-01',
        attachments: [{ title: 'Drawing', classification: 'Green' }],
      },
    },
  },
  'papers.register': { filter: { text: 'slipway', body: 'HWG' }, asOf: '2026-03-05' },
  'papers.get': { paperId: PAPER_ID, asOf: '2026-03-05' },
  'papers.timings': { meetingId, asOf: '2026-03-05' },
  'papers.save': { editId: makeEditId(), paper: { id: LOOSE_PAPER_ID, title: 'Notes on chains', attachments: [] } },
  'papers.remove': { editId: makeEditId(), paperId: LOOSE_PAPER_ID },
  'paperFiles.sendPart': { editId: makeEditId(), fileId: PAPER_FILE_ID, place: 0, base64: 'T2ZmZXJz' },
  'paperFiles.keep': {
    editId: makeEditId(),
    file: {
      id: PAPER_FILE_ID,
      paperId: PAPER_ID,
      version: '0.1',
      fileName: 'offers.pdf',
      size: 6,
      received: '2026-03-02',
    },
  },
  'paperFiles.get': { fileId: PAPER_FILE_ID },
  'paperFiles.remove': { editId: makeEditId(), fileId: PAPER_FILE_ID },
  'papers.withdraw': { editId: makeEditId(), presentationId: PRESENTATION_ID },
});
