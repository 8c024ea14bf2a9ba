import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { AboutPage } from '../../../../renderer/features/about/about-page.tsx';
import { openOffice } from '../../../helpers/in-process.ts';
import { renderScreen } from '../../../helpers/render-screen.tsx';

test('says what the program runs on', async () => {
  const office = await openOffice();
  renderScreen(office, office.desk(), <AboutPage />);
  expect(await screen.findByText('SQLite')).toBeTruthy();
  expect(screen.getByText(process.versions.node)).toBeTruthy();
});
