import { IconExternalLink, IconLock } from '@tabler/icons-react';
import { type ReactNode, type RefObject, useCallback, useRef } from 'react';
import type { Noun } from '../../../shared/api/events.ts';
import type { MatterSheet } from '../../../shared/api/matters.ts';
import { codeMeant, codeOf } from '../../../shared/domain/matter-entry.ts';
import { Hidden } from '../../components/hidden.tsx';
import { useAppStore } from '../../store/hooks.ts';
import { useFresh } from '../../store/use-fresh.ts';
import { useIsShared } from '../../store/use-is-shared.ts';
import { fullHistory, publicHistory } from '../matter/shown-history.ts';
import { ListDetail } from '../registers/list-detail.tsx';
import { ConvertPart } from './convert-part.tsx';
import { KeptPart } from './kept-part.tsx';
import { MatterFields } from './matter-fields.tsx';
import { MatterTimeline } from './matter-timeline.tsx';

const NOUNS: readonly Noun[] = [
  'block',
  'item',
  'meeting',
  'decision',
  'action',
  'matter',
  'paper',
  'presentation',
  'assessment',
  'consultation',
  'release',
  'matterRelease',
];

/** What the secretary sees; where others look on, its history alone, without what is confidential. */
const Sheet = ({ sheet, held }: { readonly sheet: MatterSheet; readonly held: RefObject<boolean> }): ReactNode => {
  const isShared = useIsShared();
  if (isShared && sheet.matter.confidential) return <Hidden />;
  if (isShared) return <MatterTimeline history={publicHistory(sheet.history)} />;
  return (
    <>
      {sheet.matter.confidential ? (
        <p className="detail-confidential">
          <IconLock className="icon" aria-hidden="true" /> <strong>Confidential</strong>
        </p>
      ) : null}
      {sheet.matter.webAddress === undefined ? null : (
        <a href={sheet.matter.webAddress} target="_blank" rel="noreferrer">
          <IconExternalLink className="icon" aria-hidden="true" /> {sheet.matter.webAddress}
        </a>
      )}
      <MatterTimeline history={fullHistory(sheet.history)} />
      <KeptPart kept={sheet.kept} />
      <ConvertPart key={codeOf(sheet.matter)} sheet={sheet} held={held} />
      <MatterFields matter={sheet.matter} isPublic={sheet.isPublic} />
    </>
  );
};

const titleFor = (isShared: boolean, { matter }: MatterSheet): string => (isShared ? '' : matter.title);

type DetailProps = { readonly code: string; readonly onClose: () => void };

/** All that is known of a matter. */
export const MatterDetail = ({ code, onClose }: DetailProps): ReactNode => {
  const found = useAppStore((state) => state.matterSheet);
  const error = useAppStore((state) => state.matterSheetError);
  const fetchMatterSheet = useAppStore((state) => state.fetchMatterSheet);
  const isShared = useIsShared();
  const held = useRef(false);
  const fetch = useCallback(() => fetchMatterSheet(code), [code, fetchMatterSheet]);
  useFresh(NOUNS, fetch);
  const sheet = found && codeMeant(found.matter.codes, code) !== undefined ? found : undefined;
  return (
    <ListDetail
      label="Matter"
      title={sheet ? [codeOf(sheet.matter), titleFor(isShared, sheet)].filter(Boolean).join(' ') : code}
      error={error}
      fetch={fetch}
      onClose={onClose}
    >
      {sheet ? <Sheet key={sheet.matter.id} sheet={sheet} held={held} /> : null}
    </ListDetail>
  );
};
