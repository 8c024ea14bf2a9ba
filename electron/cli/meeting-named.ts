import type { MeetingRow } from '../../shared/api/meetings.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { App } from '../core/app.ts';
import { type Failure, failure } from './answer.ts';
import { listMeetings } from './meetings.ts';

const fold = (name: string): string => name.trim().replace(/\s+/g, ' ').toLowerCase();

const nameOf = ({ bodyCode, number }: MeetingRow): string => `${bodyCode} ${number}`;

/** The meeting that is called by the code of its body and its number: "CSC 15". */
export const meetingNamed = async (app: App, name: string): Promise<Result<MeetingRow, Failure>> => {
  const rows = await listMeetings(app);
  if (!rows.ok) return rows;
  const found =
    rows.value.find((row) => nameOf(row) === name) ?? rows.value.find((row) => fold(nameOf(row)) === fold(name));
  if (found) return ok(found);
  return failure(`There is no meeting "${name}" in the book. The command "meetings" lists those that there are.`);
};
