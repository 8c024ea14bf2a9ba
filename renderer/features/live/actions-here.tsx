import { type ReactNode, useSyncExternalStore } from 'react';
import type { MeetingSheet } from '../../../shared/api/meetings.ts';
import { dueWords } from '../../../shared/domain/due-words.ts';
import type { ItemId } from '../../../shared/ids.ts';
import { confidentialItemIds } from '../../../shared/minutes-document/build/visibility.ts';
import { Hidden } from '../../components/hidden.tsx';
import { emptyOutline, type ItemOutline, type OutlineAction } from '../../editor/outline.ts';
import type { Session } from '../../editor/session.ts';
import { useAppStore } from '../../store/hooks.ts';
import { useIsShared } from '../../store/use-is-shared.ts';

type ActionLineProps = {
  readonly action: OutlineAction;
  readonly itemId: ItemId;
  readonly session: Session;
  readonly isHidden: boolean;
};

const ActionWords = ({ action }: Pick<ActionLineProps, 'action'>): ReactNode => (
  <>
    <span className="here-due">{action.due ? `Due ${dueWords(action.due)}` : <span className="gap">due?</span>}</span>
    <span className="here-text">{action.text}</span>
  </>
);

const Owners = ({ action }: Pick<ActionLineProps, 'action'>): ReactNode =>
  action.owners.length > 0 ? <span>{action.owners.join(', ')}</span> : <span className="gap">owner?</span>;

const ActionLine = ({ action, itemId, session, isHidden }: ActionLineProps): ReactNode => {
  const { badges } = session;
  const badge = useSyncExternalStore(badges.subscribe, () => badges.get(action.id));
  return (
    <li>
      <button type="button" className="here" onClick={() => session.goToBlock(itemId, action.id)}>
        <span className="here-head">
          <span className="here-reference">{badge?.reference ?? 'Action'}</span>
          {isHidden ? null : <Owners action={action} />}
        </span>
        {isHidden ? <Hidden /> : <ActionWords action={action} />}
      </button>
    </li>
  );
};

const DecisionsHere = ({ outline }: { readonly outline: ItemOutline }): ReactNode => {
  const needed = useAppStore((state) => state.room?.needRatification);
  const toRatify = outline.landmarks.filter(({ id }) => needed?.has(id)).length;
  return (
    <section aria-label="Decisions of this item">
      <h2 className="column-title">
        Decisions here <span className="count">{outline.decisions}</span>
      </h2>
      {toRatify > 0 ? (
        <p className="gap">
          {toRatify} {toRatify === 1 ? 'needs' : 'need'} ratification
        </p>
      ) : null}
    </section>
  );
};

type ActionsHereProps = { readonly sheet: MeetingSheet; readonly session: Session };

/** The actions and the number of decisions of the item that is open. */
export const ActionsHere = ({ sheet, session }: ActionsHereProps): ReactNode => {
  const isShared = useIsShared();
  const itemId = useAppStore((state) => state.itemId);
  const outline = useAppStore((state) => (state.itemId ? state.outlines.get(state.itemId) : undefined)) ?? emptyOutline;
  return (
    <>
      <section aria-label="Actions of this item">
        <h2 className="column-title">
          Actions here <span className="count">{outline.actions.length}</span>
        </h2>
        {itemId && outline.actions.length > 0 ? (
          <ul>
            {outline.actions.map((action) => (
              <ActionLine
                key={action.id}
                action={action}
                itemId={itemId}
                session={session}
                isHidden={isShared && (action.isConfidential || confidentialItemIds(sheet.items).has(itemId))}
              />
            ))}
          </ul>
        ) : null}
      </section>
      <DecisionsHere outline={outline} />
    </>
  );
};
