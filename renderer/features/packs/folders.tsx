import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import type { Acts } from '../../keys/act-for.ts';
import { useKeyHelp } from '../../keys/use-key-help.ts';
import { useKeys } from '../../keys/use-keys.ts';

/** The ways from the plan of a meeting to what leaves it as one folder. */
export const Folders = ({ meetingId }: { readonly meetingId: string }): ReactNode => {
  const [, goTo] = useLocation();
  const { words, aria } = useKeyHelp()('plan.pack');
  const acts: Acts<'plan'> = { pack: () => goTo(`/meetings/${meetingId}/pack`) };
  useKeys('plan', () => acts);
  return (
    <section className="plan-facts" aria-labelledby="folders-title">
      <h2 id="folders-title">Papers and cover</h2>
      <Button
        variant="default"
        component="a"
        href={`#/meetings/${meetingId}/pack`}
        title={words === '' ? undefined : `Papers as one folder (${words})`}
        aria-keyshortcuts={aria}
      >
        Papers as one folder
      </Button>
      <Button variant="default" component="a" href={`#/meetings/${meetingId}/hand-over`}>
        Hand over to a colleague
      </Button>
    </section>
  );
};
