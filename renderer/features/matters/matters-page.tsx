import { Button } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
import type { Noun } from '../../../shared/api/events.ts';
import type { ListedMatter } from '../../../shared/domain/listed-matter.ts';
import { codeMeant, codeOf } from '../../../shared/domain/matter-entry.ts';
import { Notice } from '../../components/notice.tsx';
import { ScreenActs } from '../../components/screen-acts.tsx';
import { type KeyHint, KeyHints } from '../../keys/key-hints.tsx';
import { useAppStore } from '../../store/hooks.ts';
import { useFresh, useKeepFresh } from '../../store/use-fresh.ts';
import { useIsShared } from '../../store/use-is-shared.ts';
import { asksAnything } from '../registers/list-filters.tsx';
import { LIST_HINTS, NO_FILES } from '../registers/list-hints.ts';
import { ListPart } from '../registers/list-part.tsx';
import { useGoing } from '../registers/use-going.ts';
import { MATTERS, matterAddress, matterColumns } from './matter-cells.tsx';
import { MatterDetail } from './matter-detail.tsx';
import { MatterFilters } from './matter-filters.tsx';
import { NewMatter } from './new-matter.tsx';

const NOUNS: readonly Noun[] = ['matter', 'block', 'item', 'meeting', 'action', 'body'];

const HINTS: readonly KeyHint[] = [
  ...LIST_HINTS,
  { of: ['lists.convert'], does: 'convert' },
  { of: ['lists.add'], does: 'new' },
  { of: ['takeAlong.open'], does: 'take along' },
];

const Empty = (): ReactNode => {
  const view = useAppStore((state) => state.matterView);
  return asksAnything(view) ? (
    <Notice title="No matter fits">
      <p>Change what you look for, or clear it.</p>
    </Notice>
  ) : (
    <Notice title="No matters yet">
      <p>
        A matter is business that comes back under a code. It stands here as soon as a heading of any minutes names it,
        by the patterns of the body; write a code and its title above to put one in by hand.
      </p>
    </Notice>
  );
};

const NO_ROWS: readonly ListedMatter[] = [];

const addressOf = (matter: ListedMatter): string => matterAddress(codeOf(matter));

/** What is open beside the register, by whatever of its codes the address has. */
const openIdOf = (rows: readonly ListedMatter[], code: string | undefined): string | undefined =>
  code && (rows.find(({ codes }) => codeMeant(codes, code) !== undefined)?.id ?? code);

/** The register of matters; one of them may be open beside it, by any of its codes. */
export const MattersPage = ({ code }: { readonly code?: string }): ReactNode => {
  const isShared = useIsShared();
  const list = useAppStore((state) => (isShared && !state.isMatterListOpen ? undefined : state.matterList));
  const error = useAppStore((state) => state.matterListError);
  const fetchWords = useAppStore((state) => state.fetchMatterWords);
  const fetchMatters = useAppStore((state) => state.fetchMatters);
  const fetchMore = useAppStore((state) => state.fetchMoreMatters);
  const view = useAppStore((state) => state.matterView);
  const showMatters = useAppStore((state) => state.showMatters);
  useFresh(NOUNS, fetchWords);
  useKeepFresh(NOUNS, fetchMatters);
  // Reads the list at first as well. What is confidential is not even fetched while others look on, and what was looked for
  // is not shown to them.
  useEffect(() => showMatters(isShared ? { text: undefined } : {}), [isShared, showMatters]);
  const rows = list?.rows ?? NO_ROWS;
  const page = useRef<HTMLDivElement>(null);
  const openId = openIdOf(rows, code);
  const { active, scroller, close } = useGoing<ListedMatter>({
    page,
    rows,
    openId,
    home: MATTERS,
    addressOf,
    others: ({ toField }) => ({
      toText: undefined,
      due: () => toField('due'),
      answer: undefined,
      convert: () => toField('convert'),
      add: () => page.current?.querySelector<HTMLElement>('[data-field="newCode"]')?.focus(),
      ...NO_FILES,
    }),
  });
  return (
    <div className="list-page" ref={page} data-detail={code === undefined ? undefined : 'wide'}>
      <ScreenActs>
        <Button variant="default" component="a" href="#/lists">
          Take in a list
        </Button>
        <Button variant="default" component="a" href="#/reports">
          Reports
        </Button>
      </ScreenActs>
      <MatterFilters />
      {isShared ? null : <NewMatter />}
      <ListPart
        label="Matters"
        view={view}
        columns={matterColumns}
        list={list}
        error={error}
        fetch={fetchMatters}
        addressOf={addressOf}
        active={active}
        openId={openId}
        scroller={scroller}
        fetchMore={fetchMore}
      >
        <Empty />
      </ListPart>
      {code === undefined ? null : <MatterDetail key={code} code={code} onClose={close} />}
      <KeyHints hints={HINTS} />
    </div>
  );
};
