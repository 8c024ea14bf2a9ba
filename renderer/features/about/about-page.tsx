import { Table } from '@mantine/core';
import { type ReactNode, useEffect } from 'react';
import type { About } from '../../../shared/api/about.ts';
import { Failure } from '../../components/failure.tsx';
import { Loading } from '../../components/loading.tsx';
import { useAppStore } from '../../store/hooks.ts';

const Facts = ({ about }: { readonly about: About }): ReactNode => (
  <dl className="about-facts">
    <dt>Version</dt>
    <dd>{about.version || 'not built'}</dd>
    <dt>Licence</dt>
    <dd>MIT</dd>
    <dt>The book lies in</dt>
    <dd>
      <code>{about.dataFolder}</code>
    </dd>
    {about.runsOn.map(({ name, version }) => (
      <div className="about-fact" key={name}>
        <dt>{name}</dt>
        <dd>{version}</dd>
      </div>
    ))}
  </dl>
);

const Licences = ({ about }: { readonly about: About }): ReactNode => (
  <Table className="register">
    <caption className="unseen">The packages that Minutebook carries, by name</caption>
    <Table.Thead>
      <Table.Tr>
        <Table.Th scope="col">Package</Table.Th>
        <Table.Th scope="col">Version</Table.Th>
        <Table.Th scope="col">Licence</Table.Th>
      </Table.Tr>
    </Table.Thead>
    <Table.Tbody>
      {about.licences.map(({ name, version, licence }) => (
        <Table.Tr key={`${name} ${version}`}>
          <Table.Td>{name}</Table.Td>
          <Table.Td>{version}</Table.Td>
          <Table.Td>{licence}</Table.Td>
        </Table.Tr>
      ))}
    </Table.Tbody>
  </Table>
);

/** What the program says of itself: for whoever asks for help, and for those whose work is in it. */
export const AboutPage = (): ReactNode => {
  const about = useAppStore((state) => state.about);
  const error = useAppStore((state) => state.aboutError);
  const fetchAbout = useAppStore((state) => state.fetchAbout);
  useEffect(() => void fetchAbout(), [fetchAbout]);
  if (error) return <Failure title="Nothing can be said about the program" error={error} onRetry={fetchAbout} />;
  if (!about) return <Loading>Asking …</Loading>;
  return (
    <div className="list-sheet">
      <p className="about-words">
        Minutebook keeps the minutes of formal committees. It works without a network: what you write stays in one file
        on this machine.
      </p>
      <Facts about={about} />
      <details className="about-packages">
        <summary>Made with {about.licences.length} packages of others, under their licences</summary>
        <Licences about={about} />
      </details>
    </div>
  );
};
