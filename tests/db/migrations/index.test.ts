import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { type Migration, migrate, migrations, SCHEMA_VERSION, schemaVersion } from '../../../db/migrations/index.ts';

const table = (version: number): Migration => ({
  version,
  up: (connection) => void connection.exec(`CREATE TABLE t${version} (a INTEGER) STRICT`),
});

const failing: Migration = {
  version: 30,
  up: (connection) => {
    connection.exec('CREATE TABLE half (a INTEGER) STRICT');
    throw new Error('no further');
  },
};

const tables = (connection: Database.Database): unknown[] =>
  connection.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").pluck().all();

describe('migrate', () => {
  it('runs the pending steps and says the last version', () => {
    const connection = new Database(':memory:');
    migrate(connection, [table(10)]);
    migrate(connection, [table(10), table(20)]);
    expect(tables(connection)).toEqual(['t10', 't20']);
    expect(schemaVersion(connection)).toBe(20);
  });

  it('leaves the book as it was when one of them fails', () => {
    const connection = new Database(':memory:');
    migrate(connection, [table(10)]);
    expect(() => migrate(connection, [table(10), table(20), failing])).toThrow('no further');
    expect(tables(connection)).toEqual(['t10']);
    expect(schemaVersion(connection)).toBe(10);
  });

  it('refuses steps that are out of order', () => {
    expect(() => migrate(new Database(':memory:'), [table(20), table(10)])).toThrow('Migration 10');
  });

  it('numbers its own steps upwards, in whole numbers', () => {
    const versions = migrations.map(({ version }) => version);
    expect(versions.every(Number.isInteger)).toBe(true);
    expect(versions.toSorted((a, b) => a - b)).toEqual(versions);
    expect(SCHEMA_VERSION).toBe(migrations.at(-1)?.version);
  });
});
