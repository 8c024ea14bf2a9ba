import { NativeSelect, Table } from '@mantine/core';
import type { ReactNode } from 'react';
import type { InterimSheet } from '../../../shared/api/interim.ts';
import { formatScreenDate } from '../../../shared/dates.ts';
import {
  countAnswers,
  type ExCommittee,
  type InterimAnswer,
  interimVoteSchema,
} from '../../../shared/domain/interim.ts';
import { countedSeats } from '../../../shared/domain/quorum.ts';
import { optional, optionalDay } from '../../components/fields/checked.ts';
import { TextField } from '../../components/fields/text-field.tsx';
import { useDraft } from '../../components/fields/use-draft.ts';
import { useAppStore } from '../../store/hooks.ts';
import { closedLook } from './closed-look.ts';
import { voteWords } from './interim-words.ts';
import { isExCommittee, useSaveInterim } from './use-interim.ts';

type Seat = InterimSheet['seats'][number];

const CHOICES = [
  { value: '', label: 'No answer yet' },
  ...interimVoteSchema.options.map((vote) => ({ value: vote, label: voteWords[vote] })),
];

/** The record with another answer of a seat, or with none. */
const withAnswer = (now: ExCommittee, seatId: string, answer: InterimAnswer | undefined): ExCommittee => {
  const isThere = now.answers.some((one) => one.seatId === seatId);
  const answers = now.answers.flatMap((one) => (one.seatId === seatId ? (answer ?? []) : one));
  return { ...now, answers: answer && !isThere ? [...answers, answer] : answers };
};

type LineProps = { readonly vote: ExCommittee; readonly seat: Seat; readonly isClosed: boolean };

const useAnswer = ({ vote, seat }: LineProps) => {
  const save = useSaveInterim(vote, isExCommittee);
  const today = useAppStore((state) => state.today());
  const answer = vote.answers.find(({ seatId }) => seatId === seat.id);
  const change = <Value,>(apply: (now: InterimAnswer, value: Value) => InterimAnswer) =>
    save((now, value: Value) => {
      const its = now.answers.find(({ seatId }) => seatId === seat.id);
      return its ? withAnswer(now, seat.id, apply(its, value)) : now;
    });
  const choose = save((now, chosen: string) => {
    const said = interimVoteSchema.safeParse(chosen).data;
    const its = now.answers.find(({ seatId }) => seatId === seat.id);
    const fresh = { seatId: seat.id, name: seat.name ?? '', date: today, words: undefined };
    return withAnswer(now, seat.id, said && { ...fresh, ...its, vote: said });
  });
  return { answer, change, choose };
};

const AnswerFields = ({ answer, ...props }: LineProps & { readonly answer: InterimAnswer }): ReactNode => {
  const { change } = useAnswer(props);
  const today = useAppStore((state) => state.today());
  const date = useDraft(
    formatScreenDate(answer.date),
    optionalDay(
      today,
      'behind',
      change((now, day: string | undefined) => ({ ...now, date: day ?? now.date })),
    ),
  );
  const words = useDraft(
    answer.words ?? '',
    optional(change((now, text: string | undefined) => ({ ...now, words: text }))),
  );
  return (
    <>
      <Table.Td className="field-cell">
        <TextField aria-label={`Day of the answer of ${answer.name}`} {...closedLook(props.isClosed)} draft={date} />
      </Table.Td>
      <Table.Td className="field-cell">
        <TextField aria-label={`Words of ${answer.name}`} {...closedLook(props.isClosed)} draft={words} />
      </Table.Td>
    </>
  );
};

type AnswerLineProps = LineProps & { readonly hasVote: boolean };

const AnswerLine = ({ hasVote, ...props }: AnswerLineProps): ReactNode => {
  const { seat, isClosed } = props;
  const { answer, choose } = useAnswer(props);
  const chosen = useDraft<string>(answer?.vote ?? '', choose);
  // Who answered stays who answered, whoever has the seat by now.
  const name = answer?.name ?? seat.name;
  return (
    <Table.Tr>
      <Table.Td>
        {name}
        {seat.role === 'member' ? null : <span className="quiet"> {seat.role}</span>}
        {hasVote || isClosed ? null : <span className="quiet"> has no vote on that day, and is not counted</span>}
      </Table.Td>
      <Table.Td className="field-cell">
        {isClosed ? (
          <span>{answer ? voteWords[answer.vote] : 'No answer'}</span>
        ) : (
          <NativeSelect
            aria-label={`Answer of ${name}`}
            data={CHOICES}
            value={chosen.value}
            error={chosen.error}
            onChange={(event) => chosen.choose(event.currentTarget.value)}
          />
        )}
      </Table.Td>
      {answer ? (
        <AnswerFields {...props} answer={answer} />
      ) : (
        <>
          <Table.Td />
          <Table.Td />
        </>
      )}
    </Table.Tr>
  );
};

const quorumWords = ({ needed, isQuorate, lacksChair }: ReturnType<typeof countAnswers>): string => {
  if (needed === undefined) return 'The body has no rule for a quorum.';
  const chair = lacksChair ? ', one of them of the Chair or the deputy' : '';
  return `${isQuorate ? 'Quorate' : 'Not quorate'}: ${needed} ${needed === 1 ? 'answer is' : 'answers are'} needed${chair}.`;
};

/** Who can answer, and who did though the seat is another one's, or nobody's, by now. */
const linesOf = ({ answers }: ExCommittee, seats: readonly Seat[]) => {
  const voting = countedSeats(seats);
  const answered = new Set<string>(answers.map(({ seatId }) => seatId));
  const known = new Set<string>(voting.map(({ id }) => id));
  const others = answers
    .filter(({ seatId }) => !known.has(seatId))
    .map(({ seatId: id, name }) => ({ id, name, role: 'member' as const, voting: false }));
  return [...voting.filter(({ id, name }) => name !== undefined || answered.has(id)), ...others];
};

type Props = { readonly vote: ExCommittee; readonly sheet: InterimSheet; readonly isClosed: boolean };

/** What each member answered, and what it comes to. */
export const AnswersTable = ({ vote, sheet, isClosed }: Props): ReactNode => {
  const seats = linesOf(vote, sheet.seats);
  const may = new Set<string>(seats.filter(({ voting }) => voting).map(({ id }) => id));
  // What was closed was counted then: seats that changed since change nothing of it.
  const counting = vote.answers.filter(({ seatId }) => isClosed || may.has(seatId));
  const count = countAnswers(counting, sheet.seats, sheet.quorum);
  const { votes } = count;
  return (
    <section className="sheet-section" aria-label="Answers">
      <h2>Answers</h2>
      <p className="sheet-hint" role="status">
        {votes.for} for, {votes.against} against, {votes.abstains} abstaining, {votes.objects} objecting.
        {isClosed ? '' : ` ${quorumWords(count)}`}
      </p>
      {seats.length === 0 ? (
        <p>Nobody has a voting seat on {sheet.body.code} on that day. Seats are kept on the screen of the body.</p>
      ) : (
        <Table className="register">
          <caption className="unseen">Answers of the members</caption>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">Member</Table.Th>
              <Table.Th scope="col">Answer</Table.Th>
              <Table.Th scope="col">On</Table.Th>
              <Table.Th scope="col">In words</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {seats.map((seat) => (
              <AnswerLine key={seat.id} vote={vote} seat={seat} hasVote={seat.voting} isClosed={isClosed} />
            ))}
          </Table.Tbody>
        </Table>
      )}
    </section>
  );
};
