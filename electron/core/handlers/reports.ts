import { getReportText, listBroughtBack, saveReportText } from '../../../db/report-texts.ts';
import { lastReport, listSavedReports, saySaved, sayWentOut } from '../../../db/saved-reports.ts';
import type { reportsApi } from '../../../shared/api/reports.ts';
import type { HandlersOf } from '../handler.ts';

export const reportHandlers = {
  'reports.text': (db, named) => getReportText(db, named),
  'reports.saveText': (db, { text }) => {
    saveReportText(db, text);
    return {};
  },
  'reports.saySaved': (db, { editId: _editId, ...saved }) => {
    saySaved(db, saved);
    return {};
  },
  'reports.sayWentOut': (db, { editId: _editId, ...said }) => {
    sayWentOut(db, said);
    return {};
  },
  'reports.saved': (db, asked) => ({ reports: listSavedReports(db, asked) }),
  'reports.broughtBack': (db, { bodyId, asOf }) => ({
    proposals: listBroughtBack(db, bodyId),
    last: lastReport(db, { bodyId, kind: 'proposals', asOf }),
  }),
} satisfies HandlersOf<typeof reportsApi>;
