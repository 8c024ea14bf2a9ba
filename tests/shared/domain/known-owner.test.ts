import { describe, expect, it } from 'vitest';
import { groupByOwner, type KnownOwner, ownersAsWritten } from '../../../shared/domain/known-owner.ts';

const ORLA = { key: 'p1', name: 'Orla Penhale' };
const JORY = { key: 'p2', name: 'Jory Pascoe' };

const action = (id: string, owners: readonly string[], knownOwners?: readonly KnownOwner[]) => ({
  id,
  owners,
  ...(knownOwners && { knownOwners }),
});

const titles = (actions: Parameters<typeof groupByOwner>[0]) =>
  groupByOwner(actions).map((group) => `${group.title}: ${group.actions.length}`);

describe('actions by their owners', () => {
  it('stand together however the minutes write the name, under the name that the book has', () => {
    const actions = [
      action('1', ['Penhale, Orla'], [ORLA]),
      action('2', ['Orla'], [ORLA]),
      action('3', ['JP'], [JORY]),
    ];
    expect(titles(actions)).toEqual(['Jory Pascoe: 1', 'Orla Penhale: 2']);
  });

  it('stand once under who is named twice, under each of two, and last of all under nobody', () => {
    const actions = [
      action('1', ['Orla', 'OP'], [ORLA, ORLA]),
      action('2', ['Orla', 'Jory'], [ORLA, JORY]),
      action('3', []),
    ];
    expect(titles(actions)).toEqual(['Jory Pascoe: 1', 'Orla Penhale: 2', 'No owner yet: 1']);
  });

  it('keep namesakes apart, and go by the words where nobody is known', () => {
    const other = { key: 'p3', name: 'Orla Penhale' };
    expect(titles([action('1', ['Orla'], [ORLA]), action('2', ['Orla'], [other])])).toHaveLength(2);
    expect(titles([action('1', ['the Chair']), action('2', ['the Chair '])])).toEqual(['the Chair: 2']);
  });

  it('are called for others as an action calls them, and by no name that the book has besides', () => {
    const shown = [action('1', ['OP'], [ORLA]), action('2', ['O. Penhale'], [ORLA])].map(ownersAsWritten);
    expect(JSON.stringify(shown)).not.toContain('Orla');
    expect(titles(shown)).toEqual(['OP: 2']);
  });
});
