import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { ScreenActs } from '../../components/screen-acts.tsx';

const TABS = [
  ['#/people', 'People'],
  ['#/people/organisations', 'Organisations'],
] as const;

/** The ways between people and organisations, and to somebody new. */
export const PeopleTabs = ({ at }: { readonly at: 'People' | 'Organisations' }): ReactNode => (
  <ScreenActs>
    <nav className="trail-tabs" aria-label="People and organisations">
      {TABS.map(([href, label]) => (
        <a key={href} href={href} aria-current={label === at ? 'page' : undefined}>
          {label}
        </a>
      ))}
    </nav>
    <Button component="a" href="#/people/new">
      New person
    </Button>
  </ScreenActs>
);
