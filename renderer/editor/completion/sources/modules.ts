import { matchEnd, offer, type Source } from '../completion.ts';

const CALL = /(?<=^|\s);([\p{L}\p{N}_-]*)$/u;

/** ';' and the name of one of the body's texts. */
export const completeModules: Source = ({ text }, { modules }) => {
  const call = matchEnd(text, CALL);
  if (!call) return undefined;
  const wanted = call.words.toLowerCase();
  const found = modules.filter(({ name }) => name.toLowerCase().startsWith(wanted));
  return offer(
    'Texts of the body',
    call.at,
    found.map((module) => ({
      id: module.name,
      label: `;${module.name}`,
      detail: module.text.replaceAll('\n', ' '),
      insertion: { module },
    })),
  );
};
