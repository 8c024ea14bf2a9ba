import { Button, Modal, NativeSelect, Radio } from '@mantine/core';
import { IconAlertTriangle, IconFileExport } from '@tabler/icons-react';
import { type FormEvent, type ReactNode, useCallback, useEffect, useMemo, useState } from 'react';
import { readersSchema } from '../../../shared/minutes-document/orders.ts';
import { useAppStore } from '../../store/hooks.ts';
import { useCommands } from '../../store/use-commands.ts';
import { useIsShared } from '../../store/use-is-shared.ts';
import { DeliveryStatus } from '../preview/delivery-status.tsx';
import { LIST_FORMATS, LIST_GROUPINGS, listWords } from './list-words.ts';

const LABEL = 'Take the list along';

const ReadersChoice = (): ReactNode => {
  const version = useAppStore((state) => state.listWishes.version);
  const wish = useAppStore((state) => state.wishList);
  const isShared = useIsShared();
  const choose = (value: string): void => {
    const chosen = readersSchema.safeParse(value);
    if (chosen.success) void wish({ version: chosen.data });
  };
  return (
    <Radio.Group label="For whom" value={isShared ? 'public' : version} onChange={choose}>
      <Radio value="public" label="Others: of what is confidential the reference alone" data-autofocus />
      <Radio value="full" label="Those who may read everything" disabled={isShared} />
    </Radio.Group>
  );
};

const FormatFields = (): ReactNode => {
  const { format, groupBy } = useAppStore((state) => state.listWishes);
  const wish = useAppStore((state) => state.wishList);
  return (
    <div className="take-along-fields">
      <NativeSelect
        label="As"
        data={[...LIST_FORMATS]}
        value={format}
        onChange={({ currentTarget: { value } }) => {
          const chosen = LIST_FORMATS.find((one) => one.value === value);
          if (chosen) void wish({ format: chosen.value });
        }}
      />
      <NativeSelect
        label="Grouped by"
        data={[...LIST_GROUPINGS]}
        value={groupBy ?? ''}
        onChange={({ currentTarget: { value } }) => {
          const chosen = LIST_GROUPINGS.find((one) => one.value === value);
          void wish({ groupBy: chosen?.value || undefined });
        }}
      />
    </div>
  );
};

const Facts = (): ReactNode => {
  const facts = useAppStore((state) => state.listFacts);
  const version = useAppStore((state) => state.listWishes.version);
  const isPublic = useIsShared() || version === 'public';
  if (!facts) return <p className="sheet-hint">Looking what is on the list …</p>;
  return (
    <>
      <p className="sheet-hint">{listWords(facts, isPublic)}</p>
      {!isPublic && facts.confidential > 0 ? (
        <p className="document-warning" role="status">
          <IconAlertTriangle className="icon" aria-hidden="true" />
          The file and its name say that it is confidential. Make sure that whoever gets it may read it.
        </p>
      ) : null}
    </>
  );
};

const ListDialog = ({ onClose }: { readonly onClose: () => void }): ReactNode => {
  const delivery = useAppStore((state) => state.listDelivery);
  const fetchFacts = useAppStore((state) => state.fetchListFacts);
  const handOut = useAppStore((state) => state.handOutList);
  useEffect(() => void fetchFacts(), [fetchFacts]);
  const save = (event: FormEvent): void => {
    event.preventDefault();
    void handOut();
  };
  return (
    <Modal opened onClose={onClose} title={LABEL} closeButtonProps={{ 'aria-label': 'Close' }}>
      <form className="take-along" onSubmit={save}>
        <ReadersChoice />
        <FormatFields />
        <Facts />
        <button type="submit" className="button question-act" aria-busy={delivery.kind === 'working'}>
          Save the list …
        </button>
        <DeliveryStatus delivery={delivery} />
      </form>
    </Modal>
  );
};

/** A list as it is shown, as a file: asks for whom, and as what. */
export const TakeAlong = (): ReactNode => {
  const [isOpen, setOpen] = useState(false);
  const wish = useAppStore((state) => state.wishList);
  const group = useAppStore((state) => state.registerView.group);
  // What became of the last file is not said again, and each list is for others until it is said otherwise,
  // and put together as it is shown.
  const open = useCallback(() => {
    void wish({ version: 'public', groupBy: group === 'week' ? 'due week' : group });
    setOpen(true);
  }, [wish, group]);
  useCommands(useMemo(() => [{ id: 'takeAlong', label: LABEL, run: open }], [open]));
  return (
    <>
      <Button variant="default" leftSection={<IconFileExport className="icon" aria-hidden="true" />} onClick={open}>
        {LABEL}
      </Button>
      {isOpen ? <ListDialog onClose={() => setOpen(false)} /> : null}
    </>
  );
};
