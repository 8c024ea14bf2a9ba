import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { all, get, given, inList, sql } from '../../db/sql.ts';

describe('sql', () => {
  it('binds values and never reads them as SQL', () => {
    const query = sql`SELECT ${"'; DROP TABLE x; --"} AS a, ${undefined} AS b`;
    expect(query).toEqual({ text: 'SELECT ? AS a, ? AS b', values: ["'; DROP TABLE x; --", null] });
  });

  it('puts one statement into another with its values in order', () => {
    const inner = sql`AND b = ${2}`;
    expect(sql`WHERE a = ${1} ${inner} AND c IN ${inList([3, 4])}`).toEqual({
      text: 'WHERE a = ? AND b = ? AND c IN (?, ?)',
      values: [1, 2, 3, 4],
    });
  });

  it('runs against a connection and keeps connections apart', () => {
    const one = { connection: new Database(':memory:') };
    const two = { connection: new Database(':memory:') };
    expect(get<{ a: number }>(one, sql`SELECT ${1} AS a`)).toEqual({ a: 1 });
    expect(all<{ a: number }>(two, sql`SELECT ${2} AS a`)).toEqual([{ a: 2 }]);
  });
});

describe('given', () => {
  it('leaves out what is null and keeps what is empty', () => {
    expect(given({ a: null, b: '', c: 0 })).toEqual({ b: '', c: 0 });
  });
});
