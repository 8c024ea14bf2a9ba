import { type ReactNode, useEffect, useRef } from 'react';
import type { Noun } from '../../../shared/api/events.ts';
import type { RegisteredPaper } from '../../../shared/domain/registered-paper.ts';
import { Notice } from '../../components/notice.tsx';
import { type KeyHint, KeyHints } from '../../keys/key-hints.tsx';
import { useAppStore } from '../../store/hooks.ts';
import { useKeepFresh } from '../../store/use-fresh.ts';
import { useIsShared } from '../../store/use-is-shared.ts';
import { asksAnything } from '../registers/list-filters.tsx';
import { LIST_HINTS } from '../registers/list-hints.ts';
import { ListPart } from '../registers/list-part.tsx';
import { useGoing } from '../registers/use-going.ts';
import { NewPaper } from './new-paper.tsx';
import { PAPERS, paperAddress, paperColumns } from './paper-cells.tsx';
import { PaperDetail } from './paper-detail.tsx';
import { PaperFilters } from './paper-filters.tsx';
import { useMissedFiles } from './use-missed-files.ts';

const NOUNS: readonly Noun[] = ['paper', 'paperFile', 'presentation', 'item', 'meeting', 'body', 'deadline'];

const HINTS: readonly KeyHint[] = [
  ...LIST_HINTS,
  { of: ['lists.add'], does: 'new' },
  { of: ['lists.file'], does: 'take in a file' },
  { of: ['lists.copy'], does: 'save a copy' },
  { of: ['lists.present'], does: 'put before a meeting' },
  { of: ['takeAlong.open'], does: 'take along' },
];

const Empty = (): ReactNode => {
  const view = useAppStore((state) => state.paperView);
  return asksAnything(view) ? (
    <Notice title="No paper fits">
      <p>Change what you look for, or clear it.</p>
    </Notice>
  ) : (
    <Notice title="No papers yet">
      <p>
        A paper that is put before a meeting, on its plan, stands here with its file, once for all its meetings. Write a
        title above to put one in that no meeting has yet.
      </p>
    </Notice>
  );
};

const NO_ROWS: readonly RegisteredPaper[] = [];

/** The register of papers; one of them may be open beside it. */
export const PapersPage = ({ paperId }: { readonly paperId?: string }): ReactNode => {
  const isShared = useIsShared();
  const list = useAppStore((state) => (isShared && !state.isPaperListOpen ? undefined : state.paperList));
  const error = useAppStore((state) => state.paperListError);
  const fetchPapers = useAppStore((state) => state.fetchPapers);
  const fetchMore = useAppStore((state) => state.fetchMorePapers);
  const view = useAppStore((state) => state.paperView);
  const showPapers = useAppStore((state) => state.showPapers);
  useKeepFresh(NOUNS, fetchPapers);
  useMissedFiles();
  // Reads the list at first as well. What is confidential is not even fetched while others look on, and what was looked for
  // is not shown to them.
  useEffect(() => showPapers(isShared ? { text: undefined } : {}), [isShared, showPapers]);
  const page = useRef<HTMLDivElement>(null);
  const press = (name: string) => (): void =>
    page.current?.querySelector<HTMLElement>(`.list-detail [data-field="${name}"]`)?.click();
  const isOpen = paperId !== undefined;
  const { active, scroller, close } = useGoing<RegisteredPaper>({
    page,
    rows: list?.rows ?? NO_ROWS,
    openId: paperId,
    home: PAPERS,
    addressOf: paperAddress,
    others: ({ toField }) => ({
      toText: undefined,
      due: undefined,
      answer: undefined,
      convert: undefined,
      add: () => page.current?.querySelector<HTMLElement>('[data-field="newTitle"]')?.focus(),
      file: isOpen ? press('file') : () => toField('file'),
      copy: isOpen ? press('copy') : undefined,
      present: () => toField('present'),
    }),
  });
  return (
    <div className="list-page" ref={page} data-detail={isOpen ? 'wide' : undefined}>
      <PaperFilters />
      {isShared ? null : <NewPaper />}
      <ListPart
        label="Papers"
        view={view}
        columns={paperColumns}
        list={list}
        error={error}
        fetch={fetchPapers}
        addressOf={paperAddress}
        active={active}
        openId={paperId}
        scroller={scroller}
        fetchMore={fetchMore}
      >
        <Empty />
      </ListPart>
      {isOpen ? <PaperDetail key={paperId} paperId={paperId} onClose={close} /> : null}
      <KeyHints hints={HINTS} />
    </div>
  );
};
