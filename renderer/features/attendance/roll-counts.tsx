import type { ReactNode } from 'react';
import { countsOf, type Roll } from '../../store/roll.ts';

/** How many are in each state. */
export const RollCounts = ({ roll }: { readonly roll: Roll }): ReactNode => {
  const { present, apologies, absent, unmarked } = countsOf(roll);
  return (
    <p className="roll-counts">
      <strong>{present} present</strong>
      <span>
        {apologies} {apologies === 1 ? 'apology' : 'apologies'}
      </span>
      <span>{absent} absent</span>
      {roll.length > 0 && unmarked === 0 ? <span>everybody is marked</span> : null}
      {unmarked > 0 ? <span className="roll-unmarked">{unmarked} not marked</span> : null}
    </p>
  );
};
