import { useMemo } from 'react';
import { type ApiError, apiError } from '../../../shared/api/errors.ts';
import type { PersonId } from '../../../shared/ids.ts';
import { err, ok, type Result } from '../../../shared/result.ts';
import { useAppStore } from '../../store/hooks.ts';
import { peopleByLabel, whoIsMeant } from './who-is-meant.ts';

/** People to choose from by label, and a way to the one that a text means: somebody new is put into the book first. */
export const useChoosePerson = () => {
  const people = useAppStore((state) => state.people);
  const makePerson = useAppStore((state) => state.makePerson);
  const byLabel = useMemo(() => peopleByLabel(people ?? []), [people]);
  const labels = useMemo(() => [...byLabel.keys()], [byLabel]);

  /** Undefined for a text without a name. */
  const choose = async (text: string): Promise<Result<PersonId | undefined, ApiError>> => {
    const meant = whoIsMeant(people ?? [], text);
    if (meant.kind === 'nobody') return ok(undefined);
    if (meant.kind === 'known') return ok(meant.person.id);
    if (meant.kind === 'several') {
      return err(apiError('refused', `Several people are called ${meant.name}. Choose one of them from the list.`));
    }
    const { kind: _kind, ...named } = meant;
    return makePerson({ aliases: [], ...named });
  };

  const labelOf = (id: PersonId): string | undefined => {
    for (const [label, person] of byLabel) if (person.id === id) return label;
    return undefined;
  };

  return { labels, choose, labelOf };
};
