import { offer, type Source } from '../completion.ts';

/** As long as a lead-in and a verb can be. */
const LONGEST = 80;

/**
 * A verb of the body at the start of a line in small letters stays prose. Right behind it, the line can be made a
 * decision by one key.
 */
export const completeVerbs: Source = ({ text, isParagraph }, { capture }) => {
  if (!isParagraph || text.length > LONGEST || !text.endsWith(' ')) return undefined;
  const said = text
    .trim()
    .replace(/^the\s+/iu, '')
    .toLowerCase();
  const name = capture.shortName.toLowerCase();
  const words = said.startsWith(`${name} `) ? said.slice(name.length + 1) : said;
  const verb = capture.verbs.find((one) => one.toLowerCase() === words);
  if (verb === undefined || text.includes(verb)) return undefined;
  const insertion = { text: '', kind: { kind: 'decision', verb } } as const;
  return offer('Make it a decision', 0, [{ id: verb, label: verb, detail: 'Decision', insertion }]);
};
