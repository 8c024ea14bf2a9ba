import { Alert, Button } from '@mantine/core';
import { type ComponentProps, type ReactNode, useId, useState } from 'react';
import { actFor } from '../../keys/act-for.ts';
import { KeyCap } from '../../keys/key-cap.tsx';
import { useKeyChanges } from '../../keys/use-key-changes.ts';
import type { Attending } from '../../store/attendance-slice.ts';
import { PersonPanel } from '../attendance/person-panel.tsx';
import { RollCounts } from '../attendance/roll-counts.tsx';
import { RollTable } from '../attendance/roll-table.tsx';
import { useRollScreen } from '../attendance/use-roll-screen.ts';
import { VisitorLine } from '../attendance/visitor-line.tsx';
import { PastedList } from './pasted-list.tsx';
import { usePastedList } from './use-pasted-list.ts';

const Hint = ({ id }: { readonly id: string }): ReactNode => (
  <p className="roll-hint" id={id}>
    <KeyCap of="roll.present" /> <KeyCap of="roll.apologies" /> <KeyCap of="roll.absent" /> mark and go on,{' '}
    <KeyCap of="roll.visitor" /> by initials or a visitor, <KeyCap of="roll.details" /> details; or paste a list from
    old minutes
  </p>
);

type RollListProps = Omit<ComponentProps<typeof RollTable>, 'hintId'>;

const RollList = (props: RollListProps): ReactNode => {
  const hintId = useId();
  return (
    <div className="roll-call-list">
      <Hint id={hintId} />
      <RollTable {...props} hintId={hintId} />
    </div>
  );
};

type FootProps = ComponentProps<typeof VisitorLine> & {
  readonly place: ComponentProps<'section'>['ref'];
  readonly onLeave: () => void;
};

const Foot = ({ place, onLeave, ...line }: FootProps): ReactNode => {
  const changes = useKeyChanges();
  return (
    <section
      className="roll-foot"
      aria-label="Visitors"
      ref={place}
      onKeyDown={(event) => {
        const leave = actFor(event.nativeEvent, 'person', { leave: onLeave }, changes);
        if (!leave) return;
        event.preventDefault();
        leave();
      }}
    >
      <VisitorLine {...line} />
    </section>
  );
};

type CalledRollProps = { readonly attending: Attending; readonly onLeave: () => void };

/** The roll, what is pasted into it, and the details of one person where they are asked for. */
export const CalledRoll = ({ attending, onLeave }: CalledRollProps): ReactNode => {
  const { roll, body } = attending;
  const [isDetailed, setDetailed] = useState(false);
  const { acts, line, choose, places, go } = useRollScreen(attending);
  const { table, onPaste, drop } = usePastedList(body.categories);
  const back = (): void => (line ? go.line(line.id) : onLeave());
  const then = (act: () => void) => (): void => {
    act();
    back();
  };
  const showDetails = (): void => {
    setDetailed(true);
    go.details();
  };
  const about = { roll, acts, categories: body.categories };
  return (
    <div className="roll-called" onPaste={onPaste}>
      <div className="roll-call-acts">
        <Button variant="default" onClick={acts.lastTime} rightSection={<KeyCap of="roll.asLastTime" />}>
          As last time
        </Button>
        <RollCounts roll={roll} />
      </div>
      {acts.refusal === undefined ? null : (
        <Alert color="danger" role="alert">
          {acts.refusal}
        </Alert>
      )}
      {table ? (
        <PastedList
          table={table}
          onDrop={then(drop)}
          onKeep={(people) => {
            acts.keep(people);
            then(drop)();
          }}
        />
      ) : (
        <RollList
          {...about}
          current={line?.id}
          onCurrent={choose}
          go={{ ...go, details: showDetails, leave: onLeave }}
          place={places.table}
        />
      )}
      {isDetailed ? (
        <PersonPanel {...about} line={line} place={places.panel} onLeave={then(() => setDetailed(false))} />
      ) : null}
      <Foot categories={body.categories} acts={acts} place={places.foot} onLeave={back} />
    </div>
  );
};
