import { type MantineColorSchemeManager, MantineProvider } from '@mantine/core';
import type { ReactNode } from 'react';
import { cssVariables, stillTheme, theme } from './theme.ts';
import { useLook } from './use-look.ts';

/** Light or dark is the system's choice or set in the book; nothing about it is kept in the browser. */
const systemScheme: MantineColorSchemeManager = {
  get: () => 'auto',
  set: () => undefined,
  subscribe: () => undefined,
  unsubscribe: () => undefined,
  clear: () => undefined,
};

export type Look = {
  /** What the policy of the page wants to see on a style that is written into it. */
  readonly nonce?: string;
  /** In a test nothing moves. */
  readonly env?: 'default' | 'test';
};

export const ThemeProvider = ({ nonce = '', env = 'default', children }: Look & { children: ReactNode }): ReactNode => {
  const { scheme, isStill } = useLook();
  return (
    <MantineProvider
      {...(scheme === 'system' ? {} : { forceColorScheme: scheme })}
      theme={isStill ? stillTheme : theme}
      cssVariablesResolver={cssVariables}
      colorSchemeManager={systemScheme}
      defaultColorScheme="auto"
      getStyleNonce={() => nonce}
      env={env}
    >
      {children}
    </MantineProvider>
  );
};
