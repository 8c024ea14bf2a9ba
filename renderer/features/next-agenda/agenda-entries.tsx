import { Button } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import type { ReactNode, RefObject } from 'react';
import type { AgendaProposal, PreparedTable } from '../../../shared/api/agendas.ts';
import type { AgendaLine } from '../../../shared/domain/next-agenda.ts';
import { joinReferences } from '../../../shared/minutes-document/build/references.ts';
import { Hidden } from '../../components/hidden.tsx';
import { useIsShared } from '../../store/use-is-shared.ts';

/** The key by which the table is left out. */
export const TABLE_KEY = 'outstanding';

type Toggle = { readonly out: ReadonlySet<string>; readonly onToggle: (key: string) => void };

const LeaveOut = ({
  name,
  entry,
  out,
  onToggle,
}: Toggle & { readonly name: string; readonly entry: string }): ReactNode => (
  <Button size="compact-xs" variant="subtle" onClick={() => onToggle(entry)}>
    {out.has(entry) ? 'Put in again' : 'Leave out'}
    <span className="unseen">: {name}</span>
  </Button>
);

const factsOf = ({ purpose, presenter, plannedMinutes, papers }: AgendaLine): string =>
  [
    purpose,
    presenter,
    plannedMinutes === undefined ? undefined : `${plannedMinutes} min`,
    papers === undefined ? undefined : `${papers} ${papers === 1 ? 'paper' : 'papers'} come along`,
  ]
    .filter((fact) => fact !== undefined)
    .join(', ');

const Line = ({ line, ...toggle }: Toggle & { readonly line: AgendaLine }): ReactNode => {
  const isHidden = useIsShared() && line.confidential === true;
  const isOut = toggle.out.has(line.key) || (line.under !== undefined && toggle.out.has(line.under));
  const facts = factsOf(line);
  return (
    <li
      className="next-agenda-line"
      data-entry={line.key}
      data-depth={line.under === undefined ? 0 : 1}
      data-out={isOut || undefined}
      tabIndex={-1}
    >
      <span className="next-agenda-number">{line.number}</span>
      <span className="next-agenda-title">
        {line.confidential ? (
          <span className="confidential-word">
            <IconLock className="icon" aria-hidden="true" />
            Confidential{' '}
          </span>
        ) : null}
        {isHidden ? <Hidden /> : line.title}
        {isOut ? <span className="quiet"> (left out)</span> : null}
      </span>
      {line.source === 'on the agenda' ? (
        <span />
      ) : (
        <LeaveOut name={`item ${line.number}`} entry={line.key} {...toggle} />
      )}
      <span className="next-agenda-why">
        {line.why}
        {facts === '' || isHidden ? '' : ` · ${facts}`}
      </span>
    </li>
  );
};

type ApprovalProps = Toggle & { readonly approval: AgendaProposal['approvals'][number] };

const Approval = ({ approval: { key, meeting, sentence }, ...toggle }: ApprovalProps): ReactNode => (
  <li
    className="next-agenda-line"
    data-entry={key}
    data-depth={1}
    data-out={toggle.out.has(key) || undefined}
    tabIndex={-1}
  >
    <span />
    <span className="next-agenda-title">{sentence}</span>
    <LeaveOut name={`the approval of ${meeting}`} entry={key} {...toggle} />
    <span className="next-agenda-why">put in the minutes, to approve those of {meeting}</span>
  </li>
);

const Update = ({ words }: { readonly words: string }): ReactNode =>
  words === '' ? <span className="quiet">no update yet</span> : words;

/** An action without a number is called by its text. */
const saysText = (reference: string): boolean => reference.startsWith('No number');

const Rows = ({ rows }: Pick<PreparedTable, 'rows'>): ReactNode => {
  const isShared = useIsShared();
  return (
    <table className="next-agenda-table">
      <thead>
        <tr>
          <th scope="col">Action reference</th>
          <th scope="col">Update</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ references, update, confidential }) => (
          <tr key={references.join()}>
            <th scope="row">
              {confidential && isShared && references.some(saysText) ? <Hidden /> : joinReferences(references)}
            </th>
            <td>
              {confidential ? <span className="confidential-word">Confidential </span> : null}
              {confidential && isShared ? <Hidden /> : <Update words={update} />}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

const Table = ({ table, ...toggle }: Toggle & { readonly table: PreparedTable }): ReactNode => (
  <li
    className="next-agenda-line"
    data-entry={TABLE_KEY}
    data-depth={1}
    data-out={toggle.out.has(TABLE_KEY) || undefined}
    tabIndex={-1}
  >
    <span />
    <div className="next-agenda-title">
      <Rows rows={table.rows} />
    </div>
    <LeaveOut name="the table of actions" entry={TABLE_KEY} {...toggle} />
    <span className="next-agenda-why">
      {table.open} actions outstanding, {table.reviewed} of them reviewed
    </span>
  </li>
);

type EntriesProps = Toggle & {
  readonly proposal: AgendaProposal;
  readonly list: RefObject<HTMLElement | null>;
};

/** The lines of an agenda to be, and what stands filled in below them. */
export const AgendaEntries = ({ proposal, list, ...toggle }: EntriesProps): ReactNode => {
  const { lines, approvals, table } = proposal;
  return (
    <section ref={list}>
      <ol className="next-agenda-lines" aria-label="The agenda to be">
        {lines.map((line) => [
          <Line key={line.key} line={line} {...toggle} />,
          ...approvals
            .filter(({ under }) => under === line.key)
            .map((approval) => <Approval key={approval.key} approval={approval} {...toggle} />),
          table?.under === line.key ? <Table key={TABLE_KEY} table={table} {...toggle} /> : null,
        ])}
      </ol>
    </section>
  );
};
