import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { initial } from '../../../db/migrations/0010-initial.ts';
import { actionRegister } from '../../../db/migrations/0030-action-register.ts';

describe('the step to a register that can be searched', () => {
  it('folds what the book has already', () => {
    const connection = new Database(':memory:');
    initial(connection);
    connection.exec(`
      INSERT INTO bodies VALUES ('b', 'AT', 'at', 'n', 's', '{seq}', '', '', '[]', 'last-and', 1, NULL, NULL, '[]', 1, NULL);
      INSERT INTO actions (id, body_id, reference, text, state) VALUES
        ('1', 'b', 'AT 1/01', 'Zoë  to DIG', 'open'), ('2', 'b', NULL, 'to plant', 'open');
      INSERT INTO action_owners (action_id, position, text, role) VALUES ('1', 0, 'Zoë', 'Zoë'), ('1', 1, 'The Digger', 'x');
    `);
    actionRegister(connection);
    const pluck = (statement: string): unknown[] => connection.prepare(statement).pluck().all();
    expect(pluck('SELECT folded FROM actions ORDER BY id')).toEqual(['at 1/01\nzoe to dig', '\nto plant']);
    expect(pluck('SELECT text_folded FROM action_owners ORDER BY position')).toEqual(['zoe', 'the digger']);
  });
});
