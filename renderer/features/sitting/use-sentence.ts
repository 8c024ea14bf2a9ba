import { type FormName, fillForm, formsOf } from '../../../shared/domain/body-forms.ts';
import { insertBlocks } from '../../editor/commands/insert-blocks.ts';
import { useAppStore } from '../../store/hooks.ts';
import type { Here } from './use-sitting.ts';

/** Puts a sentence of the body into the text, with the time on the wall and what else it names. */
export const useSentence = ({
  sheet,
  session,
}: Here): ((form: FormName, places?: Readonly<Record<string, string>>) => void) => {
  const wallTime = useAppStore((state) => state.wallTime);
  return (form, places) => {
    const text = fillForm(formsOf(sheet.rules.forms)[form], { ...places, time: wallTime().time });
    session.change(insertBlocks([{ kind: 'paragraph', runs: [{ text }] }]));
  };
};
