import { Button, Checkbox } from '@mantine/core';
import { memo, type ReactNode, useCallback, useState } from 'react';
import type { Noun } from '../../../shared/api/events.ts';
import { figuresForOthers } from '../../../shared/domain/action-figures.ts';
import { inFileName } from '../../../shared/domain/file-name-pattern.ts';
import { type ActionPicture, actionPictures } from '../../../shared/registers/action-pictures.ts';
import { useAppStore } from '../../store/hooks.ts';
import { valueIn } from '../../store/register-view.ts';
import { useFresh } from '../../store/use-fresh.ts';
import { useIsShared } from '../../store/use-is-shared.ts';
import { DeliveryStatus } from '../preview/delivery-status.tsx';
import { drawn, pageInks } from './drawing.tsx';
import { pictureFile, pictureFormats } from './picture-files.ts';

const NOUNS: readonly Noun[] = ['action', 'block', 'item', 'meeting', 'body', 'person', 'organisation'];

const PictureTable = ({ picture: { table } }: { readonly picture: ActionPicture }): ReactNode => (
  <details>
    <summary>Table</summary>
    <table aria-label={table.title}>
      <thead>
        <tr>
          {table.columns.map(({ title }) => (
            <th key={title} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map(([first, ...cells]) => (
          <tr key={String(first)}>
            <th scope="row">{String(first)}</th>
            {cells.map((cell, at) => (
              <td key={table.columns[at + 1]?.title}>{String(cell)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </details>
);

const Picture = ({ picture }: { readonly picture: ActionPicture }): ReactNode => {
  const save = useAppStore((state) => state.savePicture);
  const today = useAppStore((state) => state.today());
  const body = useAppStore((state) => valueIn(state.registerView, 'body'));
  const name = `${body === '' ? '' : `${inFileName(body)} `}actions by ${picture.id} ${today}`;
  return (
    <figure className="picture" aria-label={picture.title}>
      {drawn(picture.draw(pageInks))}
      <figcaption>
        {pictureFormats.map((format) => (
          <Button
            key={format}
            size="compact-sm"
            variant="default"
            aria-label={`Save ${picture.title} as ${format.toUpperCase()}`}
            onClick={() => void save(`${name}.${format}`, () => pictureFile(picture, format, `${name}.${format}`))}
          >
            {format.toUpperCase()}
          </Button>
        ))}
        <PictureTable picture={picture} />
      </figcaption>
    </figure>
  );
};

const Drawn = (): ReactNode => {
  const figures = useAppStore((state) => state.actionFigures);
  const delivery = useAppStore((state) => state.pictureDelivery);
  const fetchFigures = useAppStore((state) => state.fetchFigures);
  const body = useAppStore((state) => valueIn(state.registerView, 'body'));
  const today = useAppStore((state) => state.today());
  const isShared = useIsShared();
  const [isForOthers, setForOthers] = useState(true);
  // Asked for anew when another body is chosen.
  const fetch = useCallback(() => fetchFigures(body), [fetchFigures, body]);
  useFresh(NOUNS, fetch);
  if (!figures) return null;
  const shown = isShared || isForOthers ? figuresForOthers(figures) : figures;
  return (
    <>
      <div className="pictures-bar">
        <Checkbox
          label="As others may see them: no name that confidential actions alone would tell"
          checked={isShared || isForOthers}
          disabled={isShared}
          onChange={(event) => setForOthers(event.currentTarget.checked)}
        />
        <DeliveryStatus delivery={delivery} />
      </div>
      <div className="pictures-list">
        {actionPictures(shown, today).map((picture) => (
          <Picture key={picture.id} picture={picture} />
        ))}
      </div>
    </>
  );
};

/** Pictures of the register, folded away until they are wanted. */
export const Pictures = memo((): ReactNode => {
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="actions-pictures" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Pictures: by age, by owner, over time, slips</summary>
      {isOpen ? <Drawn /> : null}
    </details>
  );
});
