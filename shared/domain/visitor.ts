/** Somebody who is at a meeting without a seat, as one line says it. */
export type Visitor = {
  readonly name: string;
  /** Whom the person works for. */
  readonly organisation?: string;
  /** Why the person is here. */
  readonly capacity?: string;
};

/** A name, an organisation in brackets (which may hold brackets itself), and a capacity behind a comma. */
const WITH_ORGANISATION = /^([^,]*?)\((?<organisation>(?:[^()]|\([^()]*\))*)\)\s*(?:,(.*))?$/su;
const WITHOUT = /^([^,]*)(?<organisation>)(?:,(.*))?$/su;

/**
 * Reads 'Andy Bell (Coast Survey), Proposer for LP014': a name, whom for, and why here; the last two may be missing.
 * Undefined where there is no name. Words of a line in another form stay in the name.
 */
export const readVisitor = (line: string): Visitor | undefined => {
  const match = WITH_ORGANISATION.exec(line.trim()) ?? WITHOUT.exec(line.trim());
  const [name, organisation, capacity] = [match?.[1], match?.[2], match?.[3]].map((part) => part?.trim() ?? '');
  if (!name) return undefined;
  return { name, ...(organisation ? { organisation } : {}), ...(capacity ? { capacity } : {}) };
};
