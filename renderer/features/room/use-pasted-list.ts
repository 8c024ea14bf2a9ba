import { type ClipboardEvent, useState } from 'react';
import { type AttendanceTable, readAttendanceTable } from '../../../shared/capture/attendance-table.ts';
import type { Category } from '../../../shared/domain/body.ts';
import { clipboardRows } from './clipboard-rows.ts';

/** A list that was pasted into the roll, once it is more than a word for the field that has the focus. */
export const usePastedList = (categories: readonly Category[]) => {
  const [table, setTable] = useState<AttendanceTable>();
  const onPaste = (event: ClipboardEvent): void => {
    const rows = clipboardRows(event.clipboardData);
    const isWord = rows.flat().filter((cell) => cell.trim() !== '').length < 2;
    if (isWord && event.target instanceof HTMLInputElement) return;
    event.preventDefault();
    setTable(readAttendanceTable(rows, categories));
  };
  return { table, onPaste, drop: (): void => setTable(undefined) };
};
