import { Checkbox, Table } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { type ApiError, apiError } from '../../../shared/api/errors.ts';
import { capitalSlips, slips } from '../../../shared/autocorrect/slips.ts';
import { type OwnCorrection, ownCorrectionSchema, type Settings } from '../../../shared/domain/settings.ts';
import { AddField } from '../../components/fields/add-field.tsx';
import { IconButton } from '../../components/icon-button.tsx';
import { useAppStore } from '../../store/hooks.ts';

type Switch = {
  readonly name: 'spelling' | 'autocorrect' | 'typography';
  readonly label: string;
  readonly description: string;
};

const SWITCHES: readonly Switch[] = [
  {
    name: 'spelling',
    label: 'Underline words that are not known',
    description:
      'Known are the words of the dictionary that the program brings along, those of the body, and the names of the meeting. What you write is sent nowhere.',
  },
  {
    name: 'autocorrect',
    label: 'Correct slips as they are typed',
    description:
      'Only slips that nobody means: teh, recieve, THe. Backspace right after it gives back what you typed, and leaves it so.',
  },
  {
    name: 'typography',
    label: 'Quotation marks and dashes of print',
    description:
      '"so" becomes “so” as it is typed, and a hyphen between two blanks a dash. Backspace gives it back too.',
  },
];

/** Changes settings, and says why where that is refused. */
const useChange = () => {
  const changeSettings = useAppStore((state) => state.changeSettings);
  const sayNotSaved = useAppStore((state) => state.sayNotSaved);
  return async (change: (now: Settings) => Partial<Settings>, said: string): Promise<void> => {
    const refused = await changeSettings(change, said);
    if (refused) sayNotSaved(said, refused.message);
  };
};

const SwitchField = ({ field: { name, label, description } }: { readonly field: Switch }): ReactNode => {
  const isOn = useAppStore((state) => state.settings[name]);
  const change = useChange();
  return (
    <Checkbox
      label={label}
      description={description}
      checked={isOn}
      onChange={({ currentTarget: { checked } }) =>
        void change(() => ({ [name]: checked }), `${label}: ${checked ? 'on' : 'off'}`)
      }
    />
  );
};

const FORM = 'Write the slip, a blank, and what is meant: teh the. The slip is one word in small letters.';

/** 'teh the': the first word is what is typed, the rest what is meant. */
const readPair = (text: string): OwnCorrection | undefined => {
  const [, typed, meant] = /^(\S+)\s+(.+)$/u.exec(text.trim()) ?? [];
  const pair = ownCorrectionSchema.safeParse({ typed, meant });
  return pair.success ? pair.data : undefined;
};

const AddCorrection = (): ReactNode => {
  const changeSettings = useAppStore((state) => state.changeSettings);
  const add = async (text: string): Promise<ApiError | undefined> => {
    const pair = readPair(text);
    if (!pair) return apiError('refused', FORM);
    const others = (list: readonly OwnCorrection[]) => list.filter(({ typed }) => typed !== pair.typed);
    const said = `“${pair.typed}” becomes “${pair.meant}”`;
    return changeSettings(({ corrections }) => ({ corrections: [...others(corrections), pair] }), said);
  };
  return <AddField label="Add a correction" placeholder="wb Weir Board" add={add} />;
};

const OwnCorrections = (): ReactNode => {
  const corrections = useAppStore((state) => state.settings.corrections);
  const change = useChange();
  if (corrections.length === 0) return null;
  const takeOut = (pair: OwnCorrection): void =>
    void change(
      (now) => ({ corrections: now.corrections.filter(({ typed }) => typed !== pair.typed) }),
      `“${pair.typed}” is corrected no more`,
    );
  return (
    <ul className="correction-list" aria-label="Your own corrections">
      {corrections.map((pair) => (
        <li key={pair.typed}>
          <span>{pair.typed}</span>
          <span>{pair.meant}</span>
          <IconButton icon={IconX} label={`Take out “${pair.typed}”`} onClick={() => takeOut(pair)} />
        </li>
      ))}
    </ul>
  );
};

const LISTED = [...slips, ...capitalSlips];

const ListedCorrections = (): ReactNode => (
  <details>
    <summary>The {LISTED.length} slips that are corrected</summary>
    <Table className="register">
      <caption className="unseen">What is typed, and what it becomes</caption>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">Typed</Table.Th>
          <Table.Th scope="col">Meant</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {LISTED.map(([typed, meant]) => (
          <Table.Tr key={typed}>
            <Table.Td>{typed}</Table.Td>
            <Table.Td>{meant}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  </details>
);

/** What the program does about what is typed. */
export const WritingPage = (): ReactNode => (
  <section className="look-sheet" aria-label="What becomes of what is typed">
    {SWITCHES.map((field) => (
      <SwitchField key={field.name} field={field} />
    ))}
    <section className="correction-sheet" aria-labelledby="own-corrections">
      <h2 id="own-corrections">Corrections of your own</h2>
      <p className="sheet-hint">A word in small letters becomes what you say, when the next blank or mark ends it.</p>
      <OwnCorrections />
      <AddCorrection />
    </section>
    <ListedCorrections />
  </section>
);
