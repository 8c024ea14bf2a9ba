import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { handOvers } from '../../../db/migrations/0326-hand-overs.ts';

it('keeps one hand-over for each meeting, whether it went out or not', () => {
  const connection = new Database(':memory:');
  connection.exec("CREATE TABLE meetings (id TEXT PRIMARY KEY); INSERT INTO meetings VALUES ('m')");
  handOvers(connection);
  connection.exec("INSERT INTO hand_overs (meeting_id, words) VALUES ('m', 'The Chair is late.')");
  expect(() => connection.exec("INSERT INTO hand_overs (meeting_id, words) VALUES ('m', '')")).toThrow('UNIQUE');
  expect(connection.prepare('SELECT words, handed_on FROM hand_overs').all()).toEqual([
    { words: 'The Chair is late.', handed_on: null },
  ]);
});
