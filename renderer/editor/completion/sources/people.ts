import { beginsIn, matchEnd, offer, type Source } from '../completion.ts';

const CALL = /(?<=^|[\s([])@([\p{L}\p{N}'’.-]*)$/u;

/** '@' and the first letters of a name or of initials: those who are present. */
export const completePeople: Source = ({ text }, { people }) => {
  const call = matchEnd(text, CALL);
  if (!call) return undefined;
  const found = people.filter(
    ({ name, initials = '' }) => beginsIn(initials, call.words) || beginsIn(name, call.words),
  );
  return offer(
    'People present',
    call.at,
    found.map(({ id, name, initials, organisation }) => ({
      id,
      label: initials ?? name,
      detail: [initials === undefined ? undefined : name, organisation].filter(Boolean).join(', '),
      insertion: { text: initials ?? name },
    })),
  );
};
