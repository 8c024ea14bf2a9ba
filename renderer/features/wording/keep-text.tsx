import type { ReactNode } from 'react';
import type { MeetingSheet } from '../../../shared/api/meetings.ts';
import { type TextModule, textModuleSchema } from '../../../shared/domain/body-forms.ts';
import { QuestionDialog } from '../../components/question-dialog.tsx';
import { useAppStore } from '../../store/hooks.ts';

export type KeepTextProps = {
  readonly sheet: MeetingSheet;
  readonly text: string;
  readonly onClose: () => void;
};

/** What is wrong with a name for a text of the body. */
const nameFault = (name: string, { body, rules }: MeetingSheet): string | undefined => {
  const isTaken = rules.modules?.some((other) => other.name.toLowerCase() === name.toLowerCase());
  if (isTaken) return `;${name} is a text of the ${body.shortName} already. Give this one another name.`;
  const isName = textModuleSchema.shape.name.safeParse(name).success;
  return isName ? undefined : 'Write one word of letters and figures, such as noted.';
};

/** Asks how a text of the body is to be called, and keeps it. */
export const KeepText = ({ sheet, text, onClose }: KeepTextProps): ReactNode => {
  const changeBody = useAppStore((state) => state.changeBody);
  const keep = async (typed: string): Promise<string | undefined> => {
    const name = typed.replace(/^;/u, '');
    const fault = nameFault(name, sheet);
    if (fault !== undefined) return fault;
    const module: TextModule = { name, text };
    const error = await changeBody(
      sheet.body.id,
      ({ body, rules }) => ({ body, rules: { ...rules, modules: [...(rules.modules ?? []), module] } }),
      { said: `;${name} is a text of the ${sheet.body.shortName} now` },
    );
    if (!error) onClose();
    return error?.message;
  };
  return (
    <QuestionDialog
      title={`A text of the ${sheet.body.shortName}`}
      label="Its name, one word"
      act="Keep the text"
      onAnswer={keep}
      onClose={onClose}
    >
      <blockquote className="kept-text">{text}</blockquote>
      <p className="kept-text-hint">
        A semicolon and the name give it back: ;noted and Tab. What stands in [brackets] is filled in.
      </p>
    </QuestionDialog>
  );
};
