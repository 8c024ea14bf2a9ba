import { useEffect } from 'react';
import { actionStateSchema } from '../../../shared/domain/action.ts';
import { useAppStore } from '../../store/hooks.ts';
import { useOwnerNames } from './use-owner-names.ts';

const STARTS = [
  'body:',
  'owner:',
  'owner:nobody',
  'state:',
  'due<',
  'due>',
  'due:none',
  'meeting:',
  'matter:',
  'slips>',
  'confidential:yes',
] as const;

const DAYS = ['today', '+7', '+14', '+30'] as const;

/** The term that is being typed at the end of a text. */
const LAST = /(?:^|\s)(?<start>(?<field>body|owner|state|due|slips|confidential)(?<is>[:<>]))(?<value>[^:<>]*)$/iu;

const MOST = 12;

/** What could be meant by what is being typed: terms to begin, and what can stand in the one that was begun. */
export const useTermOptions = (typed: string): readonly string[] => {
  const bodies = useAppStore((state) => state.bodies);
  const fetchBodies = useAppStore((state) => state.fetchBodies);
  useEffect(() => void fetchBodies(), [fetchBodies]);
  const groups = LAST.exec(typed)?.groups;
  const { field = '', is = '', value = '' } = groups ?? {};
  const name = field.toLowerCase();
  const owners = useOwnerNames(name === 'owner' ? value.trim() : undefined);
  const begun = typed.slice(0, typed.length - value.length);
  const values: Readonly<Record<string, readonly string[]>> = {
    body: (bodies ?? []).map(({ code }) => code),
    owner: owners,
    state: actionStateSchema.options,
    due: is === ':' ? ['none', ...DAYS] : DAYS,
    slips: ['0', '1', '2'],
    confidential: ['yes', 'no'],
  };
  if (groups) {
    const wanted = value.trim().toLowerCase();
    // Names of owners were looked for already, under other names too.
    const fits = (one: string): boolean => name === 'owner' || one.toLowerCase().startsWith(wanted);
    return (values[name] ?? [])
      .filter(fits)
      .slice(0, MOST)
      .map((one) => `${begun}${one}`);
  }
  const word = /\S*$/u.exec(typed)?.[0].toLowerCase() ?? '';
  const before = typed.slice(0, typed.length - word.length);
  return STARTS.filter((start) => start.startsWith(word)).map((start) => `${before}${start}`);
};
