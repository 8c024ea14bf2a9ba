import { Button, Table } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { BodyRow } from '../../../shared/api/bodies.ts';
import { Notice } from '../../components/notice.tsx';
import { ScreenActs } from '../../components/screen-acts.tsx';
import { useAppStore } from '../../store/hooks.ts';
import { narrowedTo } from '../../store/register-view.ts';
import { OfBodies } from './of-bodies.tsx';

const NewBodyLink = (): ReactNode => (
  <Button component="a" href="#/bodies/new">
    New body
  </Button>
);

/** How many, and the way to them in the register. */
const OpenActions = ({ body }: { readonly body: BodyRow }): ReactNode => {
  const showRegister = useAppStore((state) => state.showRegister);
  if (body.openActions === 0) return 0;
  return (
    <Link href="/actions" onClick={() => showRegister(narrowedTo('body', body.code))}>
      {body.openActions}
    </Link>
  );
};

const BodyLine = ({ body }: { readonly body: BodyRow }): ReactNode => (
  <Table.Tr>
    <Table.Td className="register-key">
      <a href={`#/bodies/${body.id}`}>{body.code}</a>
    </Table.Td>
    <Table.Td>{body.name}</Table.Td>
    <Table.Td className="register-number">{body.seats}</Table.Td>
    <Table.Td className="register-number">{body.meetings}</Table.Td>
    <Table.Td className="register-number">
      <OpenActions body={body} />
    </Table.Td>
  </Table.Tr>
);

const Bodies = ({ bodies }: { readonly bodies: readonly BodyRow[] }): ReactNode => (
  <div className="list-sheet">
    <ScreenActs>
      <NewBodyLink />
    </ScreenActs>
    <Table className="register" highlightOnHover>
      <caption className="unseen">Bodies in the order of their codes</caption>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">Code</Table.Th>
          <Table.Th scope="col">Name</Table.Th>
          <Table.Th scope="col" className="register-number">
            Seats
          </Table.Th>
          <Table.Th scope="col" className="register-number">
            Meetings
          </Table.Th>
          <Table.Th scope="col" className="register-number">
            Open actions
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {bodies.map((body) => (
          <BodyLine key={body.id} body={body} />
        ))}
      </Table.Tbody>
    </Table>
  </div>
);

const NoBodies = (): ReactNode => (
  <Notice title="No bodies yet">
    <p>
      A body is a committee, a panel or a board whose meetings you minute: its seats, its standing items and how its
      minutes read are set here once.
    </p>
    <p>
      <NewBodyLink />
    </p>
  </Notice>
);

/** The bodies of the book. */
export const BodiesPage = (): ReactNode => (
  <OfBodies none={<NoBodies />}>{(bodies) => <Bodies bodies={bodies} />}</OfBodies>
);
