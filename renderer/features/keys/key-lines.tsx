import type { ReactNode } from 'react';
import type { KeyList } from './key-lists.ts';

/** What is pressed or typed, and what it does, a line each. */
export const KeyLines = ({ lines }: Pick<KeyList, 'lines'>): ReactNode => (
  <dl>
    {lines.map(({ id, keys, does }) => (
      <div key={id}>
        <dt>
          {keys.map((key) => (
            <kbd key={key}>{key}</kbd>
          ))}
        </dt>
        <dd>{does}</dd>
      </div>
    ))}
  </dl>
);
