import { NativeSelect } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { StoredBlock } from '../../../shared/api/blocks.ts';
import { formatScreenDate } from '../../../shared/dates.ts';
import type { Item } from '../../../shared/domain/item.ts';
import type { ChangedPlace, KeptVisibilityChange, Readers } from '../../../shared/domain/visibility-change.ts';
import { confidentialItemIds } from '../../../shared/minutes-document/build/visibility.ts';
import { useAppStore } from '../../store/hooks.ts';
import type { RecordSlice } from '../../store/record-slice.ts';
import { DatedForm } from './dated-form.tsx';
import { lineLabel, placeWords } from './place-words.ts';

type Shown = NonNullable<RecordSlice['record']>;

const WHOLE = 'item';

const readersWords = { everyone: 'for everyone', confidential: 'confidential' } as const satisfies Record<
  Readers,
  string
>;

const actOf: Readonly<Record<Readers, string>> = {
  everyone: 'Open it to everyone',
  confidential: 'Make it confidential',
};

const ChangeLine = ({
  change,
  record,
}: {
  readonly change: KeptVisibilityChange;
  readonly record: Shown;
}): ReactNode => {
  const blocks = useAppStore((state) => state.recordBlocks);
  const { from, to, date, ground, place } = change;
  return (
    <li className="entry" data-visibility="confidential">
      <p className="entry-head">
        <time dateTime={date}>{formatScreenDate(date)}</time>
        <span>
          {readersWords[from]} → {readersWords[to]}
        </span>
      </p>
      <p>{placeWords(place, record.items, blocks)}</p>
      <p className="quiet">Ground: {ground}</p>
    </li>
  );
};

/** A line that can be opened or closed: no sentence that stands in for others, and no word of the secretary alone. */
const isLine =
  (itemId: string) =>
  ({ itemId: its, visibility, content }: StoredBlock): boolean =>
    its === itemId && visibility !== 'public' && content.kind !== 'privateNote';

/** Who may read what is chosen now, and what is said of it where it can't be opened by itself. */
const stateOf = (item: Item, block: StoredBlock | undefined, items: readonly Item[]) => {
  const closed = confidentialItemIds(items);
  const isUnder = block ? closed.has(item.id) : item.parentId !== undefined && closed.has(item.parentId);
  const isItself = block ? block.visibility === 'confidential' : item.confidential === true;
  const readers: Readers = isItself || isUnder ? 'confidential' : 'everyone';
  return { readers, isUnder };
};

const usePlace = ({ items }: Shown) => {
  const blocks = useAppStore((state) => state.recordBlocks);
  const [chosen, setChosen] = useState({ itemId: '', line: WHOLE });
  const item = items.find(({ id }) => id === chosen.itemId) ?? items[0];
  const lines = item ? blocks.filter(isLine(item.id)) : [];
  const block = lines.find(({ id }) => id === chosen.line);
  return { item, lines, block, setChosen };
};

const UNDER = 'It stands under a confidential item, and is opened with that.';

const ChangeForm = ({ record }: { readonly record: Shown }): ReactNode => {
  const { meetingId, items } = record;
  const changeVisibility = useAppStore((state) => state.changeVisibility);
  const { item, lines, block, setChosen } = usePlace(record);
  if (!item) return null;
  const { readers, isUnder } = stateOf(item, block, items);
  const to: Readers = readers === 'confidential' ? 'everyone' : 'confidential';
  const place: ChangedPlace = block ? { blockId: block.id } : { itemId: item.id };
  return (
    <>
      <DatedForm
        name={`visibility ${meetingId}`}
        label="Ground"
        placeholder="Why it changes, such as: the contract was signed"
        dayLabel="From"
        act={actOf[to]}
        isShut={isUnder}
        send={(ground, date) => changeVisibility(meetingId, { place, to, date, ground })}
      >
        <NativeSelect
          label="Item"
          data={items.map(({ id, number, title }) => ({ value: id, label: `${number} ${title}` }))}
          value={item.id}
          onChange={(event) => setChosen({ itemId: event.currentTarget.value, line: WHOLE })}
        />
        <NativeSelect
          className="record-line"
          label="Line"
          data={[
            { value: WHOLE, label: 'The whole item' },
            ...lines.map((line) => ({ value: line.id, label: lineLabel(line) })),
          ]}
          value={block?.id ?? WHOLE}
          onChange={(event) => setChosen({ itemId: item.id, line: event.currentTarget.value })}
        />
      </DatedForm>
      <p className="quiet" role="status">
        Now {readersWords[readers]}. {isUnder ? UNDER : ''}
      </p>
    </>
  );
};

/** Who may read which part of minutes that went out, as it changed afterwards. */
export const VisibilitySection = ({ record }: { readonly record: Shown }): ReactNode => (
  <section className="sheet-section" aria-label="Who may read what">
    <h2>Who may read what</h2>
    <p className="sheet-hint">
      A line or an item can be opened or closed later, from a day and on a ground that are kept. No word changes: files
      made afterwards follow it, versions that went out stay as they were.
    </p>
    {record.visibilityChanges.length === 0 ? null : (
      <ol className="entries" aria-label="Changes of who may read what">
        {record.visibilityChanges.map((change) => (
          <ChangeLine key={change.id} change={change} record={record} />
        ))}
      </ol>
    )}
    <ChangeForm record={record} />
  </section>
);
