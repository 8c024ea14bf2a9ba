import type { ReactNode } from 'react';
import { MeetingsPage } from '../meetings/meetings-page.tsx';

/** What there is to do. */
export const HomePage = (): ReactNode => <MeetingsPage />;
