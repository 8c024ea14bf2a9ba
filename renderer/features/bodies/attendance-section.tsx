import { Checkbox, NativeSelect } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import { type ReactNode, useRef } from 'react';
import type { Category } from '../../../shared/domain/body.ts';
import { AddField } from '../../components/fields/add-field.tsx';
import { required } from '../../components/fields/checked.ts';
import { TextField } from '../../components/fields/text-field.tsx';
import { useDraft } from '../../components/fields/use-draft.ts';
import { useListKeys } from '../../components/fields/use-list-keys.ts';
import { IconButton } from '../../components/icon-button.tsx';
import { useKeyHelp } from '../../keys/use-key-help.ts';
import { Section } from './section.tsx';
import { type SheetProps, useSaveBody } from './use-body.ts';
import { type CategoriesEdit, useCategories } from './use-categories.ts';

const TABLES = [
  { value: 'members', label: 'among the members' },
  { value: 'others', label: 'among other participants' },
] as const;

const isTable = (value: string): value is Category['table'] => TABLES.some((table) => table.value === value);

type LineProps = {
  readonly category: Category;
  readonly at: number;
  readonly count: number;
  readonly edit: CategoriesEdit;
  move(at: number, step: -1 | 1): void;
};

const LineButtons = ({ category: { name }, at, count, edit, move }: LineProps): ReactNode => {
  const help = useKeyHelp();
  return (
    <>
      <IconButton
        icon={IconArrowUp}
        label={`Move ${name} up`}
        title={`Move up (${help('list.moveUp').words})`}
        disabled={at === 0}
        onClick={() => move(at, -1)}
      />
      <IconButton
        icon={IconArrowDown}
        label={`Move ${name} down`}
        title={`Move down (${help('list.moveDown').words})`}
        disabled={at === count - 1}
        onClick={() => move(at, 1)}
      />
      <IconButton icon={IconTrash} label={`Remove ${name}`} title="Remove" onClick={() => void edit.remove(name)} />
    </>
  );
};

const CategoryLine = (props: LineProps): ReactNode => {
  const { category, at, edit, move } = props;
  const name = useDraft(
    category.name,
    required('Write the name of the category.', (text) => edit.rename(at, text)),
  );
  const onKeyDown = useListKeys((_field, step) => {
    name.commit();
    move(at, step);
  });
  return (
    <li className="category-line">
      <TextField aria-label={`Category ${at + 1}`} data-category={at} draft={name} onKeyDown={onKeyDown} />
      <NativeSelect
        aria-label={`Table of ${category.name}`}
        data={TABLES}
        value={category.table}
        onChange={({ currentTarget: { value } }) => isTable(value) && void edit.setTable(at, value)}
      />
      <LineButtons {...props} />
    </li>
  );
};

const Categories = ({ sheet }: SheetProps): ReactNode => {
  const edit = useCategories(sheet);
  const list = useRef<HTMLOListElement>(null);
  const { categories } = sheet.body;
  const move = async (at: number, step: -1 | 1): Promise<void> => {
    if (categories[at + step] === undefined || (await edit.move(at, step))) return;
    list.current?.querySelector<HTMLElement>(`[data-category="${at + step}"]`)?.focus();
  };
  return (
    <div className="stack">
      <h3 id="categories-title">Categories, in the order of the attendance list</h3>
      <ol className="stack" ref={list} aria-labelledby="categories-title">
        {categories
          .map((category, at) => ({ category, at }))
          .map(({ category, at }) => (
            <CategoryLine
              key={at}
              category={category}
              at={at}
              count={categories.length}
              edit={edit}
              move={(from, step) => void move(from, step)}
            />
          ))}
      </ol>
      <AddField label="Add a category" add={edit.add} />
    </div>
  );
};

/** How the attendance list is set out. */
export const AttendanceSection = ({ sheet }: SheetProps): ReactNode => {
  const save = useSaveBody(sheet);
  const initials = useDraft(
    sheet.body.initials,
    save((now, shown: boolean) => ({ ...now, initials: shown })),
  );
  return (
    <Section
      id="attendance"
      title="Attendance list"
      hint="People are listed under these headings, in the table of the members or of other participants."
    >
      <Categories sheet={sheet} />
      <Checkbox
        label="The attendance list shows initials"
        checked={initials.value}
        error={initials.error}
        onChange={(event) => initials.choose(event.currentTarget.checked)}
      />
    </Section>
  );
};
