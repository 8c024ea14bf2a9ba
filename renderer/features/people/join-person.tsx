import { type ReactNode, useCallback, useMemo } from 'react';
import { useLocation } from 'wouter';
import type { Person } from '../../../shared/domain/person.ts';
import { useAppStore } from '../../store/hooks.ts';
import { useIsShared } from '../../store/use-is-shared.ts';
import { type Joinable, JoinForm, type MeantEntry, type Seen, type Way } from './join-form.tsx';
import { personJoinWords } from './join-words.ts';
import { namesakesOf, peopleByLabel, whoIsMeant } from './who-is-meant.ts';

const HINT = 'If the book has this person twice, under another name or another organisation, the two can become one.';

/** Whom a text means among others than the person of this page; `labels` tell them from that one too. */
const meantIn =
  (others: readonly Person[], labels: ReadonlyMap<string, string>) =>
  (text: string): MeantEntry => {
    const entry = ({ id, name }: Person): Joinable => ({ id, label: labels.get(id) ?? name });
    const labelled = others.find(({ id }) => labels.get(id) === text.trim());
    if (labelled) return entry(labelled);
    const meant = whoIsMeant(others, text);
    if (meant.kind === 'known') return entry(meant.person);
    if (meant.kind !== 'several') return undefined;
    return { fault: `Several people are called ${meant.name}. Choose one of them from the list.` };
  };

/** What each person is told from all others by. */
const labelsOf = (people: readonly Person[]): ReadonlyMap<string, string> =>
  new Map([...peopleByLabel(people)].map(([label, { id }]) => [id, label]));

/** Both ends of a join, by their ids. */
const useTwo = () => {
  const people = useAppStore((state) => state.people);
  return useCallback(
    ({ fromId, intoId }: Way) => {
      const [from, into] = [fromId, intoId].map((one) => people?.find(({ id }) => id === one));
      return from && into ? { from, into } : undefined;
    },
    [people],
  );
};

const useJoin = () => {
  const isShared = useIsShared();
  const seePersonJoin = useAppStore((state) => state.seePersonJoin);
  const joinPeople = useAppStore((state) => state.joinPeople);
  const [, navigate] = useLocation();
  const twoOf = useTwo();
  const see = useCallback(
    async (way: Way): Promise<Seen | undefined> => {
      const two = twoOf(way);
      const seen = two && (await seePersonJoin(two.from.id, two.into.id));
      if (!seen) return undefined;
      return seen.fault === undefined ? { words: personJoinWords(two, seen, isShared) } : { fault: seen.fault };
    },
    [twoOf, seePersonJoin, isShared],
  );
  const join = async (way: Way) => {
    const two = twoOf(way);
    const error = two && (await joinPeople(two.from, two.into));
    if (!error) navigate(`/people/${way.intoId}`);
    return error;
  };
  return { see, join };
};

/** Makes one person of this one and another. Somebody of the same name is thought of first. */
export const JoinPerson = ({ person }: { readonly person: Person }): ReactNode => {
  const people = useAppStore((state) => state.people);
  const others = useMemo(() => (people ?? []).filter(({ id }) => id !== person.id), [people, person.id]);
  const labels = useMemo(() => labelsOf(people ?? []), [people]);
  const { see, join } = useJoin();
  const [namesake, ...more] = namesakesOf(others, person.name);
  const begin = namesake && more.length === 0 ? (labels.get(namesake.id) ?? '') : '';
  return (
    <section className="sheet-section" aria-labelledby="join-person">
      <h2 id="join-person">In the book twice?</h2>
      <JoinForm
        label="Same person as"
        hint={HINT}
        button="Make them one person"
        own={{ id: person.id, label: labels.get(person.id) ?? person.name }}
        choices={others.map(({ id, name }) => labels.get(id) ?? name)}
        begin={begin}
        meant={meantIn(others, labels)}
        see={see}
        join={join}
      />
    </section>
  );
};
