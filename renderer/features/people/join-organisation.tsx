import { type ReactNode, useCallback, useMemo } from 'react';
import { useLocation } from 'wouter';
import type { Organisation } from '../../../shared/domain/person.ts';
import { useAppStore } from '../../store/hooks.ts';
import { useIsShared } from '../../store/use-is-shared.ts';
import { JoinForm, type MeantEntry, type Seen, type Way } from './join-form.tsx';
import { organisationJoinWords } from './join-words.ts';

const HINT = 'If the book has this organisation twice, under another name, the two can become one.';

const isSame = (a: string, b: string): boolean => a.localeCompare(b.trim(), 'en-GB', { sensitivity: 'base' }) === 0;

/** Both ends of a join, by their ids. */
const useTwo = () => {
  const organisations = useAppStore((state) => state.organisations);
  return useCallback(
    ({ fromId, intoId }: Way) => {
      const [from, into] = [fromId, intoId].map((one) => organisations?.find(({ id }) => id === one));
      return from && into ? { from, into } : undefined;
    },
    [organisations],
  );
};

const useJoin = () => {
  const isShared = useIsShared();
  const seeOrganisationJoin = useAppStore((state) => state.seeOrganisationJoin);
  const joinOrganisations = useAppStore((state) => state.joinOrganisations);
  const [, navigate] = useLocation();
  const twoOf = useTwo();
  const see = useCallback(
    async (way: Way): Promise<Seen | undefined> => {
      const two = twoOf(way);
      const seen = two && (await seeOrganisationJoin(two.from.id, two.into.id));
      if (!seen) return undefined;
      return seen.fault === undefined ? { words: organisationJoinWords(two, seen, isShared) } : { fault: seen.fault };
    },
    [twoOf, seeOrganisationJoin, isShared],
  );
  const join = async (way: Way) => {
    const two = twoOf(way);
    const error = two && (await joinOrganisations(two.from, two.into));
    if (!error) navigate(`/people/organisations/${way.intoId}`);
    return error;
  };
  return { see, join };
};

/** Makes one organisation of this one and another. */
export const JoinOrganisation = ({ organisation }: { readonly organisation: Organisation }): ReactNode => {
  const organisations = useAppStore((state) => state.organisations);
  const others = useMemo(
    () => (organisations ?? []).filter(({ id }) => id !== organisation.id),
    [organisations, organisation.id],
  );
  const { see, join } = useJoin();
  const meant = (text: string): MeantEntry => {
    const other = others.find(({ name, aliases }) => [name, ...aliases].some((one) => isSame(one, text)));
    return other && { id: other.id, label: other.name };
  };
  return (
    <section className="sheet-section" aria-labelledby="join-organisation">
      <h2 id="join-organisation">In the book twice?</h2>
      <JoinForm
        label="Same organisation as"
        hint={HINT}
        button="Make them one organisation"
        own={{ id: organisation.id, label: organisation.name }}
        choices={others.map(({ name }) => name)}
        begin=""
        meant={meant}
        see={see}
        join={join}
      />
    </section>
  );
};
