import { Button, Modal, SegmentedControl } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { StoredBlock } from '../../../shared/api/blocks.ts';
import type { VersionSheet } from '../../../shared/api/versions.ts';
import { wordsOf } from '../../../shared/domain/block-words.ts';
import { blockLabel } from './block-label.ts';
import { SeenBy } from './entry.tsx';
import { Moment } from './moment.tsx';
import type { Earlier } from './use-earlier.ts';
import { Words } from './words.tsx';

type VersionItem = VersionSheet['items'][number];

const isBlank = ({ content }: StoredBlock): boolean => content.kind === 'paragraph' && wordsOf(content) === '';

type BlockProps = { readonly block: StoredBlock; readonly earlier: Earlier; readonly onTaken: () => void };

/** A block as it was. Laid over what it says now: underlined comes back, struck through goes. */
const VersionBlock = ({ block, earlier, onTaken }: BlockProps): ReactNode => {
  const isSame = earlier.isNow(block);
  const now = earlier.now(block);
  const take = (): void => {
    onTaken();
    earlier.putBlock(block);
  };
  return (
    <li className="version-block" data-same={isSame} data-visibility={block.visibility}>
      <span className="entry-kind">
        {blockLabel(block.content)}
        <SeenBy visibility={block.visibility} />
        {now ? null : <span className="gap">Taken out since</span>}
        {now && !isSame ? <span className="gap">Changed since</span> : null}
      </span>
      <Words text={wordsOf(block.content)} over={now ? wordsOf(now.content) : undefined} />
      {isSame || !earlier.mayChange ? null : (
        <Button variant="default" size="xs" onClick={take}>
          Take this block back
        </Button>
      )}
    </li>
  );
};

type ItemProps = {
  readonly item: VersionItem;
  readonly isWhole: boolean;
  readonly earlier: Earlier;
  readonly onTaken: () => void;
};

const VersionPart = ({ item, isWhole, earlier, onTaken }: ItemProps): ReactNode => {
  const blocks = item.blocks.filter((block) => !isBlank(block));
  const changed = blocks.filter((block) => !earlier.isNow(block));
  const since = earlier.newIn(item.id, blocks);
  const take = (): void => {
    onTaken();
    earlier.putItem(item.id, item.blocks);
  };
  const isSame = changed.length === 0 && since === 0;
  if (isSame && !isWhole) return null;
  const news =
    since === 1 ? 'One block is new since, and goes with it.' : `${since} blocks are new since, and go with it.`;
  return (
    <section className="version-item" aria-label={`Item ${item.number}, ${item.title}`}>
      <h3>
        {item.number} {item.title}
        {item.confidential ? <span className="confidential-word">Confidential item</span> : null}
      </h3>
      {!isSame && earlier.mayChange && earlier.has(item.id) ? (
        <p className="version-take">
          <Button variant="default" size="xs" onClick={take}>
            Take the whole item back
          </Button>
          {since > 0 ? <span className="quiet">{news}</span> : null}
        </p>
      ) : null}
      <ol>
        {(isWhole ? blocks : changed).map((block) => (
          <VersionBlock key={block.id} block={block} earlier={earlier} onTaken={onTaken} />
        ))}
      </ol>
    </section>
  );
};

export type VersionViewProps = {
  readonly sheet: VersionSheet;
  readonly earlier: Earlier;
  readonly onClose: () => void;
};

const VIEWS = [
  { value: 'different', label: 'What differs from now' },
  { value: 'whole', label: 'The whole meeting' },
];

/** The minutes as they were when a version was kept, to be read, and to take parts of them back. */
export const VersionView = ({ sheet, earlier, onClose }: VersionViewProps): ReactNode => {
  const [view, setView] = useState('different');
  const isWhole = view === 'whole';
  const differs = sheet.items.some(
    ({ id, blocks }) =>
      earlier.newIn(id, blocks) > 0 || blocks.some((block) => !isBlank(block) && !earlier.isNow(block)),
  );
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={`Version: ${sheet.version.name}`}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <div className="version-view">
        <p className="quiet">
          As the minutes stood at <Moment at={sheet.version.at} />. What differs from now is laid over it: underlined
          words come back, words struck through go.
        </p>
        <SegmentedControl
          aria-label="What is shown"
          size="sm"
          color="accent"
          transitionDuration={0}
          data={VIEWS}
          value={view}
          onChange={setView}
        />
        {differs || isWhole ? null : <p>The minutes say the same now.</p>}
        {sheet.items.map((item) => (
          <VersionPart key={item.id} item={item} isWhole={isWhole} earlier={earlier} onTaken={onClose} />
        ))}
      </div>
    </Modal>
  );
};
