import { Button, Checkbox, NativeSelect } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import {
  type AttendanceTable,
  columnShowsSchema,
  type HouseStyle,
  type TableHolds,
  wholeStyle,
} from '../../../shared/domain/house-style.ts';
import { TextField } from '../../components/fields/text-field.tsx';
import { useDraft } from '../../components/fields/use-draft.ts';
import { useRefusal } from '../../components/fields/use-refusal.ts';
import { IconButton } from '../../components/icon-button.tsx';
import { useAppStore } from '../../store/hooks.ts';
import { Section } from '../bodies/section.tsx';
import { type SheetProps, useSaveBody } from '../bodies/use-body.ts';
import { nextColumn, withColumn, withTable, withTableMoved } from './table-edits.ts';
import { useBodyField, useStyleField, withStyle } from './use-style.ts';

const TABLES: Readonly<Record<TableHolds, string>> = {
  members: 'Members present',
  others: 'Other participants',
  apologies: 'Apologies',
  absent: 'Absent without apologies',
};

const SHOWS = [
  { value: 'standsFor', label: 'whom they stand for' },
  { value: 'name', label: 'name' },
  { value: 'initials', label: 'initials' },
  { value: 'category', label: 'category' },
  { value: 'organisation', label: 'organisation' },
  { value: 'capacity', label: 'capacity' },
] as const;

type ColumnProps = SheetProps & {
  readonly table: AttendanceTable;
  readonly at: number;
  change(change: (style: HouseStyle) => HouseStyle): void;
};

const ColumnLine = ({ sheet, table: { holds, columns }, at, change }: ColumnProps): ReactNode => {
  const column = columns[at];
  const save = useSaveBody(sheet);
  const place = { holds, at };
  const shows = useDraft(
    column?.shows ?? 'name',
    save((body, chosen: AttendanceTable['columns'][number]['shows']) =>
      withStyle(body, (style) => withColumn(style, place, (now) => ({ ...now, shows: chosen }))),
    ),
  );
  const head = useStyleField(sheet, `head ${holds} ${at}`, column?.head ?? '', (style, text: string) =>
    withColumn(style, place, (now) => ({ ...now, head: text.trim() })),
  );
  const remove = (): void =>
    change((style) =>
      withTable(style, holds, (table) => ({ ...table, columns: table.columns.filter((_, index) => index !== at) })),
    );
  const name = `column ${at + 1} of ${TABLES[holds].toLowerCase()}`;
  return (
    <li className="style-column">
      <NativeSelect
        aria-label={`What ${name} shows`}
        data={SHOWS}
        value={shows.value}
        error={shows.error}
        onChange={({ currentTarget }) => shows.choose(columnShowsSchema.parse(currentTarget.value))}
      />
      <TextField aria-label={`Head of ${name}`} placeholder="Head of the column" draft={head} />
      <IconButton
        icon={IconTrash}
        label={`Remove ${name}`}
        title="Remove"
        disabled={columns.length === 1}
        onClick={remove}
      />
    </li>
  );
};

type TableProps = SheetProps & {
  readonly table: AttendanceTable;
  readonly place: { readonly isFirst: boolean; readonly isLast: boolean };
};

const TableFields = ({ sheet, table, place: { isFirst, isLast } }: TableProps): ReactNode => {
  const { holds, columns } = table;
  const changeBody = useAppStore((state) => state.changeBody);
  const { refusal, say } = useRefusal();
  const change = (edit: (style: HouseStyle) => HouseStyle): void =>
    void say(changeBody(sheet.body.id, ({ body, rules }) => ({ body: withStyle(body, edit), rules })));
  const title = useStyleField(sheet, `title ${holds}`, table.title ?? '', (style, text: string) =>
    withTable(style, holds, ({ title: _, ...now }) => (text.trim() === '' ? now : { ...now, title: text.trim() })),
  );
  const name = TABLES[holds];
  const isEach = table.rowEach ?? false;
  return (
    <details className="form-group">
      <summary>
        {name} <span className="quiet">{columns.map(({ head }) => head).join(' | ')}</span>
      </summary>
      <div className="form-fields">
        <TextField label="Above the table" description="may be left empty" draft={title} />
        <ol className="stack" aria-label={`Columns of ${name.toLowerCase()}`}>
          {columns
            .map((_column, at) => at)
            .map((at) => (
              <ColumnLine key={at} sheet={sheet} table={table} at={at} change={change} />
            ))}
        </ol>
        <Checkbox
          label="Everybody has a row, also where several stand for the same"
          checked={isEach}
          onChange={() =>
            change((style) =>
              withTable(style, holds, ({ rowEach: _, ...now }) => (isEach ? now : { ...now, rowEach: true })),
            )
          }
        />
        <div className="field-row">
          <Button
            variant="default"
            disabled={columns.length >= 4}
            onClick={() =>
              change((style) =>
                withTable(style, holds, (now) => ({ ...now, columns: [...now.columns, nextColumn(now)] })),
              )
            }
          >
            Add a column
          </Button>
          <IconButton
            icon={IconArrowUp}
            label={`Print ${name.toLowerCase()} earlier`}
            disabled={isFirst}
            onClick={() => change((style) => withTableMoved(style, holds, -1))}
          />
          <IconButton
            icon={IconArrowDown}
            label={`Print ${name.toLowerCase()} later`}
            disabled={isLast}
            onClick={() => change((style) => withTableMoved(style, holds, 1))}
          />
        </div>
        {refusal === undefined ? null : <p role="alert">{refusal}</p>}
      </div>
    </details>
  );
};

/** The attendance tables, in the order in which they are printed. */
export const AttendanceTables = ({ sheet }: SheetProps): ReactNode => {
  const { attendance } = wholeStyle(sheet.body.houseStyle);
  const initials = useBodyField(sheet, 'initials', sheet.body.initials, (body, shown: boolean) => ({
    ...body,
    initials: shown,
  }));
  return (
    <Section
      id="tables"
      title="Attendance tables"
      hint="Printed in this order; one without people is left out. {body}, {short} and {others} are filled in."
    >
      <Checkbox
        label="Initials stand behind the names"
        checked={initials.value}
        error={initials.error}
        onChange={(event) => initials.choose(event.currentTarget.checked)}
      />
      <div>
        {attendance.map((table, at) => (
          <TableFields
            key={table.holds}
            sheet={sheet}
            table={table}
            place={{ isFirst: at === 0, isLast: at === attendance.length - 1 }}
          />
        ))}
      </div>
    </Section>
  );
};
