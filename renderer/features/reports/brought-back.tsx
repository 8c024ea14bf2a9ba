import { Button } from '@mantine/core';
import { IconLock, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { NamedProposal } from '../../../shared/api/reports.ts';
import { type BroughtBack, isToldBefore, type ReportText } from '../../../shared/domain/report-text.ts';
import { AddField } from '../../components/fields/add-field.tsx';
import { LongTextField } from '../../components/fields/text-field.tsx';
import { useDraft } from '../../components/fields/use-draft.ts';
import { IconButton } from '../../components/icon-button.tsx';
import { useFocusSoon } from '../../components/use-focus-soon.ts';
import { useAppStore } from '../../store/hooks.ts';
import { broughtAgain } from '../../store/reports-slice.ts';

const GONE = 'A proposal that is not in the register of matters any more';

const nameOf = (named: NamedProposal | undefined): string => {
  if (!named) return GONE;
  return named.title === '' ? named.code : `${named.code} ‘${named.title}’`;
};

type ProposalProps = {
  readonly text: ReportText;
  readonly one: BroughtBack;
  /** Undefined where the register has it no more. */
  readonly named: NamedProposal | undefined;
  /** Called when it goes, and with it what had the focus. */
  readonly onTakenOff: () => void;
};

const Standing = ({ named }: Pick<ProposalProps, 'named'>): ReactNode => {
  if (!named)
    return <p className="quiet">The paper leaves it out. Its words are kept until you take it off the list.</p>;
  if (named.isPublic) return null;
  return (
    <p className="quiet">
      <IconLock className="icon" aria-hidden="true" />
      Not everybody may know of it: the public version leaves it out.
    </p>
  );
};

const Proposal = ({ text: { bodyId, kind }, one: { matterId, why }, named, onTakenOff }: ProposalProps): ReactNode => {
  const change = useAppStore((state) => state.changeReportText);
  const short = named?.code ?? 'the proposal';
  const draft = useDraft(why, (said: string) =>
    change(bodyId, kind, (now) => ({
      ...now,
      broughtBack: now.broughtBack.map((each) => (each.matterId === matterId ? { ...each, why: said.trim() } : each)),
    })),
  );
  const takeOff = (): void => {
    const without = (now: ReportText): ReportText => ({
      ...now,
      broughtBack: now.broughtBack.filter((each) => each.matterId !== matterId),
    });
    onTakenOff();
    void change(bodyId, kind, without, `${named?.code ?? 'The proposal'} is not brought back any more`);
  };
  return (
    <li className="brought-back">
      <LongTextField label={`${nameOf(named)}: why it is brought back`} draft={draft} />
      <IconButton icon={IconTrash} label={`Do not bring ${short} back`} onClick={takeOff} />
      <Standing named={named} />
    </li>
  );
};

type EarlierProps = Pick<ProposalProps, 'text' | 'one' | 'named'> & { readonly onBroughtAgain: () => void };

/** A proposal that a paper brought back which went out. */
const Earlier = ({ text: { bodyId, kind }, one, named, onBroughtAgain }: EarlierProps): ReactNode => {
  const change = useAppStore((state) => state.changeReportText);
  const bringAgain = (): void => {
    onBroughtAgain();
    void change(bodyId, kind, (now) => broughtAgain(now, one), `${named?.code} is brought back again`);
  };
  return (
    <li className="brought-before">
      <span>{nameOf(named)}</span>
      {named ? (
        <Button variant="default" size="xs" onClick={bringAgain}>
          Bring {named.code} back again
        </Button>
      ) : null}
      {one.why === '' ? null : <p className="quiet">{one.why}</p>}
    </li>
  );
};

/** The existing proposals that a paper of new ones brings back, each with the words why. */
export const BroughtBackSection = ({ text }: { readonly text: ReportText }): ReactNode => {
  const named = useAppStore((state) => state.broughtBack);
  const choices = useAppStore((state) => state.proposalChoices);
  const bringBack = useAppStore((state) => state.bringBack);
  const last = useAppStore((state) => state.lastPaper);
  const next = text.broughtBack.filter((one) => !isToldBefore(one, last));
  const earlier = text.broughtBack.filter((one) => isToldBefore(one, last)).toReversed();
  const nameBy = ({ matterId }: BroughtBack) => named.find((each) => each.matterId === matterId);
  const taken = new Set<string>(next.map(({ matterId }) => matterId));
  const { place, focus } = useFocusSoon<HTMLElement>();
  const free = choices.filter(({ matterId }) => !taken.has(matterId)).map(({ words }) => words);
  return (
    <section className="sheet-section" aria-label="Brought back" ref={place}>
      <h2>Brought back</h2>
      <p className="sheet-hint">
        Proposals that come before the body again. Each stands in “Updates to existing proposals” as a new one does,
        with the reason that you give here. When the paper has gone out, the next one begins without them. Its
        appendices are the attachments of papers whose titles name it; what is asked of it is written beside the paper.
      </p>
      {next.length === 0 ? null : (
        <ul className="sheet-fields" aria-label="Proposals that are brought back">
          {next.map((one) => (
            <Proposal
              key={one.matterId}
              text={text}
              one={one}
              named={nameBy(one)}
              onTakenOff={() => focus('.add-field input')}
            />
          ))}
        </ul>
      )}
      <AddField
        label="Bring a proposal back"
        placeholder="Code or title: MP090"
        button="Bring back"
        choices={free}
        add={(typed) => bringBack(text.bodyId, typed)}
      />
      {earlier.length === 0 ? null : (
        <>
          <h3>In papers that went out</h3>
          <ul className="brought-before-list" aria-label="Proposals that papers brought back which went out">
            {earlier.map((one) => (
              <Earlier
                key={one.matterId}
                text={text}
                one={one}
                named={nameBy(one)}
                onBroughtAgain={() => focus('.add-field input')}
              />
            ))}
          </ul>
        </>
      )}
    </section>
  );
};
