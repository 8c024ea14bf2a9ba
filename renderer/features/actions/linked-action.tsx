import type { ReactNode } from 'react';
import type { LinkedAction as Linked } from '../../../shared/domain/action-life.ts';
import { addressOf } from './addresses.ts';
import { linkedWords } from './life-words.ts';

/** The way to another action, by what it is called alone. */
export const LinkedAction = ({ linked }: { readonly linked: Linked }): ReactNode => (
  <a href={`#${addressOf(linked.id)}`}>{linkedWords(linked)}</a>
);
