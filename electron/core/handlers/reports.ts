import { getReportText, listBroughtBack, saveReportText } from '../../../db/report-texts.ts';
import { reportsOutBefore, sayReportOut } from '../../../db/reports-out.ts';
import type { reportsApi } from '../../../shared/api/reports.ts';
import type { HandlersOf } from '../handler.ts';

export const reportHandlers = {
  'reports.text': (db, named) => getReportText(db, named),
  'reports.saveText': (db, { text }) => {
    saveReportText(db, text);
    return {};
  },
  'reports.sayOut': (db, { editId: _editId, ...out }) => {
    sayReportOut(db, out);
    return {};
  },
  'reports.last': (db, asked) => ({ days: reportsOutBefore(db, asked) }),
  'reports.broughtBack': (db, { bodyId }) => ({ proposals: listBroughtBack(db, bodyId) }),
} satisfies HandlersOf<typeof reportsApi>;
