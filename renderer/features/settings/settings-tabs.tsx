import type { ReactNode } from 'react';

const TABS = [
  ['#/settings', 'Look'],
  ['#/settings/writing', 'Writing'],
  ['#/settings/keys', 'Keys'],
  ['#/settings/card', 'Key card'],
] as const;

/** The ways between the screens of settings. */
export const SettingsTabs = ({ at }: { readonly at: (typeof TABS)[number][1] }): ReactNode => (
  <nav className="trail-tabs" aria-label="Screens of settings">
    {TABS.map(([href, label]) => (
      <a key={href} href={href} aria-current={label === at ? 'page' : undefined}>
        {label}
      </a>
    ))}
  </nav>
);
