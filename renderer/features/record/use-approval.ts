import { useState } from 'react';
import { z } from 'zod';
import type { StoredBlock } from '../../../shared/api/blocks.ts';
import { formatScreenDate } from '../../../shared/dates.ts';
import {
  type ApprovalManner,
  approvalMannerSchema,
  type Correction,
  isMinuted,
} from '../../../shared/domain/approval.ts';
import { readTypedDay } from '../../../shared/typed-day.ts';
import { useKeptForm } from '../../components/fields/use-kept-form.ts';
import type { FormTexts } from '../../store/forms-slice.ts';
import { useAppStore } from '../../store/hooks.ts';
import type { RecordSlice } from '../../store/record-slice.ts';
import { type TypedCorrection, typedCorrectionSchema } from './corrections-field.tsx';
import { offeredFiles, readFiles } from './files-field.tsx';
import { findBlock } from './find-block.ts';

type Shown = NonNullable<RecordSlice['record']>;

const NO_PLACE = 'Plan the meeting that approves these minutes first, with an item for them.';
const NO_PARENT = 'Set the parent body on the screen of this body, and plan the meeting that approves these minutes.';

/** Where a meeting says that it approved earlier minutes, as agendas call it. */
const ABOUT_MINUTES = /\bminutes\b/iu;

const readCorrections = (kept: string | undefined): readonly TypedCorrection[] => {
  if (kept === undefined) return [];
  return z.array(typedCorrectionSchema).safeParse(JSON.parse(kept)).data ?? [];
};

const isBlank = ({ from, to }: TypedCorrection): boolean => from === '' && to === '';

type Faults = { readonly date?: string; readonly corrections?: readonly (string | undefined)[]; readonly all?: string };

/** The corrections that are made, and why some can't be, by their places. */
const locate = (blocks: readonly StoredBlock[], corrections: readonly TypedCorrection[]) => {
  const found = corrections.map((one) => (isBlank(one) ? undefined : findBlock(blocks, one.from)));
  const made = corrections.flatMap(({ from, to }, index): Correction[] => {
    const block = found[index];
    return block?.ok ? [{ blockId: block.value, from, to }] : [];
  });
  return { made, faults: found.map((one) => (one && !one.ok ? one.error : undefined)) };
};

/** The meeting that approves and the item under which it says so, as chosen or as is likely. */
const placeOf = ({ places }: Shown, manner: ApprovalManner, typed: FormTexts) => {
  const choices = places.filter((one) => one.manner === manner);
  const place = choices.find((one) => one.meetingId === typed['meeting']) ?? choices[0];
  const item =
    place?.items.find(({ id }) => id === typed['item']) ??
    place?.items.find(({ title }) => ABOUT_MINUTES.test(title)) ??
    place?.items[0];
  const behind = item?.lines.find(({ id }) => id === typed['behind'])?.id;
  return { choices, place, item, behind };
};

/** What is said of an approval so far: as typed, or as is likely. */
const readApproval = (record: Shown, typed: FormTexts, today: string) => {
  const manner = approvalMannerSchema.safeParse(typed['manner']).data ?? 'later meeting';
  const { choices, place, item, behind } = placeOf(record, manner, typed);
  const usualDay = (isMinuted(manner) ? place?.date : undefined) ?? today;
  const day = typed['day'] ?? formatScreenDate(usualDay);
  const offered = offeredFiles(record.holdsConfidential);
  const files = readFiles(typed['files']) ?? offered;
  const minuted = isMinuted(manner) && item ? { itemId: item.id, behind } : undefined;
  const bases = record.bases.filter((one) => one.manner === manner);
  const basis = bases.find(({ id }) => id === typed['basis'])?.id;
  return { manner, choices, place, item, behind, day, offered, files, minuted, bases, basis };
};

/** What is being said of an approval. It outlives the screen until it is sent. */
export const useApproval = (record: Shown) => {
  const { meetingId } = record;
  const blocks = useAppStore((state) => state.recordBlocks);
  const today = useAppStore((state) => state.today());
  const approveMinutes = useAppStore((state) => state.approveMinutes);
  const { typed, type, forget } = useKeptForm(`approval ${meetingId}`);
  const [faults, setFaults] = useState<Faults>({});
  const said = readApproval(record, typed, today);
  const { manner, minuted, files, basis } = said;
  const date = readTypedDay(said.day, today, 'behind');
  const corrections = readCorrections(typed['corrections']);
  const put = (field: string, text: string): void => {
    type(field, text);
    setFaults({});
  };

  /** Whether it can be sent; what is wrong is said at its field. */
  const check = (): boolean => {
    const wrong = locate(blocks, corrections).faults;
    const isPlaced = !isMinuted(manner) || minuted !== undefined;
    setFaults({
      ...(date.ok ? {} : { date: date.error }),
      corrections: wrong,
      ...(isPlaced ? {} : { all: manner === 'by the parent body' ? NO_PARENT : NO_PLACE }),
    });
    return date.ok && isPlaced && wrong.every((fault) => fault === undefined);
  };

  const send = async (): Promise<void> => {
    if (!date.ok) return;
    const { made } = locate(blocks, corrections);
    const sent = { manner, date: date.value, corrections: made, minuted, files: [...files], basis };
    const refused = await approveMinutes(meetingId, sent);
    if (refused) setFaults({ all: refused.message });
    else forget();
  };

  const putRight = (list: readonly TypedCorrection[]): void => put('corrections', JSON.stringify(list));
  return { ...said, corrections, faults, type: put, putRight, check, send };
};
