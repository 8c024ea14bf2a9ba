import { getRegisteredPaper, listRegisteredPapers } from '../../../db/paper-register.ts';
import { listPapers } from '../../../db/papers.ts';
import { presentPaper, withdrawPaper } from '../../../db/save-papers.ts';
import type { papersApi } from '../../../shared/api/papers.ts';
import type { HandlersOf } from '../handler.ts';

export const paperHandlers = {
  'papers.list': (db, input) => listPapers(db, input),
  'papers.register': listRegisteredPapers,
  'papers.get': getRegisteredPaper,
  'papers.present': (db, { presented }) => {
    presentPaper(db, presented);
    return {};
  },
  'papers.withdraw': (db, { presentationId }) => {
    withdrawPaper(db, presentationId);
    return {};
  },
} satisfies HandlersOf<typeof papersApi>;
