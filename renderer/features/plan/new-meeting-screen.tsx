import type { ReactNode } from 'react';
import { Screen } from '../../components/screen.tsx';
import { useAppStore } from '../../store/hooks.ts';
import { NewMeetingPage } from './new-meeting-page.tsx';

const BODIES = { label: 'Bodies', href: '#/bodies' } as const;

/** The form of a new meeting, with the way back to the body that it is of. */
export const NewMeetingScreen = ({ bodyId }: { readonly bodyId: string }): ReactNode => {
  const code = useAppStore(({ bodySheet }) => (bodySheet?.body.id === bodyId ? bodySheet.body.code : undefined));
  const crumbs = code === undefined ? [BODIES] : [BODIES, { label: code, href: `#/bodies/${bodyId}` }];
  return (
    <Screen title="New meeting" crumbs={crumbs}>
      <NewMeetingPage bodyId={bodyId} />
    </Screen>
  );
};
