import type { ReactNode } from 'react';
import type { ActionSheet } from '../../../shared/api/actions.ts';
import { formatScreenDate } from '../../../shared/dates.ts';
import { placeOf } from './addresses.ts';

/** Where the action comes from, with a way to its line in the minutes. */
export const RaisedAt = ({ sheet }: { readonly sheet: ActionSheet }): ReactNode => {
  const { action, body, itemTitle, matterTitle } = sheet;
  const place = placeOf(action);
  return (
    <section className="detail-part" aria-labelledby="raised-title">
      <h3 id="raised-title">Raised</h3>
      <dl className="raised">
        <dt>Meeting</dt>
        <dd>
          {place ? (
            <a href={`#${place}`}>
              {action.bodyCode} {action.meetingNumber}
            </a>
          ) : (
            `${body.name}, between meetings`
          )}
          {action.raised ? `, ${formatScreenDate(action.raised)}` : ''}
        </dd>
        {action.itemNumber === undefined ? null : (
          <>
            <dt>Item</dt>
            <dd>
              {action.itemNumber} {itemTitle}
            </dd>
          </>
        )}
        {action.matterCode === undefined ? null : (
          <>
            <dt>Matter</dt>
            <dd>
              {action.matterCode} {matterTitle}
            </dd>
          </>
        )}
      </dl>
    </section>
  );
};
