import { Checkbox, NativeSelect, Radio } from '@mantine/core';
import type { ReactNode } from 'react';
import { type Interested, interestedSchema, type Quorum, quorumSchema } from '../../../shared/domain/body-rules.ts';
import { countedSeats, quorumNeeded } from '../../../shared/domain/quorum.ts';
import { quorumWords } from '../../../shared/domain/quorum-words.ts';
import { isHeldOn } from '../../../shared/domain/seat.ts';
import { useDraft } from '../../components/fields/use-draft.ts';
import { useAppStore } from '../../store/hooks.ts';
import { FractionNeeded, MinimumOf, NumberNeeded, useSaveQuorum } from './quorum-amount.tsx';
import { Example, Section } from './section.tsx';
import { type SheetProps, useSaveRules } from './use-body.ts';

type Kind = 'none' | 'number' | 'fraction';

const kindOf = (quorum: Quorum | undefined): Kind => {
  if (!quorum) return 'none';
  return 'number' in quorum.needed ? 'number' : 'fraction';
};

const START: Quorum = {
  needed: { number: 3 },
  of: 'seats',
  minimumPerCategory: [],
  needsChair: false,
  remoteCounts: true,
};

const NEEDED = { number: { number: 3 }, fraction: { numerator: 1, denominator: 2 } } as const;

const ofKind = (quorum: Quorum | undefined, kind: Kind): Quorum | undefined =>
  kind === 'none' ? undefined : { ...(quorum ?? START), needed: NEEDED[kind] };

/** Who left the room for an interest is not there to be counted, unless the rule says so. */
const INTERESTED: readonly { readonly value: Interested; readonly label: string }[] = [
  { value: 'in the room', label: 'counts while in the room' },
  { value: 'always', label: 'counts, out of the room as well' },
  { value: 'never', label: 'does not count for the item' },
];

type RuleProps = SheetProps & { readonly quorum: Quorum };

const InterestedField = ({ sheet, quorum }: RuleProps): ReactNode => {
  const save = useSaveQuorum({ sheet });
  const interested = useDraft<Interested>(
    quorum.interested ?? 'in the room',
    save((now, value: Interested) => ({ ...now, interested: value })),
  );
  return (
    <NativeSelect
      className="field-middle"
      label="Who has an interest in the item"
      data={[...INTERESTED]}
      value={interested.value}
      error={interested.error}
      onChange={({ currentTarget: { value } }) => interested.choose(interestedSchema.parse(value))}
    />
  );
};

const isOf = (value: string): value is Quorum['of'] => quorumSchema.shape.of.safeParse(value).success;

const Rule = ({ sheet, quorum }: RuleProps): ReactNode => {
  const save = useSaveQuorum({ sheet });
  const of = useDraft<Quorum['of']>(
    quorum.of,
    save((now, value: Quorum['of']) => ({ ...now, of: value })),
  );
  const needsChair = useDraft(
    quorum.needsChair,
    save((now, value: boolean) => ({ ...now, needsChair: value })),
  );
  const remoteCounts = useDraft(
    quorum.remoteCounts,
    save((now, value: boolean) => ({ ...now, remoteCounts: value })),
  );
  return (
    <>
      <div className="field-row">
        {'number' in quorum.needed ? (
          <NumberNeeded sheet={sheet} number={quorum.needed.number} />
        ) : (
          <FractionNeeded sheet={sheet} {...quorum.needed} />
        )}
        <NativeSelect
          label="of"
          data={['seats', 'filled seats']}
          value={of.value}
          error={of.error}
          onChange={({ currentTarget: { value } }) => isOf(value) && of.choose(value)}
        />
      </div>
      <Checkbox
        label="The Chair or the deputy has to be there"
        checked={needsChair.value}
        error={needsChair.error}
        onChange={(event) => needsChair.choose(event.currentTarget.checked)}
      />
      <Checkbox
        label="Those who take part from elsewhere count"
        checked={remoteCounts.value}
        error={remoteCounts.error}
        onChange={(event) => remoteCounts.choose(event.currentTarget.checked)}
      />
      <div className="field-row">
        <InterestedField sheet={sheet} quorum={quorum} />
      </div>
      <fieldset className="choices">
        <legend>At least, from each category</legend>
        {sheet.body.categories.map(({ name }) => (
          <MinimumOf key={name} sheet={sheet} quorum={quorum} category={name} />
        ))}
      </fieldset>
    </>
  );
};

const Words = ({ sheet, quorum }: RuleProps): ReactNode => {
  const { date } = useAppStore((state) => state.wallTime)();
  const seats = sheet.seats.filter((seat) => isHeldOn(seat, date));
  const counted = countedSeats(seats).filter(({ personId }) => quorum.of === 'seats' || personId !== undefined).length;
  const needed = quorumNeeded(quorum, seats);
  return (
    <Example label="Quorate with">
      {quorumWords(quorum)}{' '}
      {'number' in quorum.needed ? null : `Of the ${counted} ${quorum.of} with a vote that there are now: ${needed}.`}
      {needed > counted ? ` There are only ${counted} ${quorum.of} with a vote now.` : null}
    </Example>
  );
};

const isKind = (value: string): value is Kind => ['none', 'number', 'fraction'].includes(value);

/** When the body may decide. */
export const QuorumSection = ({ sheet }: SheetProps): ReactNode => {
  const save = useSaveRules(sheet);
  const { quorum } = sheet.rules;
  const kind = useDraft<Kind>(
    kindOf(quorum),
    save(({ quorum: now, ...rules }, chosen: Kind) => {
      const next = ofKind(now, chosen);
      return next ? { ...rules, quorum: next } : rules;
    }),
  );
  return (
    <Section id="quorum" title="Quorum" hint="How many have to be there for the body to decide.">
      <Radio.Group
        label="The rule is"
        value={kind.value}
        error={kind.error}
        onChange={(value) => isKind(value) && kind.choose(value)}
      >
        <div className="field-row">
          <Radio value="none" label="not set" />
          <Radio value="number" label="a number" />
          <Radio value="fraction" label="a fraction, rounded up" />
        </div>
      </Radio.Group>
      {quorum ? <Rule sheet={sheet} quorum={quorum} /> : null}
      {quorum ? <Words sheet={sheet} quorum={quorum} /> : null}
    </Section>
  );
};
