import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import type { Acts } from '../../keys/act-for.ts';
import { useKeyHelp } from '../../keys/use-key-help.ts';
import { useKeys } from '../../keys/use-keys.ts';

/** The way from the plan of a meeting to its papers as one folder. */
export const PackLink = ({ meetingId }: { readonly meetingId: string }): ReactNode => {
  const [, goTo] = useLocation();
  const { words, aria } = useKeyHelp()('plan.pack');
  const acts: Acts<'plan'> = { pack: () => goTo(`/meetings/${meetingId}/pack`) };
  useKeys('plan', () => acts);
  return (
    <Button
      variant="default"
      component="a"
      href={`#/meetings/${meetingId}/pack`}
      title={words === '' ? undefined : `Papers as one folder (${words})`}
      aria-keyshortcuts={aria}
    >
      Papers as one folder
    </Button>
  );
};
