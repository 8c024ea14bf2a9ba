import { getReportText, listBroughtBack, saveReportText } from '../../../db/report-texts.ts';
import type { reportsApi } from '../../../shared/api/reports.ts';
import type { HandlersOf } from '../handler.ts';

export const reportHandlers = {
  'reports.text': (db, named) => getReportText(db, named),
  'reports.saveText': (db, { text }) => {
    saveReportText(db, text);
    return {};
  },
  'reports.broughtBack': (db, { bodyId }) => ({ proposals: listBroughtBack(db, bodyId) }),
} satisfies HandlersOf<typeof reportsApi>;
