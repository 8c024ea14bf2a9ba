import { Button, Modal, NativeSelect, Radio } from '@mantine/core';
import { IconAlertTriangle, IconFileExport } from '@tabler/icons-react';
import { type FormEvent, type ReactNode, useEffect, useState } from 'react';
import { readersSchema } from '../../../shared/minutes-document/orders.ts';
import type { RegisterKind } from '../../../shared/registers/orders.ts';
import type { Acts } from '../../keys/act-for.ts';
import { useKeyHelp } from '../../keys/use-key-help.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { useOffers } from '../../keys/use-offers.ts';
import { useAppStore } from '../../store/hooks.ts';
import type { ListWishes } from '../../store/registers-out-slice.ts';
import { useIsShared } from '../../store/use-is-shared.ts';
import { DeliveryStatus } from '../preview/delivery-status.tsx';
import { LIST_GROUPINGS, listFormats, listWords } from './list-words.ts';

const LABEL = 'Take the list along';

const OF_REFERENCES = 'Others: of what is confidential the reference alone';
const OTHERS: Readonly<Record<RegisterKind, string>> = {
  actions: OF_REFERENCES,
  decisions: OF_REFERENCES,
  matters: OF_REFERENCES,
  papers: 'Others: without the papers that are confidential or that no meeting has',
  attendance: 'Others: without what confidential minutes alone tell',
};

const ReadersChoice = (): ReactNode => {
  const of = useAppStore((state) => state.listWishes.of);
  const version = useAppStore((state) => state.listWishes.version);
  const wish = useAppStore((state) => state.wishList);
  const isShared = useIsShared();
  const choose = (value: string): void => {
    const chosen = readersSchema.safeParse(value);
    if (chosen.success) void wish({ version: chosen.data });
  };
  return (
    <Radio.Group label="For whom" value={isShared ? 'public' : version} onChange={choose}>
      <Radio value="public" label={OTHERS[of]} data-autofocus />
      <Radio value="full" label="Those who may read everything" disabled={isShared} />
    </Radio.Group>
  );
};

const GroupField = (): ReactNode => {
  const groupBy = useAppStore((state) => state.listWishes.groupBy);
  const wish = useAppStore((state) => state.wishList);
  return (
    <NativeSelect
      label="Grouped by"
      data={[...LIST_GROUPINGS]}
      value={groupBy ?? ''}
      onChange={({ currentTarget: { value } }) => {
        const chosen = LIST_GROUPINGS.find((one) => one.value === value);
        void wish({ groupBy: chosen?.value || undefined });
      }}
    />
  );
};

const FormatFields = (): ReactNode => {
  const { of, format } = useAppStore((state) => state.listWishes);
  const wish = useAppStore((state) => state.wishList);
  const formats = listFormats(of);
  return (
    <div className="take-along-fields">
      <NativeSelect
        label="As"
        data={[...formats]}
        value={format}
        onChange={({ currentTarget: { value } }) => {
          const chosen = formats.find((one) => one.value === value);
          if (chosen) void wish({ format: chosen.value });
        }}
      />
      {of === 'actions' ? <GroupField /> : null}
    </div>
  );
};

const Facts = (): ReactNode => {
  const facts = useAppStore((state) => state.listFacts);
  const { of, version } = useAppStore((state) => state.listWishes);
  const isPublic = useIsShared() || version === 'public';
  if (!facts) return <p className="sheet-hint">Looking what is on the list …</p>;
  return (
    <>
      <p className="sheet-hint">{listWords(facts, { of, isPublic })}</p>
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

type TakeAlongProps = { readonly of: RegisterKind };

/** How a list begins to be wanted: for others until it is said otherwise, and put together as it is shown. */
const useFirstWishes = (of: RegisterKind): ListWishes => {
  const group = useAppStore((state) => state.registerView.group);
  const groupBy = group === 'week' ? 'due week' : group;
  return { of, version: 'public', format: 'xlsx', groupBy: of === 'actions' ? groupBy : undefined };
};

/** The list that a register shows, as a file: asks for whom, and as what. */
export const TakeAlong = ({ of }: TakeAlongProps): ReactNode => {
  const [isOpen, setOpen] = useState(false);
  const wish = useAppStore((state) => state.wishList);
  const wishes = useFirstWishes(of);
  const { words } = useKeyHelp()('takeAlong.open');
  const acts: Acts<'takeAlong'> = {
    open: () => {
      void wish(wishes);
      setOpen(true);
    },
  };
  useKeys('takeAlong', () => acts);
  useOffers('takeAlong', acts);
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconFileExport className="icon" aria-hidden="true" />}
        title={words === '' ? undefined : `${LABEL} (${words})`}
        onClick={acts.open}
      >
        {LABEL}
      </Button>
      {isOpen ? <ListDialog onClose={() => setOpen(false)} /> : null}
    </>
  );
};
