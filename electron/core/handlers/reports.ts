import { getReportText, saveReportText } from '../../../db/report-texts.ts';
import type { reportsApi } from '../../../shared/api/reports.ts';
import type { HandlersOf } from '../handler.ts';

export const reportHandlers = {
  'reports.text': (db, named) => getReportText(db, named),
  'reports.saveText': (db, { text }) => {
    saveReportText(db, text);
    return {};
  },
} satisfies HandlersOf<typeof reportsApi>;
