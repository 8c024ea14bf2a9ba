import { itemsOfQualifier } from './item-qualifier.ts';

/** Somebody who is at a meeting without a seat, as one line says it. */
export type Visitor = {
  readonly name: string;
  /** Whom the person works for. */
  readonly organisation?: string;
  /** Why the person is here. */
  readonly capacity?: string;
  /** For which items, where not for all: 'item 4'. */
  readonly qualifier?: string;
};

/** A name, an organisation in brackets (which may hold brackets itself), and a capacity behind a comma. */
const WITH_ORGANISATION = /^([^,]*?)\((?<organisation>(?:[^()]|\([^()]*\))*)\)\s*(?:,(.*))?$/su;
const WITHOUT = /^([^,]*)(?<organisation>)(?:,(.*))?$/su;

/** Why the person is here, and at the end of it, for which items: 'Proposer for LP014, items 4 and 5'. */
const aboutOf = (tail: string): Pick<Visitor, 'capacity' | 'qualifier'> => {
  const places = [...tail.matchAll(/,/gu)].map(({ index }) => index);
  const cut = [-1, ...places].find((at) => itemsOfQualifier(tail.slice(at + 1)) !== undefined);
  if (cut === undefined) return tail ? { capacity: tail } : {};
  const capacity = tail.slice(0, Math.max(0, cut)).trim();
  return { ...(capacity ? { capacity } : {}), qualifier: tail.slice(cut + 1).trim() };
};

/**
 * Reads 'Andy Bell (Coast Survey), Proposer for LP014': a name, whom for, and why here; the last two may be missing.
 * Behind another comma 'item 4' says for which items. Undefined where there is no name. Words of a line in another form stay in the name.
 */
export const readVisitor = (line: string): Visitor | undefined => {
  const match = WITH_ORGANISATION.exec(line.trim()) ?? WITHOUT.exec(line.trim());
  const [name, organisation, tail] = [match?.[1], match?.[2], match?.[3]].map((part) => part?.trim() ?? '');
  if (!name) return undefined;
  return { name, ...(organisation ? { organisation } : {}), ...aboutOf(tail ?? '') };
};
