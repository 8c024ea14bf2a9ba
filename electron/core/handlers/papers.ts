import { getPaperSheet, listRegisteredPapers } from '../../../db/paper-register.ts';
import { listPapers } from '../../../db/papers.ts';
import { timedPapers } from '../../../db/papers-in-hand.ts';
import { presentPaper, removePaper, savePaper, withdrawPaper } from '../../../db/save-papers.ts';
import type { papersApi } from '../../../shared/api/papers.ts';
import type { HandlersOf } from '../handler.ts';
import { done } from './done.ts';

export const paperHandlers = {
  'papers.list': (db, input) => listPapers(db, input),
  'papers.register': listRegisteredPapers,
  'papers.get': getPaperSheet,
  'papers.timings': (db, input) => ({ papers: timedPapers(db, input) }),
  'papers.save': done((db, { paper }) => savePaper(db, paper)),
  'papers.remove': done((db, { paperId }) => removePaper(db, paperId)),
  'papers.present': done((db, { presented }) => presentPaper(db, presented)),
  'papers.withdraw': done((db, { presentationId }) => withdrawPaper(db, presentationId)),
} satisfies HandlersOf<typeof papersApi>;
