import {
  IconCalendarDue,
  IconCircleDot,
  IconFlag,
  IconLock,
  IconMail,
  IconMessage,
  IconReport,
  IconUsers,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { ActionSheet } from '../../../shared/api/actions.ts';
import { formatScreenDate } from '../../../shared/dates.ts';
import { type LifeEvent, lifeOf } from '../../../shared/domain/action-life.ts';
import { countSlips } from '../../../shared/domain/due-history.ts';
import { LifeEventWords } from './life-event.tsx';
import { duesSentence } from './life-words.ts';

/** A word and a sign for each kind, so that nothing is told by colour. */
const SHOWN = {
  raised: { word: 'Raised', Sign: IconFlag },
  handedOut: { word: 'Fixed', Sign: IconLock },
  reported: { word: 'Reported', Sign: IconReport },
  chased: { word: 'Asked', Sign: IconMail },
  update: { word: 'Update', Sign: IconMessage },
  owners: { word: 'Owners', Sign: IconUsers },
  due: { word: 'Due', Sign: IconCalendarDue },
  state: { word: 'State', Sign: IconCircleDot },
} as const satisfies Record<LifeEvent['kind'], unknown>;

const keyOf = (event: LifeEvent, place: number): string => (event.kind === 'update' ? event.update.id : String(place));

const Event = ({ sheet, event }: { readonly sheet: ActionSheet; readonly event: LifeEvent }): ReactNode => {
  const { word, Sign } = SHOWN[event.kind];
  return (
    <li className="life-event" data-kind={event.kind}>
      <Sign className="icon" aria-hidden="true" />
      <div className="life-words">
        <p className="life-head">
          <strong>{word}</strong>
          {/* An update says its day in a field of its own. */}
          {event.kind === 'update' ? null : (
            <span className="quiet">{event.date === undefined ? 'day not known' : formatScreenDate(event.date)}</span>
          )}
        </p>
        <LifeEventWords sheet={sheet} event={event} />
      </div>
    </li>
  );
};

/** The whole life of an action, from where it was raised to how it was settled. */
export const LifeStrip = ({ sheet }: { readonly sheet: ActionSheet }): ReactNode => (
  <section className="detail-part" aria-labelledby="life-title">
    <h3 id="life-title">Life of the action</h3>
    <p className={countSlips(sheet.dues) > 0 ? 'slips' : 'quiet'}>{duesSentence(sheet.dues)}</p>
    <ol className="life">
      {lifeOf(sheet).map((event, place) => (
        <Event key={keyOf(event, place)} sheet={sheet} event={event} />
      ))}
    </ol>
  </section>
);
