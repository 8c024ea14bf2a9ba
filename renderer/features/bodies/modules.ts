import type { TextModule } from '../../../shared/domain/body-forms.ts';
import type { BodyRules } from '../../../shared/domain/body-rules.ts';

const LINE = /^;?(?<name>[\p{L}\p{N}_-]+):?\s+(?<text>\S.*)$/su;

/** Reads 'noted NOTED the contents of [the paper].': the name of a text, and the text. */
export const readModule = (line: string): TextModule | undefined => {
  const { name, text } = LINE.exec(line.trim())?.groups ?? {};
  return name === undefined || text === undefined ? undefined : { name, text };
};

/** The rules with other texts; without any they say nothing of them. */
export const withModules = (
  { modules = [], ...rules }: BodyRules,
  change: (now: readonly TextModule[]) => readonly TextModule[],
): BodyRules => {
  const next = change(modules);
  return next.length === 0 ? rules : { ...rules, modules: [...next] };
};
