import type { ReactNode } from 'react';
import type { MatterHistory, Place } from '../../../shared/api/matters.ts';
import { formatScreenDate } from '../../../shared/dates.ts';
import { type Action, isOpen } from '../../../shared/domain/action.ts';
import { Minuted, OpenAction, PaperOf } from '../matter/matter-parts.tsx';

type At = { readonly place: Place; readonly parts: ReactNode[] };

/** What was put before each meeting and what it minuted, the newest meeting first. */
const meetingsIn = ({ minutes, papers }: MatterHistory): At[] => {
  const meetings = new Map<string, At>();
  const at = (place: Place): ReactNode[] => {
    const known = meetings.get(place.meetingId) ?? { place, parts: [] };
    meetings.set(place.meetingId, known);
    return known.parts;
  };
  for (const paper of papers) {
    at(paper).push(
      <ul key={paper.presented.id} className="timeline-paper">
        <PaperOf paper={paper} undated />
      </ul>,
    );
  }
  for (const entry of minutes) at(entry).push(<Minuted key={entry.itemId} entry={entry} undated />);
  return [...meetings.values()].toSorted((a, b) => (b.place.date ?? '').localeCompare(a.place.date ?? ''));
};

type ActionsProps = { readonly title: string; readonly actions: readonly Action[] };

const Actions = ({ title, actions }: ActionsProps): ReactNode =>
  actions.length === 0 ? null : (
    <section className="detail-part" aria-label={title}>
      <h3>
        {title} <span className="count">{actions.length}</span>
      </h3>
      <ul className="matter-part">
        {actions.map((action) => (
          <OpenAction key={action.id} action={action} />
        ))}
      </ul>
    </section>
  );

/** A matter over its meetings and bodies: what was put before each, said, decided and placed on whom. */
export const MatterTimeline = ({ history }: { readonly history: MatterHistory }): ReactNode => {
  const meetings = meetingsIn(history);
  const { actions, decisions } = history;
  return (
    <>
      <Actions title="Open actions" actions={actions.filter(({ state }) => isOpen(state))} />
      <section className="detail-part timeline" aria-label="Over the meetings">
        <h3>
          Over the meetings{' '}
          {meetings.length === 0 ? null : (
            <span className="count">
              {meetings.length}
              {decisions.length === 0
                ? ''
                : `, ${decisions.length} ${decisions.length === 1 ? 'decision' : 'decisions'}`}
            </span>
          )}
        </h3>
        {meetings.length === 0 ? (
          <p className="quiet">
            Nothing was minuted of it yet. A heading with its code gives it all that stands below.
          </p>
        ) : null}
        {meetings.map(({ place, parts }) => (
          <section key={place.meetingId} className="timeline-meeting matter-part">
            <p className="timeline-day">{place.date === undefined ? 'No date' : formatScreenDate(place.date)}</p>
            {parts}
          </section>
        ))}
      </section>
      <Actions title="Settled actions" actions={actions.filter(({ state }) => !isOpen(state))} />
    </>
  );
};
